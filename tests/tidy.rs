//! Rules of the repository that no compiler knows: who may name the browser, what the core never does, and what no file
//! may hold.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use many_paths::catalog::CountryId;
use many_paths::settings::{Exit, Setting};
use many_paths::text::Lang;
use many_paths::{help, phrase};

/// Folders that hold nothing of ours.
const SKIPPED: [&str; 5] = ["target", ".git", "node_modules", "dist", "Cargo.lock"];
/// The only files below `src/` that may know the browser.
const SHELL: [&str; 4] = ["src/main.rs", "src/host.rs", "src/ui.rs", "src/ui/"];
const LONGEST: usize = 350;

/// A text file of the repository, by its path from the root.
struct Source {
    path: String,
    text: String,
}

/// Every text file of the repository.
fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    collect(Path::new(env!("CARGO_MANIFEST_DIR")), "", &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &Path, shown: &str, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("the repository can be listed").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if SKIPPED.contains(&name.as_str()) {
            continue;
        }
        let path = if shown.is_empty() { name } else { format!("{shown}/{name}") };
        if entry.path().is_dir() {
            collect(&entry.path(), &path, found);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            found.push(Source { path, text });
        }
    }
}

impl Source {
    fn is_rust_of(&self, folder: &str) -> bool {
        self.path.starts_with(folder) && self.path.ends_with(".rs")
    }
    /// Numbered lines of code: no comments, and nothing from the unit tests on.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().take_while(|line| line.trim() != "#[cfg(test)]").enumerate();
        lines.map(|(index, line)| (index + 1, without_comment(line)))
    }
    /// Where one of these words stands in the code, each as `path:line: word: the line`.
    fn naming(&self, words: &[&str]) -> Vec<String> {
        let told = |(line, code): (usize, &str)| {
            let named = words.iter().find(|word| stands_in(word, code))?;
            Some(format!("{}:{line}: {named}: {}", self.path, code.trim()))
        };
        self.code().filter_map(told).collect()
    }
}

/// The line up to a comment; `//` inside an address is none.
fn without_comment(line: &str) -> &str {
    let mut places = line.match_indices("//").map(|(at, _)| at);
    places.find(|at| !line[..*at].ends_with(':')).map_or(line, |at| &line[..at])
}

/// Does the word stand in the code, not as a part of a longer name? Marks at its ends count as they are.
fn stands_in(word: &str, code: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    code.match_indices(word).any(|(at, _)| {
        let before = part(word.chars().next()) && part(code[..at].chars().next_back());
        let after = part(word.chars().next_back()) && part(code[at + word.len()..].chars().next());
        !before && !after
    })
}

/// Nothing was found wrong.
fn check_none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} found:\n{}", wrong.len(), wrong.join("\n"));
}

/// None of these words stands in the code of the files wanted.
fn check_never(wanted: impl Fn(&Source) -> bool, words: &[&str]) {
    check_none(sources().iter().filter(|source| wanted(source)).flat_map(|source| source.naming(words)).collect());
}

#[test]
fn words_are_found_whole_and_outside_comments() {
    let check =
        |word: &str, code: &str, found: bool| assert_eq!(stands_in(word, without_comment(code)), found, "{code}");
    check("yew", "use yew::prelude::*;", true);
    check("yew", "let yewish = 1; // yew", false);
    check("Date::", "js_sys::Date::now()", true);
    check("Date::", "Update::now()", false);
    check("unwrap(", "it.unwrap()", true);
    check("unwrap(", "it.unwrap_or(0)", false);
    check("https://", "let a = \"https://example.org\"; // here", true);
}

#[test]
fn only_the_shell_knows_the_browser() {
    let core = |it: &Source| it.is_rust_of("src/") && !SHELL.iter().any(|shell| it.path.starts_with(shell));
    check_never(core, &["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen"]);
}

#[test]
fn the_program_is_total() {
    check_never(|it| it.is_rust_of("src/"), &["Result<", "unwrap(", "expect(", "panic!", "unreachable!"]);
}

#[test]
fn the_program_stores_sends_and_logs_nothing() {
    let forbidden = [
        "local_storage",
        "session_storage",
        "fetch",
        "XmlHttpRequest",
        "console",
        "Date::",
        "Math::random",
        "history()",
        "inner_html",
        "set_inner_html",
        "push_state",
        "replace_state",
        "set_cookie",
        "indexed_db",
        "create_element(\"link\")",
        "\"link\"",
        "println!",
        "eprintln!",
    ];
    check_never(|it| it.is_rust_of("src/"), &forbidden);
    let forbidden = [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "cookie",
        "caches",
        "history",
        "fetch",
        "XMLHttpRequest",
        "sendBeacon",
        "WebSocket",
        "console",
        "innerHTML",
        "eval",
        "createElement(\"link\")",
    ];
    check_never(|it| it.path.starts_with("www/") && it.path.ends_with(".js"), &forbidden);
}

