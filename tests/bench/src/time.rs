//! How long a piece of work takes: the best of a few batches, as other programs on the machine only ever add. Browsers round
//! their clocks to a tenth of a millisecond, so a batch lasts fifty times that.

use std::hint::black_box;

/// How long a batch lasts at least, in milliseconds.
const BATCH: f64 = 5.0;
const BATCHES: usize = 3;

/// Milliseconds that the work takes once.
pub(crate) fn of<T>(clock: &dyn Fn() -> f64, work: impl Fn() -> T) -> f64 {
    let batch = || {
        let (start, mut runs) = (clock(), 0);
        loop {
            drop(black_box(work()));
            runs += 1;
            let took = clock() - start;
            if took >= BATCH {
                return took / f64::from(runs);
            }
        }
    };
    (0..BATCHES).map(|_| batch()).fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn the_time_of_one_run_is_told_and_a_disturbed_batch_is_not() {
        let now = Cell::new(100.0);
        let disturbed = |now: f64| if now < 103.0 { 50.0 } else { 2.0 };
        let work = || now.set(now.get() + disturbed(now.get()));
        assert_eq!(of(&|| now.get(), work), 2.0);
    }
}
