//! The start screen: what this is, what happens to answers, how long it takes, and who it is for.

use yew::prelude::*;

use crate::catalog::{Audience, FAMILIES, PROGRAMS, words};
use crate::session::Action;
use crate::text::Lang;

#[derive(Properties, PartialEq)]
pub(super) struct StartProps {
    pub(super) lang: Lang,
    pub(super) act: Callback<Action>,
}

#[component]
pub(super) fn Start(props: &StartProps) -> Html {
    let lang = props.lang;
    let begin = |audience| props.act.reform(move |_| Action::Begin(audience));
    let even = words::start_even(lang, &PROGRAMS.len().to_string(), &FAMILIES.len().to_string());
    html! {
        <div class="mp-start">
            { paths() }
            <h1 class="mp-title">{ lang.text(words::START_TITLE) }</h1>
            <p class="mp-lead">{ lang.text(words::START_LEAD) }</p>
            <section class="mp-who" aria-labelledby="mp-who">
                <h2 id="mp-who">{ lang.text(words::START_WHO) }</h2>
                <div class="mp-doors">
                    <button type="button" class="mp-door" onclick={begin(Audience::Me)}>
                        <span>{ lang.text(words::START_ME) }</span>
                        <span class="mp-hint">{ lang.text(words::START_ME_HINT) }</span>
                    </button>
                    <button type="button" class="mp-door" onclick={begin(Audience::Family)}>
                        <span>{ lang.text(words::START_FAMILY) }</span>
                        <span class="mp-hint">{ lang.text(words::START_FAMILY_HINT) }</span>
                    </button>
                </div>
                <p class="mp-hint">{ lang.text(words::START_TIME) }</p>
            </section>
            <dl class="mp-facts">
                <div>
                    <dt>{ lang.text(words::START_PRIVATE_TITLE) }</dt>
                    <dd>{ lang.text(words::START_PRIVATE) }</dd>
                </div>
                <div>
                    <dt>{ lang.text(words::START_FREE_TITLE) }</dt>
                    <dd>{ lang.text(words::START_FREE) }</dd>
                </div>
                <div>
                    <dt>{ lang.text(words::START_EVEN_TITLE) }</dt>
                    <dd>{ even }</dd>
                </div>
            </dl>
            <p>{ lang.text(words::START_TWO) }</p>
        </div>
    }
}

/// The mark: one path that becomes many. Decoration only.
fn paths() -> Html {
    html! {
        <svg class="mp-mark" viewBox="0 0 240 64" aria-hidden="true" focusable="false">
            <path d="M4 32 H70 C110 32 120 8 236 8" />
            <path d="M70 32 C115 32 130 24 236 24" />
            <path d="M70 32 C115 32 130 40 236 40" />
            <path d="M70 32 C110 32 120 56 236 56" />
            <circle cx="10" cy="32" r="6" />
        </svg>
    }
}
