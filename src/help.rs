//! Where help is: the lines of a country, those a notice asks for, and the words of notices filled for the country.

use crate::catalog::{CountryId, HELPLINES, Helpline, Msg, Notice, Role, words};
use crate::phrase::digits;
use crate::text::{Lang, fill};

/// The lines of a country, in the order of the content.
pub fn lines(country: CountryId) -> impl Iterator<Item = &'static Helpline> {
    HELPLINES.iter().filter(move |line| line.country == country)
}

/// The crisis line and the emergency number, which stand on every screen.
pub fn always(country: CountryId) -> impl Iterator<Item = &'static Helpline> {
    [Role::CRISIS, Role::EMERGENCY].into_iter().filter_map(move |role| of(country, role))
}

fn of(country: CountryId, role: Role) -> Option<&'static Helpline> {
    lines(country).find(|line| line.role == role)
}

impl Notice {
    /// Is it shown in this country?
    #[must_use]
    pub fn is_for(&self, country: CountryId) -> bool {
        self.countries.is_empty() || self.countries.contains(&country)
    }

    /// Its lines in a country, in the order in which it asks for them.
    pub fn lines(&self, country: CountryId) -> impl Iterator<Item = &'static Helpline> {
        self.roles.iter().flat_map(move |role| lines(country).filter(|line| line.role == *role))
    }
}

/// What to do with a line that is always shown, such as "Call or text 988".
#[must_use]
pub fn how(lang: Lang, line: &Helpline) -> String {
    let number = number(lang, line);
    if line.role == Role::EMERGENCY {
        words::crisis_emergency(lang, number)
    } else if line.text_to.is_some_and(|it| digits(lang.text(it)) == digits(number)) {
        words::crisis_call(lang, number)
    } else {
        words::crisis_name(lang, lang.text(line.name), number)
    }
}

/// What to call.
#[must_use]
pub fn number(lang: Lang, line: &Helpline) -> &'static str {
    line.call.map_or("", |number| lang.text(number))
}

/// The words of a notice, filled for a country in the order of the content's `PLACES`.
#[must_use]
pub fn filled(lang: Lang, country: CountryId, msg: Msg) -> String {
    let emergency = of(country, Role::EMERGENCY).map(|line| number(lang, line)).unwrap_or_default();
    let crisis = of(country, Role::CRISIS).map(|line| how(lang, line)).unwrap_or_default();
    let there = country.get();
    fill(lang, msg, &[emergency, &crisis, lang.text(there.naloxone), lang.text(there.sent)])
}
