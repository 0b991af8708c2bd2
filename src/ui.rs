//! The screens: functions from the [`Session`] to elements. One component holds the state, in one reducer; pages take
//! data and a callback, and own nothing.
//!
//! Every list stands in an element of its own with keyed items, and every screen has a key, so that yew re-creates
//! headings (which take the focus) and never moves a control under the visitor's finger.

mod check;
mod dom;
mod family;
mod frame;
mod need;
mod notice;
mod parts;
mod program;
mod reason;
mod result;
mod safety;
mod start;
mod statement;

use std::rc::Rc;

use yew::prelude::*;

use crate::catalog::words;
use crate::host;
use crate::journey::Step;
use crate::session::{Action, Screen, Session};
use crate::text::Lang;
use dom::Dom;
use parts::Page;

/// The session as yew holds it.
#[derive(Clone, PartialEq, Debug, Default)]
struct Model(Session);

impl Reducible for Model {
    type Action = Action;
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.clone().apply(action)))
    }
}

/// What the app starts with.
#[derive(Properties, PartialEq, Default)]
pub struct AppProps {
    /// The language.
    #[prop_or_default]
    pub lang: Lang,
    /// The state to start from; a new session unless given.
    #[prop_or_default]
    pub session: Session,
}

/// The whole widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let first = props.session.clone();
    let model = use_reducer(move || Model(first));
    let lang = props.lang;
    let act = {
        let dispatcher = model.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    {
        let act = act.clone();
        use_effect_with((), move |()| {
            host::set_language(lang.tag(), lang.direction());
            let listener = host::on_page_hide(move || act.emit(Action::StartAgain));
            move || drop(listener)
        });
    }
    {
        let first = use_mut_ref(|| true);
        use_effect_with(model.0.screen, move |screen| match screen {
            Screen::Left => host::leave(),
            // Loading must not take the focus from the page around us.
            _ if first.replace(false) => {}
            _ => host::focus_title(),
        });
    }
    let session = &model.0;
    let mut dom = Dom::new(&act);
    if session.screen == Screen::Left {
        dom.words("main", "mp", lang.text(words::NOTHING_HERE));
        return dom.finish();
    }
    let page = Page { lang, answers: &session.answers, changing: session.changing };
    frame::frame(&mut dom, lang, !session.answers.is_empty(), |dom| match session.screen {
        Screen::Start | Screen::Left => start::start(dom, lang),
        Screen::Step(Step::Safety) => safety::safety(dom, page),
        Screen::Step(Step::Need(need)) => need::need(dom, page, need),
        Screen::Step(Step::Statement(statement)) => statement::statement(dom, page, statement),
        Screen::Step(Step::Check) => check::check(dom, page),
        Screen::Step(Step::Result) => result::result(dom, page, session.show_set_aside),
    });
    dom.finish()
}
