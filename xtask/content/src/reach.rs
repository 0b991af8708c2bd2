//! What nobody could ever meet: questions that can't be asked, programs nobody can be shown, choices no program speaks
//! to, and lists too short for their purpose.

use std::collections::HashSet;

use crate::check::audience_name;
use crate::diagnose::{Log, Place};
use crate::model::Audience;
use crate::read::Raw;
use crate::resolve::{Catalog, Program, Said};

/// How many statements each audience gets.
const STATEMENTS: [(Audience, std::ops::RangeInclusive<usize>); 2] =
    [(Audience::Me, 14..=18), (Audience::Family, 8..=12)];

/// Reports everything that can't be reached.
pub fn check(raw: &Raw, catalog: &Catalog, log: &mut Log) {
    if !log.is_clean() {
        // With references still broken, "nobody can reach this" would only echo the first mistake.
        return;
    }
    sources(raw, catalog, log);
    needs(raw, catalog, log);
    choices(raw, catalog, log);
    statements(raw, catalog, log);
    let entries = raw.families.iter().flat_map(|file| &file.programs);
    for (program, entry) in catalog.programs.iter().zip(entries) {
        let at = entry.at(&entry.item.id);
        for audience in &program.audiences {
            if let Some(reason) = shut_out(program, *audience, catalog) {
                let what =
                    format!("no visitor ({}) can be shown \"{}\": {reason}", audience_name(*audience), program.id);
                log.problem(&at, what, "change its entry rules, or the audiences it names");
            }
        }
    }
    for (notice, entry) in
        catalog.notices.iter().map(|notice| (notice, raw.notices.iter().find(|entry| entry.item.id.name == notice.id)))
    {
        let asked = notice.when.iter().any(|said| match said {
            Said::Choice(choice) => !catalog.needs[catalog.choices[*choice].need].audiences.is_empty(),
            Said::Safety(index) => !catalog.boxes[*index].audiences.is_empty(),
        });
        if let (false, Some(entry)) = (asked, entry) {
            log.problem(
                &entry.at(&entry.item.id),
                format!("nobody can be shown the notice \"{}\"", notice.id),
                "let someone be asked for what calls for it",
            );
        }
    }
}

/// A source that nothing names is downloaded for nothing.
fn sources(raw: &Raw, catalog: &Catalog, log: &mut Log) {
    let stances = catalog.stances.iter().filter_map(|it| it.sources.as_ref());
    let families = catalog.families.iter().flat_map(|it| it.receipts.iter().map(|receipt| &receipt.sources));
    let programs = catalog.programs.iter().flat_map(|it| {
        [&it.sources, &it.studies].into_iter().chain(it.meeting.as_ref().map(|receipt| &receipt.sources))
    });
    let notices = catalog.notices.iter().map(|it| &it.sources);
    let used: HashSet<usize> = stances.chain(families).chain(programs).chain(notices).flatten().copied().collect();
    for (index, (source, entry)) in catalog.sources.iter().zip(&raw.sources).enumerate() {
        if !source.cited && !used.contains(&index) {
            let what = format!("nothing names the source \"{}\"", source.id);
            log.problem(&entry.at(&entry.item.id), what, "take it out, or name it where it is said");
        }
    }
}

fn needs(raw: &Raw, catalog: &Catalog, log: &mut Log) {
    for (index, (need, entry)) in catalog.needs.iter().zip(&raw.needs).enumerate() {
        let at = entry.at(&entry.item.id);
        if need.audiences.is_empty() {
            log.problem(&at, format!("nobody is asked \"{}\"", need.id), "name at least one audience");
        }
        if need.ask_when.is_empty() {
            continue;
        }
        for audience in &need.audiences {
            let reachable = need.ask_when.iter().any(|choice| {
                let earlier = catalog.choices[*choice].need;
                earlier < index && catalog.needs[earlier].audiences.contains(audience)
            });
            if !reachable {
                let what = format!("\"{}\" can never be asked ({})", need.id, audience_name(*audience));
                log.problem(&at, what, "ask_when must name a choice of an earlier need that this audience is asked");
            }
        }
    }
    for audience in [Audience::Me, Audience::Family] {
        let scopes = catalog.needs.iter().filter(|need| need.scope && need.audiences.contains(&audience));
        if scopes.count() != 1 {
            let place = raw.needs.first().map_or(Place { file: usize::MAX, span: 0..0 }, |entry| entry.place());
            let what = format!("exactly one need asks what it is about ({})", audience_name(audience));
            log.problem(&place, what, "set scope = true on one need for each audience");
        }
    }
}

fn choices(raw: &Raw, catalog: &Catalog, log: &mut Log) {
    for choice in &catalog.choices {
        let Some(criterion) = choice.criterion else { continue };
        if catalog.programs.iter().all(|program| catalog.stances[program.row[criterion]].position.is_none()) {
            let entry = &raw.needs[choice.need];
            let place =
                entry.item.choices.iter().find(|c| c.id.name == choice.id).map_or(entry.place(), |c| entry.at(&c.id));
            let what = format!("no program speaks to the choice \"{}\"", choice.id);
            log.problem(&place, what, "list it under some program's `open`, or set silent = true");
        }
    }
}

fn statements(raw: &Raw, catalog: &Catalog, log: &mut Log) {
    let first = raw.statements.first().map_or(Place { file: usize::MAX, span: 0..0 }, |entry| entry.place());
    for (audience, range) in STATEMENTS {
        let count = catalog.statements.iter().filter(|s| s.audience == audience).count();
        if !range.contains(&count) {
            let what = format!("{count} statements for {}", audience_name(audience));
            log.problem(&first, what, format!("{} to {}", range.start(), range.end()));
        }
    }
    for (index, entry) in raw.dimensions.iter().enumerate() {
        for audience in &entry.item.contested {
            for (sign, end) in [(1, "high"), (-1, "low")] {
                let asked = catalog
                    .statements
                    .iter()
                    .any(|s| s.audience == *audience && s.criterion == index && s.sign == sign);
                if !asked {
                    let what = format!(
                        "\"{}\" is contested for {}, but no statement leans {end}",
                        entry.item.id.name,
                        audience_name(*audience)
                    );
                    log.problem(&entry.at(&entry.item.id), what, "write one, or take the audience out of `contested`");
                }
            }
        }
    }
}

/// Why nobody of this audience who answers could be offered the program.
fn shut_out(program: &Program, audience: Audience, catalog: &Catalog) -> Option<String> {
    let refused = |choice: usize| program.not_when.iter().any(|(said, _)| said.contains(&Said::Choice(choice)));
    for (index, need) in catalog.needs.iter().enumerate() {
        if !need.audiences.contains(&audience) {
            continue;
        }
        let allowed = need.choices.clone().filter(|choice| {
            let asked = |choices: &[usize]| choices.iter().any(|c| catalog.choices[*c].need == index);
            let in_rules = program.only_for.iter().all(|(choices, _)| !asked(choices) || choices.contains(choice));
            let open = !need.scope
                || catalog.choices[*choice].criterion.is_none_or(|criterion| {
                    catalog.stances[program.row[criterion]].position.is_none_or(|position| position > -2)
                });
            in_rules && open && !refused(*choice)
        });
        if allowed.count() == 0 {
            return Some(format!("every choice of \"{}\" sets it aside", need.id));
        }
    }
    None
}
