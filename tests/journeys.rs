//! Golden journeys: visitors whose answers, expected places and notices were written down by people (`tests/journeys/`).
//!
//! What the words of a file's `[expect]` mean stands in `tests/journeys/README.md`.
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};

use xtask::fit::{Place, Shown, shown};
use xtask::journey_file;

/// A family at or above this rank is at the top.
const TOP_FAMILIES: usize = 3;
/// So many reasons are shown with a family, for and against.
const SHOWN_REASONS: usize = 3;
/// A program at or above this rank is at the top.
const TOP_PROGRAMS: usize = 5;

fn files() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/journeys");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}

/// 1 + the number of strictly better scores; none when it is not offered.
fn rank(places: &[Place], id: &str) -> Option<usize> {
    let score = places.iter().find(|place| place.id == id)?.score;
    Some(1 + places.iter().filter(|place| place.score > score).count())
}

/// Is `id` (`fam:...` or `prog:...`) at the top?
fn at_top(shown: &Shown, id: &str) -> bool {
    match id.strip_prefix("prog:") {
        Some(program) => rank(&shown.programs, program).is_some_and(|rank| rank <= TOP_PROGRAMS),
        None => rank(&shown.families, id).is_some_and(|rank| rank <= TOP_FAMILIES),
    }
}

fn offered(shown: &Shown, id: &str) -> bool {
    match id.strip_prefix("prog:") {
        Some(program) => rank(&shown.programs, program).is_some(),
        None => rank(&shown.families, id).is_some(),
    }
}

/// Everything in which one file's result differs from what it expects.
fn differences(path: &Path) -> Vec<String> {
    let journey = journey_file::read(path).unwrap_or_else(|error| panic!("{error}"));
    let (shown, expect) = (shown(&journey.answers), journey.expect);
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut wrong = Vec::new();
    if !expect.top.is_empty() && !expect.top.iter().any(|id| at_top(&shown, id)) {
        let families: Vec<_> = shown.families.iter().take(4).map(|f| (f.id, f.score)).collect();
        let programs: Vec<_> = shown.programs.iter().take(6).map(|p| (p.id, p.score)).collect();
        wrong.push(format!("{name}: none of {:?} is at the top: {families:?} {programs:?}", expect.top));
    }
    for id in expect.wrong.iter().filter(|id| at_top(&shown, id)) {
        wrong.push(format!("{name}: {id} is at the top"));
    }
    for id in expect.never.iter().filter(|id| offered(&shown, id)) {
        wrong.push(format!("{name}: {id} is offered"));
    }
    for id in expect.safety.iter().filter(|id| !shown.notices.contains(&id.as_str())) {
        wrong.push(format!("{name}: the notice {id} is not shown"));
    }
    let unmet = |line: &&String| !is_shown(&shown, line);
    wrong.extend(expect.reasons.iter().chain(&expect.decides).filter(unmet).map(|it| format!("{name}: not so: {it}")));
    wrong
}

/// Is this reason (`fam:x for guide`) among those shown, or this answer (`fam:x by guide`) part of what decides?
fn is_shown(shown: &Shown, line: &str) -> bool {
    let [family, how, asked] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}: three words") };
    if how == "by" {
        let mut decides = shown.explained.iter().flat_map(|it| &it.enough);
        return decides.any(|it| it.family == family && it.answers.iter().any(|it| it == asked));
    }
    let Some(place) = shown.families.iter().find(|it| it.id == family) else { return false };
    let side = |points: i16| if how == "for" { points > 0 } else { points < 0 };
    let mut strongest = place.reasons.iter().filter(|it| side(it.points)).take(SHOWN_REASONS);
    strongest.any(|it| it.asked == asked)
}

#[test]
fn every_golden_journey_ends_where_people_expect() {
    let files = files();
    assert!(files.len() >= 18, "golden journeys are missing: {}", files.len());
    let wrong: Vec<String> = files.iter().flat_map(|path| differences(path)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
