//! The screens. Components take ids and callbacks and own no state of the journey: one reducer holds the [`Session`].
//!
//! Every list stands in an element of its own with keyed items, and every screen has a key, so that yew re-creates
//! headings (which take the focus) and never moves a control under the visitor's finger.

mod check;
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

use crate::host;
use crate::journey::Step;
use crate::session::{Action, Screen, Session};
use crate::text::Lang;

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
        let left = model.0.screen == Screen::Left;
        use_effect_with(left, |left| {
            if *left {
                host::leave();
            }
        });
    }
    let session = &model.0;
    let page = match session.screen {
        Screen::Left => {
            return html! { <main class="mp" key="left"><p>{ lang.text(crate::catalog::words::NOTHING_HERE) }</p></main> };
        }
        Screen::Start => html! { <start::Start key="start" {lang} act={act.clone()} /> },
        Screen::Step(step) => page(step, session, lang, &act),
    };
    html! {
        <frame::Frame {lang} act={act.clone()} audience={session.answers.audience} answered={!session.answers.is_empty()}>
            { page }
        </frame::Frame>
    }
}

fn page(step: Step, session: &Session, lang: Lang, act: &Callback<Action>) -> Html {
    let (answers, changing) = (session.answers.clone(), session.changing);
    let act = act.clone();
    match step {
        Step::Safety => html! { <safety::Safety key="safety" {lang} {answers} {changing} {act} /> },
        Step::Need(need) => {
            html! { <need::NeedPage key={format!("need-{}", need.0)} {lang} {answers} {changing} {act} {need} /> }
        }
        Step::Statement(statement) => {
            let key = format!("statement-{}", statement.0);
            html! { <statement::StatementPage {key} {lang} {answers} {changing} {act} {statement} /> }
        }
        Step::Check => html! { <check::Check key="check" {lang} {answers} {act} /> },
        Step::Result => {
            html! { <result::ResultPage key="result" {lang} {answers} show_set_aside={session.show_set_aside} {act} /> }
        }
    }
}
