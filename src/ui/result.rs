//! The result page: safety first, then groups of families with their reasons, what was set aside, and what now.

use yew::prelude::*;

use crate::answers::Answers;
use crate::catalog::{Audience, Level, NoticeId, PROGRAMS, Said, words};
use crate::fit::{Asked, Because};
use crate::journey::Step;
use crate::report::{self, FEW, Group, GroupName, Report, SetAside};
use crate::session::Action;
use crate::text::Lang;

use super::parts::{Heading, progress};
use super::statement::answer_words;
use super::{family, notice, program};

#[derive(Properties, PartialEq)]
pub(super) struct ResultProps {
    pub(super) lang: Lang,
    pub(super) answers: Answers,
    pub(super) show_set_aside: bool,
    pub(super) act: Callback<Action>,
}

#[component]
pub(super) fn ResultPage(props: &ResultProps) -> Html {
    let (lang, answers) = (props.lang, &props.answers);
    let report = use_memo(answers.clone(), report::report);
    let title = match answers.audience {
        Audience::Me => words::RESULT_TITLE,
        Audience::Family => words::RESULT_TITLE_FAMILY,
    };
    html! {
        <div class="mp-result">
            { progress(lang, Step::Result, answers, &props.act) }
            <Heading text={lang.text(title)} />
            { notices(lang, &report, answers.audience, true) }
            <p class="mp-lead">{ lang.text(words::RESULT_LEAD) }</p>
            { how_much(lang, &report) }
            <div>{ for report.groups.iter().enumerate().map(|(place, it)| group(lang, &report, answers, place, it)) }</div>
            { notices(lang, &report, answers.audience, false) }
            { set_aside(lang, &report, props.show_set_aside, &props.act) }
            { after(lang) }
            { how(lang) }
            <div class="mp-buttons">
                <button type="button" class="mp-secondary" onclick={props.act.reform(|_| Action::ToCheck)}>
                    { lang.text(words::CHANGE_ANSWERS) }
                </button>
                <button type="button" class="mp-secondary" onclick={props.act.reform(|_| Action::StartAgain)}>
                    { lang.text(words::START_AGAIN) }
                </button>
                <p class="mp-hint">{ lang.text(words::START_AGAIN_HINT) }</p>
            </div>
        </div>
    }
}

/// Pressing notices stand above everything; those that are good to know, below the groups.
fn notices(lang: Lang, report: &Report, audience: Audience, pressing: bool) -> Html {
    let wanted = |id: &&NoticeId| (id.get().level != Level::Note) == pressing;
    let chosen: Vec<&NoticeId> = report.notices.iter().filter(wanted).collect();
    let heading = if pressing { words::RESULT_NOTICES } else { words::RESULT_NOTICES_NOTE };
    html! {
        if !chosen.is_empty() {
            <section class="mp-safety">
                <h2>{ lang.text(heading) }</h2>
                <ul class="mp-notices">{ for chosen.into_iter().map(|id| notice::notice(lang, *id, audience)) }</ul>
            </section>
        }
    }
}

fn how_much(lang: Lang, report: &Report) -> Html {
    match report.said {
        0 => html! { <p class="mp-few">{ lang.text(words::RESULT_NONE) }</p> },
        said if said < FEW => html! { <p class="mp-few">{ words::result_few(lang, &said.to_string()) }</p> },
        _ => Html::default(),
    }
}

fn group(lang: Lang, report: &Report, answers: &Answers, place: usize, group: &Group) -> Html {
    let heading = match group.name {
        GroupName::All => words::GROUP_ALL,
        GroupName::First => words::GROUP_FIRST,
        GroupName::Next => words::GROUP_NEXT,
        GroupName::Less => words::GROUP_LESS,
    };
    let hint = match (group.name, group.families.len()) {
        (GroupName::All, _) => Some(words::GROUP_ALL_HINT),
        (GroupName::Less, _) => Some(words::GROUP_LESS_HINT),
        (GroupName::First, 1) if report.groups.len() > 1 => Some(words::GROUP_ONE_HINT),
        (GroupName::Next | GroupName::First, 1) => None,
        (GroupName::Next | GroupName::First, _) => Some(words::GROUP_HINT),
    };
    let open = group.name == GroupName::First && group.families.len() <= 4;
    html! {
        <section class="mp-group" key={place}>
            <h2>{ lang.text(heading) }</h2>
            if let Some(hint) = hint {
                <p class="mp-hint">{ lang.text(hint) }</p>
            }
            if group.name == GroupName::First {
                { apart(lang, report, answers) }
            }
            <div class="mp-families">
                { for group.families.iter().map(|card| family::family(lang, card, report.said, open)) }
            </div>
        </section>
    }
}

