//! The measuring itself, on made-up programs, and on samples small enough for a build without optimization.

use std::collections::BTreeSet;

use many_paths::catalog::{Audience, ChoiceId};

use crate::chance::Chance;
use crate::profile::{self, Sampler};
use crate::sample::{Sampled, samples};
use crate::traits::Traits;
use crate::twins::{self, Alike, Pair, Seen};
use crate::{Figures, Size};

const SMALL: Size = Size { visitors: 600, every: 50 };

fn sampled() -> Vec<Sampled> {
    samples(SMALL, &Traits::read().expect("traits.toml can be read"))
}

/// A program that stands here on two questions, the first asked of everyone and the second of family only.
fn program(id: &str, audiences: [bool; 2], stands: [Option<i8>; 2], rule: Option<&str>) -> Seen {
    let [one, two] = stands;
    Seen {
        id: id.to_owned(),
        audiences,
        stands: vec![("one".to_owned(), [true, true], one), ("two".to_owned(), [false, true], two)],
        rules: rule.into_iter().map(str::to_owned).collect(),
    }
}

fn pair(ids: [&str; 2], by: &[&str]) -> Pair {
    Pair { ids: ids.map(str::to_owned), by: by.iter().map(|it| (*it).to_owned()).collect() }
}

#[test]
fn made_up_twins_are_found() {
    let (me, family) = ([true, false], [false, true]);
    let programs = [
        program("a", me, [Some(1), Some(2)], None),
        program("b", me, [Some(1), None], None),
        program("c", me, [None, None], None),
        program("d", me, [Some(1), Some(2)], Some("only for e")),
        program("f", family, [Some(1), Some(2)], None),
        program("g", family, [Some(1), Some(-2)], None),
    ];
    // What is asked of family alone does not separate a and b; f and g are for others than they.
    assert_eq!(twins::pairs(&programs, 0), [pair(["a", "b"], &[])]);
    let near = [
        pair(["a", "b"], &[]),
        pair(["a", "c"], &["one"]),
        pair(["a", "d"], &["only for e"]),
        pair(["b", "c"], &["one"]),
        pair(["b", "d"], &["only for e"]),
        pair(["f", "g"], &["two"]),
    ];
    assert_eq!(twins::pairs(&programs, 1), near);
}

#[test]
fn twins_are_listed_with_a_reason_and_nothing_else_is() {
    let pairs = [pair(["a", "b"], &[]), pair(["c", "d"], &["one"])];
    let alike = |ids: [&str; 2]| Alike { ids: ids.map(str::to_owned), why: "They are.".to_owned() };
    assert_eq!(twins::wrong(&pairs, &[alike(["b", "a"])]), Vec::<String>::new());
    assert!(twins::wrong(&pairs, &[])[0].contains("separates a and b"));
    assert!(twins::wrong(&pairs, &[alike(["a", "b"]), alike(["c", "d"])])[0].contains("c and d are listed"));
}

#[test]
fn no_two_programs_are_twins_but_those_listed() {
    let listed = twins::listed().expect("twins.toml can be read");
    assert_eq!(twins::wrong(&twins::pairs(&twins::seen(), 0), &listed), Vec::<String>::new());
    assert!(listed.iter().all(|alike| !alike.why.trim().is_empty()));
}

#[test]
fn every_family_is_in_reach() {
    let figures = Figures { samples: sampled(), shown: Vec::new(), pairs: Vec::new(), musts: Vec::new() };
    for sample in &figures.samples {
        for family in sample.families.iter().filter(|family| family.asked) {
            assert!(figures.first(sample.audience, &family.id) > 0, "{}", family.id);
        }
    }
}

#[test]
fn sums_add_up() {
    for sample in sampled() {
        let visitors = SMALL.visitors as u32;
        assert_eq!((sample.visitors, sample.sizes.iter().sum()), (visitors, visitors));
        let first: u32 = sample.families.iter().map(|family| family.first).sum();
        assert_eq!(first, sample.sizes.iter().zip(0..).map(|(count, size)| count * size).sum::<u32>());
        for share in sample.families.iter().chain(&sample.programs) {
            assert!(share.first <= share.open && share.open <= visitors && (share.asked || share.open == 0));
        }
        for effect in &sample.effects {
            assert!(effect.changed <= effect.answered && effect.changed <= effect.moved);
            assert!(effect.answered <= sample.tried, "{}", effect.id);
        }
    }
}

#[test]
fn the_same_visitors_come_every_time() {
    assert_eq!(sampled(), sampled());
}

#[test]
fn every_choice_is_made_by_some_visitor() {
    let traits = Traits::read().expect("traits.toml can be read");
    for sampler in [Sampler::Uniform, Sampler::Leaning] {
        let mut missing: BTreeSet<String> = ChoiceId::all().map(crate::choice_id).collect();
        for audience in [Audience::Me, Audience::Family] {
            let mut chance = Chance::new(0);
            for _ in 0..5000 {
                let answers = profile::answers(audience, sampler, &traits, &mut chance);
                for choice in ChoiceId::all().filter(|choice| answers.chose(*choice)) {
                    missing.remove(&crate::choice_id(choice));
                }
            }
        }
        assert!(missing.is_empty(), "{sampler:?}: {missing:?}");
    }
}