/// The page's scripts say two things to each other, and nothing to anyone else: the program, and that it may be sent again.
#[test]
fn what_the_pages_say_to_each_other_is_known() {
    let said = sources().into_iter().filter(|it| it.path.starts_with("www/") && it.path.ends_with(".js"));
    let said: Vec<String> =
        said.flat_map(|source| source.naming(&["postMessage", "BroadcastChannel", "MessageChannel"])).collect();
    assert_eq!(
        said,
        [
            "www/carrier.js:5: postMessage: const guide = parent[0], bring = () => guide.postMessage(PACKED, \"*\");",
            "www/inner.js:33: postMessage: if (beside()) beside().postMessage(\"\", \"*\");",
        ]
    );
}

/// Every line of the program that leads out of the page, or may. Calls and texts begin with `tel:` or `sms:`; a website is
/// a `&'static str`, so a constant; the program saves a file by an address that leads to its own memory.
const WAYS_OUT: [(&str, &str); 9] = [
    (
        "src/host.rs",
        "let _ = window().open_with_url_and_target_and_features(exit.address(), \"_blank\", \"noopener,noreferrer\");",
    ),
    ("src/host.rs", "link.set_href(&address);"),
    ("src/phrase.rs", "ways.push((format!(\"tel:{}\", digits(number)), words::line_call(lang, number)));"),
    ("src/phrase.rs", "Some(word) => (format!(\"sms:{to}?&body={word}\"), words::line_text_word(lang, word, number)),"),
    ("src/phrase.rs", "None => (format!(\"sms:{to}\"), words::line_text(lang, number)),"),
    ("src/ui/dom.rs", "self.attrs(&[\"class\", \"href\"], vec![href.into()]);"),
    (
        "src/ui/dom.rs",
        "self.attrs(&[\"href\", \"target\", \"rel\"], vec![address.into(), \"_blank\".into(), \"noopener noreferrer\".into()]);",
    ),
    ("src/ui/frame.rs", "dom.call(format!(\"tel:{tel}\"), help::how(lang, line));"),
    ("src/ui/notice.rs", "dom.call(href, label);"),
];

#[test]
fn the_ways_out_of_the_page_are_known() {
    let leads =
        ["\"href\"", "\"src\"", "\"srcdoc\"", "\"action\"", "\"formaction\"", ".call(", "\"tel:", "\"sms:", "mailto:"];
    let moves =
        ["set_href", "set_src", "set_action", "location()", "assign(", "set_location", "submit(", "request_submit("];
    let mut found = Vec::new();
    for source in sources().iter().filter(|it| it.is_rust_of("src/")) {
        for (_, line) in source.code() {
            if line.contains("open_with_url") || leads.iter().chain(&moves).any(|word| stands_in(word, line)) {
                found.push((source.path.clone(), line.trim().to_owned()));
            }
        }
    }
    let known = WAYS_OUT.map(|(path, line)| (path.to_owned(), line.to_owned()));
    assert_eq!(found, known, "a new way out needs a place in this list, and a reason");
    let dom = sources().into_iter().find(|it| it.path == "src/ui/dom.rs").expect("it is there");
    assert!(dom.text.contains("fn link(&mut self, address: &'static str,"), "a website is a constant");
}

#[test]
fn the_loader_knows_what_the_program_knows() {
    let loader = sources().into_iter().find(|it| it.path == "www/embed.js").expect("it is there").text;
    let has = |part: &str| assert_eq!(loader.matches(part).count(), 1, "www/embed.js has once: {part}");
    for exit in Exit::ALL {
        has(&format!("{}: \"{}\"", exit.name(), exit.address()));
    }
    assert_eq!(loader.matches("://").count(), Exit::ALL.len(), "www/embed.js knows no other address");
    has("exits[name] || away");
    has(&format!("let away = exits.{};", Exit::default().name()));
    has(&format!("const settings = [{}];", Setting::ALL.map(|it| format!("\"{}\"", it.name())).join(", ")));
    has(&format!("const sandbox = \"{}\";", xtask::pack::SANDBOX));
    for country in CountryId::all() {
        let lines = help::always(country).map(|line| {
            let texts = Lang::all().map(|lang| format!(", \"{}\"", help::how(lang, line))).collect::<String>();
            format!("[\"{}\"{texts}]", phrase::digits(help::number(Lang::EN, line)))
        });
        has(&format!("{}: [{}]", country.get().id, lines.collect::<Vec<_>>().join(", ")));
    }
    has("lines[country?.toLowerCase()] || lines.us");
}

