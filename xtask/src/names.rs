//! Shortens the names by which the wasm and its glue know each other: three kilobytes of a download, gzipped. Binaryen
//! renames them in the wasm and tells the names; the same is done here to the glue of wasm-bindgen.

use std::path::Path;

use serde::Deserialize;

use crate::run;
use crate::tools::{Tool, Tools};

/// What `wasm-opt --minify-imports-and-exports-and-modules` prints.
#[derive(Deserialize)]
struct Names {
    /// Module, name, short name; the module's short name is always [`MODULE`].
    imports: Vec<(String, String, String)>,
    /// Name, short name.
    exports: Vec<(String, String)>,
}

const MODULE: &str = "a";

/// Writes a wasm with short names to `out`, and gives the glue that fits it.
///
/// # Errors
///
/// When wasm-opt fails, or a name does not stand in the glue the way wasm-bindgen writes it.
pub fn shorten(tools: &Tools, wasm: &Path, glue: &str, out: &Path) -> Result<String, String> {
    let mut opt = run::command(tools.file(Tool::WasmOpt));
    // Which features the wasm uses stands in it until here. All features would let wasm-opt write what no browser reads.
    opt.args(["-Oz", "-ocimfs", "20", "-aimfs", "4", "--low-memory-unused", "--strip-target-features"]);
    opt.arg("--minify-imports-and-exports-and-modules").arg(wasm).arg("-o").arg(out);
    let told = run::read(&mut opt, "shortening names")?;
    let names: Names = serde_json::from_str(&told).map_err(|e| format!("wasm-opt told no names: {e}"))?;
    rename(glue, &names)
}

fn rename(glue: &str, names: &Names) -> Result<String, String> {
    let mut glue = glue.to_owned();
    let mut change = |from: &str, to: &str| {
        let changed = replace(&glue, from, to);
        if changed == glue {
            return Err(format!("the glue does not name `{from}`: has wasm-bindgen changed how it writes it?"));
        }
        glue = changed;
        Ok(())
    };
    if let Some((module, ..)) = names.imports.first() {
        change(&format!("\"{module}\""), &format!("\"{MODULE}\""))?;
    }
    for (_, name, short) in &names.imports {
        change(name, short)?;
    }
    for (name, short) in &names.exports {
        // What the wasm exports and the glue never asks for: the start function and stack helpers.
        let _ = change(&format!("wasm.{name}"), &format!("wasm.{short}"));
    }
    Ok(glue)
}

/// Replaces a word where it stands alone.
fn replace(text: &str, from: &str, to: &str) -> String {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$');
    let (mut done, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find(from) {
        let (before, after) = (&rest[..at], &rest[at + from.len()..]);
        let longer = part(before.chars().next_back()) || part(after.chars().next());
        done.push_str(before);
        done.push_str(if longer { from } else { to });
        rest = after;
    }
    done + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names {
            imports: vec![("./x_bg.js".into(), "__wbg_get_1".into(), "$".into())],
            exports: vec![("memory".into(), "b".into()), ("main".into(), "c".into())],
        }
    }

    #[test]
    fn names_are_changed_where_they_stand_alone() {
        let glue = "import('./x_bg.js'); const memory = wasm.memory.buffer; \
            return { \"./x_bg.js\": { __wbg_get_1: 1, __wbg_get_12: 2 } }";
        let expected = "import('./x_bg.js'); const memory = wasm.b.buffer; return { \"a\": { $: 1, __wbg_get_12: 2 } }";
        assert_eq!(rename(glue, &names()).unwrap(), expected);
    }

    #[test]
    fn a_name_that_is_missing_is_told() {
        assert!(rename("{ \"./x_bg.js\": {} }", &names()).unwrap_err().contains("__wbg_get_1"));
    }
}
