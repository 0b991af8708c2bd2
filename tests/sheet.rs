//! The sheet says what the page says: the same families in the same groups, what was said, and where help is.
#![cfg(not(target_arch = "wasm32"))]

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, BoxId, HELPLINES, StatementId};
use many_paths::report::{GroupName, report};
use many_paths::sheet::{Line, plain, sheet};
use many_paths::text::Lang;

/// Someone who said something to every statement and ticked a box.
fn answers(audience: Audience) -> Answers {
    let mut answers = Answers::new(audience);
    for (place, id) in StatementId::all().filter(|id| id.get().audience == audience).enumerate() {
        answers.say(id, Some(Answer::ALL[place % 4]));
    }
    let mine = BoxId::all().find(|id| id.get().audiences.has(audience));
    answers.tick(mine.expect("a box"), true);
    answers
}

fn items(lines: &[Line]) -> Vec<&str> {
    lines.iter().filter_map(|line| if let Line::Item(text) = line { Some(text.as_str()) } else { None }).collect()
}

#[test]
fn it_holds_every_family_once_and_the_first_group_with_its_reasons() {
    for audience in [Audience::Me, Audience::Family] {
        let answers = answers(audience);
        let report = report(&answers);
        let lines = sheet(Lang::EN, &answers, &report, false);
        for group in &report.groups {
            for card in &group.families {
                let name = Lang::EN.text(card.family.get().profile.name);
                let line =
                    if group.name == GroupName::First { Line::Name(name.into()) } else { Line::Item(name.into()) };
                assert_eq!(lines.iter().filter(|it| **it == line).count(), 1, "{name}");
                let Some(place) = lines.iter().position(|it| *it == Line::Name(name.into())) else { continue };
                let reasons: usize = card.reasons().iter().map(|terms| terms.len()).sum();
                let next = lines[place + 1..].iter().position(|it| matches!(it, Line::Name(_) | Line::Heading(_)));
                let its_items = items(&lines[place + 1..place + 1 + next.unwrap_or_default()]).len();
                assert_eq!(its_items, reasons + card.programs.len(), "{name}");
            }
        }
    }
}

#[test]
fn it_holds_what_was_said_and_the_crisis_lines() {
    let answers = answers(Audience::Me);
    let lines = sheet(Lang::EN, &answers, &report(&answers), false);
    let items = items(&lines);
    for id in StatementId::all().filter(|id| answers.to(*id).is_some()) {
        let question = Lang::EN.text(id.get().text);
        assert_eq!(items.iter().filter(|item| item.starts_with(question)).count(), 1, "{question}");
    }
    for line in HELPLINES.iter().filter(|line| line.always) {
        assert!(items.iter().any(|item| item.starts_with(Lang::EN.text(line.name))), "{}", line.id);
    }
}

#[test]
fn someone_who_said_nothing_still_gets_the_families_and_the_lines() {
    let answers = Answers::new(Audience::Me);
    let lines = sheet(Lang::EN, &answers, &report(&answers), false);
    assert!(items(&lines).len() > 10);
    let text = plain(&lines);
    assert!(text.contains("988") && text.contains("Twelve-step"), "{text}");
}

#[test]
fn the_file_is_plain_lines() {
    let lines = [Line::Heading("A".into()), Line::Name("B".into()), Line::Text("C".into()), Line::Item("D".into())];
    assert_eq!(plain(&lines), "\nA\n\n\nB\nC\n- D\n");
}
