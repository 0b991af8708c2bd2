//! A page with one statement about comfort.

use yew::prelude::*;

use crate::answers::{Answer, Answers};
use crate::catalog::{Msg, StatementId, words};
use crate::journey::Step;
use crate::session::Action;
use crate::text::Lang;

use super::parts::{Heading, OptionRow, buttons, explain, progress};

#[derive(Properties, PartialEq)]
pub(super) struct StatementProps {
    pub(super) lang: Lang,
    pub(super) answers: Answers,
    pub(super) changing: bool,
    pub(super) act: Callback<Action>,
    pub(super) statement: StatementId,
}

/// The words of an answer.
pub(super) fn answer_words(answer: Answer) -> Msg {
    match answer {
        Answer::YesVeryMuch => words::ANSWER_YES_VERY_MUCH,
        Answer::Somewhat => words::ANSWER_SOMEWHAT,
        Answer::NotReally => words::ANSWER_NOT_REALLY,
        Answer::NotForMe => words::ANSWER_NOT_FOR_ME,
        Answer::NotSure => words::ANSWER_NOT_SURE,
    }
}

#[component]
pub(super) fn StatementPage(props: &StatementProps) -> Html {
    let (lang, answers, id) = (props.lang, &props.answers, props.statement);
    let statement = id.get();
    let row = |answer: Answer| {
        let onchange = props.act.reform(move |_| Action::Say(id, answer));
        let words = lang.text(answer_words(answer));
        html! {
            <OptionRow key={answer as u8 as i128} id={format!("mp-answer-{}", answer as u8)} group="mp-answer" text={words}
                checked={answers.to(id) == Some(answer)} {onchange} />
        }
    };
    let sure = Answer::ALL.into_iter().filter(|answer| answer.value().is_some());
    html! {
        <form class="mp-question" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            { progress(lang, Step::Statement(id), answers, &props.act) }
            <fieldset>
                <legend>
                    <Heading kicker={lang.text(words::STATEMENT_KICKER)} text={lang.text(statement.text)} />
                </legend>
                <div class="mp-options">{ for sure.map(row) }</div>
                <div class="mp-or" aria-hidden="true">{ lang.text(words::OR) }</div>
                <div class="mp-options">{ row(Answer::NotSure) }</div>
            </fieldset>
            <div class="mp-options mp-must">
                <OptionRow id="mp-important" text={lang.text(words::IMPORTANT)} hint={lang.text(words::IMPORTANT_HINT)}
                    checked={answers.is_important(id)} onchange={props.act.reform(move |on| Action::Important(id, on))} />
            </div>
            { explain(lang, words::WHAT_IT_MEANS, statement.means) }
            { explain(lang, words::WHY_WE_ASK, statement.why) }
            { buttons(lang, props.changing, &props.act) }
        </form>
    }
}
