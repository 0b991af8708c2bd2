//! The result as one sheet, to print or to save as a text or as a page: what fits and why, what to do first and what to ask, what
//! was said, where help is. Plain lines, so that paper and files say the same. It is kept short: two sides of paper at most.

use crate::answers::Answers;
use crate::catalog::{Audience, HELPLINES, HelplineId, Level, PROGRAMS, words};
use crate::fit::{Fit, Term};
use crate::report::{FamilyCard, GroupName, Report};
use crate::text::{Lang, month};
use crate::{journey, next, phrase};

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

/// The sheet for a result. `picked` are the programs whose first steps it holds; `for_them` when a family member answered for
/// the person they care about.
#[must_use]
pub fn sheet(lang: Lang, answers: &Answers, report: &Report, picked: &[&Fit], for_them: bool) -> Vec<Line> {
    let text = |msg| lang.text(msg).to_owned();
    let mut lines = vec![Heading(text(title(answers.audience, for_them))), Text(text(words::RESULT_LEAD))];
    for notice in report.notices.iter().map(|id| id.get()).filter(|notice| notice.level != Level::Note) {
        lines.push(item(lang.text(notice.title), ". ", lang.text(notice.first)));
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
            let mut said = names(lang, said.into_iter().map(|msg| lang.text(msg)), MOST_CHOICES);
            said.extend(remark.map(text));
            lines.push(item(lang.text(phrase::question(step)), " \u{2192} ", &said.join("; ")));
        }
    }
    lines.push(Heading(text(words::SHEET_LINES)));
    let called = |id: &HelplineId| id.get().always || report.notices.iter().any(|it| it.get().helplines.contains(id));
    for line in (0..HELPLINES.len() as u16).map(HelplineId).filter(called).map(HelplineId::get) {
        let ways = phrase::ways(lang, line);
        let ways: Vec<&str> = ways.iter().map(|(_, way)| way.as_str()).collect();
        lines.push(item(lang.text(line.name), ": ", &ways.join("; ")));
    }
    let made = words::sheet_version(lang, env!("CARGO_PKG_VERSION"), &newest(lang));
    lines.push(Text([&*made, lang.text(words::FOOTER_NOT_ADVICE)].join(" ")));
    lines
}

/// When the content was last checked, in words.
#[must_use]
pub fn newest(lang: Lang) -> String {
    month(lang, PROGRAMS.iter().map(|program| program.checked).max().unwrap_or_default())
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
        let asked =
            questions.iter().map(|question| [phrase::ask(lang, question), phrase::ask_whom(lang, question)].join(" "));
        lines.extend(names(lang, asked, MOST_QUESTIONS).into_iter().map(Item));
    }
}

/// The first of a list, and how many more the page has.
fn names<T: Into<String>>(lang: Lang, all: impl Iterator<Item = T>, most: usize) -> Vec<String> {
    let mut names: Vec<String> = all.map(Into::into).collect();
    if names.len() > most {
        let more = words::sheet_more(lang, &(names.len() - most).to_string());
        names.truncate(most);
        names.push(more);
    }
    names
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
        let name = lang.text(program.profile.name);
        match program.web {
            Some(web) => [name, " (", web.trim_start_matches("https://"), ")"].concat(),
            None => name.to_owned(),
        }
    });
    lines.push(told(lang, words::FAMILY_PROGRAMS, &names(lang, programs, MOST_NAMES).join("; ")));
}

fn told(lang: Lang, what: crate::catalog::Msg, text: &str) -> Line {
    Text([lang.text(what), text].join(": "))
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

/// Black on white, two columns where there is room, no color and no picture to waste ink on.
const STYLE: &str = "body{font:10pt/1.4 sans-serif;color:#000;background:#fff;max-width:60rem;margin:auto;padding:1rem;columns:2 20rem;column-gap:1.5rem}\
h1{font-size:15pt;margin:0;column-span:all}h2{font-size:11pt;border-bottom:1px solid;margin:.8em 0 .3em}\
h3{font-size:10pt;margin:.6em 0 0}h2,h3{break-after:avoid}p,ul{margin:.2em 0}ul{padding-inline-start:1.2em}\
@page{margin:1.2cm}@media print{body{font-size:8.5pt;line-height:1.3;max-width:none;padding:0;columns:2}}";

/// The sheet as an HTML file: it loads nothing and runs nothing.
#[must_use]
pub fn html(lang: Lang, lines: &[Line]) -> String {
    let mut page = [
        "<!doctype html><html lang=\"",
        lang.tag(),
        "\" dir=\"",
        lang.direction(),
        "\"><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src \
         'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width\"><style>",
        STYLE,
        "</style>",
    ]
    .concat();
    let mut head = vec!["title", "h1"];
    let mut in_list = false;
    for line in lines {
        let (tag, text) = match line {
            Heading(text) => ("h2", text),
            Name(text) => ("h3", text),
            Text(text) => ("p", text),
            Item(text) => ("li", text),
        };
        if in_list != (tag == "li") {
            in_list = !in_list;
            page.push_str(if in_list { "<ul>" } else { "</ul>" });
        }
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let tags = if head.is_empty() { vec![tag] } else { std::mem::take(&mut head) };
        for tag in tags {
            page.extend(["<", tag, ">", &text, "</", tag, ">"]);
        }
    }
    if in_list {
        page.push_str("</ul>");
    }
    page
}
