//! The result as one sheet, to print or to save as a text: what fits and why, what to do first and what to ask, what
//! was said, where help is. Plain lines, so that paper and files say the same. It is kept short: two sides of paper at most.

use crate::answers::Answers;
use crate::catalog::{Audience, CountryId, Helpline, Level, Msg, PROGRAMS, words};
use crate::fit::{Fit, Term};
use crate::report::{FamilyCard, GroupName, Report};
use crate::text::{Lang, month};
use crate::{help, journey, next, phrase};

/// One line of the sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// A heading. The first one is the sheet's title.
    Heading(String),
    /// A name, with what follows it.
    Name(String),
    /// A sentence.
    Text(String),
    /// An item of a list.
    Item(String),
}
use Line::{Heading, Item, Name, Text};

/// Families of the first group shown in full; with more, each has its strongest reasons alone.
const MOST_FAMILIES: usize = 3;
/// Programs named for a family, choices named for a question, questions to bring.
const MOST_NAMES: usize = 4;
const MOST_CHOICES: usize = 6;
const MOST_QUESTIONS: usize = 8;

/// The sheet for a result, with the helplines of a country. `picked` are the programs whose first steps it holds; `for_them` when a family member answered for
/// the person they care about.
#[must_use]
pub fn sheet(
    lang: Lang,
    country: CountryId,
    answers: &Answers,
    report: &Report,
    picked: &[&Fit],
    for_them: bool,
) -> Vec<Line> {
    let text = |msg| lang.text(msg).to_owned();
    let mut lines = vec![Heading(text(title(answers.audience, for_them))), Text(text(words::RESULT_LEAD))];
    let notices = || report.notices.iter().map(|id| id.get()).filter(|notice| notice.is_for(country));
    for notice in notices().filter(|notice| notice.level != Level::Note) {
        let [title, first] = [notice.title, notice.first].map(|msg| help::filled(lang, country, msg));
        lines.push(item(&title, ". ", &first));
    }
    for group in &report.groups {
        lines.push(Heading(text(group_title(group.name))));
        for card in &group.families {
            if group.name == GroupName::First {
                family(lang, card, group.families.len(), &mut lines);
            } else {
                lines.push(Item(text(card.family.get().profile.name)));
            }
        }
    }
    if report.said > 0 {
        steps(lang, answers, picked, &mut lines);
    }
    lines.push(Heading(text(words::SHEET_SAID)));
    for step in journey::steps(answers) {
        let (said, remark) = phrase::said_at(answers, step);
        if !said.is_empty() {
            let mut said = some(lang, said.into_iter().map(text).collect(), MOST_CHOICES);
            said.extend(remark.map(text));
            lines.push(item(lang.text(phrase::question(step)), " \u{2192} ", &said.join("; ")));
        }
    }
    lines.push(Heading(text(words::SHEET_LINES)));
    let always = |line: &Helpline| help::always(country).any(|it| it.id == line.id);
    for line in help::lines(country).filter(|line| always(line) || notices().any(|it| it.roles.contains(&line.role))) {
        let ways = phrase::ways(lang, line);
        let ways: Vec<&str> = ways.iter().map(|(_, way)| way.as_str()).collect();
        lines.push(item(lang.text(line.name), ": ", &ways.join("; ")));
    }
    lines.push(Text([&*version(lang), lang.text(words::FOOTER_NOT_ADVICE)].join(" ")));
    lines
}

/// Which version this is, and when its content was last checked.
#[must_use]
pub fn version(lang: Lang) -> String {
    let newest = PROGRAMS.iter().map(|program| program.checked).max().unwrap_or_default();
    words::sheet_version(lang, env!("CARGO_PKG_VERSION"), &month(lang, newest))
}

