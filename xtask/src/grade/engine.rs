//! What the engine does for many made-up visitors.

use std::collections::BTreeSet;

use many_paths::answers::Answers;
use many_paths::catalog::{Audience, BoxId, CountryId, NOTICES, ProgramId, Said, words};
use many_paths::report::{Report, report};
use many_paths::sheet::{Line, sheet};
use many_paths::text::Lang;
use many_paths::{fit, next};

use super::seen::Seen;
use super::visitors::each;
use super::{Found, gap};

const FEW: u64 = 1_000;
const MANY: u64 = 10_000;

/// 16: a score is its reasons.
pub(super) fn reasons(seen: &Seen) -> Found {
    let gaps = each(FEW, |answers| {
        let outcome = fit::fit(answers);
        let wrong = outcome
            .fits
            .iter()
            .find(|it| it.terms.iter().map(|term| i32::from(term.points)).sum::<i32>() != it.score)?;
        Some(format!("the score of {} is not the sum of its reasons", wrong.program.get().id))
    });
    Found::part(FEW as usize, gaps, "made-up visitors: each program's reasons add up to its score")
        .tested(seen, &["properties::every_score_is_its_reasons", "reasons::every_sentence_on_the_page_is_the_engines"])
}

/// What is wrong with a result: a program that is missing or there twice, an empty group, a choice that is not open.
fn invalid(audience: Audience, report: &Report) -> Option<String> {
    let cards = report.groups.iter().flat_map(|group| &group.families);
    let offered: Vec<ProgramId> = cards.flat_map(|card| card.programs.iter().map(|it| it.program)).collect();
    let shown: Vec<ProgramId> = offered.iter().copied().chain(report.set_aside.iter().map(|it| it.program)).collect();
    let once: BTreeSet<ProgramId> = shown.iter().copied().collect();
    let mine = ProgramId::all().filter(|it| it.get().audiences.has(audience));
    let told = |text: &str| Some(text.to_owned());
    match () {
        () if once.len() != shown.len() => told("a program is there twice"),
        () if mine.into_iter().any(|it| !once.contains(&it)) => told("a program is missing"),
        () if report.groups.iter().any(|it| it.families.is_empty()) => told("a group is empty"),
        () if report.set_aside.iter().any(|it| it.because.is_empty()) => told("a program is set aside for no reason"),
        () if report.picks.iter().any(|it| !offered.contains(it)) => told("a program to compare is not open"),
        () => None,
    }
}

/// 25: whatever is skipped, there is a result.
pub(super) fn skip(seen: &Seen) -> Found {
    let gaps = each(MANY, |answers| invalid(answers.audience, &report(answers)));
    let lacking =
        [seen.lacking("statements", &["skip", "skip-note"]), seen.lacking("needs", &["skip", "skip-note"])].concat();
    Found::part(
        MANY as usize,
        gaps,
        "made-up visitors: each result has every program once; each question says what skipping does",
    )
    .unless(!lacking.is_empty(), lacking.join("; "))
    .tested(seen, &["journeys::skipping_everything_shows_every_program"])
}

/// The sheet of a visitor, in one country or another.
pub(super) fn sheet_of(answers: &Answers, report: &Report) -> Vec<Line> {
    let country = CountryId(report.said as u16 % CountryId::all().len() as u16);
    sheet(Lang::EN, country, answers, report, &report.picked(None), false)
}

fn has(lines: &[Line], heading: many_paths::catalog::Msg) -> bool {
    lines.contains(&Line::Heading(Lang::EN.text(heading).to_owned()))
}

/// 17: one first step for each, and questions to bring, where there is something to ask.
pub(super) fn next(seen: &Seen) -> Found {
    let gaps = each(FEW, |answers| {
        let report = report(answers);
        let picked = report.picked(None);
        let lines = sheet_of(answers, &report);
        let some = report.said > 0 && !picked.is_empty();
        let asks = some && !next::questions(answers, &picked).is_empty();
        gap(
            has(&lines, words::NEXT_FIRST) == some && has(&lines, words::NEXT_ASK) == asks,
            "the sheet lacks first steps or questions, or has them without need",
        )
    });
    let lacking = [
        seen.lacking("next_for_me", &["next-first", "next-ask"]),
        seen.lacking("next_for_family", &["next-first", "next-ask"]),
    ]
    .concat();
    Found::part(FEW as usize, gaps, "the sheets of made-up visitors, and \"What now?\" of both results")
        .unless(!lacking.is_empty(), lacking.join("; "))
        .tested(seen, &["sheet::it_holds_the_first_steps_and_questions_of_the_programs_picked"])
}

