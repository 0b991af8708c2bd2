//! 8: where everything comes from. Every position, every sentence about a program or a family, every notice and helpline has
//! sources (there is no kind for those that nobody has checked); every study that is named is known; and on the result page at most two clicks lead
//! from a sentence to its sources.

use std::collections::BTreeSet;

use many_paths_content::model::EvidenceLevel;

use super::outline::clicks;
use super::seen::{Seen, WHOLE};
use super::{Found, gap, texts};

/// The most clicks from a sentence to its sources.
const MOST: usize = 2;
/// Words shorter than this are looked for only as a whole.
const LONG: usize = 20;

/// What was looked at, and what is missing.
#[derive(Default)]
struct Tally {
    of: usize,
    gaps: Vec<String>,
}

impl Tally {
    fn add(&mut self, wrong: Option<String>) {
        self.of += 1;
        self.gaps.extend(wrong);
    }
}

/// Looks at one kind of what is said.
type Look = fn(&Seen, &mut Tally);

/// 8: all of it.
pub(super) fn sources(seen: &Seen) -> Found {
    let parts: [(&str, Look); 5] = [
        ("positions", positions),
        ("sentences about programs and families", prose),
        ("notices and helplines", safety),
        ("studies named in texts", studies),
        ("sentences on two result pages, each with its way", pages),
    ];
    let mut all = Tally::default();
    let mut told = Vec::new();
    for (name, look) in parts {
        let before = (all.of, all.gaps.len());
        look(seen, &mut all);
        let (of, gaps) = (all.of - before.0, all.gaps.len() - before.1);
        told.push(format!("{} of {of} {name}", of.saturating_sub(gaps)));
    }
    let saw = format!("{}; at most {MOST} clicks. The sheet, which is for paper, names no sources", told.join(", "));
    Found::part(all.of, all.gaps, saw)
}

/// Each program on each criterion: a position, "varies" or "unknown", with sources and how sure.
fn positions(seen: &Seen, tally: &mut Tally) {
    for program in &seen.content.programs {
        for (criterion, stance) in seen.content.criteria.iter().zip(&program.row) {
            let stance = &seen.content.stances[*stance];
            // Where nothing is known, these are the places where it was looked for.
            let sources = stance.sources.as_ref().unwrap_or(&program.sources);
            let sure = stance.position.is_none() || stance.confidence.is_some();
            let there = !sources.is_empty() && sure && !program.checked.is_empty();
            tally.add(gap(there, format!("{} on {criterion}: no source, no date, or not how sure", program.id)));
        }
    }
}

/// Each sentence about a program or a family.
fn prose(seen: &Seen, tally: &mut Tally) {
    let mut add = |whose: &str, what: &str, count: usize, sources: &[usize]| {
        for _ in 0..count {
            tally.add(gap(!sources.is_empty(), format!("{whose}, {what}: no source")));
        }
    };
    // What it is, who it is for, three points on each side; names and the first step, which is our own idea, are not claims.
    const OWN: usize = 8;
    const MEETING: usize = 6;
    for family in &seen.content.families {
        let [own, meeting] = &family.receipts;
        add(&family.id, "what it is, both sides, and cost", OWN + 1, &own.sources);
        add(&family.id, "a first meeting", MEETING, &meeting.sources);
    }
    for program in &seen.content.programs {
        let (rules, cost) =
            (program.only_for.len() + program.not_when.len(), usize::from(program.facts[MEETING].is_some()));
        add(&program.id, "what it is, both sides, cost and entry rules", OWN + cost + rules, &program.sources);
        let facts = program.facts[..MEETING].iter().flatten().count();
        add(&program.id, "a first meeting", facts, program.meeting.as_ref().map_or(&[], |it| &it.sources));
        if !(program.studies.is_empty() && program.level == EvidenceLevel::None) {
            add(&program.id, "what research says", 1, &program.studies);
        }
    }
}

/// Each notice has sources; each helpline, where and when its number was seen.
fn safety(seen: &Seen, tally: &mut Tally) {
    for notice in &seen.content.notices {
        tally.add(gap(!notice.sources.is_empty(), format!("the notice {}: no source", notice.id)));
    }
    for line in &seen.content.helplines {
        let there = !line.source.is_empty() && !line.checked.is_empty();
        tally.add(gap(there, format!("the helpline {}: not where or when it was seen", line.id)));
    }
}

/// Each study named in a text is among the sources; those of "How this works" are listed there.
fn studies(seen: &Seen, tally: &mut Tally) {
    for (key, text, _) in &seen.content.texts {
        for (name, year) in texts::cited(text) {
            let mut found = seen.content.sources.iter().filter(|it| it.title.starts_with(&name) && it.year == year);
            let listed = found.any(|it| !key.starts_with("how-") || it.cited);
            tally.add(gap(listed, format!("{key}: {name} {year} is not listed as a source")));
        }
    }
}

/// Is this key's text, of the catalog, a claim about programs, safety or help? Names, questions and our own advice are none.
fn is_claim(key: &str) -> bool {
    let of = |kinds: &[&str]| kinds.iter().any(|kind| key.starts_with(kind));
    let ends = |parts: &[&str]| parts.iter().any(|part| key.ends_with(part));
    match () {
        () if of(&["program-", "family-"]) => !ends(&["-name", "-short", "-first"]),
        () if of(&["helpline-"]) => ends(&["-for"]),
        () if of(&["need-"]) => ends(&["-yes", "-some", "-no"]),
        () => of(&["rule-", "notice-"]),
    }
}

