//! Random cases: made-up results through `fit::arrange`, and real answers.

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{
    Audience, BoxId, CHOICES, ChoiceId, NeedId, PROGRAMS, Pick, Program, ProgramId, STANCES, StatementId,
};
use many_paths::fit::{self, Asked, Because, Fit, Outcome, Standing, Term};

use super::model;

/// A tiny generator (splitmix64), the same on every machine.
pub(crate) struct Chance(u64);

impl Chance {
    /// The generator of a case.
    pub(crate) fn of(case: u64) -> Self {
        Self(case.wrapping_mul(0xd134_2543_de82_ef95))
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 33) as usize % end
    }

    pub(crate) fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    pub(crate) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        (1..list.len()).rev().for_each(|last| list.swap(last, self.below(last + 1)));
    }

    pub(crate) fn audience(&mut self) -> Audience {
        self.pick(&[Audience::Me, Audience::Family])
    }

    /// An answer with a value.
    pub(crate) fn answer(&mut self) -> Answer {
        self.pick(&Answer::ALL[..4])
    }
}

/// What is said in a made-up result, the same for every program.
struct Place {
    asked: Asked,
    said: i8,
    weight: u8,
}

fn place(chance: &mut Chance, statement: StatementId) -> Place {
    let weight = chance.pick(&[1, 1, 2]);
    if chance.one_in(4) {
        let choices: Vec<ChoiceId> =
            (0..CHOICES.len() as u16).map(ChoiceId).filter(|it| it.get().criterion.is_some()).collect();
        return Place { asked: Asked::Choice(chance.pick(&choices)), said: 2, weight };
    }
    Place { asked: Asked::Statement(statement), said: chance.answer().value().unwrap_or(2), weight }
}

/// A made-up program's fit: any positions, or just those of the visitor; and offered, mostly.
fn made_up(chance: &mut Chance, program: ProgramId, places: &[Place], agrees: bool) -> Fit {
    let silent = chance.pick(&[2, 4, 12]);
    let terms: Vec<Term> = places
        .iter()
        .map(|place| {
            let position = if agrees {
                Some(place.said)
            } else if chance.one_in(silent) {
                None
            } else {
                Some(chance.pick(&[-2, -1, 0, 1, 2]))
            };
            let points = i16::from(place.weight) * model::points(Some(place.said), position) as i16;
            Term { asked: place.asked, said: place.said, weight: place.weight, position, stance: &STANCES[0], points }
        })
        .collect();
    let standing =
        if chance.one_in(10) { Standing::SetAside(vec![Because::Scope(NeedId(0))]) } else { Standing::Offered };
    Fit {
        program,
        score: terms.iter().map(|term| i32::from(term.points)).sum(),
        coverage: terms.iter().filter(|term| term.position.is_some()).count(),
        terms,
        standing,
        ask_first: Vec::new(),
    }
}

/// A made-up result: 3 to 8 things said, 4 to 10 programs of many families or of few.
pub(crate) fn fits(chance: &mut Chance) -> Vec<Fit> {
    let mut programs: Vec<ProgramId> = ProgramId::all().collect();
    chance.shuffle(&mut programs);
    if chance.one_in(2) {
        let few = chance.pick(&[3, 4, 5]);
        let mut families = Vec::new();
        for program in &programs {
            let family = program.get().family;
            if families.len() < few && !families.contains(&family) {
                families.push(family);
            }
        }
        programs.retain(|program| families.contains(&program.get().family));
    }
    programs.truncate(4 + chance.below(7));
    let mut statements: Vec<StatementId> = StatementId::all().collect();
    chance.shuffle(&mut statements);
    statements.truncate(3 + chance.below(6));
    let places: Vec<Place> = statements.into_iter().map(|it| place(chance, it)).collect();
    let agrees = chance.one_in(3);
    let fits = programs.into_iter().enumerate();
    fits.map(|(at, program)| made_up(chance, program, &places, agrees && at == 0)).collect()
}

pub(crate) fn outcome(chance: &mut Chance) -> Outcome {
    let fits = fits(chance);
    fit::arrange(fits[0].terms.len(), fits)
}

/// Answers for a made-up result: its choices made where they can stand together, musts among them; every statement answered
/// but `open` of them.
pub(crate) fn answers_for(chance: &mut Chance, outcome: &Outcome, open: usize) -> Answers {
    let mut answers = Answers::new(chance.audience());
    for term in &outcome.fits[0].terms {
        if let Asked::Choice(choice) = term.asked {
            answers.choose(choice, true);
            answers.set_must(choice.get().need, chance.one_in(3));
        }
    }
    let mut asked: Vec<StatementId> = statements(answers.audience);
    chance.shuffle(&mut asked);
    asked.into_iter().skip(open).for_each(|it| answers.say(it, Some(chance.answer())));
    answers
}

