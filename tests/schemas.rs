//! The JSON Schemas that help an editor while typing agree with what the content compiler accepts.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")
}

fn names_in(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}

#[test]
fn the_schemas_are_up_to_date() {
    let schemas = many_paths_content::schema::schemas();
    let expected: BTreeSet<String> = schemas.keys().map(|name| (*name).to_owned()).collect();
    assert_eq!(names_in(&assets().join("schema")), expected, "run `cargo xtask check`");
    for (name, text) in schemas {
        let written = fs::read_to_string(assets().join("schema").join(name)).unwrap_or_default();
        assert!(written == text, "assets/schema/{name} is out of date: run `cargo xtask check`");
    }
}

#[test]
fn every_content_file_names_its_schema() {
    let schemas = many_paths_content::schema::schemas();
    let mut files = 0;
    for folder in [assets(), assets().join("programs")] {
        for name in names_in(&folder).into_iter().filter(|name| name.ends_with(".toml")) {
            let text = fs::read_to_string(folder.join(&name)).expect("content is UTF-8 text");
            let schema = text.lines().next().and_then(|line| line.strip_prefix("#:schema "));
            let schema = schema.unwrap_or_else(|| panic!("{name} does not begin with `#:schema`"));
            let known = schemas.keys().any(|known| {
                folder.join(schema).components().eq(folder.join(up_to(&folder)).join("schema").join(known).components())
            });
            assert!(known, "{name}: no schema {schema}");
            files += 1;
        }
    }
    assert!(files > 20, "only {files} content files were found");
}

/// The way from a folder of content up to `assets/`.
fn up_to(folder: &Path) -> &'static str {
    if folder.ends_with("programs") { ".." } else { "" }
}
