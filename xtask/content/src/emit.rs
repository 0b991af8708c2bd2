//! Writes the proved catalog as Rust source, to be included by `src/catalog.rs`: packed facts and words, which
//! `src/catalog/tables.rs` unpacks in the same order, and the names of the screens' words.

use std::collections::HashMap;
use std::fmt::Write;

use crate::forms;
use crate::model::{Audience, Combine, Confidence, GradeState, Pick};
use crate::pack::{Packer, compress};
use crate::pseudo::Pseudo;
use crate::resolve::{Catalog, Said, Word};
use crate::safety::PLACES;

/// The generated source. It names the types of `crate::catalog` and is included there.
#[must_use]
pub fn emit(catalog: &Catalog) -> String {
    let mut packer = Packer::default();
    sources(&mut packer, catalog);
    questions(&mut packer, catalog);
    safety(&mut packer, catalog);
    programs(&mut packer, catalog);
    stances(&mut packer, catalog);
    grade(&mut packer, catalog);
    let mut out = String::new();
    for (name, count) in [("CRITERIA", catalog.criteria.len()), ("STATEMENT_COUNT", catalog.statements.len())] {
        let _ = writeln!(out, "/// How many there are.\npub const {name}: usize = {count};");
    }
    let _ = writeln!(out, "static FACTS: &[u8] = b\"{}\";", packer.facts.escape_ascii());
    screens(&mut out, &mut packer, catalog);
    texts(&mut out, &packer, catalog);
    out
}

fn sources(to: &mut Packer, catalog: &Catalog) {
    to.number(catalog.sources.len());
    for source in &catalog.sources {
        to.name(&source.title);
        to.name(&source.place);
        to.number(source.year.into());
    }
    to.number(catalog.dimensions.len());
    for dimension in &catalog.dimensions {
        to.name(&dimension.id);
        to.words(&dimension.words);
        to.some_word(dimension.ask);
        to.number(audiences(&dimension.contested));
        to.number(dimension.practical.into());
    }
}

fn questions(to: &mut Packer, catalog: &Catalog) {
    for statement in &catalog.statements {
        to.name(&statement.id);
        to.number((statement.audience == Audience::Family).into());
        to.number(statement.criterion);
        to.number((statement.sign > 0).into());
        to.words(&statement.words);
    }
    to.number(catalog.needs.len());
    for need in &catalog.needs {
        to.name(&need.id);
        to.number(audiences(&need.audiences));
        to.number((need.pick == Pick::Many).into());
        to.number((need.combine == Combine::Any).into());
        to.number(need.scope.into());
        to.number(need.weight.into());
        to.list(&need.ask_when);
        to.words(&need.words);
        to.some_word(need.must);
        to.some_word(need.ask);
        to.number(need.choices.len());
        for choice in &catalog.choices[need.choices.clone()] {
            to.name(&choice.id);
            to.words(&[choice.text]);
            to.number(choice.criterion.map_or(0, |criterion| criterion + 1));
            to.number((choice.sign > 0).into());
            to.number(choice.alone.into());
        }
    }
}

fn safety(to: &mut Packer, catalog: &Catalog) {
    to.number(catalog.boxes.len());
    for safety in &catalog.boxes {
        to.name(&safety.id);
        to.number(audiences(&safety.audiences));
        to.words(&[safety.text]);
    }
    to.number(catalog.countries.len());
    for country in &catalog.countries {
        to.name(&country.id);
        to.words(&country.words);
    }
    to.number(catalog.helplines.len());
    for line in &catalog.helplines {
        to.name(&line.id);
        to.number(line.country);
        to.number(line.role as usize);
        to.words(&line.words);
        line.numbers.iter().for_each(|number| to.some_word(*number));
        to.name(&line.source);
        to.name(&line.checked);
    }
    to.number(catalog.notices.len());
    for notice in &catalog.notices {
        to.name(&notice.id);
        to.number(notice.level as usize);
        to.list(&said(&notice.when));
        to.words(&notice.words);
        to.list(&notice.roles.iter().map(|role| *role as usize).collect::<Vec<_>>());
        to.list(&notice.countries);
        to.list(&notice.sources);
        to.number(sure(Some(notice.confidence)));
    }
}

