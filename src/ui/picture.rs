//! Your answers beside theirs: statement by statement, how near up to three programs stand to what was said. Each program
//! has a shape and a letter, so that nothing hangs on color; the visitor's answer is a bar through all lanes. What the
//! drawing shows stands in a table as well.

use crate::catalog::{Msg, words};
use crate::fit::{self, Asked, Fit};
use crate::phrase;
use crate::report::Report;
use crate::text::Lang;

use super::compare::chosen;
use super::dom::Dom;
use super::parts::Page;
use super::table::{row, table};

/// Statements shown at once; the others open on request.
const SHOWN: usize = 6;
/// What marks each program: letter and shape, around 0 0.
const MARKS: [[&str; 2]; 3] =
    [["A", "M-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0"], ["B", "M-10-10h20v20h-20z"], ["C", "M0-14L14 10H-14z"]];
/// A lane: a line, and a mark at each of the five positions.
const LANE: &str = "M40 0H248M40-4v8M92-4v8M144-4v8M196-4v8M248-4v8";
/// Where the positions -2 to +2 stand.
const ACROSS: [&str; 5] = ["40", "92", "144", "196", "248"];
/// Where the lanes stand.
const DOWN: [&str; 3] = ["36", "64", "92"];
/// The five positions in words.
const POSITIONS: [Msg; 5] = [
    words::POSITION_NOT,
    words::POSITION_HARDLY,
    words::POSITION_BETWEEN,
    words::POSITION_SOME,
    words::POSITION_STRONG,
];
/// The drawing, and the visitor's bar, for one, two and three programs.
const HIGH: [[&str; 2]; 3] = [["0 0 280 52", "M0 20V50"], ["0 0 280 80", "M0 20V78"], ["0 0 280 108", "M0 20V106"]];

/// Writes the picture and its table, where a statement was answered, and how to choose what is compared.
pub(super) fn picture(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let lang = page.lang;
    let fits = report.picked(page.session.picks.as_deref());
    if fits.is_empty() && page.session.picks.is_none() {
        return;
    }
    let places = telling(&fits);
    let (first, others) = places.split_at(places.len().min(SHOWN));
    dom.el("section", "mp-group", |dom| {
        if !first.is_empty() {
            dom.say("h2", "", lang, words::PICTURE_TITLE);
            dom.say("p", "mp-hint", lang, words::PICTURE_LEAD);
            legend(dom, lang, &fits);
            strips(dom, lang, &fits, first);
            if !others.is_empty() {
                dom.details("mp-more", lang.text(words::PICTURE_MORE), |dom| strips(dom, lang, &fits, others));
            }
            dom.details("mp-more", lang.text(words::PICTURE_TABLE), |dom| in_words(dom, lang, &fits, &places));
        }
        chosen(dom, page, fits.len() > 1);
    });
}

/// A program's short name.
pub(super) fn short(lang: Lang, fit: &Fit) -> &'static str {
    lang.text(fit.program.get().profile.short)
}

/// By how many points the programs differ at a place.
pub(super) fn spread(fits: &[&Fit], place: usize) -> i32 {
    let (mut least, mut most) = (i16::MAX, i16::MIN);
    for fit in fits {
        least = least.min(fit.terms[place].points);
        most = most.max(fit.terms[place].points);
    }
    i32::from(most - least)
}

/// The places of the statements answered, most telling first: those on which the programs differ by most points, of which
/// what matters a lot has twice as many; then what matters a lot.
fn telling(fits: &[&Fit]) -> Vec<usize> {
    let Some(fit) = fits.first() else { return Vec::new() };
    let telling = |place: usize| -4 * spread(fits, place) - i32::from(fit.terms[place].weight);
    let mut places = fit::order(&(0..fit.terms.len()).map(telling).collect::<Vec<_>>());
    places.retain(|place| matches!(fit.terms[*place].asked, Asked::Statement(_)));
    places
}

fn legend(dom: &mut Dom<'_>, lang: Lang, fits: &[&Fit]) {
    dom.el("ul", "mp-legend", |dom| {
        for (place, [letter, shape]) in MARKS.iter().enumerate().take(fits.len()) {
            key(dom, "mp-shape", shape, letter, short(lang, fits[place]));
        }
        key(dom, "mp-you", "M0-12V12", "", lang.text(words::YOU));
    });
}