/// Why the first group is first.
fn apart(lang: Lang, report: &Report, answers: &Answers) -> Html {
    let line = |asked: &Asked| match asked {
        Asked::Choice(choice) => words::apart_chose(lang, lang.text(choice.get().text)),
        Asked::Statement(statement) => {
            let answer = answers.to(*statement).map_or("", |answer| lang.text(answer_words(answer)));
            words::apart_said(lang, answer, lang.text(statement.get().text))
        }
    };
    html! {
        if !report.apart.is_empty() {
            <div class="mp-apart">
                <h3>{ lang.text(words::APART_TITLE) }</h3>
                <p>{ lang.text(words::APART_LEAD) }</p>
                <ul>{ for report.apart.iter().enumerate().map(|(place, it)| html! { <li key={place}>{ line(it) }</li> }) }</ul>
            </div>
        }
    }
}

fn set_aside(lang: Lang, report: &Report, shown: bool, act: &Callback<Action>) -> Html {
    let toggle = act.reform(move |_| Action::ShowSetAside(!shown));
    let words = if shown { words::ASIDE_HIDE } else { words::ASIDE_SHOW };
    html! {
        if !report.set_aside.is_empty() {
            <section class="mp-group mp-aside">
                <h2>{ lang.text(words::ASIDE_TITLE) }</h2>
                <p class="mp-hint">{ lang.text(words::ASIDE_LEAD) }</p>
                <button type="button" class="mp-secondary" aria-expanded={shown.to_string()} onclick={toggle}>
                    { lang.text(words) }
                </button>
                <ul>{ for report.set_aside.iter().map(|aside| one_aside(lang, aside, shown)) }</ul>
            </section>
        }
    }
}

fn one_aside(lang: Lang, aside: &SetAside, shown: bool) -> Html {
    let program = aside.program.get();
    html! {
        <li key={program.id} data-aside={program.id}>
            <strong>{ lang.text(program.profile.name) }</strong>
            <ul>{ for aside.because.iter().enumerate().map(|(place, it)| html! { <li key={place}>{ because(lang, it) }</li> }) }</ul>
            if shown {
                <p>{ lang.text(program.profile.line) }</p>
                { program::facts(lang, aside.program) }
            }
        </li>
    }
}

fn because(lang: Lang, because: &Because) -> String {
    match because {
        Because::Scope(_) => lang.text(words::ASIDE_SCOPE).to_owned(),
        Because::Must(choice) => words::aside_must(lang, lang.text(choice.get().text)),
        Because::Rule(said, why) => {
            let said = match said {
                Said::Choice(choice) => choice.get().text,
                Said::Safety(safety) => safety.get().text,
            };
            words::aside_rule(lang, lang.text(said), lang.text(*why))
        }
    }
}

fn after(lang: Lang) -> Html {
    let points = [words::AFTER_TRY, words::AFTER_MEDICINE, words::AFTER_MORE, words::AFTER_LEAVE];
    html! {
        <section class="mp-after">
            <h2>{ lang.text(words::AFTER_TITLE) }</h2>
            <ul>{ for points.iter().map(|point| html! { <li key={point.0 as i128}>{ lang.text(*point) }</li> }) }</ul>
        </section>
    }
}

fn how(lang: Lang) -> Html {
    let newest = PROGRAMS.iter().map(|program| program.checked).max().unwrap_or_default();
    html! {
        <details class="mp-how">
            <summary>{ lang.text(words::HOW_TITLE) }</summary>
            <p>{ lang.text(words::HOW_RULE) }</p>
            <p>{ lang.text(words::HOW_GROUPS) }</p>
            <p>{ words::how_facts(lang, newest) }</p>
            <p>{ lang.text(words::HOW_OWNER) }</p>
        </details>
    }
}
