//! What all pages share: the heading that takes the focus, progress and Back, option rows, the buttons, "why we ask".

use yew::prelude::*;

use crate::answers::Answers;
use crate::catalog::{Msg, words};
use crate::host;
use crate::journey::{self, Step};
use crate::session::Action;
use crate::text::Lang;

#[derive(Properties, PartialEq)]
pub(super) struct HeadingProps {
    pub(super) text: AttrValue,
    /// A line above the heading, read together with it.
    #[prop_or_default]
    pub(super) kicker: Option<AttrValue>,
}

/// The page's heading. It takes the focus when the page appears, so that a screen reader reads it and Tab goes on from it.
#[component]
pub(super) fn Heading(props: &HeadingProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| host::focus(&node));
    }
    html! {
        <h1 class="mp-title" ref={node} tabindex="-1">
            if let Some(kicker) = &props.kicker {
                <span class="mp-kicker">{ kicker }</span>
            }
            { &props.text }
        </h1>
    }
}

/// Back, and how far along this question is.
pub(super) fn progress(lang: Lang, step: Step, answers: &Answers, act: &Callback<Action>) -> Html {
    let (current, total) = journey::progress(step, answers).unwrap_or((0, 0));
    let back = act.reform(|_| Action::Back);
    html! {
        <div class="mp-progress">
            <button type="button" class="mp-back" onclick={back}>{ lang.text(words::BACK) }</button>
            if total > 0 {
                <span class="mp-count">{ words::progress(lang, &current.to_string(), &total.to_string()) }</span>
                <progress class="mp-meter" value={current.to_string()} max={total.to_string()} aria-hidden="true"></progress>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct OptionProps {
    pub(super) id: AttrValue,
    /// Name of the radio group; none for a checkbox.
    #[prop_or_default]
    pub(super) group: Option<AttrValue>,
    pub(super) text: AttrValue,
    #[prop_or_default]
    pub(super) hint: Option<AttrValue>,
    pub(super) checked: bool,
    pub(super) onchange: Callback<bool>,
}

/// One native radio button or checkbox with its whole row as the target.
#[component]
pub(super) fn OptionRow(props: &OptionProps) -> Html {
    let onchange = {
        let changed = props.onchange.clone();
        Callback::from(move |event: Event| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            changed.emit(input.checked());
        })
    };
    let kind = if props.group.is_some() { "radio" } else { "checkbox" };
    let name = props.group.clone().unwrap_or_else(|| props.id.clone());
    html! {
        <label class="mp-option" for={props.id.clone()}>
            <input type={kind} id={props.id.clone()} {name} checked={props.checked} {onchange} autocomplete="off" />
            <span class="mp-option-text">
                { &props.text }
                if let Some(hint) = &props.hint {
                    <span class="mp-hint">{ hint }</span>
                }
            </span>
        </label>
    }
}

/// "Why we ask" and "What does this mean?": closed until opened.
pub(super) fn explain(lang: Lang, heading: Msg, text: Msg) -> Html {
    html! {
        <details class="mp-explain">
            <summary>{ lang.text(heading) }</summary>
            <p>{ lang.text(text) }</p>
        </details>
    }
}

/// Continue, skip, and finish now.
pub(super) fn buttons(lang: Lang, changing: bool, act: &Callback<Action>) -> Html {
    let next = if changing { words::SAVE_CHANGE } else { words::CONTINUE };
    html! {
        <div class="mp-buttons">
            <button type="button" class="mp-primary" onclick={act.reform(|_| Action::Next)}>{ lang.text(next) }</button>
            <button type="button" class="mp-secondary" onclick={act.reform(|_| Action::Skip)}>{ lang.text(words::SKIP) }</button>
            <p class="mp-hint">{ lang.text(words::SKIP_NOTE) }</p>
            if !changing {
                <button type="button" class="mp-link" onclick={act.reform(|_| Action::ToCheck)}>{ lang.text(words::TO_CHECK) }</button>
            }
        </div>
    }
}
