//! The audit as a section of the privacy report: a table of channels by engine, and totals.

use std::fmt::Write as _;

use super::{Audit, Reach, Row, Setup, run};
use crate::Engine;

/// Runs the audit in every engine and setup and gives its section, in Markdown.
///
/// # Panics
///
/// When a browser does not do what it is told.
#[must_use]
pub fn section() -> String {
    let engines = std::thread::scope(|scope| {
        let runs = Engine::ALL.map(|engine| scope.spawn(move || Setup::ALL.map(|setup| run(engine, setup))));
        runs.map(|run| run.join().expect("the audit runs"))
    });
    let mut text = String::from("## What a hostile page can send\n\n");
    text.push_str(
        "A hostile script fires every channel at ports of this machine: without protection (*bare*), and in our frames \
         (*frames*: opened by themselves and inside a host page, whichever let more out). *arrives*: a request or a packet \
         came. *connects*: a connection was opened and nothing was said on it; with a name in place of an address, that name \
         would have been looked up. *unproven*: it came in no setup, so this test says nothing about it.\n\n",
    );
    text.push_str("### Without a click\n\n");
    table(&mut text, &engines, |audit| &audit.rows);
    totals(&mut text, &engines);
    text.push_str("\n### After a real click of the visitor, one for each channel\n\n");
    text.push_str(
        "A link that a visitor clicks opens in a new tab: that is the one way out, and it is why every address in the \
         program is a constant.\n\n",
    );
    table(&mut text, &engines, |audit| &audit.clicked);
    text
}

fn table(text: &mut String, engines: &[[Audit; 3]; 3], rows: impl Fn(&Audit) -> &[Row]) {
    text.push_str("| channel |");
    for [audit, ..] in engines {
        let _ = write!(text, " {} {}: bare | frames |", audit.engine.name(), audit.version);
    }
    text.push_str("\n| --- |");
    text.push_str(&" --- |".repeat(2 * engines.len()));
    for (at, row) in rows(&engines[0][0]).iter().enumerate() {
        let _ = write!(text, "\n| {} |", row.channel);
        for [bare, framed, hosted] in engines {
            let bare = rows(bare)[at].reach;
            let frames = rows(framed)[at].reach.max(rows(hosted)[at].reach);
            let said = |reach| match reach {
                Reach::Nothing => "0",
                Reach::Connected => "connects",
                Reach::Sent => "arrives",
            };
            let proven = if bare.max(frames) == Reach::Nothing { "unproven" } else { said(bare) };
            let _ = write!(text, " {proven} | {} |", said(frames));
        }
    }
    text.push_str("\n\n");
}

fn totals(text: &mut String, engines: &[[Audit; 3]; 3]) {
    text.push_str("| engine | setup | channels that arrive | channels that only connect | STUN packets |\n");
    text.push_str("| --- | --- | --: | --: | --: |\n");
    for audit in engines.iter().flatten() {
        let count = |reach| audit.rows.iter().filter(|row| row.reach == reach).count();
        let (name, setup, all) = (audit.engine.name(), audit.setup.name(), audit.rows.len());
        let (sent, connected) = (count(Reach::Sent), count(Reach::Connected));
        let _ = writeln!(text, "| {name} | {setup} | {sent} of {all} | {connected} | {} |", audit.stun);
    }
}
