//! Every explanation of `many_paths::explain` against a brute-force twin, written from its definition alone: all subsets, all
//! matchings, all changed answers, all importances at their ends, all answers to what was skipped. Made-up results with few
//! answers and few programs come by the ten thousand; real visits, really answered anew, by the hundred. Seeds are case
//! numbers, told when a case fails.
#![cfg(not(target_arch = "wasm32"))]

#[path = "explain/back.rs"]
mod back;
#[path = "explain/chance.rs"]
mod chance;
#[path = "explain/changed.rs"]
mod changed;
#[path = "explain/model.rs"]
mod model;
#[path = "explain/really.rs"]
mod really;
#[path = "explain/reasons.rs"]
mod reasons;
#[path = "explain/sheets.rs"]
mod sheets;
#[path = "explain/sure.rs"]
mod sure;
#[path = "explain/turned.rs"]
mod turned;

/// Made-up cases for each twin.
const CASES: u64 = 10_000;
