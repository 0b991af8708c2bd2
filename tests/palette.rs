//! What can be read on what: every pair of colors that the style sheet puts together, with our color and with any of a site's, in
//! light and in dark, by WCAG 2.2's exact formula. Colors are read from the style sheet itself.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;

use many_paths::settings::{Accent, Settings, Wrong};

type Color = [f64; 3];

/// What a color is for, and so how far it must stand out.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Words, whatever the site set: 7 to 1.
    Reading,
    /// Words in the site's color or on it: 7 to 1 with ours, 4.5 to 1 with any.
    Words,
    /// What a control, the focus, a mark or a notice is known by: 3 to 1.
    Control,
}

/// Everything that words stand on.
const GROUNDS: &[&str] = &["paper", "card", "tint", "warm", "alert"];

/// What stands on what. `line` is in none: it parts what space parts as well.
const PAIRS: [(&str, &[&str], Kind); 10] = [
    ("ink", GROUNDS, Kind::Reading),
    ("soft", GROUNDS, Kind::Reading),
    // The letter in a mark of a picture.
    ("paper", &["ink"], Kind::Reading),
    ("accent", GROUNDS, Kind::Words),
    ("accent-ink", &["accent", "hover"], Kind::Words),
    ("hover", GROUNDS, Kind::Control),
    ("control", GROUNDS, Kind::Control),
    ("focus", GROUNDS, Kind::Control),
    ("warm-line", &["paper", "card", "warm"], Kind::Control),
    ("alert-line", &["paper", "card", "alert"], Kind::Control),
];
const DECORATION: [&str; 1] = ["line"];

fn sheet() -> String {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/www/styles.css")).expect("there are styles");
    text.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect()
}

/// The color tokens of both schemes, light first, as they are written; dark ones in the place of light ones.
fn tokens() -> [BTreeMap<String, String>; 2] {
    let sheet = sheet();
    let mut all = BTreeMap::new();
    let mut blocks = sheet.split(":root {").skip(1).map(|rest| rest.split('}').next().expect("it ends"));
    [(); 2].map(|()| {
        for line in blocks.next().expect("light and dark").split(';') {
            let Some((name, value)) = line.trim().strip_prefix("--").and_then(|it| it.split_once(':')) else {
                continue;
            };
            let value = value.trim();
            if value.starts_with('#') || value.starts_with("color-mix(") || value.starts_with("var(--accent-") {
                all.insert(name.to_owned(), value.to_owned());
            }
        }
        all.clone()
    })
}

fn hex(text: &str) -> Color {
    [1, 3, 5].map(|at| f64::from(u8::from_str_radix(&text[at..at + 2], 16).expect("two digits")) / 255.0)
}

/// A token as a browser has it, with the site's color or ours.
fn value(tokens: &BTreeMap<String, String>, accent: Option<&str>, name: &str) -> Color {
    let written = tokens.get(name).unwrap_or_else(|| panic!("no color --{name}"));
    if let Some(rest) = written.strip_prefix("var(--accent-") {
        let ours = rest.split_once(", ").map(|(_, ours)| ours.trim_end_matches(')')).expect("ours is there");
        return hex(accent.unwrap_or(ours));
    }
    let Some(mix) = written.strip_prefix("color-mix(in srgb, var(--") else { return hex(written) };
    let (first, rest) = mix.split_once(") ").expect("a token and its share");
    let (share, rest) = rest.split_once("%, var(--").expect("a share and another token");
    let share = share.parse::<f64>().expect("a number") / 100.0;
    let [first, second] = [first, rest.trim_end_matches(')')].map(|it| value(tokens, accent, it));
    [0, 1, 2].map(|at| first[at] * share + second[at] * (1.0 - share))
}

/// WCAG 2.2's relative luminance.
fn luminance(color: Color) -> f64 {
    let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])
}

fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    if a > b { a / b } else { b / a }
}

/// Every pair that does not stand out far enough, with this color of a site or with ours.
fn faint(tokens: &[BTreeMap<String, String>; 2], given: Option<&str>) -> Vec<String> {
    let safe = given.map(|given| Accent::read(given).unwrap_or_else(|| panic!("{given} is a color")));
    let mut faint = Vec::new();
    for (scheme, tokens) in ["light", "dark"].into_iter().zip(tokens) {
        let accent = safe.as_ref().map(|it| if scheme == "light" { it.light.as_str() } else { it.dark.as_str() });
        for (what, grounds, kind) in PAIRS {
            let least = match kind {
                Kind::Reading => 7.0,
                Kind::Words => given.map_or(7.0, |_| 4.5),
                Kind::Control => 3.0,
            };
            for on in grounds {
                let found = contrast(value(tokens, accent, what), value(tokens, accent, on));
                if found < least {
                    faint.push(format!("{given:?}, {scheme}: {what} on {on} is {found:.2}, not {least}"));
                }
            }
        }
    }
    faint
}

fn check(given: impl Iterator<Item = Option<String>>) {
    let tokens = tokens();
    let faint: Vec<String> = given.flat_map(|given| faint(&tokens, given.as_deref())).collect();
    assert!(faint.is_empty(), "{}", faint.join("\n"));
}

#[test]
fn our_own_colors_stand_out() {
    check([None].into_iter());
}

#[test]
fn any_color_of_a_site_becomes_a_palette_that_stands_out() {
    let mut chance = 20_260_101_u64;
    let random = (0..200).map(move |_| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        format!("{:06x}", chance >> 40)
    });
    // Pure colors and black and white are among the short ones.
    let short = (0..0x1000).map(|color| format!("{color:03x}"));
    let gray = (0..=255).map(|gray| format!("{gray:02x}{gray:02x}{gray:02x}"));
    check(random.chain(short).chain(gray).map(Some));
}

#[test]
fn every_color_of_the_sheet_is_in_the_table() {
    let tokens = tokens();
    let known = |name: &str| PAIRS.iter().any(|(what, on, _)| *what == name || on.contains(&name));
    let words = |name: &str| PAIRS.iter().any(|(what, _, kind)| *what == name && *kind != Kind::Control);
    let ground = |name: &str| PAIRS.iter().any(|(_, on, _)| on.contains(&name));
    for name in tokens[0].keys().chain(tokens[1].keys()) {
        assert!(known(name) != DECORATION.contains(&name.as_str()), "--{name}: what does it stand on?");
    }
    let sheet = sheet();
    let mut used = 0;
    for (property, right) in [("color", &words as &dyn Fn(&str) -> bool), ("background", &ground)] {
        for (at, found) in sheet.match_indices(&format!("{property}: var(--")) {
            let name = sheet[at + found.len()..].split(')').next().expect("it ends");
            // Parts of other properties, such as `accent-color`, and what is no color.
            if !sheet[..at].ends_with('-') && tokens[0].contains_key(name) {
                assert!(right(name), "{property}: --{name} is not in the table");
                used += 1;
            }
        }
    }
    assert!(used > 20, "the sheet uses its colors: {used}");
}

#[test]
fn the_owner_is_told_of_a_color_that_had_to_be_changed_and_of_no_other() {
    for (color, told) in [("ffcc00", true), ("fff", true), ("ff0", true), ("7a0019", false), ("000", false)] {
        let settings = Settings::read(&format!("many-paths.html#accent={color}"));
        let Accent { light, dark, changed } = settings.accent.expect("a color");
        assert_eq!(changed, told, "{color}");
        let expected = told.then_some(Wrong::Color(light, dark));
        assert_eq!(settings.wrong, Vec::from_iter(expected), "{color}");
    }
}
