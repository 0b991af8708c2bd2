//! Takes up the safety question, countries, helplines and notices, and proves that every notice has a line in each of its
//! countries. What is merely thin (no line of a role a notice asks for, a number not checked for a year) is told, not refused.

use crate::check::{Ids, Lookup, date, ids};
use crate::dates;
use crate::diagnose::{Log, Place};
use crate::lexicon::Lexicon;
use crate::model::{self, Audience, Confidence, Level, Role};
use crate::read::{Entry, Raw};
use crate::resolve::{Catalog, Said, Word};
use crate::words::Message;

/// What stands in braces in the words of a notice, and is filled for the country.
pub const PLACES: [&str; 4] = ["emergency", "crisis", "naloxone", "sent"];

/// A safety box.
pub struct SafetyBox {
    /// Id.
    pub id: String,
    /// Who is asked.
    pub audiences: Vec<Audience>,
    /// Its words.
    pub text: Word,
}

/// A country.
pub struct Country {
    /// Id.
    pub id: String,
    /// Name, where naloxone is got, what holds for someone who is sent to a group.
    pub words: [Word; 3],
}

/// A helpline.
pub struct Helpline {
    /// Id.
    pub id: String,
    /// Index of its country.
    pub country: usize,
    /// What it is for.
    pub role: Role,
    /// Name and purpose.
    pub words: [Word; 2],
    /// Number as read, text number, text word.
    pub numbers: [Option<Word>; 3],
    /// Where the number was seen.
    pub source: String,
    /// Date checked.
    pub checked: String,
}

/// A notice.
pub struct Notice {
    /// Id.
    pub id: String,
    /// How pressing.
    pub level: Level,
    /// What calls for it.
    pub when: Vec<Said>,
    /// Title, first step, words for oneself, words for family.
    pub words: [Word; 4],
    /// What its helplines are for.
    pub roles: Vec<Role>,
    /// Indexes of the countries in which it is shown; none for all.
    pub countries: Vec<usize>,
    /// Indexes of sources.
    pub sources: Vec<usize>,
    /// How sure.
    pub confidence: Confidence,
}

/// Takes up boxes, countries, helplines and notices.
pub fn check(raw: &Raw, lookup: &Lookup<'_>, catalog: &mut Catalog, words: &mut Lexicon<'_>, log: &mut Log) {
    ids("safety box", &raw.boxes, |b| &b.id, raw, log);
    ids("notice", &raw.notices, |n| &n.id, raw, log);
    ids("helpline", &raw.helplines, |h| &h.id, raw, log);
    let countries = ids("country", &raw.countries, |c| &c.id, raw, log);
    for entry in &raw.boxes {
        let (id, at) = (&entry.item.id.name, entry.at(&entry.item.id));
        let text = words.word(&format!("safety-{id}"), &entry.item.text, &at, log);
        catalog.boxes.push(SafetyBox { id: id.clone(), audiences: entry.item.audiences.clone(), text });
    }
    for entry in &raw.countries {
        let (country, at) = (&entry.item, entry.at(&entry.item.id));
        let texts = [("", &country.name), ("-naloxone", &country.naloxone), ("-sent", &country.sent)];
        let id = country.id.name.clone();
        let words = texts.map(|(end, text)| words.word(&format!("country-{id}{end}"), text, &at, log));
        catalog.countries.push(Country { id, words });
    }
    for entry in &raw.helplines {
        helpline(entry, &countries, catalog, words, log);
    }
    for (index, entry) in raw.countries.iter().enumerate() {
        for (role, name) in [(Role::Emergency, "emergency"), (Role::Crisis, "crisis")] {
            let lines = catalog.helplines.iter().filter(|line| line.country == index && line.role == role);
            let count = lines.filter(|line| line.numbers[0].is_some()).count();
            if count != 1 {
                let what = format!("\"{}\" has {count} {name} lines to call", entry.item.id.name);
                log.problem(&entry.at(&entry.item.id), what, "exactly one is shown on every screen");
            }
        }
    }
    let mut notices: Vec<&Entry<model::Notice>> = raw.notices.iter().collect();
    notices.sort_by_key(|entry| entry.item.level);
    for entry in notices {
        notice(entry, &countries, lookup, catalog, words, log);
    }
    gaps(raw, catalog, log);
}

fn helpline(
    entry: &Entry<model::Helpline>,
    countries: &Ids<'_>,
    catalog: &mut Catalog,
    words: &mut Lexicon<'_>,
    log: &mut Log,
) {
    let line = &entry.item;
    let (id, at) = (&line.id.name, entry.at(&line.id));
    if line.call.is_none() && line.text_to.is_none() {
        log.problem(&at, format!("the helpline \"{id}\" has no number"), "give `call` or `text_to`");
    }
    for number in [&line.call, &line.text_to].into_iter().flatten() {
        let rest = number.trim_start_matches(|c: char| c.is_ascii_digit() || " -".contains(c));
        let good = number.starts_with(|c: char| c.is_ascii_digit())
            && (rest.is_empty() || rest.starts_with(',') || rest.starts_with("or "));
        if !good {
            let hint = "write digits, spaces and hyphens; what follows a comma, or \"or\", is told and not dialed";
            log.problem(&at, format!("\"{number}\" can't be dialed"), hint);
        }
    }
    date(&line.checked, &at, log);
    if dates::stale(&line.checked, &dates::today()) {
        log.warning(&at, format!("the helpline \"{id}\" was last checked in {}", line.checked));
    }
    let country = countries.find(&line.country.name, &entry.at(&line.country), log);
    // The same number in every language, with what is told of it ("then press 1") in its own words.
    let dialed =
        |number: &str| number.chars().take_while(|c| c.is_ascii_digit() || " -".contains(*c)).collect::<String>();
    let numbers =
        [("call", &line.call), ("text-to", &line.text_to), ("text-say", &line.text_say)].map(|(what, text)| {
            let key = format!("helpline-{id}-{what}");
            // A language may have a word to text where English needs none.
            let text = match text {
                Some(text) => text,
                None if what == "text-say" && words.has(&key) => "",
                None => return None,
            };
            let same = |own: &str| what == "text-say" || dialed(own).trim() == dialed(text).trim();
            Some(words.own(&key, text, same, log))
        });
    catalog.helplines.push(Helpline {
        id: id.clone(),
        country: country.unwrap_or(usize::MAX),
        role: line.role,
        words: [
            words.word(&format!("helpline-{id}"), &line.name, &at, log),
            words.word(&format!("helpline-{id}-for"), &line.purpose, &at, log),
        ],
        numbers,
        source: line.source.clone(),
        checked: line.checked.clone(),
    });
}

