//! The score sheets: the points table, where every program stands on each statement, what each choice earns, adding up, and
//! what strikes a program out. The numbers are the engine's (`tests/paper.rs` adds them up by hand).

use std::fmt::Write as _;

use many_paths::answers::Answer;
use many_paths::catalog::{ChoiceId, Combine, Program, Said};
use many_paths::fit::points;
use many_paths::phrase;

use super::{Book, either};
use crate::page::escape;

/// The most columns of choices on a sheet: what goes beside the names on the short side of both sizes of paper.
const WIDEST: usize = 29;
/// The most letters at the top of a column of choices.
const BRIEF: usize = 48;
/// A choice that a program does not meet.
const NOT_MET: i8 = -2;

/// Every part of `www/paper.html` that is scored.
pub(super) fn parts(book: &Book) -> Vec<(&'static str, String)> {
    let sheets = sheets(book);
    let scope = book.needs().into_iter().find(|need| need.get().scope).and_then(|need| book.letter(need));
    let scope = scope.map(String::from).unwrap_or_default();
    vec![
        ("points", matrix(book)),
        ("stances", stances(book)),
        ("wishes", sheets.iter().enumerate().map(|(place, sheet)| wishes(book, place + 1, sheet)).collect()),
        ("totals", totals(book, sheets.len())),
        ("out-scope", book.say("paper-out-scope", &[("letter", &scope)])),
        ("rules", rules(book)),
    ]
}

/// A number as it is printed: with a real minus sign.
fn number(number: i16) -> String {
    number.to_string().replace('-', "\u{2212}")
}

/// Points by answer and position.
fn matrix(book: &Book) -> String {
    let mut out = format!(
        "<table class=\"matrix\" id=\"matrix\"><thead><tr><th rowspan=\"2\">{}</th><th colspan=\"6\">{}</th></tr>\n<tr>",
        book.say("paper-points-answer", &[]),
        book.say("paper-points-stands", &[])
    );
    for position in (-2..=2).rev() {
        let _ = write!(out, "<th scope=\"col\">{}</th>", number(position));
    }
    let _ = writeln!(out, "<th scope=\"col\">{}</th></tr></thead><tbody>", book.say("paper-points-unknown", &[]));
    for answer in Answer::ALL {
        let Some(said) = answer.value() else { continue };
        let _ = write!(out, "<tr><th scope=\"row\">{}</th>", book.text(phrase::answer(answer)));
        for position in (-2..=2).rev() {
            let _ = write!(out, "<td>{}</td>", number(points(said, position)));
        }
        out += "<td>0</td></tr>\n";
    }
    out + "</tbody></table>"
}

/// The rows of a sheet: families, and below each its programs with what `cells` writes.
fn rows(book: &Book, columns: usize, cells: impl Fn(&Program) -> String) -> String {
    let mut out = String::from("<tbody>\n");
    for (family, programs) in book.families() {
        let name = book.text(family.get().profile.short);
        let _ = writeln!(out, "<tr class=\"family\"><th colspan=\"{columns}\" scope=\"colgroup\">{name}</th></tr>");
        for program in programs {
            let name = book.text(program.profile.short);
            let _ = writeln!(out, "<tr><th scope=\"row\">{name}</th>{}</tr>", cells(program));
        }
    }
    out + "</tbody></table>"
}

/// Where every program stands on each statement, seen from the statement, with room for the points.
fn stances(book: &Book) -> String {
    let statements = book.statements();
    let sum = book.say("paper-score-sum", &[]);
    let mut out = format!(
        "<table class=\"score stands\" id=\"stands\"><thead><tr><th class=\"name\">{}</th>",
        book.say("paper-score-program", &[])
    );
    for (place, statement) in statements.iter().enumerate() {
        let about = statement.get().criterion.dimension().map(|about| book.text(about.name)).unwrap_or_default();
        let _ = write!(out, "<th scope=\"col\"><span>{about}</span><b>{}</b></th>", place + 1);
    }
    let _ = writeln!(out, "<th class=\"sum\">{sum}</th></tr>");
    let empty = "<td></td>".repeat(statements.len());
    for key in ["paper-score-answer", "paper-twice"] {
        let _ = writeln!(out, "<tr class=\"mine\"><th>{}</th>{empty}<td></td></tr>", book.say(key, &[]));
    }
    out += "</thead>";
    out + &rows(book, statements.len() + 2, |program| {
        let cells = statements.iter().map(|statement| {
            let statement = statement.get();
            let stance = program.stance(statement.criterion);
            let shown = match stance.position {
                Some(position) => number(i16::from(position * statement.sign)),
                None if stance.varies() => "~".to_owned(),
                None => "?".to_owned(),
            };
            format!("<td>{shown}</td>")
        });
        cells.collect::<String>() + "<td class=\"sum\"></td>"
    })
}

/// The choices that count, shared out evenly to as few sheets as do; a need stays together.
fn sheets(book: &Book) -> Vec<Vec<ChoiceId>> {
    let fewest = shared_out(book, WIDEST).len();
    (1..=WIDEST).map(|widest| shared_out(book, widest)).find(|it| it.len() == fewest).unwrap_or_default()
}

