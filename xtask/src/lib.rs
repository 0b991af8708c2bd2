//! The build as Rust: everything behind `cargo xtask`.
//!
//! Shipping: [`tools`] (pinned tools), [`browsers`] (those the tests drive), [`dist`] (all that is shipped), [`pack`]
//! (the one file and its frames), [`paper`] (the booklet to
//! print), [`size`] (what a visitor downloads).
//! Trying: [`serve`] (a static server that tests use too), [`suite`] (all tests and all lints), [`mod@bench`] (the
//! time of a result).
//! Content: [`fit`], [`questions`], [`agree`], [`fairness`], [`grade`], [`graph`], [`check`], [`refresh`], [`texts`], [`journey_file`].
//! Every command is a function that ends in `Ok` or in one message saying what went wrong, where, and how to mend it.

pub mod agree;
pub mod bench;
pub mod browsers;
pub mod check;
pub mod dist;
pub mod fairness;
pub mod fit;
pub mod grade;
pub mod graph;
pub mod journey_file;
pub mod kept;
pub mod names;
pub mod operands;
pub mod pack;
pub mod page;
pub mod paper;
pub mod questions;
pub mod refresh;
pub mod run;
pub mod screens;
pub mod serve;
pub mod size;
pub mod suite;
pub mod texts;
pub mod tools;
