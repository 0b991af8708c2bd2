//! What was found, as a table on the screen, as `docs/grade.md`, and as `assets/graded.toml`.

use std::fmt::Write;

use many_paths_content::model::GradeState;

use super::Found;
use super::seen::Seen;
use crate::agree;

/// How many of the things that are missing are told of each criterion.
const TOLD: usize = 8;

fn name(state: GradeState) -> &'static str {
    match state {
        GradeState::Pass => "pass",
        GradeState::Fail => "fail",
        GradeState::NotYet => "not yet",
    }
}

fn counts(found: &[Found]) -> String {
    let count = |state| found.iter().filter(|it| it.state == state).count();
    let [met, missed, open] = [GradeState::Pass, GradeState::Fail, GradeState::NotYet].map(count);
    format!("{met} met, {missed} not met, {open} not yet")
}

/// For the screen: a line a criterion, and what is missing.
pub(super) fn table(seen: &Seen, found: &[Found]) -> String {
    let mut out = String::new();
    for (number, (item, found)) in (1..).zip(seen.content.grade.iter().zip(found)) {
        let _ =
            writeln!(out, "{number:>2}  {:<10}{:<8} {:>12}  {}", item.id, name(found.state), found.figure, found.saw);
        for gap in found.gaps.iter().take(TOLD) {
            let _ = writeln!(out, "    - {gap}");
        }
        if found.gaps.len() > TOLD {
            let _ = writeln!(out, "    - and {} more", found.gaps.len() - TOLD);
        }
    }
    let _ = writeln!(out, "{}", counts(found));
    out
}

/// Made by `--write`, held by `--check`.
pub(super) fn page(seen: &Seen, found: &[Found]) -> String {
    let mut out = String::from(
        "# How good is this tool?\n\nMade by `cargo xtask grade --write`; every change is held against it with `cargo xtask grade --check`. \
         The criteria are those of published lists, for a tool that helps with a choice: the International Patient Decision Aid \
         Standards (IPDAS 2006; IPDASi version 4, Joseph-Williams and others 2014, numbered as in the audit PMC5013503; its quality \
         criteria have no numbers here), the Ottawa guides, the GOV.UK design system, and what studies of voting advice found. One is our own. \
         We graded ourselves. Each check looks at the real thing; what only a browser shows names the tests, which run in \
         the same test command. What no program can check is \"not yet\" until people have done it and written it down.\n\n",
    );
    let _ = writeln!(out, "**{}.**\n", counts(found));
    out.push_str("| | criterion | asked by | | figure | what was looked at |\n| --- | --- | --- | --- | --- | --- |\n");
    for (number, (item, found)) in (1..).zip(seen.content.grade.iter().zip(found)) {
        let text = &seen.content.words[item.words[0]][0];
        let cells =
            [text, &item.criterion, name(found.state), &found.figure, &found.saw].map(|it| it.replace('|', "\\|"));
        let _ = writeln!(out, "| {number} | {} |", cells.join(" | "));
    }
    let missing: Vec<_> = seen.content.grade.iter().zip(found).filter(|(_, it)| !it.gaps.is_empty()).collect();
    if !missing.is_empty() {
        out.push_str("\n## What is missing\n\n");
        for (item, found) in missing {
            let more = found.gaps.len().saturating_sub(TOLD);
            let told = found.gaps.iter().take(TOLD).map(String::as_str).collect::<Vec<_>>().join("; ");
            let more = if more > 0 { format!("; and {more} more") } else { String::new() };
            let _ = writeln!(out, "- `{}`: {told}{more}", item.id);
        }
    }
    out.push_str("\n## How clear the positions are\n\n");
    let _ = match agree::agreement() {
        Ok(it) => writeln!(
            out,
            "{} positions were read twice, {} of them the same; weighted kappa {:.2} ([readings.md](readings.md)).",
            it.cells, it.same, it.kappa
        ),
        Err(_) => writeln!(out, "A second reading of all positions is not there yet."),
    };
    out
}

/// What the content compiler joins to the criteria.
pub(super) fn graded(seen: &Seen, found: &[Found]) -> String {
    let mut out = String::from(
        "#:schema schema/graded.json\n# Written by `cargo xtask grade --write`: change the tool, not this file.\n",
    );
    for (item, found) in seen.content.grade.iter().zip(found) {
        let (state, figure) = (name(found.state), &found.figure);
        let _ = write!(out, "\n[[graded]]\nid = \"{}\"\nstate = \"{state}\"\nfigure = \"{figure}\"\n", item.id);
    }
    out
}