fn shared_out(book: &Book, widest: usize) -> Vec<Vec<ChoiceId>> {
    let mut sheets: Vec<Vec<ChoiceId>> = vec![Vec::new()];
    for need in book.needs() {
        let counts: Vec<ChoiceId> = need.choices().filter(|choice| choice.get().criterion.is_some()).collect();
        match sheets.last_mut() {
            Some(sheet) if sheet.is_empty() || sheet.len() + counts.len() <= widest => sheet.extend(counts),
            _ => sheets.push(counts),
        }
    }
    sheets
}

/// The first words of a text, as a reminder at the top of a narrow column.
fn brief(text: &str) -> String {
    if text.chars().count() <= BRIEF {
        return text.to_owned();
    }
    let mut words = text.split_inclusive(' ');
    let mut brief = String::new();
    while let Some(word) = words.next().filter(|word| brief.chars().count() + word.chars().count() <= BRIEF) {
        brief.push_str(word);
    }
    format!("{} \u{2026}", brief.trim_end_matches([' ', ',']))
}

/// What every choice earns each program.
fn wishes(book: &Book, place: usize, choices: &[ChoiceId]) -> String {
    let mut out = format!("<section class=\"wide\">\n<h2>{} {place}</h2>\n", book.say("paper-score-needs", &[]));
    let lead = ["paper-score-needs-lead", "paper-score-star", "paper-score-best"].map(|key| book.say(key, &[]));
    let _ = writeln!(
        out,
        "<p class=\"key\">{}</p>\n<table class=\"score wishes\"><thead><tr><th class=\"name\">{}</th>",
        lead.join(" "),
        book.say("paper-score-program", &[])
    );
    let first = |at: usize| at == 0 || choices[at - 1].get().need != choices[at].get().need;
    let class = |at: usize| if first(at) { " class=\"first\"" } else { "" };
    for (at, choice) in choices.iter().enumerate() {
        let need = choice.get().need.get();
        let twice = if need.weight > 1 { "*" } else { "" };
        let best = if need.combine == Combine::Any { "+" } else { "" };
        let label = book.label(*choice).unwrap_or_default();
        let text = escape(&brief(book.lang.text(choice.get().text)));
        let _ = write!(out, "<th scope=\"col\"{}><span>{text}</span><b>{label}</b>{twice}{best}</th>", class(at));
    }
    let _ = writeln!(out, "<th class=\"sum\">{}</th></tr></thead>", book.say("paper-score-sum", &[]));
    out += &rows(book, choices.len() + 2, |program| {
        let cells = choices.iter().enumerate().map(|(at, id)| {
            let choice = id.get();
            let position = choice.criterion.and_then(|it| program.stance(it).position).map(|it| it * choice.sign);
            let earned = position.map(|position| points(2, position) * i16::from(choice.need.get().weight));
            let shown = earned.map(number).unwrap_or_default();
            let not_met = if position == Some(NOT_MET) { "\u{2717}" } else { "" };
            format!("<td{}>{shown}{not_met}</td>", class(at))
        });
        cells.collect::<String>() + "<td class=\"sum\"></td>"
    });
    out + "\n</section>\n"
}

/// Empty boxes for the sums of every program.
fn totals(book: &Book, sheets: usize) -> String {
    let mut heads = vec![book.say("paper-total-out", &[]), book.say("paper-total-statements", &[])];
    heads.extend((1..=sheets).map(|sheet| book.say("paper-total-needs", &[("sheet", &sheet.to_string())])));
    heads.extend(["paper-total-all", "paper-total-near"].map(|key| book.say(key, &[])));
    let columns: String = heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
    let program = book.say("paper-score-program", &[]);
    let empty = "<td></td>".repeat(heads.len());
    format!("<table class=\"score total\"><thead><tr><th class=\"name\">{program}</th>{columns}</tr></thead>")
        + &rows(book, heads.len() + 1, |_| empty.clone())
}

/// Entry rules, program by program.
fn rules(book: &Book) -> String {
    let mut out = String::from("<ul id=\"rules\">\n");
    for program in book.families().into_iter().flat_map(|(_, programs)| programs) {
        let name = book.text(program.profile.short);
        let mut tell = |key, said: Vec<Said>, why| {
            let labels = book.labels(said);
            // What can't be said here keeps nobody out, and lets nobody in.
            if !labels.is_empty() || key == "paper-out-only" {
                let rule = book.say(key, &[("boxes", &either(&labels))]);
                let _ = writeln!(out, "<li><b>{name}</b>: {rule} {}</li>", book.text(why));
            }
        };
        for rule in program.only_for {
            tell("paper-out-only", rule.choices.iter().copied().map(Said::Choice).collect(), rule.why);
        }
        for rule in program.not_when {
            tell("paper-out-not", rule.said.to_vec(), rule.why);
        }
    }
    out + "</ul>"
}
