//! What a site may set, and what it is told when it sets something else.
#![cfg(not(target_arch = "wasm32"))]

use many_paths::catalog::Audience;
use many_paths::settings::{Accent, Exit, Setting, Settings, Wrong};
use proptest::prelude::*;

const FILE: &str = "https://example.org/a/many-paths.html";

/// What is read from this query or fragment.
fn read(settings: &str) -> Settings {
    Settings::read(&format!("{FILE}{settings}"))
}

/// What is set, and how many things are wrong.
fn check(settings: &str, set: &[(Setting, &str)], wrong: usize) -> Settings {
    let read = read(settings);
    let told: Vec<(Setting, &str)> = read.set.iter().map(|(setting, value)| (*setting, value.as_str())).collect();
    assert_eq!(told, set, "{settings}");
    assert_eq!(read.wrong.len(), wrong, "{settings}: {:?}", read.wrong);
    read
}

#[test]
fn nothing_set_is_the_default() {
    for address in ["", FILE, "file:///tmp/many-paths.html", "about:srcdoc", "?#", "#", "x?&&=#&="] {
        let settings = Settings::read(address);
        assert!(settings.set.is_empty(), "{address}");
        let same = Settings { wrong: settings.wrong.clone(), ..Settings::default() };
        assert_eq!(settings, same, "{address}");
    }
}

#[test]
fn query_and_fragment_are_read_and_the_fragment_wins() {
    let settings = check(
        "?audience=family&lang=en-US#kiosk=on&exit=search&country=us",
        &[
            (Setting::Audience, "family"),
            (Setting::Lang, "English"),
            (Setting::Kiosk, "on"),
            (Setting::Exit, "search"),
            (Setting::Country, "us"),
        ],
        0,
    );
    assert_eq!((settings.audience, settings.kiosk, settings.exit), (Audience::Family, true, Exit::Search));
    assert!(!check("?kiosk=on#kiosk=off", &[(Setting::Kiosk, "off")], 0).kiosk);
}

#[test]
fn a_country_is_named_by_two_letters() {
    for (value, id) in [("us", "us"), ("CA", "ca"), ("uk", "uk"), ("GB", "uk"), ("Ie", "ie"), ("au", "au")] {
        let settings = check(&format!("#country={value}"), &[(Setting::Country, value)], 0);
        assert_eq!(settings.country.get().id, id);
    }
    assert_eq!(Settings::default().country.get().id, "us");
    assert_eq!(Setting::Country.values(), ["us", "ca", "uk", "ie", "au"]);
}

#[test]
fn a_wrong_value_is_told_and_the_default_stays() {
    let settings = check("#lang=tlh&country=XX&accent=teal&audience=all&kiosk=1&exit=https://example.com/", &[], 6);
    assert_eq!(Settings { wrong: Vec::new(), ..settings.clone() }, Settings::default());
    assert_eq!(settings.wrong[3], Wrong::Value(Setting::Audience, "all".to_owned()));
    assert_eq!(Setting::Audience.values(), ["me", "family"]);
}

#[test]
fn an_unknown_name_is_told_in_the_fragment_only() {
    check("?utm_source=mail&acent=0a6b5d", &[], 0);
    let settings = check("#acent=0a6b5d", &[], 1);
    assert_eq!(settings.wrong, [Wrong::Name("acent".to_owned())]);
}

#[test]
fn nothing_that_touches_programs_can_be_set() {
    for name in ["hide", "order", "promote", "programs", "families", "first", "only"] {
        check(&format!("#{name}=aa"), &[], 1);
    }
    assert_eq!(Setting::ALL.map(Setting::name), ["lang", "country", "accent", "audience", "kiosk", "exit"]);
}

#[test]
fn the_loader_is_no_setting_of_the_site() {
    assert!(check("#loader=on", &[], 0).loader);
    assert!(!check("#loader=off", &[], 0).loader);
}

#[test]
fn colors_are_read_in_every_spelling() {
    for value in ["0a6b5d", "0A6B5D", "%230a6b5d"] {
        let accent = check(&format!("#accent={value}"), &[(Setting::Accent, "#0a6b5d")], 0).accent.expect("a color");
        assert_eq!((accent.light.as_str(), accent.changed), ("#0a6b5d", false));
    }
    check("#accent=056", &[(Setting::Accent, "#005566")], 0);
    for value in ["", "12345", "0a6b5", "0a6b5d0", "gggggg", "%23", "%2", "%zz%zz", "ä6b5d0"] {
        check(&format!("#accent={value}"), &[], 1);
    }
}

/// WCAG 2.2 relative luminance.
fn luminance(color: [f64; 3]) -> f64 {
    let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    if a > b { a / b } else { b / a }
}

fn color(hex: &str) -> [f64; 3] {
    [1, 3, 5].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("two digits")) / 255.0)
}

/// The color on everything it stands on in the style sheet, and its ink on it.
fn check_contrast(given: &str) {
    let Some(accent) = Accent::read(given) else { panic!("{given} is a color") };
    let mix = |card: [f64; 3], accent: [f64; 3]| [0, 1, 2].map(|at| card[at] * 0.92 + accent[at] * 0.08);
    let (light, dark) = (color(&accent.light), color(&accent.dark));
    let on_light = ["#fbf8f3", "#ffffff", "#fdf1df", "#fdecea"].map(color);
    let on_dark = ["#191714", "#23201c", "#35291a", "#3a1f1c", "#10201d"].map(color);
    for ground in on_light.into_iter().chain([mix(color("#ffffff"), light)]) {
        assert!(contrast(light, ground) >= 4.5, "{given}: {} on {ground:?}: {}", accent.light, contrast(light, ground));
    }
    for ground in on_dark.into_iter().chain([mix(color("#23201c"), dark)]) {
        assert!(contrast(dark, ground) >= 4.5, "{given}: {} on {ground:?}: {}", accent.dark, contrast(dark, ground));
    }
}

#[test]
fn every_short_color_can_be_read_on_every_ground() {
    for color in 0..0x1000 {
        check_contrast(&format!("{color:03x}"));
    }
    for gray in 0..=255 {
        check_contrast(&format!("{gray:02x}{gray:02x}{gray:02x}"));
    }
}

proptest! {
    #[test]
    fn any_color_can_be_read_on_every_ground(color in 0_u32..0x100_0000) {
        check_contrast(&format!("{color:06x}"));
    }

    #[test]
    fn any_address_is_read(address in "\\PC{0,60}") {
        let settings = Settings::read(&address);
        let long = settings.wrong.iter().any(|wrong| match wrong {
            Wrong::Value(_, text) | Wrong::Name(text) => text.chars().count() > 40,
            Wrong::Color(..) => false,
        });
        prop_assert!(!long, "{:?}", settings.wrong);
    }
}