/// First steps of the programs picked, and questions to bring.
fn steps(lang: Lang, answers: &Answers, picked: &[&Fit], lines: &mut Vec<Line>) {
    if picked.is_empty() {
        return;
    }
    lines.push(Heading(lang.text(words::NEXT_FIRST).to_owned()));
    for program in picked.iter().map(|fit| fit.program.get()) {
        lines.push(item(lang.text(program.profile.name), ": ", lang.text(program.profile.first_step)));
    }
    let questions = next::questions(answers, picked);
    if !questions.is_empty() {
        lines.push(Heading(lang.text(words::NEXT_ASK).to_owned()));
        let asked = questions.iter().map(|it| joined(&phrase::ask(lang, it), " ", &phrase::ask_whom(lang, it)));
        lines.extend(some(lang, asked.collect(), MOST_QUESTIONS).into_iter().map(Item));
    }
}

/// The first of a list, and how many more the page has.
fn some(lang: Lang, mut all: Vec<String>, most: usize) -> Vec<String> {
    if all.len() > most {
        let more = words::sheet_more(lang, &(all.len() - most).to_string());
        all.truncate(most);
        all.push(more);
    }
    all
}

/// What the result is called.
#[must_use]
pub fn title(audience: Audience, for_them: bool) -> Msg {
    match audience {
        Audience::Me if for_them => words::RESULT_TITLE_THEM,
        Audience::Me => words::RESULT_TITLE,
        Audience::Family => words::RESULT_TITLE_FAMILY,
    }
}

/// What a group is called.
#[must_use]
pub fn group_title(name: GroupName) -> Msg {
    match name {
        GroupName::All => words::GROUP_ALL,
        GroupName::First => words::GROUP_FIRST,
        GroupName::Next => words::GROUP_NEXT,
        GroupName::Later => words::GROUP_LATER,
        GroupName::Less => words::GROUP_LESS,
    }
}

/// A family of the first group, which has `count`: its reasons, its first step, and the programs open to the visitor.
fn family(lang: Lang, card: &FamilyCard, count: usize, lines: &mut Vec<Line>) {
    let profile = &card.family.get().profile;
    let short = count > MOST_FAMILIES;
    let most = if count < MOST_FAMILIES { 3 } else { 2 };
    lines.push(Name(lang.text(profile.name).to_owned()));
    if !short {
        lines.push(Text(lang.text(profile.line).to_owned()));
    }
    for (heading, terms) in [words::REASONS_FOR, words::REASONS_AGAINST].into_iter().zip(card.reasons()) {
        match terms {
            [] => {}
            [one, ..] if short => lines.push(told(lang, heading, &reason(lang, card, one))),
            _ => {
                lines.push(Text(lang.text(heading).to_owned()));
                lines.extend(terms.iter().take(most).map(|term| Item(reason(lang, card, term))));
            }
        }
    }
    if short {
        return;
    }
    lines.push(told(lang, words::PROGRAM_FIRST_STEP, lang.text(profile.first_step)));
    let programs = card.programs.iter().map(|card| {
        let program = card.program.get();
        let web = program.web.map_or("", |web| lang.text(web)).trim_start_matches("https://");
        joined(lang.text(program.profile.name), ", ", web)
    });
    lines.push(told(lang, words::FAMILY_PROGRAMS, &some(lang, programs.collect(), MOST_NAMES).join("; ")));
}

fn told(lang: Lang, what: Msg, text: &str) -> Line {
    Text(joined(lang.text(what), ": ", text))
}

/// An item: a name, and what there is to say of it.
fn item(name: &str, between: &str, more: &str) -> Line {
    Item(joined(name, between, more))
}

fn joined(name: &str, between: &str, more: &str) -> String {
    if more.is_empty() { name.to_owned() } else { [name, between, more].concat() }
}

fn reason(lang: Lang, card: &FamilyCard, term: &Term) -> String {
    let short = card.programs.first().map_or("", |best| lang.text(best.program.get().profile.short));
    let stance = words::reason_stance(lang, short, lang.text(term.stance.why));
    [&*stance, &*phrase::said(lang, term.asked, term.said)].join(" ")
}

/// The sheet as a text file.
#[must_use]
pub fn plain(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        let (before, line, after) = match line {
            Heading(line) => ("\n", line, "\n\n"),
            Name(line) => ("\n", line, "\n"),
            Text(line) => ("", line, "\n"),
            Item(line) => ("- ", line, "\n"),
        };
        text.extend([before, line, after]);
    }
    text
}
