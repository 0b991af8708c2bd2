//! Takes up families and programs: words, stances with their sources, what they are open to, and entry rules.

use std::collections::BTreeMap;

use crate::check::{Ids, Lookup, date};
use crate::diagnose::{Log, Place};
use crate::lexicon::Lexicon;
use crate::model::{self, Confidence, EvidenceLevel, NotWhen, Open};
use crate::profile::{facts, profile, receipt};
use crate::read::{Entry, FamilyFile, Raw};
use crate::resolve::{Catalog, Family, Program, Said, Stance};

/// Takes up every family file.
pub fn check(raw: &Raw, lookup: &Lookup<'_>, catalog: &mut Catalog, words: &mut Lexicon<'_>, log: &mut Log) {
    let families = raw.families.iter().map(|f| (f.family.item.id.name.as_str(), f.family.at(&f.family.item.id)));
    Ids::collect("family", families, &raw.broken, log);
    let programs = raw.families.iter().flat_map(|f| &f.programs);
    let programs = programs.map(|p| (p.item.id.name.as_str(), p.at(&p.item.id)));
    Ids::collect("program", programs, &raw.broken, log);

    let open_words = OpenWords::collect(raw, words, log);
    for file in &raw.families {
        let index = catalog.families.len();
        let first = catalog.programs.len();
        let id = &file.family.item.id.name;
        if !id.starts_with("fam:") {
            log.problem(
                &file.family.at(&file.family.item.id),
                "a family's id begins with fam:",
                format!("write \"fam:{id}\""),
            );
        }
        known_keys(&file.family.item.stances, &file.family.item.open, &file.family, lookup, log);
        for entry in &file.programs {
            let program = take_up(entry, file, index, lookup, &open_words, catalog, words, log);
            catalog.programs.push(program);
        }
        if file.programs.is_empty() {
            log.problem(
                &file.family.at(&file.family.item.id),
                format!("the family \"{id}\" has no program"),
                "add [[programs]]",
            );
        }
        let f = &file.family.item;
        let at = file.family.at(&f.id);
        let texts = [&f.name, &f.short, &f.line, &f.who, &f.first_step];
        let profile = profile(&f.id.name, texts, &f.pros, &f.cons, &at, words, log);
        let facts = facts(&f.id.name, Some(&f.meeting), Some(&f.cost), &at, words, log);
        for ((key, _), _) in f.meeting.facts().iter().zip(&facts).filter(|(_, fact)| fact.is_none()) {
            log.problem(&at, format!("the first meeting of \"{id}\" lacks `{key}`"), "say it, or that it is not known");
        }
        let sources = [(&f.sources, f.confidence), (&f.meeting.sources, f.meeting.confidence)];
        let receipts = sources.map(|(sources, confidence)| receipt(sources, confidence, &file.family, lookup, log));
        let facts = facts.map(Option::unwrap_or_default);
        let programs = first..catalog.programs.len();
        catalog.families.push(Family { id: id.clone(), profile, facts, receipts, programs });
    }
}