#[test]
fn every_source_file_says_its_job_and_is_short() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|it| it.path.ends_with(".rs")) {
        let lines = source.text.lines().count();
        if lines > LONGEST {
            wrong.push(format!("{}: {lines} lines, at most {LONGEST}", source.path));
        }
        if !source.text.starts_with("//! ") {
            wrong.push(format!("{}: does not begin with its job (//!)", source.path));
        }
    }
    check_none(wrong);
}

#[test]
fn nothing_is_left_to_do() {
    let left =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("db", "g!"), concat!("to", "do!")];
    let told = |source: &Source| {
        let lines = source.text.lines().enumerate();
        let found = lines.filter(|(_, line)| left.iter().any(|word| stands_in(word, line)));
        found.map(|(index, line)| format!("{}:{}: {}", source.path, index + 1, line.trim())).collect::<Vec<_>>()
    };
    check_none(sources().iter().filter(|it| it.path.ends_with(".rs")).flat_map(told).collect());
}

#[test]
fn every_word_of_the_screens_is_used() {
    let all = sources();
    let code: Vec<&Source> = all.iter().filter(|it| it.is_rust_of("src/") || it.is_rust_of("xtask/src/")).collect();
    let mut unused = Vec::new();
    for file in all.iter().filter(|it| it.path.starts_with("assets/texts/en/")) {
        for line in file.text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            let Some((key, words)) = line.split_once('=') else { continue };
            let key = key.trim();
            let small = key.replace('-', "_");
            let name = if words.contains("{ $") { small } else { small.to_uppercase() };
            let page = ["www/body.html", "www/help.html", "www/paper.html"];
            let on_the_page = all.iter().any(|it| page.contains(&&*it.path) && it.text.contains(&format!("{{{key}}}")));
            // Words of the booklet have no constants; it looks them up.
            let name = if key.starts_with("paper-") { format!("\"{key}\"") } else { name };
            let known = key.starts_with("language-") || key == "unknown-stance" || on_the_page;
            if !known && !code.iter().any(|it| it.code().any(|(_, line)| stands_in(&name, line))) {
                unused.push(format!("{}: {key}", file.path));
            }
        }
    }
    check_none(unused);
}

#[test]
fn every_address_is_written_out() {
    let mut wrong = Vec::new();
    let shipped = ["src/", "assets/", "www/"];
    for source in sources().iter().filter(|it| shipped.iter().any(|folder| it.path.starts_with(folder))) {
        let place = source.path.starts_with("assets/") || ["src/settings.rs", "www/embed.js"].contains(&&*source.path);
        let mut statement = String::new();
        for (number, line) in source.code() {
            if statement.ends_with([';', '{', '}']) {
                statement.clear();
            }
            statement += line.trim_end();
            for (at, _) in line.match_indices("http") {
                let address: String = line[at..].chars().take_while(|c| !c.is_whitespace() && *c != '"').collect();
                let Some(rest) = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) else {
                    continue;
                };
                // The bare beginning may be taken off an address, never put before one.
                let taken_off = ["trim_start_matches(\"", "strip_prefix(\"", "starts_with(\""];
                let bare = rest.is_empty() && taken_off.iter().any(|call| line[..at].ends_with(call));
                let said = |word| stands_in(word, &statement);
                let constant = !source.path.ends_with(".rs") || said("const") || said("static");
                if !bare && (rest.is_empty() || rest.contains(['{', '}', '$']) || !constant || !place) {
                    wrong.push(format!("{}:{number}: {}", source.path, line.trim()));
                }
            }
        }
    }
    check_none(wrong);
}

#[test]
fn nothing_points_to_the_machine_it_was_written_on() {
    let places = [concat!("/wo", "rk/"), concat!("shared/", "knowledge"), concat!("/ro", "ot/")];
    let told = |source: &Source| {
        let lines = source.text.lines().enumerate();
        let found = lines.filter(|(_, line)| places.iter().any(|place| line.contains(place)));
        found.map(|(index, line)| format!("{}:{}: {}", source.path, index + 1, line.trim())).collect::<Vec<_>>()
    };
    check_none(sources().iter().flat_map(told).collect());
}
