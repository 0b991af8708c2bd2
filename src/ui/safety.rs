//! The safety question: several boxes, every one optional. What is ticked shows its notice at once.

use yew::prelude::*;

use crate::answers::Answers;
use crate::catalog::{BoxId, words};
use crate::journey::Step;
use crate::report;
use crate::session::Action;
use crate::text::Lang;

use super::notice;
use super::parts::{Heading, OptionRow, buttons, progress};

#[derive(Properties, PartialEq)]
pub(super) struct SafetyProps {
    pub(super) lang: Lang,
    pub(super) answers: Answers,
    pub(super) changing: bool,
    pub(super) act: Callback<Action>,
}

#[component]
pub(super) fn Safety(props: &SafetyProps) -> Html {
    let (lang, answers) = (props.lang, &props.answers);
    let asked = BoxId::all().filter(|safety| safety.get().audiences.has(answers.audience));
    let notices: Vec<_> = report::notices(answers)
        .into_iter()
        .filter(|notice| {
            notice
                .get()
                .when
                .iter()
                .any(|said| matches!(said, crate::catalog::Said::Safety(safety) if answers.ticked(*safety)))
        })
        .collect();
    html! {
        <form class="mp-question" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            { progress(lang, Step::Safety, answers, &props.act) }
            <fieldset aria-describedby="mp-safety-hint">
                <legend><Heading text={lang.text(words::SAFETY_TITLE)} /></legend>
                <p id="mp-safety-hint" class="mp-lead">{ lang.text(words::SAFETY_HINT) }</p>
                <div class="mp-options">
                    { for asked.map(|safety| {
                        let onchange = props.act.reform(move |on| Action::Tick(safety, on));
                        html! {
                            <OptionRow key={safety.get().id} id={format!("mp-safety-{}", safety.get().id)}
                                text={lang.text(safety.get().text)} checked={answers.ticked(safety)} {onchange} />
                        }
                    }) }
                </div>
            </fieldset>
            <div class="mp-live" role="status">
                if !notices.is_empty() {
                    <h2>{ lang.text(words::SAFETY_SHOWN) }</h2>
                    <ul class="mp-notices">
                        { for notices.iter().map(|id| notice::notice(lang, *id, answers.audience)) }
                    </ul>
                }
            </div>
            { buttons(lang, props.changing, &props.act) }
        </form>
    }
}
