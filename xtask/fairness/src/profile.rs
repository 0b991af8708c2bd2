//! Sampled visitors. "Uniform" visitors answer by chance alone; "leaning" ones have a few traits and answer by them, make
//! common choices more often, and skip what they have no opinion on.

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, BoxId, ChoiceId, CriterionId, NeedId, Pick, StatementId};
use many_paths::journey;
use serde::{Deserialize, Serialize};

use crate::chance::Chance;
use crate::traits::Traits;

/// How visitors are sampled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sampler {
    /// By chance alone.
    Uniform,
    /// By a few traits.
    Leaning,
}

/// The answers of one visitor.
pub(crate) fn answers(audience: Audience, sampler: Sampler, traits: &Traits, chance: &mut Chance) -> Answers {
    match sampler {
        Sampler::Uniform => uniform(audience, chance),
        Sampler::Leaning => leaning(audience, traits, chance),
    }
}

fn statements(audience: Audience) -> impl Iterator<Item = StatementId> {
    StatementId::all().filter(move |it| it.get().audience == audience)
}

fn uniform(audience: Audience, chance: &mut Chance) -> Answers {
    let mut answers = Answers::new(audience);
    boxes(&mut answers, 16, chance);
    for need in NeedId::all() {
        if journey::is_asked(need, &answers) && !chance.one_in(4) {
            choose(need, &mut answers, |_| 1, chance);
            answers.set_must(need, chance.one_in(8));
        }
    }
    for statement in statements(audience) {
        if !chance.one_in(8) {
            answers.say(statement, chance.one_of(&Answer::ALL).copied());
            answers.set_important(statement, chance.one_in(8));
        }
    }
    answers
}

fn leaning(audience: Audience, traits: &Traits, chance: &mut Chance) -> Answers {
    let mut open = traits.of(audience);
    let mut leans: Vec<(CriterionId, Option<i8>)> = Vec::new();
    let mut says: Vec<ChoiceId> = Vec::new();
    for _ in 0..2 + chance.below(3) {
        let one = open.swap_remove(chance.below(open.len()));
        // Where two traits differ, the first decides.
        for (criterion, lean) in &one.leans {
            if !leans.iter().any(|(known, _)| known == criterion) {
                leans.push((*criterion, Some(*lean)));
            }
        }
        for choice in one.says.iter().filter_map(|list| chance.one_of(list)) {
            if !says.iter().any(|known| known.get().need == choice.get().need) {
                says.push(*choice);
            }
        }
    }
    let mut answers = Answers::new(audience);
    boxes(&mut answers, 32, chance);
    for need in NeedId::all() {
        let said = says.iter().find(|choice| choice.get().need == need);
        if !journey::is_asked(need, &answers) {
            continue;
        }
        if let Some(choice) = said {
            answers.choose(*choice, true);
            answers.set_must(need, chance.one_in(3));
        } else if !chance.one_in(if need.get().scope { 16 } else { 2 }) {
            choose(need, &mut answers, |choice| traits.often(choice), chance);
            answers.set_must(need, chance.one_in(8));
        }
    }
    for statement in statements(audience) {
        let criterion = statement.get().criterion;
        let lean = leans.iter().find(|(known, _)| *known == criterion).map(|(_, lean)| *lean).unwrap_or_else(|| {
            // An opinion beside the traits: none, or a mild one, the same for every statement about it.
            let lean = [None, Some(-1), Some(1)][chance.below(3)];
            leans.push((criterion, lean));
            lean
        });
        answers.say(statement, said(lean.map(|lean| lean * statement.get().sign), chance));
        let strong = lean.is_some_and(|lean| lean.abs() == 2);
        answers.set_important(statement, chance.one_in(if strong { 4 } else { 16 }));
    }
    answers
}

/// The answer of someone who stands here; now and then skipped, or a step off.
fn said(lean: Option<i8>, chance: &mut Chance) -> Option<Answer> {
    let Some(lean) = lean else { return chance.one_in(2).then_some(Answer::NotSure) };
    if chance.one_in(16) {
        return None;
    }
    let scale = [Answer::NotForMe, Answer::NotReally, Answer::Somewhat, Answer::YesVeryMuch];
    let place = scale.iter().position(|answer| answer.value() == Some(lean))?;
    let off = if !chance.one_in(8) {
        place
    } else if chance.one_in(2) {
        place.saturating_sub(1)
    } else {
        (place + 1).min(scale.len() - 1)
    };
    Some(scale[off])
}

fn boxes(answers: &mut Answers, rare: usize, chance: &mut Chance) {
    let audience = answers.audience;
    for safety in BoxId::all().filter(|it| it.get().audiences.has(audience)) {
        answers.tick(safety, chance.one_in(rare));
    }
}

/// Makes one choice of a need, and where many can be made, now and then more.
fn choose(need: NeedId, answers: &mut Answers, often: impl Fn(ChoiceId) -> usize, chance: &mut Chance) {
    loop {
        let all: usize = need.choices().map(&often).sum();
        let mut at = chance.below(all);
        for choice in need.choices() {
            if at < often(choice) {
                answers.choose(choice, true);
                break;
            }
            at -= often(choice);
        }
        if need.get().pick == Pick::One || !chance.one_in(4) {
            return;
        }
    }
}