#[allow(clippy::too_many_arguments, reason = "one call site; a struct would only rename the arguments")]
fn take_up(
    entry: &Entry<model::Program>,
    file: &FamilyFile,
    family: usize,
    lookup: &Lookup<'_>,
    open_words: &OpenWords,
    catalog: &mut Catalog,
    words: &mut Lexicon<'_>,
    log: &mut Log,
) -> Program {
    let p = &entry.item;
    let (id, at) = (&p.id.name, entry.at(&p.id));
    known_keys(&p.stances, &p.open, entry, lookup, log);
    date(&p.checked, &at, log);
    if p.audiences.is_empty() {
        log.problem(&at, format!("no visitor can be shown \"{id}\""), "name at least one of its audiences");
    }
    if let Some(web) = &p.web
        && !(web.starts_with("https://") && web.len() > 12 && !web.contains(char::is_whitespace))
    {
        log.problem(&at, format!("\"{web}\" is no web address"), "write https://... or leave it out");
    }
    if p.sources.is_empty() {
        log.problem(&at, format!("\"{id}\" has no source"), "name at least one in `sources`");
    }
    let own_sources = lookup.sources.find_all(&p.sources, entry, log);

    let mut row = vec![0; catalog.criteria.len()];
    for (criterion, cell) in row.iter_mut().enumerate().take(catalog.dimensions.len()) {
        let dimension = catalog.dimensions[criterion].id.clone();
        *cell = stance_of(&dimension, entry, file, lookup, catalog, words, log);
    }
    for (need_index, need) in catalog.needs.iter().map(|need| need.id.clone()).collect::<Vec<_>>().iter().enumerate() {
        let own = p.open.get(need).map(|open| (open, true));
        let Some((open, is_own)) = own.or_else(|| file.family.item.open.get(need).map(|open| (open, false))) else {
            if catalog.needs[need_index].scope
                && catalog.needs[need_index].audiences.iter().any(|audience| p.audiences.contains(audience))
            {
                let hint = format!("add [programs.open.{need}] with `yes`, or `ask` where it is not known");
                log.problem(&at, format!("\"{id}\" does not say what it is for ({need})"), hint);
            }
            continue;
        };
        let place_file = if is_own { entry.file } else { file.family.file };
        let place = |source: &model::Id| Place { file: place_file, span: source.span.clone() };
        let own = open.sources.iter().filter_map(|s| lookup.sources.find(&s.name, &place(s), log));
        let own: Vec<usize> = own.collect();
        let sources = (!own.is_empty()).then_some(own);
        let cells = OpenCells { need: need_index, open, file: place_file, sources, inherited: !is_own };
        fill_open(&cells, lookup, open_words, catalog, &mut row, log);
    }

    let texts = [&p.name, &p.short, &p.line, &p.who, &p.first_step];
    if p.evidence.sources.is_empty() && p.evidence.level != EvidenceLevel::None {
        log.problem(
            &at,
            format!("what research says of \"{id}\" has no source"),
            "name the studies, or level = \"none\"",
        );
    }
    let not_when = file.family.item.not_when.iter().map(|rule| (rule, file.family.file, &file.family.item.id.name));
    let not_when = not_when.chain(p.not_when.iter().map(|rule| (rule, entry.file, id)));
    let not_when =
        not_when.enumerate().map(|(n, (rule, file, owner))| not_when_rule(rule, file, owner, n, lookup, words, log));
    let not_when = not_when.collect();
    let only_for = p.only_for.iter().enumerate().map(|(n, rule)| {
        let choices = rule.choices.iter().filter_map(|said| match lookup.said(&said.name, &entry.at(said), log)? {
            Said::Choice(choice) => Some(choice),
            Said::Safety(_) => {
                log.problem(&entry.at(said), "only_for takes choices of a need", "use not_when for a safety box");
                None
            }
        });
        let choices: Vec<usize> = choices.collect();
        if choices.windows(2).any(|pair| catalog.choices[pair[0]].need != catalog.choices[pair[1]].need) {
            log.problem(&at, "one only_for rule is about one need", "write a second [[programs.only_for]]");
        }
        (choices, words.word(&format!("program-{id}-only-{}", n + 1), &rule.why, &at, log))
    });
    let only_for = only_for.collect();
    Program {
        id: id.clone(),
        family,
        audiences: p.audiences.clone(),
        profile: profile(id, texts, &p.pros, &p.cons, &at, words, log),
        facts: facts(id, p.meeting.as_ref(), p.cost.as_ref(), &at, words, log),
        evidence: words.word(&format!("program-{id}-evidence"), &p.evidence.text, &at, log),
        level: p.evidence.level,
        studies: lookup.sources.find_all(&p.evidence.sources, entry, log),
        confidence: p.confidence,
        meeting: p.meeting.as_ref().map(|it| receipt(&it.sources, it.confidence, entry, lookup, log)),
        web: p
            .web
            .as_ref()
            .map(|web| words.own(&format!("program-{id}-web"), web, |own| own.starts_with("https://"), log)),
        checked: p.checked.clone(),
        sources: own_sources,
        row,
        only_for,
        not_when,
    }
}

fn not_when_rule(
    rule: &NotWhen,
    file: usize,
    owner: &str,
    number: usize,
    lookup: &Lookup<'_>,
    words: &mut Lexicon<'_>,
    log: &mut Log,
) -> (Vec<Said>, usize) {
    let place = |span: &std::ops::Range<usize>| Place { file, span: span.clone() };
    let said = rule.said.iter().filter_map(|said| lookup.said(&said.name, &place(&said.span), log)).collect();
    let at = rule.said.first().map_or(Place { file, span: 0..0 }, |said| place(&said.span));
    (said, words.word(&format!("rule-{owner}-{}", number + 1), &rule.why, &at, log))
}

