//! The families and programs of the booklet, with first meetings, and where each position comes from.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use many_paths::catalog::{Facts, Program, SourceId, words};
use many_paths::phrase::FACTS;
use many_paths::text::month;

use super::Book;
use crate::page::escape;

/// Every part of `www/paper.html` about the groups.
pub(super) fn parts(book: &Book) -> Vec<(&'static str, String)> {
    let cited = cited(book);
    vec![("groups", groups(book)), ("positions", positions(book, &cited)), ("sources", sources(&cited))]
}

fn groups(book: &Book) -> String {
    let mut out = String::new();
    for (family, programs) in book.families() {
        let family = family.get();
        let (name, line) = (book.text(family.profile.name), book.text(family.profile.line));
        let _ =
            writeln!(out, "<div class=\"fam\"><h3>{name}</h3>\n<p>{line}</p>\n{}", meeting(book, &family.facts, None));
        out += "<div class=\"sides\">";
        for (head, points) in [(words::PROGRAM_PROS, family.profile.pros), (words::PROGRAM_CONS, family.profile.cons)] {
            let points: String = points.into_iter().map(|point| format!("<li>{}</li>", book.text(point))).collect();
            let _ = write!(out, "<div><b>{}</b><ul>{points}</ul></div>", book.text(head));
        }
        out += "</div>\n";
        for program in programs {
            out += &of_program(book, program, &family.facts);
        }
        out += "</div>\n";
    }
    out
}

fn of_program(book: &Book, program: &Program, shared: &Facts) -> String {
    let profile = &program.profile;
    let [name, line, step] = [profile.name, profile.line, profile.first_step].map(|msg| book.text(msg));
    let web = program.web.map_or("", |web| book.lang.text(web).trim_start_matches("https://"));
    let web = if web.is_empty() { String::new() } else { format!(" {}", escape(web)) };
    let meeting = meeting(book, &program.facts, Some(shared));
    let first = book.text(words::PROGRAM_FIRST_STEP);
    format!("<div class=\"program\"><p><b>{name}.</b> {line}</p>\n<p><i>{first}:</i> {step}{web}</p>{meeting}</div>\n")
}

/// The facts of a first meeting; of a program, those that are not its family's.
fn meeting(book: &Book, facts: &Facts, shared: Option<&Facts>) -> String {
    let own = FACTS.into_iter().zip(facts).enumerate();
    let own = own.filter(|(place, (_, fact))| shared.is_none_or(|shared| shared[*place] != **fact));
    let told = own.map(|(_, (name, fact))| format!("<dt>{}</dt><dd>{}</dd>", book.text(name), book.text(*fact)));
    let told: String = told.collect();
    if told.is_empty() { told } else { format!("<dl class=\"meet\">{told}</dl>") }
}

/// What is cited for a program: the name of each thing, and its sources.
fn of_positions(book: &Book, program: &'static Program) -> Vec<(String, &'static [SourceId])> {
    let mut told: Vec<(String, &[SourceId])> = Vec::new();
    for statement in book.statements() {
        let criterion = statement.get().criterion;
        let stance = program.stance(criterion);
        let name = criterion.dimension().map(|dimension| book.text(dimension.name)).unwrap_or_default();
        let sources = program.sources(stance);
        if !sources.is_empty() && !told.iter().any(|(known, _)| *known == name) {
            told.push((name, sources));
        }
    }
    told.push((book.say("paper-sources-open", &[]), program.receipt.sources));
    told
}

/// All sources cited here, in the order of the catalog: the place is the number.
fn cited(book: &Book) -> Vec<SourceId> {
    let programs = book.families().into_iter().flat_map(|(_, programs)| programs);
    let all = programs.flat_map(|program| of_positions(book, program)).flat_map(|(_, sources)| sources);
    all.copied().collect::<BTreeSet<_>>().into_iter().collect()
}

fn positions(book: &Book, cited: &[SourceId]) -> String {
    let mut out = String::new();
    let number = |source: &SourceId| cited.iter().position(|it| it == source).map_or(0, |place| place + 1).to_string();
    for program in book.families().into_iter().flat_map(|(_, programs)| programs) {
        let told = of_positions(book, program);
        let told = told.iter().map(|(name, sources)| {
            let numbers: Vec<String> = sources.iter().map(number).collect();
            format!("{name} {}", numbers.join(", "))
        });
        let told: Vec<String> = told.collect();
        let checked = words::program_checked(book.lang, &month(book.lang, program.checked));
        let name = book.text(program.profile.short);
        let _ = writeln!(out, "<p><b>{name}</b>: {}. {}</p>", told.join("; "), escape(&checked));
    }
    out
}

fn sources(cited: &[SourceId]) -> String {
    let mut out = String::from("<ol>\n");
    for source in cited.iter().map(|source| source.get()) {
        let year = if source.year > 0 { format!(", {}", source.year) } else { String::new() };
        let place = if source.place.is_empty() { String::new() } else { format!(". {}", escape(source.place)) };
        let _ = writeln!(out, "<li>{}{year}{place}</li>", escape(source.title));
    }
    out + "</ol>"
}
