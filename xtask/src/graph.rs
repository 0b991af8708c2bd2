//! `cargo xtask graph`: the journey as a Mermaid flowchart, drawn from the same data that asks the questions.

use std::fmt::Write;

use many_paths::catalog::{Audience, NeedId, StatementId};
use many_paths::text::Lang;

/// Runs the subcommand.
///
/// # Errors
///
/// None today.
pub fn run() -> Result<(), String> {
    print!("{}", drawn());
    Ok(())
}

/// The journey of both audiences as Mermaid.
#[must_use]
pub fn drawn() -> String {
    let mut out = String::from("flowchart TD\n  start([Start])\n");
    for (audience, prefix, label) in
        [(Audience::Me, "me", "for me"), (Audience::Family, "fam", "for someone I care about")]
    {
        let mut previous = format!("{prefix}_safety");
        let _ = writeln!(out, "  start -- {label} --> {previous}[Safety]");
        let mut skipped: Option<String> = None;
        let mut go = |out: &mut String, id: &str, shape: &str, condition: Option<&str>| {
            let node = format!("{prefix}_{id}");
            let _ = writeln!(out, "  {node}{shape}");
            match condition {
                Some(condition) => {
                    let _ = writeln!(out, "  {previous} -- {condition} --> {node}");
                    skipped = Some(previous.clone());
                }
                None => {
                    let _ = writeln!(out, "  {previous} --> {node}");
                    if let Some(from) = skipped.take() {
                        let _ = writeln!(out, "  {from} -- otherwise --> {node}");
                    }
                }
            }
            previous = node;
        };
        for need in NeedId::all().map(NeedId::get).filter(|need| need.audiences.has(audience)) {
            let shape = format!("[\"{}\"]", Lang::EN.text(need.text));
            let condition = need.ask_when.first().map(|first| {
                let (asked, count) = (first.get().need.get().id, need.ask_when.len());
                format!("\"if {asked} has one of {count} choices\"")
            });
            go(&mut out, need.id, &shape, condition.as_deref());
        }
        for statement in StatementId::all().map(StatementId::get).filter(|it| it.audience == audience) {
            go(&mut out, statement.id, &format!("([\"{}\"])", Lang::EN.text(statement.text)), None);
        }
        go(&mut out, "check", "[Check your answers]", None);
        go(&mut out, "result", "{{Result}}", None);
    }
    out
}