/// The statements this audience is asked.
pub(crate) fn statements(audience: Audience) -> Vec<StatementId> {
    StatementId::all().filter(|it| it.get().audience == audience).collect()
}

/// What a real visitor may say at most.
#[derive(Clone, Copy)]
pub(crate) struct Talk {
    pub(crate) statements: usize,
    pub(crate) choices: usize,
    /// Musts among the needs answered.
    pub(crate) musts: usize,
    /// Only choices on which nothing hangs, one a need.
    pub(crate) quiet: bool,
}

/// A real visitor's answers, some of them important, some "not sure".
pub(crate) fn answers(chance: &mut Chance, audience: Audience, talk: Talk) -> Answers {
    let mut answers = Answers::new(audience);
    let mut choices: Vec<ChoiceId> =
        NeedId::all().filter(|need| need.get().audiences.has(audience)).flat_map(NeedId::choices).collect();
    if talk.quiet {
        choices.retain(|choice| !model::hangs(choice.get().need));
    } else {
        let boxes: Vec<BoxId> = BoxId::all().filter(|it| it.get().audiences.has(audience)).collect();
        boxes.into_iter().filter(|_| chance.one_in(8)).for_each(|it| answers.tick(it, true));
    }
    chance.shuffle(&mut choices);
    choices.truncate(chance.below(talk.choices + 1));
    for choice in choices {
        let need = choice.get().need;
        let taken = answers.answered(need) && (need.get().pick == Pick::One || choice.get().alone);
        if !taken {
            answers.choose(choice, true);
        }
    }
    let mut needs: Vec<NeedId> = NeedId::all().filter(|need| answers.answered(*need)).collect();
    chance.shuffle(&mut needs);
    needs.iter().filter(|need| need.get().must.is_some()).take(talk.musts).for_each(|it| answers.set_must(*it, true));
    let mut asked = statements(audience);
    chance.shuffle(&mut asked);
    for statement in asked.into_iter().take(chance.below(talk.statements + 1)) {
        let said = if chance.one_in(10) { Answer::NotSure } else { chance.answer() };
        answers.say(statement, Some(said));
        answers.set_important(statement, chance.one_in(4));
    }
    answers
}

/// A made-up result in which musts and other reasons set programs aside.
pub(crate) fn set_aside(chance: &mut Chance) -> Outcome {
    let mut fits = fits(chance);
    let musts: Vec<ChoiceId> = (0..4).map(|_| ChoiceId(chance.below(CHOICES.len()) as u16)).collect();
    let often = chance.pick(&[2, 5, 100]);
    for fit in &mut fits {
        let reasons = chance.below(5);
        let mut because: Vec<Because> = (0..reasons).map(|_| Because::Must(chance.pick(&musts))).collect();
        if chance.one_in(often) {
            because.push(Because::Scope(NeedId(0)));
        }
        if chance.one_in(often) {
            because.push(Because::Only(NeedId(1), PROGRAMS[0].profile.name));
        }
        fit.standing = if because.is_empty() { Standing::Offered } else { Standing::SetAside(because) };
    }
    fit::arrange(fits[0].terms.len(), fits)
}

/// Can a program be known not to meet this?
fn refused(choice: ChoiceId) -> bool {
    let about = choice.get();
    let at = |program: &Program| Some(program.stance(about.criterion?).position? * about.sign);
    PROGRAMS.iter().any(|program| at(program) == Some(-2))
}

/// Someone strict, about something rare: musts that programs do not meet.
pub(crate) fn strict(chance: &mut Chance) -> Answers {
    let audience = chance.audience();
    let mut answers = Answers::new(audience);
    for need in NeedId::all().filter(|need| need.get().audiences.has(audience)) {
        let choices: Vec<ChoiceId> = need.choices().filter(|it| need.get().scope || refused(*it)).collect();
        if !choices.is_empty() && !chance.one_in(8) {
            (0..1 + chance.below(4)).for_each(|_| answers.choose(chance.pick(&choices), true));
            answers.set_must(need, !chance.one_in(8));
        }
    }
    answers
}

/// Someone who says a few things exactly as a program does, where it stands at an end: few answers, and far ahead.
pub(crate) fn at_home(chance: &mut Chance) -> Answers {
    let program = ProgramId(chance.below(PROGRAMS.len()) as u16).get();
    let audience = if program.audiences.me { Audience::Me } else { Audience::Family };
    let mut answers = Answers::new(audience);
    let mut asked = statements(audience);
    chance.shuffle(&mut asked);
    let seen = |it: &StatementId| Some(program.stance(it.get().criterion).position? * it.get().sign);
    let firm = asked.into_iter().filter(|it| seen(it).is_some_and(|at| at.abs() == 2));
    for statement in firm.take(4 + chance.below(4)) {
        answers.say(statement, Answer::ALL.into_iter().find(|answer| answer.value() == seen(&statement)));
        answers.set_important(statement, true);
    }
    answers
}
