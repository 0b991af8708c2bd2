//! Check your answers: every answer with a Change button. Going back loses nothing.

use yew::prelude::*;

use crate::answers::Answers;
use crate::catalog::{BoxId, words};
use crate::journey::{self, Step};
use crate::session::Action;
use crate::text::Lang;

use super::parts::{Heading, progress};
use super::statement::answer_words;

#[derive(Properties, PartialEq)]
pub(super) struct CheckProps {
    pub(super) lang: Lang,
    pub(super) answers: Answers,
    pub(super) act: Callback<Action>,
}

#[component]
pub(super) fn Check(props: &CheckProps) -> Html {
    let (lang, answers) = (props.lang, &props.answers);
    let steps = journey::steps(answers);
    let part = |heading, wanted: fn(&Step) -> bool| {
        html! {
            <section class="mp-check">
                <h2>{ lang.text(heading) }</h2>
                <dl>{ for steps.iter().filter(|step| wanted(step)).map(|step| row(lang, *step, answers, &props.act)) }</dl>
            </section>
        }
    };
    html! {
        <div>
            { progress(lang, Step::Check, answers, &props.act) }
            <Heading text={lang.text(words::CHECK_TITLE)} />
            <p class="mp-lead">{ lang.text(words::CHECK_LEAD) }</p>
            { result_button(lang, &props.act) }
            { part(words::CHECK_SAFETY, |step| *step == Step::Safety) }
            { part(words::CHECK_NEEDS, |step| matches!(step, Step::Need(_))) }
            { part(words::CHECK_STATEMENTS, |step| matches!(step, Step::Statement(_))) }
            { result_button(lang, &props.act) }
        </div>
    }
}

fn result_button(lang: Lang, act: &Callback<Action>) -> Html {
    let next = act.reform(|_| Action::Next);
    html! {
        <p><button type="button" class="mp-primary" onclick={next}>{ lang.text(words::SEE_RESULT) }</button></p>
    }
}

fn row(lang: Lang, step: Step, answers: &Answers, act: &Callback<Action>) -> Html {
    let (question, key) = match step {
        Step::Need(need) => (lang.text(need.get().text), need.get().id),
        Step::Statement(statement) => (lang.text(statement.get().text), statement.get().id),
        Step::Safety | Step::Check | Step::Result => (lang.text(words::SAFETY_TITLE), "safety"),
    };
    let (said, remark) = said(lang, step, answers);
    let change = act.reform(move |_| Action::Change(step));
    html! {
        <div class="mp-row" {key}>
            <dt>{ question }</dt>
            <dd>
                if said.is_empty() {
                    <span class="mp-skipped">
                        { lang.text(if step == Step::Safety { words::CHECK_NOTHING } else { words::CHECK_SKIPPED }) }
                    </span>
                } else {
                    <ul>{ for said.iter().map(|said| html! { <li key={*said}>{ *said }</li> }) }</ul>
                }
                if let Some(remark) = remark {
                    <span class="mp-tag">{ remark }</span>
                }
            </dd>
            <dd class="mp-change">
                <button type="button" class="mp-link" onclick={change}
                    aria-label={words::check_change_what(lang, question)}>{ lang.text(words::CHECK_CHANGE) }</button>
            </dd>
        </div>
    }
}

fn said(lang: Lang, step: Step, answers: &Answers) -> (Vec<&'static str>, Option<&'static str>) {
    match step {
        Step::Safety => {
            let ticked = BoxId::all().filter(|safety| answers.ticked(*safety));
            (ticked.map(|safety| lang.text(safety.get().text)).collect(), None)
        }
        Step::Need(need) => {
            let chosen = answers.choices(need).map(|choice| lang.text(choice.get().text)).collect();
            (chosen, answers.is_must(need).then(|| lang.text(words::CHECK_MUST)))
        }
        Step::Statement(statement) => {
            let answer = answers.to(statement).map(|answer| lang.text(answer_words(answer)));
            let important = answers.is_important(statement) && answer.is_some();
            (answer.into_iter().collect(), important.then(|| lang.text(words::CHECK_IMPORTANT)))
        }
        Step::Check | Step::Result => (Vec::new(), None),
    }
}
