//! Writes the living page of components: each as the running program writes it, on every surface, in light and dark and in colors
//! of a site, above the tokens it is made of. `cargo xtask components` builds what is shown and runs this.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::fs;

use many_paths::settings::Accent;
use many_paths_e2e::screens::screens;
use many_paths_e2e::{setting, visit_emulated};

/// A component: what it is called, how it is found, and the screen on which it is taken.
const COMPONENTS: [(&str, &str, &str); 22] = [
    ("languages", ".mp-langs", "start"),
    ("crisis bar", ".mp-bar", "start"),
    ("mark", ".mp-mark", "start"),
    ("doors", ".mp-doors", "start"),
    ("facts", ".mp-facts", "start"),
    ("progress and back", ".mp-progress", "a need with radios"),
    ("choice", ".mp-options", "a need with radios"),
    ("must", ".mp-must", "a need with radios"),
    ("explanation", ".mp-explain", "a statement with explanations"),
    ("buttons", ".mp-buttons", "a need with radios"),
    ("notice", ".mp-notice:not(.mp-urgent)", "safety with notices and helplines"),
    ("urgent notice", ".mp-urgent", "safety with notices and helplines"),
    ("answer to check", ".mp-row", "check"),
    ("reason in favor", ".mp-for", "result with everything open"),
    ("reason against", ".mp-against", "result with everything open"),
    ("program", ".mp-program", "result with everything open"),
    ("closeness", ".mp-reach", "result"),
    ("picture", ".mp-strips li", "result"),
    ("table", ".mp-table", "side by side"),
    ("readiness", ".mp-ready", "result"),
    ("grade", ".mp-grade", "how good this tool is"),
    ("footer", ".mp-foot", "check"),
];

/// How each is shown: a name, the scheme, and a color of a site.
const LOOKS: [(&str, &str, &str); 5] = [
    ("light", "light", ""),
    ("dark", "dark", ""),
    ("yellow site", "light", "ffcc00"),
    ("red site, dark", "dark", "a11d33"),
    ("black site", "light", "000000"),
];

/// The markup of each component, as far as it is on this screen.
fn taken() -> Vec<(String, String)> {
    visit_emulated(&setting("MANY_PATHS_DIST"), async |visit| {
        visit.size(720, 900, 1).await?;
        let found: RefCell<Vec<(String, String)>> = RefCell::new(Vec::new());
        screens(visit, "#lang=en", async |screen| {
            for (name, css, _) in COMPONENTS.iter().filter(|(.., on)| *on == screen) {
                let markup = visit.js("return document.querySelector(arguments[0])?.outerHTML", &[css]).await?;
                let markup =
                    markup.as_str().unwrap_or_else(|| panic!("{screen}: no {name} ({css})")).replace(" open=\"\"", "");
                found.borrow_mut().push(((*name).to_owned(), markup));
            }
            Ok(())
        })
        .await?;
        Ok(found.into_inner())
    })
}

/// The custom properties of the first rule, with their values.
fn tokens(style: &str) -> Vec<(String, String)> {
    let root = style.split_once(":root").and_then(|(_, rest)| rest.split_once('}')).map_or("", |(rule, _)| rule);
    let lines =
        root.split([';', '{']).filter_map(|line| line.rsplit("*/").next()?.trim().strip_prefix("--")?.split_once(':'));
    lines.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// A token as it looks: type as words, space as a bar, a corner, a color as a patch.
fn sample((name, value): &(String, String)) -> String {
    let shown = match name.as_str() {
        "sans" | "serif" => format!("<span style=\"font-family:var(--{name})\">One path that becomes many</span>"),
        "small" | "text" | "large" | "head" | "title" => {
            format!("<span style=\"font-size:var(--{name})\">Words</span>")
        }
        "radius" | "round" => format!("<i style=\"block-size:2rem;inline-size:4rem;border-radius:var(--{name})\"></i>"),
        space if space.starts_with('s') && space.len() == 2 => format!("<i style=\"inline-size:var(--{name})\"></i>"),
        _ => format!("<i style=\"inline-size:4rem;background:var(--{name})\"></i>"),
    };
    let value = value.replace('"', "&quot;");
    format!("<dt><code>--{name}</code></dt><dd>{shown} <small>{value}</small></dd>")
}

/// One look: tokens, then components.
fn look(style: &str, accent: &str, components: &[(String, String)]) -> String {
    let accent = Accent::read(accent)
        .map_or(String::new(), |it| format!("--accent-light:{};--accent-dark:{}", it.light, it.dark));
    let tokens: String = tokens(style).iter().map(sample).collect();
    let mut text = format!(
        "<!doctype html><html lang=en style=\"{accent}\"><meta charset=utf-8><title>Components</title><style>{style}
        .tokens {{ display: grid; grid-template-columns: auto 1fr; gap: 0.25rem 1rem; align-items: center }}
        .tokens dd {{ display: flex; gap: 0.75rem; align-items: center; margin: 0; min-inline-size: 0 }}
        .tokens i {{ display: block; block-size: 1.25rem; background: var(--ink); border: 1px solid var(--line); flex: none }}
        .name {{ margin: 2rem 0 0.5rem; color: var(--soft); border-block-end: 1px solid var(--line) }}</style>
        <div class=mp><dl class=tokens>{tokens}</dl>"
    );
    for (name, markup) in components {
        let _ = write!(text, "<p class=name>{name}</p>{markup}");
    }
    text + "</div></html>"
}

fn main() {
    let style = fs::read_to_string(setting("MANY_PATHS_STYLE")).expect("the stylesheet can be read");
    let components = taken();
    assert_eq!(components.len(), COMPONENTS.len(), "every component is taken once");
    let mut page = "<!doctype html><html lang=en><meta charset=utf-8><title>The components of Many Paths</title><style>
        body { margin: 0; font: 1rem system-ui; background: #bbb }
        main { display: grid; grid-template-columns: repeat(5, 26rem); gap: 1rem; padding: 1rem }
        h2 { margin: 0 } iframe { inline-size: 100%; border: 0 }</style><main>"
        .to_owned();
    for (name, scheme, accent) in LOOKS {
        // Both schemes beside each other, whatever the reader's own is.
        let shown = if scheme == "dark" { "all" } else { "not all" };
        let style = style.replace("(prefers-color-scheme: dark)", shown);
        let inside = look(&style, accent, &components).replace('&', "&amp;").replace('\'', "&#39;");
        let _ = write!(
            page,
            "<section><h2>{name}</h2><iframe title=\"{name}\" srcdoc='{inside}' \
             onload=\"this.style.height=contentDocument.documentElement.scrollHeight+'px'\"></iframe></section>"
        );
    }
    fs::write(setting("MANY_PATHS_COMPONENTS"), page + "</main></html>\n").expect("the page can be written");
}
