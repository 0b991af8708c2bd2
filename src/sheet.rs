//! The result as one sheet, to print or to save as a text: what fits and why, what to do first, what was said, where help is.
//! Plain lines, so that paper and file say the same.

use crate::answers::Answers;
use crate::catalog::{Audience, HELPLINES, HelplineId, Level, PROGRAMS, words};
use crate::fit::Term;
use crate::report::{FamilyCard, GroupName, Report};
use crate::text::{Lang, month};
use crate::{journey, phrase};

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

/// The sheet for a result. `for_them` when a family member answered for the person they care about.
#[must_use]
pub fn sheet(lang: Lang, answers: &Answers, report: &Report, for_them: bool) -> Vec<Line> {
    let text = |msg| lang.text(msg).to_owned();
    let title = title(answers.audience, for_them);
    let mut lines = vec![Heading(text(title)), Text(text(words::RESULT_LEAD))];
    for notice in report.notices.iter().map(|id| id.get()).filter(|notice| notice.level != Level::Note) {
        lines.push(Name(text(notice.title)));
        lines.push(Text(text(notice.first)));
    }
    for group in &report.groups {
        let first = matches!(group.name, GroupName::First | GroupName::All);
        lines.push(Heading(text(group_title(group.name))));
        for card in &group.families {
            if first && report.said > 0 {
                family(lang, card, &mut lines);
            } else {
                lines.push(Item(text(card.family.get().profile.name)));
            }
        }
    }
    lines.push(Heading(text(words::SHEET_SAID)));
    for step in journey::steps(answers) {
        let (said, remark) = phrase::said_at(answers, step);
        if !said.is_empty() {
            let said = said.into_iter().chain(remark).map(|msg| lang.text(msg));
            lines.push(item(lang.text(phrase::question(step)), " \u{2192} ", &said.collect::<Vec<_>>().join("; ")));
        }
    }
    lines.push(Heading(text(words::SHEET_LINES)));
    let called = |id: &HelplineId| id.get().always || report.notices.iter().any(|it| it.get().helplines.contains(id));
    for line in (0..HELPLINES.len() as u16).map(HelplineId).filter(called).map(HelplineId::get) {
        let ways = phrase::ways(lang, line);
        let ways: Vec<&str> = ways.iter().map(|(_, way)| way.as_str()).collect();
        lines.push(item(lang.text(line.name), ": ", &ways.join("; ")));
    }
    let newest = PROGRAMS.iter().map(|program| program.checked).max().unwrap_or_default();
    lines.push(Text(words::how_facts(lang, &month(lang, newest))));
    lines.push(Text(text(words::FOOTER_NOT_ADVICE)));
    lines
}

/// What the result is called.
#[must_use]
pub fn title(audience: Audience, for_them: bool) -> crate::catalog::Msg {
    match audience {
        Audience::Me if for_them => words::RESULT_TITLE_THEM,
        Audience::Me => words::RESULT_TITLE,
        Audience::Family => words::RESULT_TITLE_FAMILY,
    }
}

/// What a group is called.
#[must_use]
pub fn group_title(name: GroupName) -> crate::catalog::Msg {
    match name {
        GroupName::All => words::GROUP_ALL,
        GroupName::First => words::GROUP_FIRST,
        GroupName::Next => words::GROUP_NEXT,
        GroupName::Later => words::GROUP_LATER,
        GroupName::Less => words::GROUP_LESS,
    }
}

/// A family of the first group: its reasons, its first step, and the programs open to the visitor.
fn family(lang: Lang, card: &FamilyCard, lines: &mut Vec<Line>) {
    let profile = &card.family.get().profile;
    lines.push(Name(lang.text(profile.name).to_owned()));
    lines.push(Text(lang.text(profile.line).to_owned()));
    for (heading, terms) in [words::REASONS_FOR, words::REASONS_AGAINST].into_iter().zip(card.reasons()) {
        if !terms.is_empty() {
            lines.push(Text(lang.text(heading).to_owned()));
        }
        for term in terms {
            lines.push(Item(reason(lang, card, term)));
        }
    }
    lines.push(Text([lang.text(words::PROGRAM_FIRST_STEP), lang.text(profile.first_step)].join(": ")));
    for card in &card.programs {
        let program = card.program.get();
        lines.push(item(lang.text(program.profile.name), ": ", program.web.unwrap_or_default()));
    }
}

/// An item: a name, and what there is to say of it.
fn item(name: &str, between: &str, more: &str) -> Line {
    Item(if more.is_empty() { name.to_owned() } else { [name, more].join(between) })
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
        match line {
            Heading(line) => text.extend(["\n", line, "\n\n"]),
            Name(line) => text.extend(["\n", line, "\n"]),
            Text(line) => text.extend([line, "\n"]),
            Item(line) => text.extend(["- ", line, "\n"]),
        }
    }
    text
}
