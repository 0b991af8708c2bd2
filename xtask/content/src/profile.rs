//! What is said of a program or family besides its stances: its own words, a first meeting, and where both come from.

use crate::check::Lookup;
use crate::diagnose::{Log, Place};
use crate::lexicon::Lexicon;
use crate::model::{self, Confidence, Meeting};
use crate::plain;
use crate::read::Entry;
use crate::resolve::{Profile, Receipt};

/// Where words come from; nothing is said without a source.
pub fn receipt<T>(
    sources: &[model::Id],
    confidence: Confidence,
    entry: &Entry<T>,
    lookup: &Lookup<'_>,
    log: &mut Log,
) -> Receipt {
    if sources.is_empty() {
        log.problem(&entry.place(), "nothing is said here without a source", "name at least one in `sources`");
    }
    Receipt { sources: lookup.sources.find_all(sources, entry, log), confidence }
}

/// A first meeting, fact by fact, then the cost.
pub fn facts(
    id: &str,
    meeting: Option<&Meeting>,
    cost: Option<&String>,
    at: &Place,
    words: &mut Lexicon<'_>,
    log: &mut Log,
) -> [Option<usize>; 7] {
    let kind = if id.starts_with("fam:") { "family" } else { "program" };
    let id = id.strip_prefix("fam:").unwrap_or(id);
    let told = meeting.into_iter().flat_map(Meeting::facts).enumerate();
    let mut facts = [None; 7];
    for (place, (part, text)) in told.chain([(6, ("cost", cost))]) {
        facts[place] = text.map(|text| words.word(&format!("{kind}-{id}-{part}"), text, at, log));
    }
    facts
}

/// The words that programs and families share; both sides in equal measure.
pub fn profile(
    id: &str,
    texts: [&String; 5],
    pros: &[String],
    cons: &[String],
    at: &Place,
    words: &mut Lexicon<'_>,
    log: &mut Log,
) -> Profile {
    let kind = if id.starts_with("fam:") { "family" } else { "program" };
    let id = id.strip_prefix("fam:").unwrap_or(id);
    if pros.len() != 3 || cons.len() != 3 {
        let what = format!("\"{id}\" has {} points in favor and {} against", pros.len(), cons.len());
        log.problem(at, what, "three of each, in equal detail");
        return Profile::default();
    }
    plain::balanced(id, pros, cons, at, log);
    let parts = ["name", "short", "line", "who", "first", "pro-1", "pro-2", "pro-3", "con-1", "con-2", "con-3"];
    let all = texts.into_iter().chain(pros).chain(cons);
    let mut profile = Profile::default();
    for ((slot, part), text) in profile.iter_mut().zip(parts).zip(all) {
        *slot = words.word(&format!("{kind}-{id}-{part}"), text, at, log);
    }
    profile
}