fn programs(to: &mut Packer, catalog: &Catalog) {
    let mut shared = HashMap::new();
    to.number(catalog.families.len());
    for family in &catalog.families {
        to.name(&family.id);
        to.words(&family.profile);
        family.facts.iter().for_each(|fact| shared_word(to, &mut shared, *fact));
        to.number(family.programs.len());
        for program in &catalog.programs[family.programs.clone()] {
            to.name(&program.id);
            to.number(audiences(&program.audiences));
            to.words(&program.profile);
            for fact in program.facts {
                match fact {
                    Some(fact) => shared_word(to, &mut shared, fact),
                    None => to.number(0),
                }
            }
            to.words(&[program.evidence]);
            to.some_word(program.web);
            to.name(&program.checked);
            to.number(program.only_for.len());
            for (choices, why) in &program.only_for {
                to.list(choices);
                to.words(&[*why]);
            }
            to.number(program.not_when.len());
            for (list, why) in &program.not_when {
                to.list(&said(list));
                to.words(&[*why]);
            }
        }
    }
}

/// A text that several entries say: 1 where it is new, else how far back it stands, and one more.
fn shared_word(to: &mut Packer, known: &mut HashMap<Word, usize>, word: Word) {
    let next = to.words.len();
    match known.get(&word) {
        Some(number) => to.number(next - number + 1),
        None => {
            known.insert(word, next);
            to.number(1);
            to.words(&[word]);
        }
    }
}

/// How sure: 0 for nothing to be sure of, 1 to 3 from high to low.
fn sure(confidence: Option<Confidence>) -> usize {
    match confidence {
        None => 0,
        Some(Confidence::High) => 1,
        Some(Confidence::Medium) => 2,
        Some(Confidence::Low) => 3,
    }
}

/// Where every program stands on a criterion, criterion by criterion: 0 unknown, 1 a stance not met so far, then back from
/// the newest. After that the stances in the order in which they were met, one property at a time.
fn stances(to: &mut Packer, catalog: &Catalog) {
    let mut lists: Vec<&[usize]> = Vec::new();
    let mut list_number = |list| {
        lists.iter().position(|known| *known == list).unwrap_or_else(|| {
            lists.push(list);
            lists.len() - 1
        })
    };
    let mut receipts = Vec::new();
    for family in &catalog.families {
        for receipt in &family.receipts {
            receipts.extend([list_number(&receipt.sources), sure(Some(receipt.confidence))]);
        }
    }
    for program in &catalog.programs {
        receipts.extend([list_number(&program.sources), sure(Some(program.confidence)), list_number(&program.studies)]);
        receipts.extend(
            program.meeting.as_ref().map_or(vec![0, 0], |it| vec![list_number(&it.sources), sure(Some(it.confidence))]),
        );
    }
    let mut met = vec![0];
    let mut cells = Vec::new();
    for criterion in 0..catalog.criteria.len() {
        for stance in catalog.programs.iter().map(|program| program.row[criterion]) {
            cells.push(match met.iter().position(|known| *known == stance) {
                Some(0) => 0,
                Some(place) => met.len() + 1 - place,
                None => {
                    met.push(stance);
                    1
                }
            });
        }
    }
    let stances = || met.iter().map(|stance| &catalog.stances[*stance]);
    let kinds = stances().map(|stance| {
        let position = stance.position.map_or(0, |position| usize::from(position.abs_diff(-3)));
        position + 6 * sure(stance.confidence) + 24 * usize::from(stance.inherited)
    });
    let kinds: Vec<usize> = kinds.collect();
    let sources = stances().map(|it| it.sources.as_ref().map_or(0, |list| list_number(list) + 1)).collect::<Vec<_>>();
    let (mut words, mut whys) = (HashMap::new(), Vec::new());
    for stance in stances() {
        let number = words.len();
        let known = *words.entry(stance.why).or_insert(number);
        whys.push(number - known);
        if known == number {
            to.words(&[stance.why]);
        }
    }
    to.number(lists.len());
    lists.iter().for_each(|list| to.list(list));
    receipts.into_iter().for_each(|number| to.number(number));
    to.number(met.len());
    for number in [cells, kinds, sources, whys].concat() {
        to.number(number);
    }
}

/// Which sources "How this works" names, then the criteria.
fn grade(to: &mut Packer, catalog: &Catalog) {
    let cited = catalog.sources.iter().enumerate().filter(|(_, source)| source.cited);
    to.list(&cited.map(|(index, _)| index).collect::<Vec<_>>());
    to.number(catalog.grade.len());
    for item in &catalog.grade {
        to.words(&item.words);
        to.number(match item.state {
            GradeState::Pass => 0,
            GradeState::Fail => 1,
            GradeState::NotYet => 2,
        });
        to.name(&item.figure);
    }
}

/// Choices first, then boxes.
fn said(list: &[Said]) -> Vec<usize> {
    let number = |said: &Said| match said {
        Said::Choice(index) => 2 * index,
        Said::Safety(index) => 2 * index + 1,
    };
    list.iter().map(number).collect()
}

