//! Explanations in sentences: what [`crate::explain`] worked out, in a language's words. The page, the sheet and `cargo xtask
//! fit` say the same ones.

use crate::answers::{Answer, Answers};
use crate::catalog::{Combine, FamilyId, NeedId, ProgramId, words};
use crate::explain::{Change, Contrast, Reach, Sure, WayBack};
use crate::fit::{Asked, Fit, Move};
use crate::phrase;
use crate::report::Report;
use crate::sheet::Line;
use crate::text::Lang;

/// The most names one sentence holds.
const MOST_NAMES: usize = 6;

/// Names one after the other: "A, B and C".
#[must_use]
pub fn list(lang: Lang, mut names: Vec<&str>) -> String {
    let more = names.len().saturating_sub(MOST_NAMES);
    if more > 0 {
        names.truncate(MOST_NAMES);
        return words::and_more(lang, &names.join(", "), &more.to_string());
    }
    match names.pop() {
        Some(last) if !names.is_empty() => words::and(lang, &names.join(", "), last),
        last => last.unwrap_or_default().to_owned(),
    }
}

/// The name of a family.
#[must_use]
pub fn family(lang: Lang, id: FamilyId) -> &'static str {
    lang.text(id.get().profile.name)
}

fn families(lang: Lang, ids: &[FamilyId]) -> String {
    list(lang, ids.iter().map(|id| family(lang, *id)).collect())
}

/// What a term is about: the statement, or the choices that any one of would do.
fn topic(lang: Lang, answers: &Answers, asked: Asked) -> String {
    match asked {
        Asked::Statement(statement) => lang.text(statement.get().text).trim_end_matches('.').to_owned(),
        Asked::Choice(choice) if choice.get().need.get().combine == Combine::Any => {
            chosen(lang, answers, choice.get().need)
        }
        Asked::Choice(choice) => lang.text(choice.get().text).to_owned(),
    }
}

/// What was chosen for a need.
#[must_use]
pub fn chosen(lang: Lang, answers: &Answers, need: NeedId) -> String {
    let chosen: Vec<&str> = answers.choices(need).map(|choice| lang.text(choice.get().text)).collect();
    chosen.join(" / ")
}

/// An answer changed, as what one "had" done.
fn clause(lang: Lang, answers: &Answers, fit: &Fit, (place, to): Move) -> String {
    let asked = fit.terms[place].asked;
    let topic = topic(lang, answers, asked);
    let answer = to.and_then(|to| Answer::ALL.into_iter().find(|answer| answer.value() == Some(to)));
    match (asked, answer) {
        (Asked::Choice(_), _) => words::clause_left(lang, &topic),
        (Asked::Statement(_), None) => words::clause_skipped(lang, &topic),
        (_, Some(answer)) => words::clause_said(lang, lang.text(phrase::answer(answer)), &topic),
    }
}

/// What a change would do to the first group.
fn then(lang: Lang, change: &Change) -> String {
    let (come, go) = (families(lang, &change.come), families(lang, &change.go));
    match (change.come.is_empty(), change.go.is_empty()) {
        (_, true) => words::then_come(lang, &come),
        (true, _) => words::then_go(lang, &go),
        _ => words::then_both(lang, &come, &go),
    }
}

/// What would change the first group. `fit` is any of the result's.
fn change(lang: Lang, answers: &Answers, fit: &Fit, change: Option<&Change>) -> String {
    let Some(change) = change else { return lang.text(words::CHANGE_NONE).to_owned() };
    let mut clauses = change.moves.iter().map(|step| clause(lang, answers, fit, *step));
    let one = clauses.next().unwrap_or_default();
    match clauses.next() {
        Some(two) => words::change_two(lang, &one, &two, &then(lang, change)),
        None => words::change_one(lang, &one, &then(lang, change)),
    }
}

/// How sure the result is; `lead` is the closest program's fit.
fn sure(lang: Lang, answers: &Answers, lead: &Fit, sure: &Sure) -> Vec<String> {
    let first = family(lang, lead.program.get().family);
    let mut said = vec![match sure.importance {
        Some(rival) => words::sure_important_not(lang, family(lang, rival), first),
        None => words::sure_important(lang, first),
    }];
    match sure.skipped {
        _ if sure.skips == 0 => {}
        Some(rival) => said.push(words::sure_skipped_not(lang, family(lang, rival), first)),
        None => said.push(words::sure_skipped(lang, first)),
    }
    said.push(match &sure.most {
        Some(most) => words::sure_most(lang, &clause(lang, answers, lead, most.moves[0]), &then(lang, most)),
        None => lang.text(words::SURE_MOST_NONE).to_owned(),
    });
    said
}

