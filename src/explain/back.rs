//! Set aside, and the way back: the smallest sets of musts to let go of, and what each brings back.

use crate::catalog::{NeedId, ProgramId};
use crate::fit::{Because, Outcome, Standing, sort};

/// Musts that, made wishes again, bring programs back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WayBack {
    /// The musts, in the order of the journey.
    pub musts: Vec<NeedId>,
    /// What would be offered then and is not now.
    pub back: Vec<ProgramId>,
}

/// The musts that alone keep this program aside; none when it is offered, or something else does as well.
fn kept_by(standing: &Standing) -> Option<Vec<NeedId>> {
    let Standing::SetAside(because) = standing else { return None };
    let mut musts = Vec::new();
    for because in because {
        let Because::Must(choice) = because else { return None };
        let need = choice.get().need;
        if !musts.contains(&need) {
            musts.push(need);
        }
    }
    sort(&mut musts, |need| *need);
    Some(musts)
}

/// Every set of musts that brings something back, and of which no part does; the smallest first.
#[must_use]
pub fn ways_back(outcome: &Outcome) -> Vec<WayBack> {
    let kept: Vec<(ProgramId, Vec<NeedId>)> =
        outcome.fits.iter().filter_map(|fit| Some((fit.program, kept_by(&fit.standing)?))).collect();
    let within = |small: &[NeedId], large: &[NeedId]| small.iter().all(|need| large.contains(need));
    let mut ways: Vec<WayBack> = Vec::new();
    for (_, musts) in &kept {
        let smaller = kept.iter().any(|(_, other)| other != musts && within(other, musts));
        if !smaller && !ways.iter().any(|way| way.musts == *musts) {
            let back = kept.iter().filter(|(_, other)| within(other, musts)).map(|(program, _)| *program);
            ways.push(WayBack { musts: musts.clone(), back: back.collect() });
        }
    }
    sort(&mut ways, |way| (way.musts.len(), std::cmp::Reverse(way.back.len())));
    ways
}
