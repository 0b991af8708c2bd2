//! What is asked in the booklet: safety with all that it calls for, needs, statements.

use std::fmt::Write as _;

use many_paths::answers::Answer;
use many_paths::catalog::{Audience, CountryId, NOTICES, NeedId, Notice, Pick, Said, StatementId};
use many_paths::{help, phrase};

use super::{Book, either};
use crate::page::escape;

const TICK: &str = "<span class=\"tick\"></span>";
/// Notices that speak of the screen.
const OF_THE_SCREEN: [&str; 1] = ["quick_exit"];

/// Every part of `www/paper.html` that asks, or says what to do first.
pub(super) fn parts(book: &Book) -> Vec<(&'static str, String)> {
    let others = CountryId::all().filter(|country| *country != book.country);
    let boxes = book.boxes().into_iter().enumerate();
    let boxes = boxes.map(|(place, safety)| tick(&format!("S{}", place + 1), &book.text(safety.get().text)));
    vec![
        ("boxes", boxes.collect()),
        ("lines", lines(book, book.country)),
        ("other-lines", others.map(|country| of_country(book, country)).collect()),
        ("notices", notices(book)),
        ("needs", book.needs().into_iter().map(|need| of_need(book, need)).collect()),
        ("statements", statements(book)),
    ]
}

fn tick(label: &str, text: &str) -> String {
    format!("<li>{TICK}<b>{label}</b><span>{text}</span></li>\n")
}

fn of_country(book: &Book, country: CountryId) -> String {
    format!("<h4>{}</h4>\n{}", book.text(country.get().name), lines(book, country))
}

/// The helplines of a country: name, for whom, how.
fn lines(book: &Book, country: CountryId) -> String {
    let mut out = String::from("<table class=\"lines\"><tbody>\n");
    for line in help::lines(country) {
        let ways: Vec<String> = phrase::ways(book.lang, line).iter().map(|(_, way)| escape(way)).collect();
        let (name, purpose) = (book.text(line.name), book.text(line.purpose));
        let _ = writeln!(out, "<tr><td><b>{name}</b></td><td>{purpose}</td><td>{}</td></tr>", ways.join("<br>"));
    }
    out + "</tbody></table>\n"
}

/// Every notice that something asked here calls for: those of the safety question, then the others.
fn notices(book: &Book) -> String {
    let (mut first, mut later) = (String::new(), String::new());
    let here = |notice: &&Notice| notice.is_for(book.country) && !OF_THE_SCREEN.contains(&notice.id);
    for notice in NOTICES.iter().filter(here) {
        let labels = book.labels(notice.when.iter().copied());
        if !labels.is_empty() {
            let safety = notice.when.iter().any(|said| matches!(said, Said::Safety(_)));
            of_notice(book, notice, &labels, if safety { &mut first } else { &mut later });
        }
    }
    format!("{first}<h3>{}</h3>\n{later}", book.say("paper-safety-more", &[]))
}

fn of_notice(book: &Book, notice: &Notice, labels: &[String], out: &mut String) {
    let words = if book.audience == Audience::Me { notice.mine } else { notice.family };
    let called = book.say("paper-safety-if", &[("boxes", &either(labels))]);
    let [title, first, words] =
        [notice.title, notice.first, words].map(|msg| escape(&help::filled(book.lang, book.country, msg)));
    let _ = writeln!(out, "<div class=\"notice\"><p><b>{title}</b> ({called})</p><p><b>{first}</b> {words}</p></div>");
}

fn of_need(book: &Book, id: NeedId) -> String {
    let need = id.get();
    let letter = book.letter(id).unwrap_or_default();
    let mut out = format!("<div class=\"need\"><h3>{letter}. {}</h3>\n<p class=\"small\">", book.text(need.text));
    let after = book.labels(need.ask_when.iter().copied().map(Said::Choice));
    if !after.is_empty() {
        let _ = write!(out, "{} ", book.say("paper-need-after", &[("boxes", &either(&after))]));
    }
    if need.pick == Pick::One {
        let _ = write!(out, "{} ", book.say("paper-need-one", &[]));
    }
    let _ = writeln!(out, "{}</p>", book.text(need.hint));
    let many = if id.choices().count() > 6 { " two" } else { "" };
    let _ = writeln!(out, "<ul class=\"ticks{many}\">");
    for choice in id.choices() {
        out += &tick(&book.label(choice).unwrap_or_default(), &book.text(choice.get().text));
    }
    out += "</ul>\n";
    if let Some(must) = need.must {
        let _ = writeln!(out, "<p class=\"must\">{TICK} <b>{}</b></p>", book.text(must));
    }
    out + "</div>\n"
}

fn statements(book: &Book) -> String {
    let mut out = String::from("<table class=\"asked\"><thead><tr><th></th><th></th>");
    for answer in Answer::ALL {
        let _ = write!(out, "<th class=\"box\" scope=\"col\">{}</th>", book.text(phrase::answer(answer)));
    }
    let _ = writeln!(out, "<th class=\"box\" scope=\"col\">{}</th></tr></thead><tbody>", book.say("paper-twice", &[]));
    for (place, id) in book.statements().into_iter().enumerate() {
        let text = book.text(StatementId::get(id).text);
        let boxes = format!("<td class=\"box\">{TICK}</td>").repeat(Answer::ALL.len() + 1);
        let _ = writeln!(out, "<tr><td><b>{}</b></td><td>{text}</td>{boxes}</tr>", place + 1);
    }
    out + "</tbody></table>"
}
