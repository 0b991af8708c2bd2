//! A program: what it is, what a first meeting is like, both sides in equal measure, and every reason.

use yew::prelude::*;

use crate::catalog::{Msg, Profile, ProgramId, words};
use crate::report::ProgramCard;
use crate::text::Lang;

use super::reason::reasons;

/// A program that is offered, closed until opened.
pub(super) fn program(lang: Lang, card: &ProgramCard, said: usize) -> Html {
    let profile = &card.program.get().profile;
    let known = words::program_coverage(lang, &said.to_string(), &card.coverage.to_string());
    let list = |heading: Msg, terms: &[crate::fit::Term]| {
        html! {
            if !terms.is_empty() {
                <h6>{ lang.text(heading) }</h6>
                { reasons(lang, card.program, terms) }
            }
        }
    };
    html! {
        <details class="mp-program" key={card.program.get().id} data-program={card.program.get().id}>
            <summary>
                <span class="mp-name">{ lang.text(profile.name) }</span>
                <span class="mp-hint">{ lang.text(profile.line) }</span>
            </summary>
            if !card.ask_first.is_empty() {
                <p class="mp-ask"><strong>{ lang.text(words::PROGRAM_ASK) }</strong>{ " " }{ ask(lang, card) }</p>
            }
            { facts(lang, card.program) }
            if said > 0 {
                <details class="mp-all">
                    <summary>{ lang.text(words::PROGRAM_ALL_REASONS) }</summary>
                    <p>{ known }</p>
                    { list(words::REASONS_FOR, &card.in_favor) }
                    { list(words::REASONS_AGAINST, &card.against) }
                    { list(words::PROGRAM_OPEN, &card.open) }
                </details>
            }
        </details>
    }
}

fn ask(lang: Lang, card: &ProgramCard) -> String {
    let needs: Vec<&str> = card.ask_first.iter().map(|need| lang.text(need.get().text)).collect();
    words::program_ask_lead(lang, &needs.join(" "))
}

/// Everything about a program that does not depend on answers.
pub(super) fn facts(lang: Lang, id: ProgramId) -> Html {
    let program = id.get();
    html! {
        <>
            { about(lang, &program.profile) }
            <dl class="mp-about">
                <div><dt>{ lang.text(words::PROGRAM_COST) }</dt><dd>{ lang.text(program.cost) }</dd></div>
                <div><dt>{ lang.text(words::PROGRAM_EVIDENCE) }</dt><dd>{ lang.text(program.evidence) }</dd></div>
                if let Some(web) = program.web {
                    <div><dt>{ lang.text(words::PROGRAM_WEB) }</dt><dd>{ website(lang, web) }</dd></div>
                }
            </dl>
            <p class="mp-hint">{ words::program_checked(lang, program.checked) }</p>
        </>
    }
}

fn website(lang: Lang, web: &'static str) -> Html {
    let site = web.trim_start_matches("https://");
    html! {
        <a href={web} target="_blank" rel="noopener noreferrer">{ words::program_web_new_tab(lang, site) }</a>
    }
}

/// Who it is for, a first meeting, both sides, a first step.
pub(super) fn about(lang: Lang, profile: &'static Profile) -> Html {
    let points = |list: &'static [Msg; 3]| {
        html! {
            <ul>{ for list.iter().map(|point| html! { <li key={point.0 as i128}>{ lang.text(*point) }</li> }) }</ul>
        }
    };
    html! {
        <dl class="mp-about">
            <div><dt>{ lang.text(words::PROGRAM_WHO) }</dt><dd>{ lang.text(profile.who) }</dd></div>
            <div><dt>{ lang.text(words::PROGRAM_MEETING) }</dt><dd>{ lang.text(profile.meeting) }</dd></div>
            <div class="mp-half"><dt>{ lang.text(words::PROGRAM_PROS) }</dt><dd>{ points(&profile.pros) }</dd></div>
            <div class="mp-half"><dt>{ lang.text(words::PROGRAM_CONS) }</dt><dd>{ points(&profile.cons) }</dd></div>
            <div><dt>{ lang.text(words::PROGRAM_FIRST_STEP) }</dt><dd>{ lang.text(profile.first_step) }</dd></div>
        </dl>
    }
}
