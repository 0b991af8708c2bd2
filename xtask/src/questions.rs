//! `cargo xtask questions [--json]`: every question, statement and choice with its id and words, so that a person or a
//! script can fill a journey file.

use many_paths::answers::Answer;
use many_paths::catalog::{Audience, Audiences, BoxId, ChoiceId, Msg, NeedId, Pick, StatementId, words};
use many_paths::text::Lang;
use serde_json::{Map, Value, json};

use crate::journey_file::answer_id;

/// Runs the subcommand.
///
/// # Errors
///
/// Only when the JSON can't be written.
pub fn run(as_json: bool) -> Result<(), String> {
    if as_json {
        println!("{}", serde_json::to_string_pretty(&all()).map_err(|error| error.to_string())?);
        return Ok(());
    }
    println!("safety: Is any of this true today? (any number)");
    for safety in BoxId::all() {
        println!("    {:28} {}", safety.get().id, Lang::EN.text(safety.get().text));
    }
    for need in NeedId::all() {
        let pick = if need.get().pick == Pick::One { "one" } else { "any number" };
        println!(
            "\nneeds.{}: {} ({pick}; {})",
            need.get().id,
            Lang::EN.text(need.get().text),
            who(need.get().audiences)
        );
        for choice in need.choices() {
            println!("    {:28} {}", choice.get().id, Lang::EN.text(choice.get().text));
        }
    }
    println!("\nanswers: {}", Answer::ALL.map(answer_id).join(", "));
    for statement in StatementId::all() {
        let who = if statement.get().audience == Audience::Me { "self" } else { "family" };
        println!("    {:28} {} ({who})", statement.get().id, Lang::EN.text(statement.get().text));
    }
    Ok(())
}

fn who(audiences: Audiences) -> String {
    [(audiences.me, "self"), (audiences.family, "family")]
        .iter()
        .filter(|(is, _)| *is)
        .map(|(_, name)| *name)
        .collect::<Vec<_>>()
        .join(" and ")
}

/// Everything a journey file can say, as JSON.
#[must_use]
pub fn all() -> Value {
    let answer_words = [
        words::ANSWER_YES_VERY_MUCH,
        words::ANSWER_SOMEWHAT,
        words::ANSWER_NOT_REALLY,
        words::ANSWER_NOT_FOR_ME,
        words::ANSWER_NOT_SURE,
    ];
    json!({
        "journey_file": {
            "format": "TOML",
            "audience": "\"self\" or \"family\" (required)",
            "safety": "list of ids of safety boxes",
            "needs": "table: need id = choice id, or a list of choice ids where pick is \"many\"",
            "answers": "table: statement id = answer id; leave out what is skipped",
            "important": "list of statement ids (count twice) and need ids with can_be_must (become a must: programs that do not meet it are set aside)",
        },
        "languages": Lang::all().map(Lang::tag).collect::<Vec<_>>(),
        "answers": Answer::ALL.iter().zip(answer_words).map(|(answer, word)| json!({
            "id": answer_id(*answer),
            "value": answer.value(),
            "text": text(word),
        })).collect::<Vec<_>>(),
        "safety": {
            "pick": "many",
            "text": text(words::SAFETY_TITLE),
            "boxes": BoxId::all().map(|id| json!({
                "id": id.get().id,
                "audiences": audiences(id.get().audiences),
                "text": text(id.get().text),
            })).collect::<Vec<_>>(),
        },
        "needs": NeedId::all().map(need).collect::<Vec<_>>(),
        "statements": StatementId::all().map(|id| {
            let it = id.get();
            json!({
                "id": it.id,
                "audience": it.audience,
                "dimension": it.criterion.dimension().map(|dimension| dimension.id),
                "text": text(it.text),
                "why": text(it.why),
                "means": text(it.means),
            })
        }).collect::<Vec<_>>(),
    })
}

/// The words of every question, statement and choice.
pub fn texts(lang: Lang) -> impl Iterator<Item = &'static str> {
    let boxes = BoxId::all().map(|id| id.get().text);
    let needs = NeedId::all().flat_map(|id| id.choices().map(|it| it.get().text).chain([id.get().text]));
    let statements = StatementId::all().map(|id| id.get().text);
    boxes.chain(needs).chain(statements).map(move |text| lang.text(text))
}

fn need(id: NeedId) -> Value {
    let it = id.get();
    json!({
        "id": it.id,
        "audiences": audiences(it.audiences),
        "pick": if it.pick == Pick::One { "one" } else { "many" },
        "can_be_must": it.must.is_some(),
        "asked_only_after": it.ask_when.iter().map(|choice| choice_id(*choice)).collect::<Vec<_>>(),
        "text": text(it.text),
        "hint": text(it.hint),
        "why": text(it.why),
        "choices": id.choices().map(|choice| json!({
            "id": choice.get().id,
            "counts": choice.get().criterion.is_some(),
            "text": text(choice.get().text),
        })).collect::<Vec<_>>(),
    })
}

fn choice_id(choice: ChoiceId) -> String {
    format!("{}.{}", choice.get().need.get().id, choice.get().id)
}

fn audiences(audiences: Audiences) -> Vec<Audience> {
    [Audience::Me, Audience::Family].into_iter().filter(|audience| audiences.has(*audience)).collect()
}

fn text(msg: Msg) -> Value {
    let each = Lang::all().map(|lang| (lang.tag().to_owned(), Value::from(lang.text(msg))));
    Value::Object(each.collect::<Map<_, _>>())
}
