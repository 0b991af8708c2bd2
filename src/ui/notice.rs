//! Safety notices and helplines.

use yew::prelude::*;

use crate::catalog::{Audience, Helpline, Level, NoticeId, words};
use crate::text::Lang;

/// A notice, in full.
pub(super) fn notice(lang: Lang, id: NoticeId, audience: Audience) -> Html {
    let notice = id.get();
    let level = match notice.level {
        Level::Urgent => "mp-notice mp-urgent",
        Level::Care => "mp-notice mp-care",
        Level::Note => "mp-notice mp-note",
    };
    let text = if audience == Audience::Family { notice.family } else { notice.mine };
    html! {
        <li key={notice.id} class={level} data-notice={notice.id}>
            <h3>{ lang.text(notice.title) }</h3>
            <p><strong>{ lang.text(words::NOTICE_FIRST) }{ " " }{ lang.text(notice.first) }</strong></p>
            <p>{ lang.text(text) }</p>
            if !notice.helplines.is_empty() {
                <ul class="mp-lines">
                    { for notice.helplines.iter().map(|line| helpline(lang, line.get())) }
                </ul>
            }
        </li>
    }
}

/// A helpline with links that dial or write.
pub(super) fn helpline(lang: Lang, line: &'static Helpline) -> Html {
    html! {
        <li key={line.id} class="mp-line">
            <span class="mp-line-name">{ lang.text(line.name) }</span>
            if let (Some(call), Some(tel)) = (line.call, line.tel) {
                <a class="mp-call" href={format!("tel:{tel}")}>{ words::line_call(lang, call) }</a>
            }
            if let Some(number) = line.text_to {
                <a class="mp-call" href={sms(number, line.text_say)}>{ text_words(lang, number, line.text_say) }</a>
            }
            <span class="mp-hint">{ lang.text(line.purpose) }</span>
        </li>
    }
}

fn sms(number: &str, say: Option<&str>) -> String {
    match say {
        Some(word) => format!("sms:{number}?&body={word}"),
        None => format!("sms:{number}"),
    }
}

fn text_words(lang: Lang, number: &str, say: Option<&str>) -> String {
    match say {
        Some(word) => words::line_text_word(lang, word, number),
        None => words::line_text(lang, number),
    }
}
