//! How long a piece of work takes: the median of a few batches. Browsers round their clocks to a tenth of a millisecond, so a
//! batch lasts fifty times that.

use std::hint::black_box;

/// How long a batch lasts at least, in milliseconds.
const BATCH: f64 = 5.0;
const BATCHES: usize = 3;

/// Milliseconds that the work takes once.
pub(crate) fn of<T>(clock: &dyn Fn() -> f64, work: impl Fn() -> T) -> f64 {
    let mut batches = [0.0; BATCHES].map(|_: f64| {
        let (start, mut runs) = (clock(), 0);
        loop {
            drop(black_box(work()));
            runs += 1;
            let took = clock() - start;
            if took >= BATCH {
                return took / f64::from(runs);
            }
        }
    });
    batches.sort_by(f64::total_cmp);
    batches[BATCHES / 2]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn the_time_of_one_run_is_told_as_the_clock_has_it() {
        let now = Cell::new(100.0);
        let work = || now.set(now.get() + 2.0);
        assert_eq!(of(&|| now.get(), work), 2.0);
    }
}
