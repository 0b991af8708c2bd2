//! What only people can do: going through the tool, and trying it. It counts once it is written down, in a form that can be
//! read here, and never before.

use many_paths_content::model::GradeState;

use super::Found;
use super::seen::Seen;
use crate::run::root;

/// Whose look is asked for; each needs a review of its own.
const REVIEWERS: [&str; 3] = ["lived experience", "family", "care"];
/// What a review tells, as headings.
const REVIEW: [&str; 3] = ["## Who", "## What was looked at", "## What was changed"];
/// Where a test with visitors is told of, and its headings.
const FIELD: &str = "docs/field-test.md";
const TEST: [&str; 4] = ["## Who", "## How", "## What was found", "## What was changed"];

/// Whose review a file is: it has every heading, and a line `Reviewed by: <whom>, YYYY-MM`.
fn reviewer(text: &str) -> Option<&'static str> {
    let whole = REVIEW.iter().all(|heading| has_section(text, heading));
    let line = text.lines().find_map(|line| line.strip_prefix("Reviewed by: "))?;
    let (whom, date) = line.rsplit_once(", ")?;
    REVIEWERS.into_iter().find(|known| whole && *known == whom && is_month(date))
}

/// How many people a field test was done with: every heading, and a line `Field test: <number> people, YYYY-MM`.
fn people(text: &str) -> Option<usize> {
    let whole = TEST.iter().all(|heading| has_section(text, heading));
    let line = text.lines().find_map(|line| line.strip_prefix("Field test: "))?;
    let (count, date) = line.split_once(" people, ")?;
    count.parse().ok().filter(|count| whole && *count > 0 && is_month(date))
}

/// A heading with something below it.
fn has_section(text: &str, heading: &str) -> bool {
    let mut lines = text.lines().skip_while(|line| line.trim() != heading).skip(1);
    lines.find(|line| !line.trim().is_empty()).is_some_and(|line| !line.starts_with('#'))
}

fn is_month(date: &str) -> bool {
    date.len() == 7
        && date.split_once('-').is_some_and(|(year, month)| {
            year.parse::<u16>().is_ok() && month.parse().is_ok_and(|month: u8| (1..=12).contains(&month))
        })
}

fn not_yet(figure: String, saw: String) -> Found {
    Found { state: GradeState::NotYet, figure, saw, gaps: Vec::new() }
}

/// 22: who with lived experience, which families and which care workers went through it.
pub(super) fn reviewed(_: &Seen) -> Found {
    let files = std::fs::read_dir(root().join("docs/reviews")).into_iter().flatten().flatten();
    let texts: Vec<String> = files.filter_map(|entry| std::fs::read_to_string(entry.path()).ok()).collect();
    let saw = format!(
        "docs/reviews/*.md: one each with the headings {} and a line \"Reviewed by: <{}>, YYYY-MM\"",
        REVIEW.map(|it| it.trim_start_matches("## ")).join(", "),
        REVIEWERS.join(" | ")
    );
    let found = REVIEWERS.iter().filter(|whom| texts.iter().any(|text| reviewer(text) == Some(**whom))).count();
    let figure = format!("{found}/{}", REVIEWERS.len());
    if found == REVIEWERS.len() { Found { figure, ..Found::all(Vec::new(), saw) } } else { not_yet(figure, saw) }
}

/// 23: a test with visitors, and what came of it.
pub(super) fn tried(seen: &Seen) -> Found {
    let saw = format!(
        "{FIELD}, with the headings {} and a line \"Field test: <number> people, YYYY-MM\"",
        TEST.map(|it| it.trim_start_matches("## ")).join(", ")
    );
    match people(&seen.file(FIELD)) {
        Some(count) => Found { figure: count.to_string(), ..Found::all(Vec::new(), saw) },
        None => not_yet(String::new(), saw),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_review_counts_when_it_says_who_what_and_when() {
        let good = "# A review\nReviewed by: family, 2026-12\n## Who\nTwo parents.\n## What was looked at\nAll.\n## What was changed\nWords.\n";
        assert_eq!(reviewer(good), Some("family"));
        for (old, new) in [
            ("family, 2026-12", "family"),
            ("family, 2026-12", "family, 2026-13"),
            ("family,", "friends,"),
            ("Reviewed by: ", "To be reviewed by: "),
            ("Two parents.\n", ""),
            ("## What was changed\n", ""),
        ] {
            assert_eq!(reviewer(&good.replacen(old, new, 1)), None, "{old} as {new}");
        }
        assert_eq!(reviewer(""), None);
    }

    #[test]
    fn a_field_test_counts_when_people_took_part() {
        let good =
            "Field test: 12 people, 2027-02\n## Who\na\n## How\nb\n## What was found\nc\n## What was changed\nd\n";
        assert_eq!(people(good), Some(12));
        assert_eq!(people(&good.replacen("12", "0", 1)), None);
        assert_eq!(people(&good.replacen("## How\n", "", 1)), None);
        assert_eq!(people("Field test: not yet"), None);
    }
}
