//! What the site around us may set, read from the file's own address: `many-paths.html?lang=en#accent=0a6b5d`.
//!
//! Query and fragment are both read. A wrong value is told to the site owner and the default is used; an unknown name is told
//! only in the fragment, because trackers add names of their own to queries. There is no setting that reorders, hides or
//! promotes a program: what can be set is [`Setting`], all of it.

mod accent;

pub use accent::Accent;

use crate::catalog::{Audience, COUNTRIES, CountryId, LANGUAGES, Msg, words};
use crate::text::Lang;

/// Where "leave this page" goes: plain sites that tell nothing. The loader knows the same three by the same names.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Exit {
    /// The weather.
    #[default]
    Weather,
    /// A search engine.
    Search,
    /// An encyclopedia.
    Encyclopedia,
}

impl Exit {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Weather, Self::Search, Self::Encyclopedia];

    /// Their names as settings.
    pub const NAMES: [&str; 3] = ["weather", "search", "encyclopedia"];

    /// Its name as a setting.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// Its address.
    #[must_use]
    pub fn address(self) -> &'static str {
        const ADDRESSES: [&str; 3] =
            ["https://www.weather.gov/", "https://www.google.com/", "https://en.wikipedia.org/"];
        ADDRESSES[self as usize]
    }
}

/// A setting, by its name in an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Setting {
    /// `lang`: the tag of a language, such as `en`; a region that is not known is left out.
    Lang,
    /// `country`: whose helplines are shown first, such as `us`; `gb` is `uk`.
    Country,
    /// `accent`: a color, `0a6b5d`, `#0a6b5d` or `0a6`.
    Accent,
    /// `audience`: `me` or `family`, whose door stands first.
    Audience,
    /// `kiosk`: `on` for a screen that many people share: nothing leads away from the page.
    Kiosk,
    /// `exit`: where "leave this page" goes.
    Exit,
}

impl Setting {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 6] = [Self::Lang, Self::Country, Self::Accent, Self::Audience, Self::Kiosk, Self::Exit];

    /// Their names.
    pub const NAMES: [&str; 6] = ["lang", "country", "accent", "audience", "kiosk", "exit"];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// What it is called on the page.
    #[must_use]
    pub fn words(self) -> Msg {
        match self {
            Self::Lang => words::SET_LANG,
            Self::Country => words::SET_COUNTRY,
            Self::Accent => words::SET_ACCENT,
            Self::Audience => words::SET_AUDIENCE,
            Self::Kiosk => words::SET_KIOSK,
            Self::Exit => words::SET_EXIT,
        }
    }

    /// What it may be, for the site owner.
    #[must_use]
    pub fn values(self) -> Vec<&'static str> {
        match self {
            Self::Lang => LANGUAGES.to_vec(),
            Self::Country => COUNTRIES.iter().map(|it| it.id).collect(),
            Self::Accent => vec!["0a6b5d"],
            Self::Audience => vec!["me", "family"],
            Self::Kiosk => vec!["on", "off"],
            Self::Exit => Exit::NAMES.to_vec(),
        }
    }
}

/// Something the site owner should know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// Not a value of this setting.
    Value(Setting, String),
    /// Not a setting. Its name.
    Name(String),
    /// The color was made darker or lighter so that words can be read on it: `#rrggbb` in light and in dark.
    Color(String, String),
}

/// All settings.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settings {
    /// The language, until the visitor chooses another.
    pub lang: Lang,
    /// Whose helplines are shown until the visitor says where they are.
    pub country: CountryId,
    /// The color, made safe; none for ours.
    pub accent: Option<Accent>,
    /// Whose door stands first.
    pub audience: Audience,
    /// A shared screen.
    pub kiosk: bool,
    /// Where "leave this page" goes.
    pub exit: Exit,
    /// The page around us has our loader, which takes the visitor away when they leave.
    pub loader: bool,
    /// What the site set, to be told on the page, each once.
    pub set: Vec<(Setting, String)>,
    /// What the site owner should mend.
    pub wrong: Vec<Wrong>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            country: CountryId(0),
            accent: None,
            audience: Audience::Me,
            kiosk: false,
            exit: Exit::default(),
            loader: false,
            set: Vec::new(),
            wrong: Vec::new(),
        }
    }
}

impl Settings {
    /// Reads an address. Any text will do; what is not understood ends in [`Settings::wrong`].
    #[must_use]
    pub fn read(address: &str) -> Self {
        Self::read_in(Lang::default(), address)
    }

    /// The same for a visitor who reads this language, where the site names none.
    #[must_use]
    pub fn read_in(lang: Lang, address: &str) -> Self {
        let mut settings = Self { lang, ..Self::default() };
        let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
        let query = rest.split_once('?').map_or("", |(_, query)| query);
        for (part, strict) in [(query, false), (fragment, true)] {
            for pair in part.split('&').filter(|pair| !pair.is_empty()) {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                settings.take(&decoded(name), &decoded(value), strict);
            }
        }
        settings
    }

    fn take(&mut self, name: &str, value: &str, strict: bool) {
        if name == "loader" {
            self.loader = value == "on";
            return;
        }
        let Some(setting) = Setting::ALL.into_iter().find(|it| it.name() == name) else {
            if strict {
                self.wrong.push(Wrong::Name(short(name)));
            }
            return;
        };
        let Some(told) = self.apply(setting, value) else {
            self.wrong.push(Wrong::Value(setting, short(value)));
            return;
        };
        self.set.retain(|(known, _)| *known != setting);
        self.set.push((setting, told));
    }

    /// Applies a value, and gives it as it is told on the page.
    fn apply(&mut self, setting: Setting, value: &str) -> Option<String> {
        match setting {
            Setting::Lang => {
                self.lang = Lang::named(value)?;
                return Some(self.lang.name().to_owned());
            }
            Setting::Country => {
                let id = value.to_ascii_lowercase();
                self.country = CountryId::named(if id == "gb" { "uk" } else { &id })?;
            }
            Setting::Accent => {
                let accent = Accent::read(value)?;
                if accent.changed {
                    self.wrong.push(Wrong::Color(accent.light.clone(), accent.dark.clone()));
                }
                let told = accent.light.clone();
                self.accent = Some(accent);
                return Some(told);
            }
            Setting::Audience => {
                self.audience = match value {
                    "me" => Audience::Me,
                    "family" => Audience::Family,
                    _ => return None,
                };
            }
            Setting::Kiosk => {
                self.kiosk = match value {
                    "on" => true,
                    "off" => false,
                    _ => return None,
                };
            }
            Setting::Exit => {
                let place = Exit::NAMES.iter().position(|name| *name == value)?;
                self.exit = Exit::ALL[place];
            }
        }
        Some(value.to_owned())
    }
}

/// `%23` back to `#`. What is no such code stays as it is; what then is no text is taken for nothing.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let digit = |at: usize| tail.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        rest = match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                &tail[2..]
            }
            _ => {
                bytes.push(*first);
                tail
            }
        };
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// The beginning of something long.
fn short(text: &str) -> String {
    text.chars().take(40).collect()
}
