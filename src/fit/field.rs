//! The field: points of every program for every answer, so that changed answers can be tried without fitting anew.
//!
//! A contender is a program, or a family, which stands where its best program stands, whatever the answers.

use super::{Asked, Fit, points};

/// The most by which one step of an answer can bring two programs nearer to each other: two places on the scale of answers, or
/// all of a wish, at weight 2.
pub(crate) const ONE_STEP: i32 = 16;
/// The points of a term by answer: none, -2, -1, +1, +2.
const VALUES: usize = 5;

/// Answers, by place of their term; none where one is left out.
pub(crate) type Said = Vec<Option<i8>>;

/// One answer changed: the place of its term, and the new answer; none leaves it out.
pub type Move = (usize, Option<i8>);

/// Points of programs, and whom each of them counts for.
pub(crate) struct Field {
    /// The contender of each program, from 0.
    contender: Vec<usize>,
    contenders: usize,
    /// The answers given.
    pub(crate) said: Said,
    /// Is this place a statement? A choice can only be left out.
    statement: Vec<bool>,
    /// By place, answer and program.
    points: Vec<i16>,
}

/// Answers, changed or not, and the score of each program for them.
#[derive(Clone)]
pub(crate) struct Trial {
    pub(crate) said: Said,
    pub(crate) scores: Vec<i32>,
}

/// Where an answer stands in the table.
const fn index(said: Option<i8>) -> usize {
    match said {
        None => 0,
        Some(-2) => 1,
        Some(-1) => 2,
        Some(1) => 3,
        _ => 4,
    }
}

/// The answers one step from `said`, on the scale -2, -1, +1, +2.
const fn neighbors(said: i8) -> &'static [i8] {
    match said {
        2 => &[1],
        1 => &[2, -1],
        -1 => &[1, -2],
        _ => &[-1],
    }
}

impl Field {
    /// For these programs, each of which counts for a contender, 0 to `contenders` - 1.
    pub(crate) fn new(fits: &[&Fit], contender: Vec<usize>, contenders: usize) -> Self {
        let terms = fits.first().map_or(&[][..], |fit| &fit.terms);
        let mut table = Vec::with_capacity(terms.len() * VALUES * fits.len());
        for place in 0..terms.len() {
            for said in [None, Some(-2), Some(-1), Some(1), Some(2)] {
                for fit in fits {
                    let term = &fit.terms[place];
                    let earned = said.zip(term.position).map_or(0, |(said, position)| points(said, position));
                    table.push(earned * i16::from(term.weight));
                }
            }
        }
        Self {
            contender,
            contenders,
            said: terms.iter().map(|term| Some(term.said)).collect(),
            statement: terms.iter().map(|term| matches!(term.asked, Asked::Statement(_))).collect(),
            points: table,
        }
    }

    /// The points of every program at a place, for an answer.
    fn row(&self, place: usize, said: Option<i8>) -> &[i16] {
        let width = self.contender.len();
        let first = (place * VALUES + index(said)) * width;
        &self.points[first..first + width]
    }

    /// The answers as they are.
    pub(crate) fn now(&self) -> Trial {
        let mut trial = Trial { said: vec![None; self.said.len()], scores: vec![0; self.contender.len()] };
        for (place, said) in self.said.iter().enumerate() {
            trial = self.moved(&trial, (place, *said));
        }
        trial
    }

    /// The same with one answer changed.
    pub(crate) fn moved(&self, trial: &Trial, (place, to): Move) -> Trial {
        let mut moved = trial.clone();
        let (before, after) = (self.row(place, trial.said[place]), self.row(place, to));
        for ((score, before), after) in moved.scores.iter_mut().zip(before).zip(after) {
            *score += i32::from(after - before);
        }
        moved.said[place] = to;
        moved
    }

    /// Every way to move one answer one step: to a neighboring answer, or leaving out a choice.
    pub(crate) fn steps(&self, said: &Said) -> Vec<Move> {
        let mut steps = Vec::new();
        for (place, said) in said.iter().enumerate() {
            match said {
                Some(said) if self.statement[place] => {
                    steps.extend(neighbors(*said).iter().map(|said| (place, Some(*said))));
                }
                Some(_) => steps.push((place, None)),
                None => {}
            }
        }
        steps
    }

    /// Every other answer that could have been given at a place: the nearest first, leaving it out last.
    pub(crate) fn others(&self, place: usize) -> Vec<Option<i8>> {
        let Some(now) = self.said[place].filter(|_| self.statement[place]) else { return vec![None] };
        let mut others = vec![Some(2), Some(1), Some(-1), Some(-2)];
        others.retain(|other| *other != Some(now));
        super::sort(&mut others, |other| other.map(|other| (other - now).abs()));
        others.push(None);
        others
    }

    /// The best score of each contender after a step, or with none.
    pub(crate) fn best(&self, trial: &Trial, step: Option<Move>) -> Vec<i32> {
        let mut best = vec![i32::MIN; self.contenders];
        let rows = step.map(|(place, to)| (self.row(place, trial.said[place]), self.row(place, to)));
        for (program, contender) in self.contender.iter().enumerate() {
            let change = rows.map_or(0, |(before, after)| i32::from(after[program] - before[program]));
            let best = &mut best[*contender];
            *best = (trial.scores[program] + change).max(*best);
        }
        best
    }

    /// The best score of each contender: as it is, and after each step.
    pub(crate) fn reach(&self, trial: &Trial) -> (Vec<i32>, Vec<Vec<i32>>) {
        let after = self.steps(&trial.said).into_iter().map(|step| self.best(trial, Some(step)));
        (self.best(trial, None), after.collect())
    }
}

/// The contenders of `left` that one answer, moved one step, would bring level with a leader or ahead of it. Leaders are
/// those with the best score.
pub(crate) fn first((now, after): &(Vec<i32>, Vec<Vec<i32>>), left: &[bool]) -> Vec<bool> {
    let lead = now.iter().zip(left).filter(|(_, left)| **left).map(|(score, _)| *score).max().unwrap_or(i32::MIN);
    let leads = |place: &usize| left[*place] && now[*place] == lead;
    let leaders: Vec<usize> = (0..now.len()).filter(leads).collect();
    let bar = |after: &Vec<i32>| leaders.iter().map(|leader| after[*leader]).min().unwrap_or(i32::MAX);
    let bars: Vec<i32> = after.iter().map(bar).collect();
    let level = |place: usize| after.iter().zip(&bars).any(|(after, bar)| after[place] >= *bar);
    // Who is further behind than any step reaches need not be tried.
    let near = |place: usize| left[place] && now[place] >= lead - ONE_STEP;
    (0..now.len()).map(|place| leads(&place) || near(place) && level(place)).collect()
}
