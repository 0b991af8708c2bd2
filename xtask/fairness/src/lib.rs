//! Who is shown what: figures over sampled visitors, whether anyone is out of reach, programs that no question separates,
//! and must-haves that leave nothing. `cargo xtask fairness` shows them.
//!
//! - [`measure`]: everything, for a sample of some size;
//! - [`Figures::wrong`]: what must not be;
//! - [`twins`]: pairs of programs, on any data.
//!
//! Everything is a whole number from a fixed seed, so that it is the same on every machine. Who the sampled people are stands
//! in `traits.toml`, which programs may be twins in `twins.toml`.

mod chance;
mod musts;
mod profile;
mod sample;
mod shown;
#[cfg(test)]
mod tests;
mod traits;
pub mod twins;

use std::sync::atomic::{AtomicUsize, Ordering};

use many_paths::catalog::{Audience, ChoiceId};
use serde::{Deserialize, Serialize};

pub use musts::{Musts, Nothing};
pub use profile::Sampler;
pub use sample::{Effect, Sampled, Share};
pub use shown::Shown;
pub use twins::{Alike, Pair};

/// How large a sample is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Visitors of each audience and sampler: a quarter of all.
    pub visitors: usize,
    /// For one in so many of them, answers are left out one at a time.
    pub every: usize,
}

impl Size {
    /// What the report is made from.
    pub const WHOLE: Self = Self { visitors: 30_000, every: 6 };
}

/// All figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// For oneself and for family, uniform and leaning.
    pub samples: Vec<Sampled>,
    /// How each family and program comes into the first group.
    pub shown: Vec<Shown>,
    /// Twins, and pairs that one question or two alone separate.
    pub pairs: Vec<Pair>,
    /// Must-haves, for each audience.
    pub musts: Vec<Musts>,
}

/// Measures everything.
///
/// # Errors
///
/// When `traits.toml` names what the catalog does not have.
pub fn measure(size: Size) -> Result<Figures, String> {
    let traits = traits::Traits::read()?;
    Ok(Figures {
        samples: sample::samples(size, &traits),
        shown: shown::shown(),
        pairs: twins::pairs(&twins::seen(), 2),
        musts: musts::musts(),
    })
}

impl Figures {
    /// All sampled visitors.
    #[must_use]
    pub fn visitors(&self) -> u32 {
        self.samples.iter().map(|sample| sample.visitors).sum()
    }

    /// Visitors of this audience, by any sampler, who find a family or program in the first group.
    #[must_use]
    pub fn first(&self, audience: Audience, id: &str) -> u32 {
        let samples = self.samples.iter().filter(|sample| sample.audience == audience);
        let shares = samples.flat_map(|sample| sample.families.iter().chain(&sample.programs));
        shares.filter(|share| share.id == id).map(|share| share.first).sum()
    }

    /// Families and programs that no answers, or no sampled visitor, bring into the first group.
    #[must_use]
    pub fn out_of_reach(&self) -> Vec<String> {
        let told = |shown: &Shown| {
            let who = if shown.audience == Audience::Me { "for oneself" } else { "for family" };
            if shown.answers.is_none() {
                Some(format!("no answers bring {} into the first group ({who})", shown.id))
            } else if self.first(shown.audience, &shown.id) == 0 {
                Some(format!("no sampled visitor finds {} in the first group ({who})", shown.id))
            } else {
                None
            }
        };
        self.shown.iter().filter_map(told).collect()
    }

    /// Everything that must not be: families and programs out of reach, twins that nobody gave a reason for, and must-haves that
    /// leave nothing open and no way back.
    ///
    /// # Errors
    ///
    /// When `twins.toml` can't be read.
    pub fn wrong(&self) -> Result<Vec<String>, String> {
        let stuck = self.musts.iter().flat_map(|musts| &musts.nothing).filter(|nothing| nothing.ways_back == 0);
        let stuck = stuck.map(|nothing| format!("no way back from the musts {}", nothing.musts.join(", ")));
        Ok([self.out_of_reach(), twins::wrong(&self.pairs, &twins::listed()?), stuck.collect()].concat())
    }
}

/// A choice as `need.choice`.
pub(crate) fn choice_id(choice: ChoiceId) -> String {
    format!("{}.{}", choice.get().need.get().id, choice.get().id)
}

/// Does so many pieces of work on all cores; the results in order.
fn in_threads<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let mut done: Vec<(usize, T)> = std::thread::scope(|scope| {
        let worker = || {
            let mut done = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                if at >= count {
                    return done;
                }
                done.push((at, work(at)));
            }
        };
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(worker)).collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}
