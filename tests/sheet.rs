//! The sheet says what the page says: the same families in the same groups, what was said, and where help is.
#![cfg(not(target_arch = "wasm32"))]

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, BoxId, ChoiceId, CountryId, StatementId};
use many_paths::help;
use many_paths::next::questions;
use many_paths::phrase;
use many_paths::report::{GroupName, report};
use many_paths::sheet::{Line, plain, sheet};
use many_paths::text::Lang;

/// The default country.
const US: CountryId = CountryId(0);

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

/// The sheet with the programs that are picked for the visitor.
fn lines(answers: &Answers) -> Vec<Line> {
    let report = report(answers);
    sheet(Lang::EN, US, answers, &report, &report.picked(None), false)
}

fn has(lines: &[Line], part: &str) -> bool {
    lines.iter().any(|line| match line {
        Line::Heading(text) | Line::Name(text) | Line::Text(text) | Line::Item(text) => text.contains(part),
    })
}

#[test]
fn it_holds_every_family_once_and_the_first_group_with_its_reasons() {
    let mut short = Answers::new(Audience::Me);
    short.choose(ChoiceId::named("alcohol").expect("a choice"), true);
    for answers in [answers(Audience::Me), answers(Audience::Family), short] {
        let (report, lines) = (report(&answers), lines(&answers));
        for group in &report.groups {
            for card in &group.families {
                let name = Lang::EN.text(card.family.get().profile.name);
                let line =
                    if group.name == GroupName::First { Line::Name(name.into()) } else { Line::Item(name.into()) };
                assert_eq!(lines.iter().filter(|it| **it == line).count(), 1, "{name}");
                let Some(place) = lines.iter().position(|it| *it == Line::Name(name.into())) else { continue };
                let next = lines[place + 1..].iter().position(|it| matches!(it, Line::Name(_) | Line::Heading(_)));
                let its = &lines[place + 1..place + 1 + next.unwrap_or_default()];
                for (terms, side) in card.reasons().into_iter().zip(["Speaks for it", "Speaks against it"]) {
                    assert_eq!(has(its, side), !terms.is_empty(), "{name}: {side}");
                    assert!(terms.first().is_none_or(|it| has(its, Lang::EN.text(it.stance.why))), "{name}: {side}");
                }
                let full = group.families.len() <= 3;
                assert_eq!(has(its, Lang::EN.text(card.family.get().profile.first_step)), full, "{name}");
            }
        }
    }
}

#[test]
fn it_holds_the_first_steps_and_questions_of_the_programs_picked() {
    let answers = answers(Audience::Me);
    let report = report(&answers);
    let open = report.outcome.fits.iter().filter(|fit| !questions(&answers, &[fit]).is_empty());
    for picked in [vec![], open.take(2).collect()] {
        let lines = sheet(Lang::EN, US, &answers, &report, &picked, false);
        assert_eq!(has(&lines, "Questions to bring"), !picked.is_empty());
        for fit in &picked {
            assert!(has(&lines, Lang::EN.text(fit.program.get().profile.first_step)), "{}", fit.program.get().id);
        }
        for question in questions(&answers, &picked).iter().take(8) {
            assert!(has(&lines, &phrase::ask(Lang::EN, question)), "{question:?}");
        }
    }
}

/// Two sides of paper hold some 11,500 letters, as printing showed.
#[test]
fn it_stays_short_for_someone_who_ticks_everything() {
    for audience in [Audience::Me, Audience::Family] {
        for turn in 0..4 {
            let mut answers = Answers::new(audience);
            BoxId::all().filter(|it| it.get().audiences.has(audience)).for_each(|it| answers.tick(it, true));
            for choice in ChoiceId::all().filter(|it| it.get().need.get().audiences.has(audience) && !it.get().alone) {
                answers.choose(choice, true);
            }
            for (place, id) in StatementId::all().filter(|id| id.get().audience == audience).enumerate() {
                answers.say(id, Some(Answer::ALL[(place + turn) % 4]));
                answers.set_important(id, true);
            }
            let letters = plain(&lines(&answers)).chars().count();
            assert!(letters < 11_500, "{letters} letters");
        }
    }
}

#[test]
fn it_holds_what_was_said_and_the_crisis_lines() {
    let answers = answers(Audience::Me);
    let lines = lines(&answers);
    let items = items(&lines);
    for id in StatementId::all().filter(|id| answers.to(*id).is_some()) {
        let question = Lang::EN.text(id.get().text);
        assert_eq!(items.iter().filter(|item| item.starts_with(question)).count(), 1, "{question}");
    }
    for line in help::always(US) {
        assert!(items.iter().any(|item| item.starts_with(Lang::EN.text(line.name))), "{}", line.id);
    }
}

#[test]
fn someone_who_said_nothing_still_gets_the_families_and_the_lines() {
    let answers = Answers::new(Audience::Me);
    let lines = lines(&answers);
    assert!(items(&lines).len() > 10);
    let text = plain(&lines);
    assert!(text.contains("988") && text.contains("Twelve-step"), "{text}");
}

#[test]
fn the_file_is_plain_lines() {
    let lines = [Line::Heading("A".into()), Line::Name("B".into()), Line::Text("C".into()), Line::Item("D".into())];
    assert_eq!(plain(&lines), "\nA\n\n\nB\nC\n- D\n");
}
