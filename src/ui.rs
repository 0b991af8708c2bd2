//! The screens: functions from the [`Session`] to elements. One component holds the state; pages take data and own
//! nothing.
//!
//! Every list stands in an element of its own with keyed items, and every screen has a key, so that yew re-creates
//! headings (which take the focus) and never moves a control under the visitor's finger.

mod about;
mod check;
mod compare;
mod dom;
mod family;
mod frame;
mod how;
mod idle;
mod need;
mod next;
mod notice;
mod parts;
mod picture;
mod program;
mod reach;
mod ready;
mod reason;
mod result;
mod safety;
mod start;
mod statement;
mod table;
mod together;
mod unnamed;
mod why;

use gloo::events::EventListener;
use yew::prelude::*;

use crate::catalog::{CountryId, words};
use crate::host;
use crate::journey::Step;
use crate::session::{About, Action, Screen, Session, View};
use crate::settings::Settings;
use crate::text::Lang;
use crate::{report, sheet};
use dom::Dom;
use parts::Page;

/// What the app starts with.
#[derive(Properties, PartialEq, Default)]
pub struct AppProps {
    /// What the site around us set.
    #[prop_or_default]
    pub settings: Settings,
    /// The state to start from; a new session unless given.
    #[prop_or_default]
    pub session: Session,
}

/// The whole widget. A struct component: the same with hooks costs three kilobytes more.
pub struct App {
    session: Session,
    /// What the browser shows.
    shown: Place,
    /// The language the browser was told of.
    told: Lang,
    /// The site around us knows that someone began.
    begun: bool,
    /// A shared screen asks whether anyone is there.
    asking: bool,
    /// Forgets everything when the page goes away.
    forget: Option<EventListener>,
}

/// The screen, what of the result, what of the tool, and whether for another person: where one of them changes, another page is
/// shown, and its heading takes the focus.
type Place = (Screen, View, Option<About>, bool);

fn place(session: &Session) -> Place {
    (session.screen, session.view, session.about, session.own.is_some())
}

/// Saves the sheet as a file.
fn save(lang: Lang, country: CountryId, session: &Session) {
    let report = report::report(&session.answers).sorted(lang);
    let picked = report.picked(session.picks.as_deref());
    let lines = sheet::sheet(lang, country, &session.answers, &report, &picked, session.own.is_some());
    host::save("many-paths.txt", &sheet::plain(&lines));
}

impl App {
    /// The language: the visitor's word counts before the site's.
    fn lang(&self, ctx: &Context<Self>) -> Lang {
        self.session.lang.unwrap_or(ctx.props().settings.lang)
    }

    /// Whose helplines are shown, by the same rule.
    fn country(&self, ctx: &Context<Self>) -> CountryId {
        self.session.country.unwrap_or(ctx.props().settings.country)
    }
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { settings, session } = ctx.props();
        if let Some(accent) = &settings.accent {
            host::set_accent(accent);
        }
        let (shown, session) = (place(session), session.clone());
        Self { shown, session, told: settings.lang, begun: false, asking: false, forget: None }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let settings = &ctx.props().settings;
        match action {
            Action::Print => host::print(),
            Action::Save => save(self.lang(ctx), self.country(ctx), &self.session),
            // Once, before the first question: a site can't count journeys, and can't tell one from another.
            Action::Begin(_) if settings.loader && !std::mem::replace(&mut self.begun, true) => host::begun(),
            _ => {}
        }
        let asked = self.session.asking();
        self.session = std::mem::take(&mut self.session).apply(action);
        // Of the seconds only those are shown that are counted down.
        !matches!(action, Action::Second | Action::Stay) || asked != self.session.asking()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let settings = &ctx.props().settings;
        let (lang, country, session) = (self.lang(ctx), self.country(ctx), &self.session);
        let act = ctx.link().callback(|action: Action| action);
        let mut dom = Dom::new(&act, settings.kiosk);
        if session.screen == Screen::Left {
            dom.words("main", "mp", lang.text(words::NOTHING_HERE));
            return dom.finish();
        }
        let for_them = session.own.is_some();
        let page = Page { lang, country, answers: &session.answers, changing: session.changing, for_them, session };
        frame::frame(&mut dom, lang, country, session, |dom| match (session.about, session.screen) {
            (Some(about), _) => about::about(dom, lang, about),
            (None, Screen::Start | Screen::Left) => start::start(dom, lang, settings),
            (None, Screen::Step(Step::Safety)) => safety::safety(dom, page),
            (None, Screen::Step(Step::Need(need))) => need::need(dom, page, need),
            (None, Screen::Step(Step::Statement(statement))) => statement::statement(dom, page, statement),
            (None, Screen::Step(Step::Check)) => check::check(dom, page),
            (None, Screen::Step(Step::Result)) if session.view == View::Together => together::side_by_side(dom, page),
            (None, Screen::Step(Step::Result)) => result::result(dom, page, session.show_set_aside),
        });
        dom.finish()
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let lang = self.lang(ctx);
        if first || self.told != lang {
            self.told = lang;
            host::set_language(lang.tag(), lang.direction(), lang.text(words::START_TITLE));
        }
        if first {
            // Loading does not take the focus: it would tear it from the page around us.
            let settings = &ctx.props().settings;
            if settings.loader {
                host::ready();
            }
            if settings.kiosk {
                let link = ctx.link().clone();
                host::watch(move |there| link.send_message(if there { Action::Stay } else { Action::Second }));
            }
            let act = ctx.link().callback(|action: Action| action);
            self.forget = Some(host::on_page_hide(move || act.emit(Action::StartAgain)));
        }
        let asking = self.session.asking().is_some();
        if std::mem::replace(&mut self.asking, asking) != asking {
            host::ask(asking);
        }
        if !first && self.shown != place(&self.session) {
            match self.session.screen {
                Screen::Left => host::leave(ctx.props().settings.exit, ctx.props().settings.loader),
                _ => host::focus_title(),
            }
        }
        self.shown = place(&self.session);
    }
}
