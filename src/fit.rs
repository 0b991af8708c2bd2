//! Fit: what was said, against where each program stands.
//!
//! The rule (integers, so the same on every machine):
//!
//! ```text
//! u in {-2,-1,+1,+2}   what was said: an answer to a statement, or +2 for a need
//! p in {-2..+2}, none  where the program stands on it, seen from the statement's direction
//! m(u,p) = 4 - 2*|u-p| points of one term, -4 to +4; 0 where p is none
//! S      = sum of w*m  over everything said, w being 2 for statements that matter a lot, else 1
//! ```
//!
//! Every program has the same denominator, `4 * sum of w`, so scores compare as they are and every score is its
//! reasons: the terms sum to it. This is the rule Mendez recommends for missing positions (they count 0 and stay in the
//! denominator) with city-block distance. Needs count like statements; only a need marked as a must also sets aside
//! (`standing`). Programs that one answer, moved one step, could swap are "about equal" (`groups`).

mod asked;
mod field;
mod groups;
mod standing;

use crate::answers::Answers;
use crate::catalog::{FamilyId, NeedId, ProgramId, Stance};
use crate::text::Lang;

pub use asked::Asked;
use asked::Item;
pub use field::Move;
pub(crate) use field::{Field, ONE_STEP, Trial, first};
pub use groups::GroupNumber;
pub use standing::{Because, Standing};
pub(crate) use standing::{MET_FROM, NOT_MET, stands};

/// One reason: a thing said, where the program stands, and the points.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// The statement, or the choice of a need that counted.
    pub asked: Asked,
    /// What was said, -2 to +2.
    pub said: i8,
    /// 1, or 2 when it matters a lot.
    pub weight: u8,
    /// Where the program stands, seen from the statement's direction, -2 to +2; none where unknown.
    pub position: Option<i8>,
    /// The stance with its words and sources.
    pub stance: &'static Stance,
    /// weight * m(said, position): -8 to +8.
    pub points: i16,
}

/// How one program fits.
#[derive(Clone, Debug)]
pub struct Fit {
    /// The program.
    pub program: ProgramId,
    /// Sum of the points of all terms.
    pub score: i32,
    /// On how many of the things said the program has a position.
    pub coverage: usize,
    /// One term for each thing said, in the order of the journey, the same for every program.
    pub terms: Vec<Term>,
    /// Offered, or set aside and why.
    pub standing: Standing,
    /// Musts on which the program's position is unknown: ask before you go.
    pub ask_first: Vec<NeedId>,
}

impl Fit {
    /// Is the program offered?
    #[must_use]
    pub fn is_offered(&self) -> bool {
        matches!(self.standing, Standing::Offered)
    }
}

/// A program in the order of the result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ranked {
    /// Index into [`Outcome::fits`].
    pub fit: usize,
    /// Group, from 1.
    pub group: GroupNumber,
}

/// A family in the order of the result, standing where its best program stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RankedFamily {
    /// The family.
    pub family: FamilyId,
    /// Index of its best program's fit.
    pub best: usize,
    /// Group, from 1.
    pub group: GroupNumber,
}

/// The whole result.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// How many things were said that count (statements with a value, and needs).
    pub said: usize,
    /// Every program for this audience, in the order of the catalog.
    pub fits: Vec<Fit>,
    /// Offered programs: best score first, then by name.
    pub programs: Vec<Ranked>,
    /// Families with an offered program: best score first, then by name.
    pub families: Vec<RankedFamily>,
    /// Programs set aside, by name; indexes into `fits`.
    pub set_aside: Vec<usize>,
    /// How many offered programs have at most so many points, by place of the term and points from -8 up.
    pub spread: Vec<[u16; SPAN]>,
}

/// The least points of a term: 2 * -4.
const LEAST: i16 = -8;
/// So many values points can have, from -8 to +8.
const SPAN: usize = 17;

/// Points of one term before weighting: `4 - 2*|said - position|`, -4 to +4, for values from -2 to +2.
#[must_use]
pub const fn points(said: i8, position: i8) -> i16 {
    4 - 2 * (said - position).unsigned_abs() as i16
}

/// Sorts a list of some dozens; equals keep their order. Each use of the standard library's costs three times the bytes.
pub(crate) fn sort<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        let new = key(&list[end]);
        let place = list[..end].partition_point(|other| key(other) <= new);
        for at in (place..end).rev() {
            list.swap(at, at + 1);
        }
    }
}