fn audiences(list: &[Audience]) -> usize {
    usize::from(list.contains(&Audience::Me)) + 2 * usize::from(list.contains(&Audience::Family))
}

/// The screens' words, numbered after all others.
fn screens(out: &mut String, to: &mut Packer, catalog: &Catalog) {
    out.push_str("/// The screens' words. A message with placeholders is a function of them.\npub mod words {\nuse super::Msg;\nuse crate::text::{Lang, fill};\n");
    for (key, word, holes) in &catalog.screens {
        let english = &catalog.words[*word][0];
        let number = to.words.len();
        to.words(&[*word]);
        let name = key.replace('-', "_");
        if holes.is_empty() {
            let _ = writeln!(out, "/// {english}\npub const {}: Msg = Msg({number});", name.to_uppercase());
        } else {
            let holes: Vec<String> = holes.iter().map(|hole| hole.replace('-', "_")).collect();
            let parameters: Vec<String> = holes.iter().map(|name| format!("{name}: &str")).collect();
            let _ = writeln!(
                out,
                "/// {english}\n#[must_use]\npub fn {name}(lang: Lang, {}) -> String {{ fill(lang, Msg({number}), &[{}]) }}",
                parameters.join(", "),
                holes.join(", ")
            );
        }
    }
    let count = to.words.len();
    let _ = writeln!(
        out,
        "/// Which form a number takes, for each number up to 200, as a digit.\npub const FORMS: Msg = Msg({count});"
    );
    let _ = writeln!(out, "}}\n/// How many texts there are.\npub const WORDS: u16 = {};", count + 1);
}

/// A text with its placeholders as characters: 1 for the first of the English message, and so on. In the words of
/// notices, the only ones of the catalog that have any, 1 is the first of [`PLACES`]. Forms follow the character of their
/// number, in the order of the language's categories.
fn numbered(catalog: &Catalog, word: usize, language: usize) -> String {
    let message = catalog.screens.iter().find(|(_, it, _)| *it == word);
    let holes: Vec<&str> = match message {
        Some((.., holes)) => holes.iter().map(String::as_str).collect(),
        None => PLACES.to_vec(),
    };
    let text = &catalog.words[word][language];
    let text = match forms::split(text) {
        None => text.clone(),
        Some((number, forms)) => {
            let form =
                |wanted: &&str| forms.iter().find(|(category, _)| category == wanted).map_or("", |(_, form)| form);
            let categories = forms::categories(written_in(&catalog.languages[language]));
            let parts = categories.iter().map(|category| format!("{}{}", forms::MARK, form(category)));
            format!("{}{{{number}}}{}", forms::MARK, parts.collect::<String>())
        }
    };
    let holes = holes.into_iter().zip('\u{1}'..);
    holes.fold(text, |text, (hole, number)| text.replace(&format!("{{{hole}}}"), &number.to_string()))
}

/// The language whose forms a language has: a made-up one has English ones.
fn written_in(tag: &str) -> &str {
    if Pseudo::ALL.iter().any(|made| made.tag() == tag) { "en" } else { tag }
}

/// A packed stream a language; names, which have no language, follow the words of the first.
fn texts(out: &mut String, packer: &Packer, catalog: &Catalog) {
    let count = catalog.built.len();
    let tags: Vec<&String> = catalog.built.iter().map(|language| &catalog.languages[*language]).collect();
    let _ = writeln!(out, "/// Language tags, the first one first.\npub static LANGUAGES: [&str; {count}] = {tags:?};");
    let _ = writeln!(out, "/// All words, one entry a language.\npub static TEXTS: [crate::text::Texts; {count}] = [");
    for (place, language) in catalog.built.iter().enumerate() {
        let text = |word: &Word, language: usize| numbered(catalog, *word, language);
        // What a language says like the first is not said again.
        let own =
            |word: &Word| Some(text(word, *language)).filter(|own| place == 0 || *own != text(word, catalog.built[0]));
        let words = packer.words.iter().map(|word| own(word).unwrap_or_default());
        let forms = std::iter::once(forms::table(written_in(&catalog.languages[*language])));
        let names = packer.names.iter().filter(|_| place == 0).cloned();
        let texts: Vec<String> = words.chain(forms).chain(names).collect();
        let packed = compress(texts.iter().map(String::as_str));
        let _ = writeln!(out, "crate::text::Texts::new(b\"{}\"),", packed.escape_ascii());
    }
    out.push_str("];\n");
}
