//! Over many sampled visitors: how often each family and program is open and in the first group, how large that group is,
//! and how often leaving out one answer changes it.

use many_paths::answers::Answers;
use many_paths::catalog::{Audience, FAMILIES, FamilyId, NeedId, PROGRAMS, ProgramId, StatementId};
use many_paths::fit::{self, Outcome};
use serde::{Deserialize, Serialize};

use crate::chance::Chance;
use crate::profile::{self, Sampler};
use crate::traits::Traits;
use crate::{Size, in_threads};

/// Visitors that one thread samples at a time; each such part has a seed of its own.
const PART: usize = 500;

/// How often a family or program is open, and in the first group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Its id.
    pub id: String,
    /// Can it be offered to this audience at all?
    pub asked: bool,
    /// Visitors to whom it is open: not set aside.
    pub open: u32,
    /// Visitors who find it in the first group.
    pub first: u32,
}

/// What leaving out one answer does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// The statement or need.
    pub id: String,
    /// How often it was answered.
    pub answered: u32,
    /// How often the first group was another without it.
    pub changed: u32,
    /// How many families came or went, over all of these times.
    pub moved: u32,
}

/// One sample.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sampled {
    /// Who answers.
    pub audience: Audience,
    /// How visitors were sampled.
    pub sampler: Sampler,
    /// How many visitors.
    pub visitors: u32,
    /// All families, in the order of the catalog.
    pub families: Vec<Share>,
    /// All programs, in the order of the catalog.
    pub programs: Vec<Share>,
    /// Visitors by how many families are in the first group, from none.
    pub sizes: Vec<u32>,
    /// Visitors for whom answers were left out one at a time.
    pub tried: u32,
    /// Statements and needs of this audience, in the order of the journey.
    pub effects: Vec<Effect>,
}

/// A statement or need.
#[derive(Clone, Copy)]
enum Question {
    Need(NeedId),
    Statement(StatementId),
}

impl Question {
    fn all(audience: Audience) -> Vec<Self> {
        let needs = NeedId::all().filter(|need| need.get().audiences.has(audience)).map(Self::Need);
        needs.chain(StatementId::all().filter(|it| it.get().audience == audience).map(Self::Statement)).collect()
    }

    fn id(self) -> &'static str {
        match self {
            Self::Need(need) => need.get().id,
            Self::Statement(statement) => statement.get().id,
        }
    }

    /// The same without this answer; none where it was not given.
    fn left_out(self, answers: &Answers) -> Option<Answers> {
        let mut without = answers.clone();
        match self {
            Self::Need(need) => without.clear_need(need),
            Self::Statement(statement) => without.say(statement, None),
        }
        (without != *answers).then_some(without)
    }
}

/// The families of the first group.
fn first(outcome: &Outcome) -> u128 {
    let first = outcome.families.iter().filter(|it| it.group == 1);
    first.fold(0, |set, it| set | 1 << it.family.0)
}

impl Sampled {
    fn empty(audience: Audience, sampler: Sampler) -> Self {
        let share = |id: &str, asked| Share { id: id.to_owned(), asked, ..Share::default() };
        let asked = |id: FamilyId| id.programs().any(|program| program.get().audiences.has(audience));
        Self {
            audience,
            sampler,
            visitors: 0,
            families: FamilyId::all().map(|id| share(id.get().id, asked(id))).collect(),
            programs: PROGRAMS.iter().map(|it| share(it.id, it.audiences.has(audience))).collect(),
            sizes: vec![0; FAMILIES.len() + 1],
            tried: 0,
            effects: Question::all(audience)
                .iter()
                .map(|it| Effect { id: it.id().to_owned(), ..Effect::default() })
                .collect(),
        }
    }

    fn visit(&mut self, answers: &Answers, try_without: bool) {
        let outcome = fit::fit(answers);
        self.visitors += 1;
        for ranked in &outcome.families {
            let share = &mut self.families[usize::from(ranked.family.0)];
            share.open += 1;
            share.first += u32::from(ranked.group == 1);
        }
        for ranked in &outcome.programs {
            let ProgramId(index) = outcome.fits[ranked.fit].program;
            let share = &mut self.programs[usize::from(index)];
            share.open += 1;
            share.first += u32::from(ranked.group == 1);
        }
        let now = first(&outcome);
        self.sizes[now.count_ones() as usize] += 1;
        if !try_without {
            return;
        }
        self.tried += 1;
        for (question, effect) in Question::all(self.audience).into_iter().zip(&mut self.effects) {
            let Some(without) = question.left_out(answers) else { continue };
            let moved = (first(&fit::fit(&without)) ^ now).count_ones();
            effect.answered += 1;
            effect.changed += u32::from(moved > 0);
            effect.moved += moved;
        }
    }

    fn add(&mut self, other: &Self) {
        self.visitors += other.visitors;
        self.tried += other.tried;
        let shares = |all: &mut Vec<Share>, other: &[Share]| {
            for (share, other) in all.iter_mut().zip(other) {
                share.open += other.open;
                share.first += other.first;
            }
        };
        shares(&mut self.families, &other.families);
        shares(&mut self.programs, &other.programs);
        for (size, other) in self.sizes.iter_mut().zip(&other.sizes) {
            *size += other;
        }
        for (effect, other) in self.effects.iter_mut().zip(&other.effects) {
            effect.answered += other.answered;
            effect.changed += other.changed;
            effect.moved += other.moved;
        }
    }
}

/// Every audience and sampler.
pub(crate) fn samples(size: Size, traits: &Traits) -> Vec<Sampled> {
    let kinds = [
        (Audience::Me, Sampler::Uniform),
        (Audience::Me, Sampler::Leaning),
        (Audience::Family, Sampler::Uniform),
        (Audience::Family, Sampler::Leaning),
    ];
    let sample = |(audience, sampler): (Audience, Sampler)| {
        let parts = in_threads(size.visitors.div_ceil(PART), |part| {
            let mut chance = Chance::new(part as u64);
            let mut sampled = Sampled::empty(audience, sampler);
            for visitor in part * PART..size.visitors.min((part + 1) * PART) {
                let answers = profile::answers(audience, sampler, traits, &mut chance);
                sampled.visit(&answers, visitor % size.every == 0);
            }
            sampled
        });
        let mut all = Sampled::empty(audience, sampler);
        parts.iter().for_each(|part| all.add(part));
        all
    };
    kinds.into_iter().map(sample).collect()
}
