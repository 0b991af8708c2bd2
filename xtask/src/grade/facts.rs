//! What the catalog says: both sides, first meetings, how sure, how old.

use many_paths::catalog::{CRITERIA, Confidence, CriterionId, FAMILIES, Msg, PROGRAMS, Profile, words};
use many_paths::text::Lang;
use many_paths_content::dates;
use many_paths_content::model::EvidenceLevel;
use many_paths_content::plain::BALANCE;

use super::seen::Seen;
use super::{Found, gap};

fn texts(side: &[Msg]) -> Vec<&'static str> {
    side.iter().map(|msg| Lang::EN.text(*msg)).collect()
}

/// Different points that say something.
fn points(side: &[&str]) -> usize {
    let mut said: Vec<&&str> = side.iter().filter(|point| !point.trim().is_empty()).collect();
    said.sort_unstable();
    said.dedup();
    said.len()
}

fn three(side: impl Fn(&Profile) -> [Msg; 3], what: &str) -> Found {
    let gaps = PROGRAMS.iter().filter_map(|it| {
        let points = points(&texts(&side(&it.profile)));
        gap(points == 3, format!("{}: {points} points {what}", it.id))
    });
    Found::part(PROGRAMS.len(), gaps.collect(), format!("three different points {what} for each program"))
}

/// 4: what speaks for each.
pub(super) fn favor(_: &Seen) -> Found {
    three(|profile| profile.pros, "in favor")
}

/// 5: what speaks against each.
pub(super) fn against(_: &Seen) -> Found {
    three(|profile| profile.cons, "against")
}

/// 6: what a first meeting is like, fact by fact. The criterion wants every fact told; one that nobody could find out tells to ask,
/// and the figure counts those that are known.
pub(super) fn meeting(seen: &Seen) -> Found {
    let all = 7 * PROGRAMS.len();
    let facts = || PROGRAMS.iter().flat_map(|it| texts(&it.facts).into_iter().map(move |fact| (it.id, fact)));
    let gaps = facts().filter_map(|(id, fact)| gap(!fact.trim().is_empty(), format!("{id}: a fact without words")));
    let known = facts().filter(|(_, fact)| !fact.starts_with("Not known")).count();
    let shown = seen.lacking(
        "compare",
        &["fact-leads", "fact-silent", "fact-prayer", "fact-cameras", "fact-asked", "fact-ends", "program-cost"],
    );
    let saw = format!("all {all} facts have words; {known} are known, and the others tell to ask before you go");
    let found = Found::all(gaps.collect(), saw).unless(!shown.is_empty(), shown.join("; "));
    Found { figure: format!("{known}/{all}"), ..found }
}

/// Both sides have as many points, and nearly as many words.
fn is_even(pros: &[&str], cons: &[&str]) -> bool {
    let words = |side: &[&str]| side.iter().flat_map(|point| point.split_whitespace()).count();
    let (pro, con) = (words(pros), words(cons));
    points(pros) == points(cons) && pro.max(con) as f64 <= BALANCE * pro.min(con) as f64
}

/// 7: both sides in equal detail.
pub(super) fn balance(_: &Seen) -> Found {
    let programs = PROGRAMS.iter().map(|it| (it.id, &it.profile));
    let all: Vec<(&str, &Profile)> = programs.chain(FAMILIES.iter().map(|it| (it.id, &it.profile))).collect();
    let gaps = all.iter().filter_map(|(id, it)| {
        let (pros, cons) = (texts(&it.pros), texts(&it.cons));
        gap(is_even(&pros, &cons), format!("{id}: one side has over a quarter more words, or more points"))
    });
    Found::part(
        all.len(),
        gaps.collect(),
        "each program and family: as many points on both sides, words within a quarter",
    )
}

/// 10: when it is checked again, and that nothing is older than that.
pub(super) fn renewed(seen: &Seen) -> Found {
    let today = dates::today();
    let programs = seen.content.programs.iter().map(|it| (&it.id, &it.checked));
    let dates: Vec<_> = programs.chain(seen.content.helplines.iter().map(|it| (&it.id, &it.checked))).collect();
    let gaps = dates.iter().filter(|(_, date)| dates::stale(date, &today));
    let gaps: Vec<String> = gaps.map(|(id, date)| format!("{id}: checked in {date}")).collect();
    let told =
        seen.text("about-facts").contains("12 months") && seen.lacking("about_makers", &["about-facts"]).is_empty();
    let saw = "the promise on the page about the makers; programs and helplines checked within 12 months";
    Found::part(dates.len(), gaps, saw).unless(!told, "the promise is not on the page about the makers")
}

/// 11: how sure each position is, and what research says of each program.
pub(super) fn sure(seen: &Seen) -> Found {
    let mut gaps = Vec::new();
    for program in &PROGRAMS {
        for criterion in (0..CRITERIA as u16).map(CriterionId) {
            let stance = program.stance(criterion);
            gaps.extend(gap(
                stance.position.is_none() || stance.confidence != Confidence::None,
                format!("{}: not how sure", program.id),
            ));
        }
    }
    for program in &seen.content.programs {
        let told = !seen.text(&format!("program-{}-evidence", program.id)).is_empty();
        let studied = program.studies.is_empty() == (program.level == EvidenceLevel::None);
        gaps.extend(gap(
            told && studied,
            format!("{}: what research says does not go with its level and studies", program.id),
        ));
    }
    let lacking = seen.lacking("whole_for_me", &["why-sure", "program-evidence"]);
    let sure = [words::REASON_SURE_HIGH, words::REASON_SURE_MEDIUM, words::REASON_SURE_LOW, words::REASON_LOOKED];
    let saw = "high, medium, low or not known for each position; strong, some, little or no evidence for each program; how sure the result is";
    let alike = points(&texts(&sure)) < sure.len();
    Found::part(PROGRAMS.len() * (CRITERIA + 1), gaps, saw)
        .unless(alike, "two levels are told in the same words")
        .unless(!lacking.is_empty(), lacking.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_of_unequal_length_or_count_are_seen() {
        let pros = ["One two three four", "Five six", "Seven eight"];
        let check = |cons: &[&str], expected: bool| assert_eq!(is_even(&pros, cons), expected, "{cons:?}");
        check(&["One two three four five", "Six seven", "Eight nine ten"], true);
        check(&["One two three four five six", "Seven eight", "Nine ten eleven"], false);
        check(&["One two", "Three four", "Five six"], false);
        check(&["One two three four", "Five six seven eight"], false);
        check(&["One two three", "One two three", "Three four"], false);
    }
}
