//! Takes up the list of criteria the tool is held to (`grade.toml`) and joins what was found of each (`graded.toml`).

use crate::check::ids;
use crate::diagnose::Log;
use crate::lexicon::Lexicon;
use crate::model::GradeState;
use crate::read::Raw;
use crate::resolve::{Catalog, Word};

/// A criterion of the list the tool is held to, and what was found.
pub struct Graded {
    /// Id.
    pub id: String,
    /// What is asked, what was looked at.
    pub words: [Word; 2],
    /// Where it is asked; not shipped.
    pub criterion: String,
    /// Whether it is met.
    pub state: GradeState,
    /// How many of how many, or a grade; empty where there is none.
    pub figure: String,
}

/// Takes up both files; each criterion was graded exactly once.
pub fn check(raw: &Raw, catalog: &mut Catalog, words: &mut Lexicon<'_>, log: &mut Log) {
    let items = ids("criterion", &raw.items, |it| &it.id, raw, log);
    ids("grade", &raw.graded, |it| &it.id, raw, log);
    for entry in &raw.graded {
        items.find(&entry.item.id.name, &entry.at(&entry.item.id), log);
        let figure = &entry.item.figure;
        if !figure.chars().all(|c| c.is_ascii_digit() || "./".contains(c)) {
            let hint = "digits, a point or a stroke alone: every language reads them";
            log.problem(&entry.at(&entry.item.id), format!("\"{figure}\" is no figure"), hint);
        }
    }
    for entry in &raw.items {
        let item = &entry.item;
        let (id, at) = (&item.id.name, entry.at(&item.id));
        let text = [("", &item.text), ("-looked", &item.looked)];
        let text = text.map(|(part, text)| words.word(&format!("criterion-{id}{part}"), text, &at, log));
        if item.criterion.trim().is_empty() {
            log.problem(
                &at,
                format!("\"{id}\" does not say where it is asked"),
                "name the published list in `criterion`",
            );
        }
        let Some(graded) = raw.graded.iter().map(|entry| &entry.item).find(|it| it.id.name == *id) else {
            if !raw.broken.contains(id) {
                let hint = "add it to assets/graded.toml as \"not yet\" and run `cargo xtask grade --write`";
                log.problem(&at, format!("\"{id}\" was not graded"), hint);
            }
            continue;
        };
        catalog.grade.push(Graded {
            id: id.clone(),
            words: text,
            criterion: item.criterion.trim().to_owned(),
            state: graded.state,
            figure: graded.figure.clone(),
        });
    }
}
