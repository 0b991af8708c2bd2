//! A page that asks for one need.

use yew::prelude::*;

use crate::answers::Answers;
use crate::catalog::{NeedId, Pick, words};
use crate::journey::Step;
use crate::session::Action;
use crate::text::Lang;

use super::parts::{Heading, OptionRow, buttons, explain, progress};

#[derive(Properties, PartialEq)]
pub(super) struct NeedProps {
    pub(super) lang: Lang,
    pub(super) answers: Answers,
    pub(super) changing: bool,
    pub(super) act: Callback<Action>,
    pub(super) need: NeedId,
}

#[component]
pub(super) fn NeedPage(props: &NeedProps) -> Html {
    let (lang, answers, id) = (props.lang, &props.answers, props.need);
    let need = id.get();
    let group = (need.pick == Pick::One).then(|| AttrValue::from(format!("mp-need-{}", need.id)));
    html! {
        <form class="mp-question" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            { progress(lang, Step::Need(id), answers, &props.act) }
            <fieldset aria-describedby="mp-need-hint">
                <legend><Heading text={lang.text(need.text)} /></legend>
                <p id="mp-need-hint" class="mp-lead">{ lang.text(need.hint) }</p>
                <div class="mp-options">
                    { for id.choices().map(|choice| {
                        let onchange = props.act.reform(move |on| Action::Choose(choice, on));
                        html! {
                            <OptionRow key={choice.get().id} id={format!("mp-{}-{}", need.id, choice.get().id)}
                                group={group.clone()} text={lang.text(choice.get().text)}
                                checked={answers.chose(choice)} {onchange} />
                        }
                    }) }
                </div>
            </fieldset>
            if let Some(must) = need.must {
                <div class="mp-options mp-must">
                    <OptionRow id="mp-must" text={lang.text(must)} hint={lang.text(words::MUST_HINT)}
                        checked={answers.is_must(id)} onchange={props.act.reform(move |on| Action::Must(id, on))} />
                </div>
            }
            { explain(lang, words::WHY_WE_ASK, need.why) }
            { buttons(lang, props.changing, &props.act) }
        </form>
    }
}
