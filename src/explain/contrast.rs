//! Why this and not that: two fits compared answer by answer.

use crate::fit::{Fit, sort};

/// What speaks for one program over another, and what for the other. Numbers are places of terms.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contrast {
    /// By how much the one is ahead; 0 when they are level.
    pub gap: i32,
    /// A smallest set of answers that, by themselves, outweigh everything that speaks for the other one (or weigh as much,
    /// when they are level). The largest gains first.
    pub enough: Vec<usize>,
    /// Everything that speaks for the other one, the weightiest first, each with an answer that speaks for the one at least as
    /// much, where there is one left. As many are covered as can be.
    pub covered: Vec<(usize, Option<usize>)>,
}

/// Compares a program with one that is not ahead of it. Both fits are of the same answers.
///
/// The shortest prefix of the sorted gains whose sum exceeds all losses is a smallest sufficient set; giving the largest gain
/// left to the largest loss covers as many as any other way would.
#[must_use]
pub fn contrast(one: &Fit, other: &Fit) -> Contrast {
    let mut gains: Vec<(i16, usize)> = Vec::new();
    let mut losses = Vec::new();
    for (place, (one, other)) in one.terms.iter().zip(&other.terms).enumerate() {
        let gain = one.points - other.points;
        match gain {
            1.. => gains.push((gain, place)),
            0 => {}
            _ => losses.push((-gain, place)),
        }
    }
    sort(&mut gains, |(gain, _)| -gain);
    sort(&mut losses, |(loss, _)| -loss);
    let gap = one.score - other.score;
    let against: i32 = losses.iter().map(|(loss, _)| i32::from(*loss)).sum();
    let mut sum = 0;
    let mut enough = Vec::new();
    for (gain, place) in &gains {
        if sum >= against + i32::from(gap > 0) {
            break;
        }
        sum += i32::from(*gain);
        enough.push(*place);
    }
    let mut free = gains.iter();
    let mut next = free.next();
    let covered = losses
        .iter()
        .map(|(loss, place)| {
            let pro = next.filter(|(gain, _)| gain >= loss).map(|(_, place)| *place);
            if pro.is_some() {
                next = free.next();
            }
            (*place, pro)
        })
        .collect();
    Contrast { gap, enough, covered }
}