/// The places of these numbers, the least number first; equals keep their order.
#[must_use]
pub fn order(numbers: &[i32]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..numbers.len()).collect();
    sort(&mut places, |place| numbers[*place]);
    places
}

/// The result for these answers.
#[must_use]
pub fn fit(answers: &Answers) -> Outcome {
    let items = asked::items(answers);
    let fits = ProgramId::all()
        .filter(|program| program.get().audiences.has(answers.audience))
        .map(|program| fit_of(program, &items, answers))
        .collect();
    arrange(items.len(), fits)
}

/// How one program fits these answers, whatever its audience.
fn fit_of(program: ProgramId, items: &[Item], answers: &Answers) -> Fit {
    let terms: Vec<Term> = items.iter().map(|item| item.term(program.get())).collect();
    let (standing, ask_first) = standing::standing(program.get(), answers);
    Fit {
        program,
        score: terms.iter().map(|term| i32::from(term.points)).sum(),
        coverage: terms.iter().filter(|term| term.position.is_some()).count(),
        terms,
        standing,
        ask_first,
    }
}

/// Orders and groups fits. The order depends only on scores and names, never on the order of the catalog.
#[must_use]
pub fn arrange(said: usize, fits: Vec<Fit>) -> Outcome {
    let name = |index: &usize| Lang::EN.text(fits[*index].program.get().profile.name);
    let (mut offered, mut set_aside): (Vec<usize>, Vec<usize>) =
        (0..fits.len()).partition(|index| fits[*index].is_offered());
    sort(&mut offered, |index| (-fits[*index].score, name(index)));
    sort(&mut set_aside, name);

    let mut best: Vec<(FamilyId, usize)> = Vec::new();
    for index in &offered {
        let family = fits[*index].program.get().family;
        if !best.iter().any(|(known, _)| *known == family) {
            best.push((family, *index));
        }
    }
    let family_name = |family: FamilyId| Lang::EN.text(family.get().profile.name);
    sort(&mut best, |(family, index)| (-fits[*index].score, family_name(*family)));

    let each: Vec<&Fit> = offered.iter().map(|index| &fits[*index]).collect();
    let family_of = |fit: &&Fit| {
        let place = best.iter().position(|(family, _)| *family == fit.program.get().family);
        place.unwrap_or_default()
    };
    let of_each = groups::groups(&Field::new(&each, (0..each.len()).collect(), each.len()), each.len());
    let families = Field::new(&each, each.iter().map(family_of).collect(), best.len());
    let of_families = groups::groups(&families, best.len());
    let programs = offered.iter().zip(of_each).map(|(fit, group)| Ranked { fit: *fit, group }).collect();
    let families = best
        .iter()
        .zip(of_families)
        .map(|((family, best), group)| RankedFamily { family: *family, best: *best, group })
        .collect();
    let spread = (0..said).map(|place| spread(offered.iter().map(|index| fits[*index].terms[place].points))).collect();
    Outcome { said, fits, programs, families, set_aside, spread }
}

/// How many are at most so large, for each size.
fn spread(points: impl Iterator<Item = i16>) -> [u16; SPAN] {
    let mut spread = [0; SPAN];
    for points in points {
        spread[usize::from((points - LEAST).unsigned_abs())..].iter_mut().for_each(|count| *count += 1);
    }
    spread
}

impl Outcome {
    /// The fit of a program, when it is for this audience.
    #[must_use]
    pub fn of(&self, program: ProgramId) -> Option<&Fit> {
        self.fits.iter().find(|fit| fit.program == program)
    }

    /// Reasons of a fit, strongest first: those in favor by falling points, or those against by rising points. Reasons
    /// that set the program apart from the others come first among equals; then the order of the journey.
    #[must_use]
    pub fn reasons(&self, fit: &Fit, in_favor: bool) -> Vec<Term> {
        let mut chosen: Vec<(i16, u16, &Term)> = Vec::new();
        for (place, term) in fit.terms.iter().enumerate() {
            if if in_favor { term.points > 0 } else { term.points < 0 } {
                // How many have less, or how many have more.
                let at = usize::from((term.points - LEAST).unsigned_abs());
                let spread = &self.spread[place];
                let others = if in_favor { spread[at - 1] } else { spread[SPAN - 1] - spread[at] };
                chosen.push((term.points.abs(), others, term));
            }
        }
        sort(&mut chosen, |(points, others, _)| std::cmp::Reverse((*points, *others)));
        chosen.into_iter().map(|(.., term)| *term).collect()
    }
}