fn notice(
    entry: &Entry<model::Notice>,
    countries: &Ids<'_>,
    lookup: &Lookup<'_>,
    catalog: &mut Catalog,
    words: &mut Lexicon<'_>,
    log: &mut Log,
) {
    let notice = &entry.item;
    let (id, at) = (&notice.id.name, entry.at(&notice.id));
    if notice.when.is_empty() {
        log.problem(&at, format!("nothing calls for the notice \"{id}\""), "say which answers do, in `when`");
    }
    if notice.sources.is_empty() {
        log.problem(&at, format!("the notice \"{id}\" has no source"), "name at least one in `sources`");
    }
    let mine = filled(words, &format!("notice-{id}"), &notice.mine, &at, log);
    let family = match &notice.family {
        Some(text) => filled(words, &format!("notice-{id}-family"), text, &at, log),
        None => mine,
    };
    let shown = countries.find_all(&notice.countries, entry, log);
    lines(notice, &shown, &at, catalog, log);
    let words = [
        filled(words, &format!("notice-{id}-title"), &notice.title, &at, log),
        filled(words, &format!("notice-{id}-first"), &notice.first, &at, log),
        mine,
        family,
    ];
    catalog.notices.push(Notice {
        id: id.clone(),
        level: notice.level,
        when: notice.when.iter().filter_map(|said| lookup.said(&said.name, &entry.at(said), log)).collect(),
        words,
        roles: notice.roles.clone(),
        countries: shown,
        sources: lookup.sources.find_all(&notice.sources, entry, log),
        confidence: notice.confidence,
    });
}

/// A notice has a line in each country where it is shown, unless it is good to know and asks for none.
fn lines(notice: &model::Notice, shown: &[usize], at: &Place, catalog: &Catalog, log: &mut Log) {
    for (index, country) in catalog.countries.iter().enumerate() {
        let here = shown.is_empty() || shown.contains(&index);
        let none = notice.roles.iter().all(|role| !has(catalog, index, *role));
        if here && none && !(notice.roles.is_empty() && notice.level == Level::Note) {
            let what = format!("the notice \"{}\" has no line in \"{}\"", notice.id.name, country.id);
            log.problem(at, what, "ask for a role that every country has, such as crisis, or limit its `countries`");
        }
    }
}

fn has(catalog: &Catalog, country: usize, role: Role) -> bool {
    catalog.helplines.iter().any(|line| line.country == country && line.role == role)
}

/// Tells what notices ask for and a country has not.
fn gaps(raw: &Raw, catalog: &Catalog, log: &mut Log) {
    for (index, entry) in raw.countries.iter().enumerate() {
        let here = || catalog.notices.iter().filter(|it| it.countries.is_empty() || it.countries.contains(&index));
        let mut missing: Vec<Role> = here().flat_map(|it| it.roles.iter().copied()).collect();
        missing.retain(|role| !has(catalog, index, *role));
        while let Some(role) = missing.first().copied() {
            missing.retain(|other| *other != role);
            let asking: Vec<&str> = here().filter(|it| it.roles.contains(&role)).map(|it| it.id.as_str()).collect();
            let role = serde_json::to_string(&role).unwrap_or_default();
            let what = format!("\"{}\" has no line with role = {role}: {}", entry.item.id.name, asking.join(", "));
            log.note(&entry.at(&entry.item.id), what);
        }
    }
}

/// The words of a notice: with [`PLACES`], and without numbers, which each country has its own.
fn filled(words: &mut Lexicon<'_>, key: &str, english: &str, at: &Place, log: &mut Log) -> Word {
    let places = english.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
    let holes: Vec<String> = places.map(str::to_owned).collect();
    for hole in holes.iter().filter(|hole| !PLACES.contains(&hole.as_str())) {
        log.unknown(at, "placeholder", hole, PLACES);
    }
    let digits = english.split(|c: char| !(c.is_ascii_digit() || " -".contains(c)));
    if digits.map(|part| part.chars().filter(char::is_ascii_digit).count()).any(|count| count > 2) {
        log.problem(
            at,
            format!("a number in the words of {key}"),
            "write {emergency} or {crisis}: each country has its own",
        );
    }
    let bare = english.replace(['{', '}'], "");
    if bare.trim().is_empty() {
        return words.word(key, english, at, log);
    }
    words.number(key, &Message { text: english.trim().to_owned(), holes, place: at.clone() }, log)
}
