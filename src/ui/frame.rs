//! The frame around every screen: crisis help and "leave this page" in the same place, what happens to answers below.

use yew::prelude::*;

use crate::catalog::{Audience, HELPLINES, words};
use crate::session::Action;
use crate::text::Lang;

use super::notice;

#[derive(Properties, PartialEq)]
pub(super) struct FrameProps {
    pub(super) lang: Lang,
    pub(super) act: Callback<Action>,
    pub(super) audience: Audience,
    pub(super) answered: bool,
    pub(super) children: Html,
}

#[component]
pub(super) fn Frame(props: &FrameProps) -> Html {
    let lang = props.lang;
    let leave = props.act.reform(|_| Action::Leave);
    let clear = props.act.reform(|_| Action::StartAgain);
    html! {
        <div class="mp" translate="no">
            <header class="mp-bar">
                <section class="mp-crisis" aria-label={lang.text(words::CRISIS_LABEL)}>
                    <p class="mp-crisis-lines">
                        <strong>{ lang.text(words::CRISIS_LEAD) }</strong>
                        { for HELPLINES.iter().filter(|line| line.always).map(|line| always(lang, line)) }
                    </p>
                    <details class="mp-crisis-more">
                        <summary>{ lang.text(words::CRISIS_MORE) }</summary>
                        <ul class="mp-lines">
                            { for HELPLINES.iter().map(|line| notice::helpline(lang, line)) }
                        </ul>
                    </details>
                </section>
                <button type="button" class="mp-leave" onclick={leave}>{ lang.text(words::LEAVE) }</button>
            </header>
            <main class="mp-page">{ props.children.clone() }</main>
            <footer class="mp-foot">
                <p>{ lang.text(words::FOOTER_PRIVATE) }</p>
                <p>{ lang.text(words::FOOTER_NOT_ADVICE) }</p>
                if props.answered {
                    <button type="button" class="mp-link" onclick={clear}>{ lang.text(words::CLEAR) }</button>
                }
            </footer>
        </div>
    }
}

fn always(lang: Lang, line: &'static crate::catalog::Helpline) -> Html {
    let (Some(call), Some(tel)) = (line.call, line.tel) else { return Html::default() };
    let words =
        if line.text_to.is_some() { words::crisis_call(lang, call) } else { words::crisis_emergency(lang, call) };
    html! { <a key={line.id} class="mp-call" href={format!("tel:{tel}")}>{ words }</a> }
}