#[inline(never)]
fn key(dom: &mut Dom<'_>, class: &'static str, line: &'static str, letter: &'static str, name: &'static str) {
    dom.el("li", "", |dom| {
        dom.key(name);
        drawing(dom, "mp-key", "-16 -16 32 32", |dom| at(dom, ["0", "0"], class, line, letter));
        dom.text(name);
    });
}

#[inline(never)]
fn strips(dom: &mut Dom<'_>, lang: Lang, fits: &[&Fit], places: &[usize]) {
    dom.el("div", "mp-ends", |dom| {
        dom.fixed(&["class", "aria-hidden"], &["true"]);
        dom.say("span", "", lang, words::ANSWER_NOT_FOR_ME);
        dom.say("span", "", lang, words::ANSWER_YES_VERY_MUCH);
    });
    dom.el("ul", "mp-strips", |dom| {
        for place in places {
            let term = &fits[0].terms[*place];
            let text = phrase::asked(lang, term.asked);
            dom.el("li", "", |dom| {
                dom.key(text);
                dom.words("p", "", text);
                if term.weight > 1 {
                    dom.say("span", "mp-tag", lang, words::CHECK_IMPORTANT);
                }
                strip(dom, lang, fits, *place);
            });
        }
    });
}

/// One statement's drawing.
fn strip(dom: &mut Dom<'_>, lang: Lang, fits: &[&Fit], place: usize) {
    let [all, bar] = HIGH[fits.len().clamp(1, HIGH.len()) - 1];
    let said = across(fits[0].terms[place].said);
    drawing(dom, "mp-strip", all, |dom| {
        at(dom, [said, "0"], "mp-you", bar, lang.text(words::YOU));
        for ((fit, down), [letter, shape]) in fits.iter().zip(DOWN).zip(MARKS) {
            at(dom, ["0", down], "mp-lane", LANE, "");
            match fit.terms[place].position {
                Some(position) => at(dom, [across(position), down], "mp-shape", shape, letter),
                None => {
                    at(dom, ["12", down], "mp-shape", shape, letter);
                    at(dom, ["31", down], "mp-open", "", "?");
                }
            }
        }
    });
}

/// Where a position, -2 to +2, stands in a list of the five.
fn index(position: i8) -> usize {
    usize::from(position.saturating_add(2).clamp(0, 4).unsigned_abs())
}

fn across(position: i8) -> &'static str {
    ACROSS[index(position)]
}

/// A drawing, for the eye only.
#[inline(always)]
pub(super) fn drawing(dom: &mut Dom<'_>, class: &'static str, all: &'static str, inside: impl FnOnce(&mut Dom<'_>)) {
    dom.el("svg", class, |dom| {
        dom.fixed(&["class", "viewBox", "aria-hidden"], &[all, "true"]);
        inside(dom);
    });
}

/// A line or shape, and a word in its middle unless that is empty, drawn around this place.
#[inline(never)]
fn at(dom: &mut Dom<'_>, place: [&'static str; 2], class: &'static str, line: &'static str, word: &'static str) {
    dom.el("svg", "mp-at", |dom| {
        dom.fixed(&["class", "x", "y"], &place);
        dom.el("path", class, |dom| dom.fixed(&["class", "d"], &[line]));
        if !word.is_empty() {
            dom.words("text", "", word);
        }
    });
}

/// The same as a table.
fn in_words(dom: &mut Dom<'_>, lang: Lang, fits: &[&Fit], places: &[usize]) {
    let mut columns = vec![lang.text(words::PICTURE_STATEMENT), lang.text(words::YOU)];
    columns.extend(fits.iter().map(|fit| short(lang, fit)));
    table(dom, lang.text(words::PICTURE_TITLE), &columns, |dom| {
        for place in places {
            let term = &fits[0].terms[*place];
            let mut cells = vec![lang.text(phrase::value(term.said))];
            for fit in fits {
                let position = fit.terms[*place].position;
                cells.push(lang.text(position.map_or(words::POSITION_UNKNOWN, |position| POSITIONS[index(position)])));
            }
            row(dom, &columns, phrase::asked(lang, term.asked), String::new(), &cells);
        }
    });
}
