//! Made-up visitors: the same ones every time, who skip at random.

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, BoxId, NeedId, StatementId};

/// Numbers that look random, the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

/// The visitor with this number: a share of the questions answered, from none to all.
pub(super) fn visitor(number: u64) -> Answers {
    let mut chance = Chance(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    chance.below(2);
    let audience = if chance.one_in(3) { Audience::Family } else { Audience::Me };
    let mut answers = Answers::new(audience);
    let skip = chance.below(11);
    for need in NeedId::all().filter(|need| need.get().audiences.has(audience)) {
        let choices: Vec<_> = need.choices().collect();
        if chance.below(10) >= skip {
            for _ in 0..=chance.below(2) {
                answers.choose(choices[chance.below(choices.len())], true);
            }
            answers.set_must(need, chance.one_in(4));
        }
    }
    for statement in StatementId::all().filter(|it| it.get().audience == audience) {
        if chance.below(10) >= skip {
            answers.say(statement, Some(Answer::ALL[chance.below(Answer::ALL.len())]));
            answers.set_important(statement, chance.one_in(5));
        }
    }
    for safety in BoxId::all().filter(|it| it.get().audiences.has(audience)) {
        answers.tick(safety, chance.below(30) >= 2 * skip + 5);
    }
    answers
}

/// Looks at this many visitors, on all cores; what is missing, in order, one line a visitor.
pub(super) fn each(count: u64, look: impl Fn(&Answers) -> Option<String> + Sync) -> Vec<String> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let some = |first: u64| {
        let numbers = (first..count).step_by(cores as usize);
        numbers.filter_map(|number| look(&visitor(number)).map(|gap| (number, gap))).collect::<Vec<_>>()
    };
    let mut gaps = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|first| scope.spawn(move || some(first))).collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|_| vec![(0, "a check broke".to_owned())]))
            .collect::<Vec<_>>()
    });
    gaps.sort();
    gaps.into_iter().map(|(number, gap)| format!("visitor {number}: {gap}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visitors_differ_and_some_skip_everything_or_nothing() {
        let all: Vec<Answers> = (0..2000).map(visitor).collect();
        assert!(all.iter().any(|it| it.is_empty()), "someone skips everything");
        assert!(
            all.iter().any(|it| StatementId::all().all(|id| it.to(id).is_some() || id.get().audience != it.audience))
        );
        for need in NeedId::all() {
            assert!(need.choices().all(|choice| all.iter().any(|it| it.chose(choice))), "{}", need.get().id);
        }
        assert!(BoxId::all().all(|id| all.iter().any(|it| it.ticked(id)) && all.iter().any(|it| !it.ticked(id))));
        assert_eq!(visitor(7), visitor(7));
    }

    #[test]
    fn every_visitor_is_looked_at_once() {
        assert_eq!(each(25, |_| Some("here".to_owned())).len(), 25);
        assert!(each(25, |_| None).is_empty());
    }
}
