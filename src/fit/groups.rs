//! Groups, not ranks: "about equal" means that one answer, moved one step, could bring two programs level.
//!
//! With L the best score, the first group is every program that one such move would bring level with, or ahead of, some
//! program at L. Remove it and repeat. One step is the neighboring answer to a statement, or leaving one need out.

use super::{Asked, Fit, Term, points};

/// The number of a group, from 1.
pub type GroupNumber = u16;

/// The answers one step from `said`, on the scale -2, -1, +1, +2.
fn neighbors(said: i8) -> &'static [i8] {
    match said {
        2 => &[1],
        1 => &[2, -1],
        -1 => &[1, -2],
        _ => &[-1],
    }
}

/// The most that moving this one answer by one step brings `behind` closer to `ahead` (never below 0).
pub(super) fn step_gain(ahead: &Term, behind: &Term) -> i32 {
    let now = i32::from(ahead.points - behind.points);
    let gain = match ahead.asked {
        Asked::Choice(_) => now,
        Asked::Statement(_) => {
            let gap_at = |said: i8| {
                let at = |term: &Term| term.position.map_or(0, |position| points(said, position));
                i32::from((at(ahead) - at(behind)) * i16::from(ahead.weight))
            };
            neighbors(ahead.said).iter().map(|said| now - gap_at(*said)).max().unwrap_or(0)
        }
    };
    gain.max(0)
}

/// Could one answer, moved one step, bring `behind` level with `ahead`?
fn about_equal(ahead: &Fit, behind: &Fit) -> bool {
    let gap = ahead.score - behind.score;
    gap <= 0 || ahead.terms.iter().zip(&behind.terms).any(|(a, b)| step_gain(a, b) >= gap)
}

/// The group of each fit, for fits sorted by falling score.
pub(super) fn groups(sorted: &[&Fit]) -> Vec<GroupNumber> {
    let mut groups: Vec<GroupNumber> = vec![0; sorted.len()];
    let mut group = 0;
    while let Some(first) = groups.iter().position(|group| *group == 0) {
        group += 1;
        let best = sorted[first].score;
        let leaders: Vec<usize> =
            (first..sorted.len()).filter(|i| groups[*i] == 0 && sorted[*i].score == best).collect();
        for index in first..sorted.len() {
            let open = groups[index] == 0;
            if open && leaders.iter().any(|leader| about_equal(sorted[*leader], sorted[index])) {
                groups[index] = group;
            }
        }
    }
    groups
}