/// The words of a template between its placeholders, in order.
fn fits(template: &str, text: &str) -> bool {
    let pieces: Vec<&str> = template
        .split('{')
        .enumerate()
        .map(|(at, it)| if at == 0 { it } else { it.split_once('}').map_or("", |(_, rest)| rest) })
        .collect();
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return false };
    let mut rest = text;
    pieces.len() > 1
        && text.starts_with(first)
        && text.ends_with(last)
        && pieces.iter().all(|piece| match rest.find(piece) {
            Some(at) => {
                rest = &rest[at + piece.len()..];
                true
            }
            None => false,
        })
}

/// All words the page can say.
struct Said<'a> {
    claims: BTreeSet<&'a str>,
    others: BTreeSet<&'a str>,
    templates: Vec<&'a str>,
}

impl<'a> Said<'a> {
    fn new(seen: &'a Seen) -> Self {
        let screens: BTreeSet<&str> = seen.content.screens.iter().map(|(key, ..)| key.as_str()).collect();
        let claim = |key: &str| if screens.contains(key) { key == "unknown-stance" } else { is_claim(key) };
        let (claims, others): (Vec<_>, Vec<_>) = seen.content.texts.iter().partition(|(key, ..)| claim(key));
        let texts = |list: Vec<&'a (String, String, _)>| {
            list.into_iter().map(|(_, text, _)| text.as_str()).collect::<BTreeSet<_>>()
        };
        let (claims, others) = (texts(claims), texts(others));
        // A template of two placeholders and a colon would fit nearly anything.
        let letters = |text: &str| {
            text.split('{')
                .map(|it| it.rsplit('}').next().unwrap_or(it))
                .map(|it| it.matches(char::is_alphabetic).count())
                .sum::<usize>()
        };
        let templates = others.iter().copied().filter(|text| text.contains('{') && letters(text) > 1).collect();
        Self { claims, others, templates }
    }

    /// Does this text say something of a program, of safety or of help? With what stands before or after it.
    fn is_claim(&self, text: &str) -> bool {
        let after = text.split_once(": ").map_or("", |(_, rest)| rest);
        let part =
            |claim: &str| claim.len() >= LONG && (text.contains(claim) || (claim.contains('{') && fits(claim, text)));
        self.claims.contains(text) || self.claims.contains(after) || self.claims.iter().any(|it| part(it))
    }

    /// Is it known where these words are from, if they are no claim? A name, a question, an answer, words of the screens.
    fn is_known(&self, text: &str) -> bool {
        let plain = text.matches(char::is_alphabetic).count() < 2;
        let both =
            |at: &str| text.split_once(at).is_some_and(|(one, other)| self.is_known(one) && self.is_known(other));
        plain
            || self.others.contains(text)
            || self.templates.iter().any(|it| fits(it, text))
            || both(": ")
            || both(", ")
    }
}

/// Each sentence on the result pages: what is claimed has its way to a source, everything else is our own words.
fn pages(seen: &Seen, tally: &mut Tally) {
    let said = Said::new(seen);
    for (name, result) in WHOLE.iter().zip(&seen.results) {
        for path in result.texts() {
            let Some(text) = path.last().map(|node| node.text.as_str()) else { continue };
            let way = clicks(&path);
            let wrong = match (said.is_claim(text) && !said.others.contains(text), way) {
                (true, None) => Some("no way to a source".to_owned()),
                (true, Some(clicks)) => gap(clicks <= MOST, format!("{clicks} clicks to its source")),
                (false, _) => gap(said.is_known(text), "nobody knows where these words come from"),
            };
            tally.add(wrong.map(|wrong| format!("{name}: \"{text}\": {wrong}")));
        }
    }
    for name in ["compare", "compare_for_family"] {
        let shown = seen.page(name);
        let lists = seen
            .text("receipt-of")
            .split('{')
            .next()
            .map_or(0, |begin| shown.matches(&format!("summary {begin}")).count());
        tally.add(gap(
            lists == many_paths::report::MOST_PICKS,
            format!("{name}: {lists} programs say where all of it comes from"),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_told_from_names_and_questions() {
        let claims = [
            "program-aa-line",
            "program-aa-pro-1",
            "family-12step-sponsor",
            "rule-wfs-1",
            "need-goal-no",
            "notice-a-first",
            "helpline-a-for",
        ];
        let others = [
            "program-aa-name",
            "family-12step-short",
            "program-aa-first",
            "need-goal",
            "need-goal-why",
            "helpline-a",
            "how-not",
        ];
        assert!(claims.iter().all(|key| is_claim(key)));
        assert!(!others.iter().any(|key| is_claim(key)));
    }

    #[test]
    fn filled_words_fit_their_template_and_no_other() {
        for (template, text, expected) in [
            ("You said “{answer}” to: {question}", "You said “Yes” to: Would you?", true),
            ("You said “{answer}” to: {question}", "You chose “Yes” to: Would you?", false),
            ("{site} (opens in a new tab)", "aa.org (opens in a new tab)", true),
            ("{site} (opens in a new tab)", "aa.org (opens in a new tab) and more", false),
            ("Plain words", "Plain words", false),
        ] {
            assert_eq!(fits(template, text), expected, "{template}: {text}");
        }
    }
}
