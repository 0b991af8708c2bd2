//! What must not matter: the order of programs, and everything counting twice.

use std::collections::BTreeSet;

use many_paths::catalog::{NeedId, ProgramId};
use many_paths::explain::{Explained, WayBack, contrast, explain};
use many_paths::fit;

use super::CASES;
use super::chance::{self, Chance};
use super::reasons::Told;

/// Ways back in no order.
fn ways(ways: &[WayBack]) -> BTreeSet<(Vec<NeedId>, BTreeSet<ProgramId>)> {
    ways.iter().map(|way| (way.musts.clone(), way.back.iter().copied().collect())).collect()
}

#[test]
fn the_order_of_programs_changes_no_explanation() {
    for case in 0..CASES {
        let mut chance = Chance::of(case);
        let mut fits = if chance.one_in(4) { chance::set_aside(&mut chance).fits } else { chance::fits(&mut chance) };
        let outcome = fit::arrange(fits[0].terms.len(), fits.clone());
        let answers = chance::answers_for(&mut chance, &outcome, 2);
        chance.shuffle(&mut fits);
        let turned = fit::arrange(outcome.said, fits);
        let _guard = Told(case);
        let (one, two) = (explain(&answers, &outcome), explain(&answers, &turned));
        assert_eq!(ways(&one.ways_back), ways(&two.ways_back));
        assert_eq!(Explained { ways_back: Vec::new(), ..one }, Explained { ways_back: Vec::new(), ..two });
    }
}

#[test]
fn doubling_every_weight_changes_no_contrast() {
    for case in 0..CASES {
        let mut once = chance::fits(&mut Chance::of(case));
        for fit in &mut once {
            fit.terms.iter_mut().for_each(|term| {
                term.points /= i16::from(term.weight);
                term.weight = 1;
            });
            fit.score = fit.terms.iter().map(|term| i32::from(term.points)).sum();
        }
        let mut twice = once.clone();
        for fit in &mut twice {
            fit.terms.iter_mut().for_each(|term| (term.weight, term.points) = (2, 2 * term.points));
            fit.score *= 2;
        }
        let _guard = Told(case);
        for (one, heavy) in once.iter().zip(&twice) {
            for (other, heavy_other) in once.iter().zip(&twice).filter(|(other, _)| other.score <= one.score) {
                let (told, heavy) = (contrast(one, other), contrast(heavy, heavy_other));
                assert_eq!(2 * told.gap, heavy.gap);
                assert_eq!((told.enough, told.covered), (heavy.enough, heavy.covered));
            }
        }
    }
}
