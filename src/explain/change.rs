//! What would change this: the fewest answers whose change would alter the first group, and the one it hangs on most.

use super::Families;
use crate::catalog::FamilyId;
use crate::fit::{Move, ONE_STEP, Trial, first};

/// Changed answers, and what they would do to the first group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// Places of terms with the new answers; none means not answered, or not asked for.
    pub moves: Vec<Move>,
    /// Families that would come into the first group.
    pub come: Vec<FamilyId>,
    /// Families that would leave it.
    pub go: Vec<FamilyId>,
}

impl Families<'_> {
    /// Who is in the first group for these answers.
    fn first_after(&self, trial: &Trial) -> Vec<bool> {
        first(&self.field.reach(trial), &vec![true; self.ids.len()])
    }

    /// What these answers would do, if anything.
    fn changed(&self, trial: &Trial, moves: &[Move]) -> Option<Change> {
        let after = self.first_after(trial);
        let mut change = Change { moves: moves.to_vec(), come: Vec::new(), go: Vec::new() };
        for (place, id) in self.ids.iter().enumerate() {
            match (self.first[place], after[place]) {
                (false, true) => change.come.push(*id),
                (true, false) => change.go.push(*id),
                _ => {}
            }
        }
        (!change.come.is_empty() || !change.go.is_empty()).then_some(change)
    }

    /// Every change of one answer that `may` be changed.
    fn moves(&self, may: &[bool]) -> Vec<Move> {
        let places = (0..may.len()).filter(|place| may[*place]);
        places.flat_map(|place| self.field.others(place).into_iter().map(move |to| (place, to))).collect()
    }

    /// The one answer whose change would alter the first group; `may` holds what may be changed. A change that brings a family in
    /// comes before one that only takes a family out, then the smallest move.
    pub(super) fn change(&self, may: &[bool]) -> Option<Change> {
        let now = self.field.now();
        let mut best: Option<((bool, i8), Change)> = None;
        for step in self.moves(may) {
            let Some(change) = self.changed(&self.field.moved(&now, step), &[step]) else { continue };
            let said = self.field.said[step.0].unwrap_or_default();
            let rank = (change.come.is_empty(), step.1.map_or(i8::MAX, |to| (to - said).abs()));
            if best.as_ref().is_none_or(|(best, _)| rank < *best) {
                best = Some((rank, change));
            }
        }
        best.map(|(_, change)| change)
    }

    /// Two answers whose change would alter the first group, where no single one would: the first such pair found, the
    /// earlier of the two by the order of the journey.
    pub(super) fn two_changes(&self, may: &[bool]) -> Option<Change> {
        let (now, moves) = (self.field.now(), self.moves(may));
        for (index, one) in moves.iter().enumerate() {
            let trial = self.field.moved(&now, *one);
            for other in moves[index..].iter().filter(|other| other.0 != one.0) {
                let trial = self.field.moved(&trial, *other);
                if self.is_near(&trial)
                    && let Some(change) = self.changed(&trial, &[*one, *other])
                {
                    return Some(change);
                }
            }
        }
        None
    }

    /// Could anything have come in or gone out? Not where one family is alone and no program outside is within a step of its
    /// closest.
    fn is_near(&self, trial: &Trial) -> bool {
        let alone = self.first.iter().filter(|first| **first).count() == 1;
        let bar = trial.scores.first().map_or(0, |lead| lead - ONE_STEP);
        !alone || trial.scores.iter().zip(&self.inside).any(|(score, inside)| !inside && *score >= bar)
    }

    /// The answer the first group hangs on most, of those that `may` be changed: left out, it would bring in or take out the
    /// most families.
    pub(super) fn most(&self, may: &[bool]) -> Option<Change> {
        let now = self.field.now();
        let mut most: Option<Change> = None;
        let size = |change: &Change| change.come.len() + change.go.len();
        for place in (0..may.len()).filter(|place| may[*place]) {
            let without = (place, None);
            if let Some(change) = self.changed(&self.field.moved(&now, without), &[without])
                && most.as_ref().is_none_or(|most| size(&change) > size(most))
            {
                most = Some(change);
            }
        }
        most
    }
}