/// 32: crisis lines stand before anything is asked; what is ticked for safety brings a notice and moves no score.
pub(super) fn crisis(seen: &Seen) -> Found {
    let gaps = each(FEW, |answers| {
        let mut without = answers.clone();
        BoxId::all().for_each(|it| without.tick(it, false));
        let scores =
            |answers: &Answers| fit::fit(answers).fits.iter().map(|it| (it.program, it.score)).collect::<Vec<_>>();
        gap(scores(answers) == scores(&without), "a score moves with what was ticked for safety")
    });
    let start = seen.page("start");
    let first = start.find("[href=tel:").zip(start.find("h1 ")).is_some_and(|(line, title)| line < title);
    let quiet = BoxId::all().find(|it| !NOTICES.iter().any(|notice| notice.when.contains(&Said::Safety(*it))));
    Found::part(FEW as usize, gaps, "crisis lines above the title of the first page; a notice for each safety box; made-up visitors: no score moves with them")
        .unless(!first, "the first page does not begin with a line to call")
        .unless(quiet.is_some(), format!("nothing is shown for {:?}", quiet.map(|it| it.get().id)))
        .tested(seen, &["properties::safety_boxes_change_no_score", "keyboard::the_bar_and_the_footer_are_used_by_keyboard"])
}

/// Words that would tell a visitor what to do.
const ORDERS: [&str; 7] =
    ["you should", "you ought", "we recommend", "we advise", "right for you", "made for you", "good choice"];

/// 33: each result says that fit is not how well a group works, and no text tells what to do.
pub(super) fn free(seen: &Seen) -> Found {
    let lead = Line::Text(seen.text("result-lead").to_owned());
    let mut gaps = each(FEW, |answers| {
        gap(sheet_of(answers, &report(answers)).contains(&lead), "the sheet does not say what fit is not")
    });
    for page in super::seen::WHOLE {
        gaps.extend(seen.lacking(page, &["result-lead", "how-not"]));
    }
    for (key, text, _) in &seen.content.texts {
        gaps.extend(order(text).map(|order| format!("{key} says \"{order}\"")));
    }
    let said = seen.text("result-lead").contains("nothing about which group works better");
    Found::part(
        FEW as usize,
        gaps,
        "both result pages and the sheets of made-up visitors say what fit is not; no text gives orders",
    )
    .unless(!said, "the lead no longer says that fit is not how well a group works")
}

fn order(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    ORDERS.into_iter().find(|order| lower.contains(order))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grade::visitors::visitor;

    #[test]
    fn a_result_that_is_not_whole_is_seen() {
        let answers = (0..).map(visitor).find(|it| it.audience == Audience::Me && !it.is_empty()).expect("someone");
        let good = report(&answers);
        let check = |change: fn(&mut Report), expected: Option<&str>| {
            let mut changed = good.clone();
            change(&mut changed);
            assert_eq!(invalid(Audience::Me, &changed).as_deref(), expected);
        };
        check(|_| {}, None);
        check(|it| drop(it.groups.remove(0)), Some("a program is missing"));
        check(|it| it.groups[0].families.clear(), Some("a program is missing"));
        check(|it| it.groups.push(it.groups[0].clone()), Some("a program is there twice"));
        check(
            |it| it.groups.push(many_paths::report::Group { families: Vec::new(), ..it.groups[0].clone() }),
            Some("a group is empty"),
        );
        check(
            |it| it.set_aside.iter_mut().for_each(|it| it.because.clear()),
            Some("a program is set aside for no reason"),
        );
    }

    #[test]
    fn orders_are_seen() {
        assert_eq!(order("You should go to AA."), Some("you should"));
        assert_eq!(order("You may go to AA, and so should anyone who likes it."), None);
    }
}