/// Why a family of the first group that is behind the closest is in it all the same.
fn reach(lang: Lang, answers: &Answers, lead: &Fit, reach: &Reach) -> String {
    let name = family(lang, reach.family);
    let Some((place, to)) = reach.step.filter(|_| reach.gap > 0) else { return words::why_level(lang, name) };
    match lead.terms[place].asked {
        // Taken back for real, it could also set something aside or bring it back; groups look at the points alone.
        asked @ Asked::Choice(_) => words::why_without(lang, &topic(lang, answers, asked), name),
        Asked::Statement(_) => words::why_step(lang, &clause(lang, answers, lead, (place, to)), name),
    }
}

/// Why one program and not the other: what decides it, the answers that do, and then each answer on which the other one is
/// closer. `one` is not behind.
#[must_use]
pub fn contrast(
    lang: Lang,
    answers: &Answers,
    [one, other]: [&Fit; 2],
    contrast: &Contrast,
) -> (String, Vec<String>, Vec<String>) {
    let name = |fit: &Fit| lang.text(fit.program.get().profile.short);
    let (first, second) = (name(one), name(other));
    let decides = match contrast.gap {
        0 => words::contrast_level(lang, first, second),
        _ => words::contrast_enough(lang, first, second),
    };
    let said = |place: &usize| phrase::said(lang, one.terms[*place].asked, one.terms[*place].said);
    let on = |place: usize| topic(lang, answers, one.terms[place].asked);
    let covered = contrast.covered.iter().map(|(con, pro)| match pro {
        Some(pro) => words::contrast_covered(lang, &on(*con), second, &on(*pro), first),
        None => words::contrast_bare(lang, &on(*con), second),
    });
    let enough = if contrast.gap == 0 { Vec::new() } else { contrast.enough.iter().map(said).collect() };
    (decides, enough, covered.collect())
}

/// A way back for what musts set aside.
#[must_use]
pub fn way_back(lang: Lang, answers: &Answers, way: &WayBack) -> String {
    let musts: Vec<String> = way.musts.iter().map(|need| chosen(lang, answers, *need)).collect();
    let musts = list(lang, musts.iter().map(String::as_str).collect());
    let name = |program: &ProgramId| lang.text(program.get().profile.name);
    words::back_one(lang, &musts, &list(lang, way.back.iter().map(name).collect()))
}

/// Every sentence that explains a result, in the order of the page: why the first group is first, what would change that, how
/// sure it is; and then what is enough for the other families of that group. Both empty where nothing was said.
#[must_use]
pub fn explained(lang: Lang, answers: &Answers, report: &Report) -> [Vec<Line>; 2] {
    let (outcome, explained) = (&report.outcome, &report.explained);
    let Some(lead) = outcome.programs.first().map(|lead| &outcome.fits[lead.fit]).filter(|_| report.said > 0) else {
        return Default::default();
    };
    let mut lines = vec![Line::Heading(lang.text(words::WHY_FIRST).to_owned())];
    let mut others = Vec::new();
    for (index, (id, places)) in explained.enough.iter().enumerate() {
        let lines = if index == 0 { &mut lines } else { &mut others };
        lines.push(Line::Text(words::why_enough(lang, family(lang, *id))));
        let best =
            outcome.families.iter().find(|family| family.family == *id).map_or(lead, |it| &outcome.fits[it.best]);
        let said = places.iter().map(|place| phrase::said(lang, best.terms[*place].asked, best.terms[*place].said));
        lines.extend(said.map(Line::Item));
    }
    let near = explained.reach.iter().skip(1).filter(|it| it.group == 1);
    lines.extend(near.map(|it| Line::Text(reach(lang, answers, lead, it))));
    lines.push(Line::Heading(lang.text(words::WHY_CHANGE).to_owned()));
    lines.push(Line::Text(change(lang, answers, lead, explained.change.as_ref())));
    if let Some(it) = &explained.sure {
        lines.push(Line::Heading(lang.text(words::WHY_SURE).to_owned()));
        lines.extend(sure(lang, answers, lead, it).into_iter().map(Line::Item));
    }
    [lines, others]
}
