//! A reason: what was said, where the program stands, and the receipt (source, how sure).

use yew::virtual_dom::Key;

use crate::catalog::{Confidence, Program, ProgramId, Receipt, SourceId, Stance, words};
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

/// Writes where a stance comes from, closed until opened.
fn receipt(dom: &mut Dom<'_>, lang: Lang, program: ProgramId, stance: &'static Stance) {
    dom.details("mp-receipt", lang.text(words::REASON_SOURCE), |dom| {
        grounds(dom, lang, program.get(), stance);
        dom.filled("p", "", words::program_checked(lang, &month(lang, program.get().checked)));
    });
}

/// Writes where a stance comes from: how sure it is, and its sources.
pub(super) fn grounds(dom: &mut Dom<'_>, lang: Lang, program: &Program, stance: &'static Stance) {
    let receipt = Receipt { sources: program.sources(stance), confidence: stance.confidence };
    sources(dom, lang, receipt, stance.inherited);
}

/// Writes how sure words are, and their sources. Where nothing is known, these are the places where we looked.
pub(super) fn sources(dom: &mut Dom<'_>, lang: Lang, receipt: Receipt, inherited: bool) {
    let sure = match receipt.confidence {
        Confidence::High => words::REASON_SURE_HIGH,
        Confidence::Medium => words::REASON_SURE_MEDIUM,
        Confidence::Low => words::REASON_SURE_LOW,
        Confidence::None => words::REASON_LOOKED,
    };
    dom.say("p", "", lang, sure);
    if inherited {
        dom.say("p", "", lang, words::REASON_INHERITED);
    }
    list(dom, lang, receipt.sources);
}

/// Writes sources: what, when, where. A source's own title is not in the page's language or direction.
pub(super) fn list(dom: &mut Dom<'_>, lang: Lang, sources: &[SourceId]) {
    dom.el("ul", "", |dom| {
        for source in sources {
            let source = source.get();
            let mut title = source.title.to_owned();
            if source.year > 0 {
                title = words::reason_year(lang, &title, &source.year.to_string());
            }
            if !source.place.is_empty() {
                title = words::reason_where(lang, &title, source.place);
            }
            dom.el("li", "", |dom| dom.filled("bdi", "", title));
        }
    });
}
