//! Many Paths: a private, in-browser guide to mutual-support programs.
//!
//! Data is proved at build time, the core is pure and total, the web is a thin shell. The map:
//!
//! - [`catalog`]: ids, types and the tables packed from `assets/`;
//! - [`text`]: languages and words;
//! - [`answers`]: what the visitor said;
//! - [`journey`]: which question comes next;
//! - [`fit`]: answers to scores, set-asides and groups, each score being its reasons;
//! - [`explain`]: why, why not, what would change it, how sure it is;
//! - [`report`]: the result as plain data;
//! - [`next`]: first steps, and questions to bring to a group;
//! - [`settings`]: what the site around us may set;
//! - [`sheet`]: the result as one sheet to print or save;
//! - [`help`]: where help is: helplines and the words of notices, by country;
//! - [`phrase`]: what was said, and why, in words;
//! - [`session`]: state and action to state, the only state machine;
//! - `ui`, `host` and `main.rs` (feature `web`): the only code that knows yew or the browser.
//!
//! `docs/architecture.md` holds the invariants.
#![forbid(unsafe_code)]

pub mod answers;
pub mod catalog;
pub mod explain;
pub mod fit;
pub mod help;
#[cfg(feature = "web")]
pub mod host;
pub mod journey;
pub mod next;
pub mod phrase;
pub mod report;
pub mod sentence;
pub mod session;
pub mod settings;
pub mod sheet;
pub mod text;
#[cfg(feature = "web")]
pub mod ui;
