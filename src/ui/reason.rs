//! A reason: what was said, where the program stands, and the receipt (source, how sure).

use yew::prelude::*;

use crate::answers::Answer;
use crate::catalog::{Confidence, ProgramId, SourceId, Stance, words};
use crate::fit::{Asked, Term};
use crate::text::Lang;

use super::statement::answer_words;

/// What was said, in words.
pub(super) fn said(lang: Lang, term: &Term) -> String {
    match term.asked {
        Asked::Choice(choice) => words::reason_chose(lang, lang.text(choice.get().text)),
        Asked::Statement(statement) => {
            let answer = Answer::ALL.into_iter().find(|answer| answer.value() == Some(term.said));
            let answer = lang.text(answer_words(answer.unwrap_or(Answer::NotSure)));
            words::reason_said(lang, answer, lang.text(statement.get().text))
        }
    }
}

/// A list of reasons.
pub(super) fn reasons(lang: Lang, program: ProgramId, terms: &[Term]) -> Html {
    html! {
        <ul class="mp-reasons">
            { for terms.iter().enumerate().map(|(place, term)| reason(lang, place, program, term)) }
        </ul>
    }
}

fn reason(lang: Lang, place: usize, program: ProgramId, term: &Term) -> Html {
    let side = match term.points {
        1.. => "mp-for",
        0 => "mp-even",
        _ => "mp-against",
    };
    let short = lang.text(program.get().profile.short);
    html! {
        <li key={place} class={classes!("mp-reason", side)} data-points={term.points.to_string()}>
            <span class="mp-stance">{ words::reason_stance(lang, short, lang.text(term.stance.why)) }</span>
            <span class="mp-said">{ said(lang, term) }</span>
            { receipt(lang, term.stance) }
        </li>
    }
}

fn receipt(lang: Lang, stance: &'static Stance) -> Html {
    let sure = match stance.confidence {
        Confidence::High => words::REASON_SURE_HIGH,
        Confidence::Medium => words::REASON_SURE_MEDIUM,
        Confidence::Low => words::REASON_SURE_LOW,
        Confidence::None => return Html::default(),
    };
    html! {
        <details class="mp-receipt">
            <summary>{ lang.text(words::REASON_SOURCE) }</summary>
            <p>
                { lang.text(sure) }
                if stance.inherited {
                    { " " }{ lang.text(words::REASON_INHERITED) }
                }
            </p>
            <ul>{ for stance.sources.iter().map(|id| source(lang, *id)) }</ul>
        </details>
    }
}

fn source(lang: Lang, id: SourceId) -> Html {
    let source = id.get();
    let title = match source.year {
        0 => source.title.to_owned(),
        year => words::reason_year(lang, source.title, &year.to_string()),
    };
    html! { <li key={source.id}><bdi>{ title }</bdi></li> }
}
