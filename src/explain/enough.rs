//! Why this one: a smallest set of answers that is sufficient for its place.

use crate::fit::{Fit, sort};

/// What a rival leaves to be outweighed, and what each answer outweighs of it.
struct Rival {
    /// One more than everything that speaks for the rival.
    need: i32,
    /// By place; 0 where an answer does not speak against the rival.
    gains: Vec<i32>,
    /// The places of gains above 0, the largest first.
    order: Vec<usize>,
}

impl Rival {
    fn new(one: &Fit, rival: &Fit) -> Self {
        let terms = one.terms.iter().zip(&rival.terms);
        let mut gains: Vec<i32> = terms.map(|(one, rival)| i32::from(one.points - rival.points)).collect();
        let need = 1 + gains.iter().map(|gain| (-gain).max(0)).sum::<i32>();
        gains.iter_mut().for_each(|gain| *gain = (*gain).max(0));
        let mut order: Vec<usize> = (0..gains.len()).filter(|place| gains[*place] > 0).collect();
        sort(&mut order, |place| -gains[*place]);
        Self { need, gains, order }
    }

    /// The most that `more` answers that are still free could outweigh.
    fn at_most(&self, free: &[bool], more: usize) -> i32 {
        self.order.iter().filter(|place| free[**place]).take(more).map(|place| self.gains[*place]).sum()
    }
}

/// A smallest set of answers that, by themselves, outweigh everything that speaks for any of the rivals, all of which are
/// behind; as places of terms, in the order of the journey. Empty when there are no rivals.
///
/// Found by trying sizes from 0 up; each try takes the rival with most left and goes through the answers that speak against
/// it, so that a set is met at most once.
#[must_use]
pub fn enough(one: &Fit, rivals: &[&Fit]) -> Vec<usize> {
    let rivals: Vec<Rival> = rivals.iter().map(|rival| Rival::new(one, rival)).collect();
    let mut left: Vec<i32> = rivals.iter().map(|rival| rival.need).collect();
    let mut free = vec![true; one.terms.len()];
    for size in 0..=one.terms.len() {
        let mut chosen = Vec::new();
        if choose(one, &rivals, &mut left, &mut free, size, &mut chosen) {
            sort(&mut chosen, |place| *place);
            return chosen;
        }
    }
    Vec::new()
}

/// Chooses up to `size` more answers that are free, so that nothing is left of any rival's need.
fn choose(
    one: &Fit,
    rivals: &[Rival],
    left: &mut [i32],
    free: &mut [bool],
    size: usize,
    chosen: &mut Vec<usize>,
) -> bool {
    let Some(most) = (0..rivals.len()).max_by_key(|rival| left[*rival]).filter(|rival| left[*rival] > 0) else {
        return true;
    };
    if (0..rivals.len()).any(|it| left[it] > 0 && rivals[it].at_most(free, size) < left[it]) {
        return false;
    }
    let mut tried: Vec<usize> = rivals[most].order.iter().copied().filter(|place| free[*place]).collect();
    // Of several smallest sets, one with the program's own strongest reasons.
    sort(&mut tried, |place| -one.terms[*place].points);
    for place in &tried {
        free[*place] = false;
        chosen.push(*place);
        left.iter_mut().zip(rivals).for_each(|(left, rival)| *left -= rival.gains[*place]);
        if choose(one, rivals, left, free, size - 1, chosen) {
            return true;
        }
        left.iter_mut().zip(rivals).for_each(|(left, rival)| *left += rival.gains[*place]);
        chosen.pop();
        // It stays taken while the later ones are tried: sets with it have been seen.
    }
    tried.iter().for_each(|place| free[*place] = true);
    false
}
