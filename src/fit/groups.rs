//! Groups, not ranks: "about equal" means that one answer, moved one step, could bring two contenders level.
//!
//! With L the best score, the first group is every contender that one such move would bring level with, or ahead of, some
//! contender at L. Remove it and repeat. One step is the neighboring answer to a statement, or leaving one need out;
//! what is set aside stays so. A contender is a program, or a family, which stands where its best program stands, also
//! after the step.

use super::{Asked, Fit, Term, points};

/// The number of a group, from 1.
pub type GroupNumber = u16;

/// The answers one step from `said`, on the scale -2, -1, +1, +2.
const fn neighbors(said: i8) -> &'static [i8] {
    match said {
        2 => &[1],
        1 => &[2, -1],
        -1 => &[1, -2],
        _ => &[-1],
    }
}

/// One answer moved: the place of its term, and the new answer; none leaves it out.
type Step = (usize, Option<i8>);

fn steps(fit: &Fit) -> Vec<Step> {
    let mut steps = Vec::new();
    for (place, term) in fit.terms.iter().enumerate() {
        match term.asked {
            Asked::Choice(_) => steps.push((place, None)),
            Asked::Statement(_) => steps.extend(neighbors(term.said).iter().map(|said| (place, Some(*said)))),
        }
    }
    steps
}

/// The score after a step.
fn score_after(fit: &Fit, (place, said): Step) -> i32 {
    let term: &Term = &fit.terms[place];
    let moved = match (said, term.position) {
        (Some(said), Some(position)) => points(said, position) * i16::from(term.weight),
        _ => 0,
    };
    fit.score + i32::from(moved - term.points)
}

/// The group of each contender, for contenders sorted by falling best score; each has at least one fit.
pub(super) fn groups(sorted: &[Vec<&Fit>]) -> Vec<GroupNumber> {
    let best = |fits: &[&Fit], score: &dyn Fn(&Fit) -> i32| fits.iter().map(|fit| score(fit)).max().unwrap_or(i32::MIN);
    let now: Vec<i32> = sorted.iter().map(|fits| best(fits, &|fit| fit.score)).collect();
    let steps = sorted.iter().flatten().next().map_or_else(Vec::new, |fit| steps(fit));
    let after: Vec<Vec<i32>> = steps
        .iter()
        .map(|step| sorted.iter().map(|fits| best(fits, &|fit| score_after(fit, *step))).collect())
        .collect();

    let mut groups: Vec<GroupNumber> = vec![0; sorted.len()];
    let mut group = 0;
    while let Some(first) = groups.iter().position(|group| *group == 0) {
        group += 1;
        let left: Vec<usize> = (first..sorted.len()).filter(|index| groups[*index] == 0).collect();
        let leaders: Vec<usize> = left.iter().copied().filter(|index| now[*index] == now[first]).collect();
        for index in left {
            let level = |leader: &usize| now[index] >= now[*leader] || after.iter().any(|it| it[index] >= it[*leader]);
            if leaders.iter().any(level) {
                groups[index] = group;
            }
        }
    }
    groups
}
