//! JSON Schemas of the content files, so that an editor is helped while typing.

use std::collections::BTreeMap;

use schemars::{JsonSchema, schema_for};

use crate::model::{
    Country, Dimension, Family, GradeItem, Graded, Helpline, Need, Notice, Program, SafetyBox, Source, Statement,
    WordList,
};

macro_rules! file {
    ($name:ident, $doc:literal, $($field:ident : $entry:ty),+) => {
        #[doc = $doc]
        #[derive(JsonSchema)]
        #[allow(dead_code, reason = "only its shape is used")]
        struct $name { $(
            /// The entries.
            $field: Vec<$entry>
        ),+ }
    };
}

file!(SourcesFile, "assets/sources.toml", sources: Source);
file!(DimensionsFile, "assets/dimensions.toml", dimensions: Dimension);
file!(StatementsFile, "assets/statements.toml", statements: Statement);
file!(NeedsFile, "assets/needs.toml", needs: Need);
file!(SafetyFile, "assets/safety.toml", boxes: SafetyBox, notices: Notice);
file!(GradeFile, "assets/grade.toml", items: GradeItem);
file!(GradedFile, "assets/graded.toml", graded: Graded);
file!(HelplinesFile, "assets/helplines.toml", countries: Country, helplines: Helpline);

/// Every schema by file name, as pretty JSON with a final line break.
#[must_use]
pub fn schemas() -> BTreeMap<&'static str, String> {
    let mut family = serde_json::to_value(schema_for!(Family)).unwrap_or_default();
    let program = serde_json::to_value(schema_for!(Program)).unwrap_or_default();
    if let (Some(family), Some(program)) = (family.as_object_mut(), program.as_object()) {
        // A family file holds its programs beside its own fields, so the two schemas are joined here.
        if let Some(defs) = program.get("$defs").and_then(|defs| defs.as_object())
            && let Some(own) = family.entry("$defs").or_insert_with(|| serde_json::json!({})).as_object_mut()
        {
            own.extend(defs.clone());
        }
        let mut program = program.clone();
        for key in ["$schema", "$defs", "title"] {
            program.remove(key);
        }
        if let Some(properties) = family.get_mut("properties").and_then(|p| p.as_object_mut()) {
            properties.insert("programs".to_owned(), serde_json::json!({ "type": "array", "items": program }));
        }
    }
    let mut all = BTreeMap::new();
    all.insert("family.json", pretty(&family));
    for (name, schema) in [
        ("sources.json", schema_for!(SourcesFile)),
        ("dimensions.json", schema_for!(DimensionsFile)),
        ("statements.json", schema_for!(StatementsFile)),
        ("needs.json", schema_for!(NeedsFile)),
        ("safety.json", schema_for!(SafetyFile)),
        ("helplines.json", schema_for!(HelplinesFile)),
        ("grade.json", schema_for!(GradeFile)),
        ("graded.json", schema_for!(GradedFile)),
        ("words.json", schema_for!(WordList)),
    ] {
        all.insert(name, pretty(&serde_json::to_value(schema).unwrap_or_default()));
    }
    all
}

fn pretty(value: &serde_json::Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
