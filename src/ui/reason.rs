//! A reason: what was said, where the program stands, and the receipt (source, how sure).

use yew::virtual_dom::Key;

use crate::catalog::{Confidence, Msg, ProgramId, SourceId, Stance, words};
use crate::fit::Term;
use crate::phrase;
use crate::text::{Lang, month};

use super::dom::Dom;

/// Writes a list of reasons.
pub(super) fn reasons(dom: &mut Dom<'_>, lang: Lang, program: ProgramId, terms: &[Term]) {
    dom.el("ul", "mp-reasons", |dom| {
        for (place, term) in terms.iter().enumerate() {
            reason(dom, lang, program, place, term);
        }
    });
}

fn reason(dom: &mut Dom<'_>, lang: Lang, program: ProgramId, place: usize, term: &Term) {
    let side = match term.points {
        1.. => "mp-reason mp-for",
        0 => "mp-reason mp-even",
        _ => "mp-reason mp-against",
    };
    dom.el("li", side, |dom| {
        dom.keyed(Key::from(place));
        dom.attrs(&["class", "data-points"], vec![term.points.to_string().into()]);
        let short = lang.text(program.get().profile.short);
        dom.filled("span", "mp-stance", words::reason_stance(lang, short, lang.text(term.stance.why)));
        dom.filled("span", "mp-said", phrase::said(lang, term.asked, term.said));
        receipt(dom, lang, program, term.stance);
    });
}

fn receipt(dom: &mut Dom<'_>, lang: Lang, program: ProgramId, stance: &'static Stance) {
    if stance.confidence == Confidence::None {
        return;
    }
    dom.details("mp-receipt", lang.text(words::REASON_SOURCE), |dom| {
        dom.say("p", "", lang, sure(stance.confidence));
        if stance.inherited {
            dom.say("p", "", lang, words::REASON_INHERITED);
        }
        dom.el("ul", "", |dom| sources(dom, lang, program.get().sources(stance)));
        dom.filled("p", "", words::program_checked(lang, &month(lang, program.get().checked)));
    });
}

/// How sure it is, in words.
pub(super) fn sure(confidence: Confidence) -> Msg {
    match confidence {
        Confidence::High => words::REASON_SURE_HIGH,
        Confidence::Medium => words::REASON_SURE_MEDIUM,
        Confidence::Low | Confidence::None => words::REASON_SURE_LOW,
    }
}

/// Writes sources as items of a list.
pub(super) fn sources(dom: &mut Dom<'_>, lang: Lang, ids: &[SourceId]) {
    for source in ids {
        let source = source.get();
        // A source's own title is not in the page's language or direction.
        dom.el("li", "", |dom| match source.year {
            0 => dom.words("bdi", "", source.title),
            year => dom.filled("bdi", "", words::reason_year(lang, source.title, &year.to_string())),
        });
    }
}