/// The stance on a dimension: the program's own, else the family's; silence is a mistake.
fn stance_of(
    dimension: &str,
    entry: &Entry<model::Program>,
    file: &FamilyFile,
    lookup: &Lookup<'_>,
    catalog: &mut Catalog,
    words: &mut Lexicon<'_>,
    log: &mut Log,
) -> usize {
    let program = &entry.item;
    let family = &file.family.item;
    let unknown = |list: &[model::Id]| list.iter().any(|id| id.name == dimension);
    if let (Some(_), Some(id)) =
        (program.stances.get(dimension), program.unknown.iter().find(|id| id.name == dimension))
    {
        log.problem(&entry.at(id), format!("\"{dimension}\" is both known and unknown here"), "remove one of the two");
    }
    if unknown(&program.unknown) {
        return 0;
    }
    let (stance, inherited, owner, file_index) = match (program.stances.get(dimension), family.stances.get(dimension)) {
        (Some(own), _) => (own, false, format!("program-{}", program.id.name), entry.file),
        (None, Some(shared)) => {
            (shared, true, format!("family-{}", family.id.name.trim_start_matches("fam:")), file.family.file)
        }
        (None, None) => {
            if !unknown(&family.unknown) {
                let what = format!("\"{}\" has no stance on \"{dimension}\"", program.id.name);
                log.problem(&entry.at(&program.id), what, "give one, here or at the family, or list it in `unknown`");
            }
            return 0;
        }
    };
    let place = Place { file: file_index, span: stance.value.span.clone() };
    let value = stance.value.value;
    if let Some(value) = value.filter(|value| !(0..=4).contains(value)) {
        let hint = "0 to 4, \"varies\", or list the dimension in `unknown`";
        log.problem(&place, format!("{value} is no stance"), hint);
    }
    if stance.sources.is_empty() {
        log.problem(&place, format!("the stance on \"{dimension}\" has no source"), "name at least one in `sources`");
    }
    let sources = stance.sources.iter().filter_map(|source| {
        lookup.sources.find(&source.name, &Place { file: file_index, span: source.span.clone() }, log)
    });
    let sources = Some(sources.collect());
    let why = words.word(&format!("{owner}-{dimension}"), &stance.why, &place, log);
    catalog.stance(Stance {
        position: value.map(|value| i8::try_from(value.clamp(0, 4)).unwrap_or(2) - 2),
        why,
        sources,
        confidence: Some(stance.confidence),
        inherited,
    })
}

fn known_keys<T>(
    stances: &BTreeMap<String, model::Stance>,
    open: &BTreeMap<String, Open>,
    entry: &Entry<T>,
    lookup: &Lookup<'_>,
    log: &mut Log,
) {
    for (dimension, stance) in stances {
        lookup.dimensions.find(dimension, &Place { file: entry.file, span: stance.value.span.clone() }, log);
    }
    for (need, open) in open {
        let first = [&open.yes, &open.some, &open.no, &open.ask].into_iter().flatten().next();
        let place = first.map_or_else(|| entry.place(), |id| entry.at(id));
        lookup.needs.find(need, &place, log);
    }
}

/// The reasons for being open, partly open or not open to a choice, by need.
struct OpenWords(Vec<[Option<usize>; 3]>);

impl OpenWords {
    fn collect(raw: &Raw, words: &mut Lexicon<'_>, log: &mut Log) -> Self {
        let needs = raw.needs.iter().map(|entry| {
            let (id, at) = (&entry.item.id.name, entry.at(&entry.item.id));
            let texts = [("yes", &entry.item.yes), ("some", &entry.item.some), ("no", &entry.item.no)];
            texts.map(|(part, text)| text.as_ref().map(|text| words.word(&format!("need-{id}-{part}"), text, &at, log)))
        });
        Self(needs.collect())
    }
}

struct OpenCells<'a> {
    need: usize,
    open: &'a Open,
    file: usize,
    sources: Option<Vec<usize>>,
    inherited: bool,
}

fn fill_open(
    cells: &OpenCells<'_>,
    lookup: &Lookup<'_>,
    open_words: &OpenWords,
    catalog: &mut Catalog,
    row: &mut [usize],
    log: &mut Log,
) {
    let need_id = catalog.needs[cells.need].id.clone();
    let scope = catalog.needs[cells.need].scope;
    let [yes, some, no] = open_words.0[cells.need];
    let stance = |position: i8, why: Option<usize>, catalog: &mut Catalog| {
        catalog.stance(Stance {
            position: Some(position),
            why: why.unwrap_or(0),
            sources: cells.sources.clone(),
            confidence: Some(Confidence::Medium),
            inherited: cells.inherited,
        })
    };
    if scope {
        let rest = stance(-2, no, catalog);
        for choice in catalog.needs[cells.need].choices.clone() {
            if let Some(criterion) = catalog.choices[choice].criterion {
                row[criterion] = rest;
            }
        }
    }
    for (list, position, why) in [
        (&cells.open.yes, Some(2), yes),
        (&cells.open.some, Some(1), some.or(yes)),
        (&cells.open.no, Some(-2), no),
        (&cells.open.ask, None, None),
    ] {
        for id in list {
            let place = Place { file: cells.file, span: id.span.clone() };
            let Some(Said::Choice(choice)) = lookup.said(&format!("{need_id}.{}", id.name), &place, log) else {
                continue;
            };
            let Some(criterion) = catalog.choices[choice].criterion.filter(|c| *c >= catalog.dimensions.len()) else {
                log.problem(
                    &place,
                    format!("\"{}\" asks for nothing that a program lists", id.name),
                    "leave it out here",
                );
                continue;
            };
            row[criterion] = match position {
                Some(position) => stance(position, why, catalog),
                None => 0,
            };
        }
    }
}
