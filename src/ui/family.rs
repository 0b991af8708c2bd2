//! A family of programs as a card: what it is, how it meets what was said, and its programs.

use yew::prelude::*;

use crate::catalog::{ProgramId, words};
use crate::fit::Term;
use crate::report::FamilyCard;
use crate::text::Lang;

use super::program::{about, program};
use super::reason::reasons;

/// A family. `open` shows it in full; others open on request.
pub(super) fn family(lang: Lang, card: &FamilyCard, said: usize, open: bool) -> Html {
    let profile = &card.family.get().profile;
    let id = card.family.get().id;
    let body = body(lang, card, said);
    if open {
        html! {
            <article class="mp-family" key={id} data-family={id}>
                <h3>{ lang.text(profile.name) }</h3>
                <p class="mp-line-one">{ lang.text(profile.line) }</p>
                { body }
            </article>
        }
    } else {
        html! {
            <article class="mp-family" key={id} data-family={id}>
                <details>
                    <summary>
                        <h3>{ lang.text(profile.name) }</h3>
                        <span class="mp-hint">{ lang.text(profile.line) }</span>
                    </summary>
                    { body }
                </details>
            </article>
        }
    }
}

fn body(lang: Lang, card: &FamilyCard, said: usize) -> Html {
    let profile = &card.family.get().profile;
    let best = lang.text(card.best.get().profile.name);
    html! {
        <>
            if said > 0 {
                <div class="mp-sides">
                    { side(lang, words::REASONS_FOR, words::REASONS_NONE_FOR, card.best, &card.in_favor) }
                    { side(lang, words::REASONS_AGAINST, words::REASONS_NONE_AGAINST, card.best, &card.against) }
                </div>
                if card.programs.len() > 1 {
                    <p class="mp-hint">{ words::reasons_through(lang, best) }</p>
                }
            }
            <details class="mp-more">
                <summary>{ lang.text(words::FAMILY_MORE) }</summary>
                { about(lang, profile) }
            </details>
            <h4>{ lang.text(words::FAMILY_PROGRAMS) }</h4>
            <div class="mp-programs">
                { for card.programs.iter().map(|card| program(lang, card, said)) }
            </div>
        </>
    }
}

fn side(lang: Lang, heading: crate::catalog::Msg, none: crate::catalog::Msg, best: ProgramId, terms: &[Term]) -> Html {
    html! {
        <section class="mp-side">
            <h4>{ lang.text(heading) }</h4>
            if terms.is_empty() {
                <p class="mp-hint">{ lang.text(none) }</p>
            } else {
                { reasons(lang, best, terms) }
            }
        </section>
    }
}
