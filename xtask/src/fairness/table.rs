//! The fairness table as Markdown.

use std::fmt::Write as _;

use many_paths::catalog::{Audience, FamilyId, ProgramId};
use many_paths::text::Lang;
use many_paths_fairness::{Effect, Figures, Musts, Sampled, Sampler, Share, Shown, twins};

/// The whole table.
pub(super) fn table(figures: &Figures) -> Result<String, String> {
    let mut out = format!(
        "# Who is shown what\n\n\
         Written by `cargo xtask fairness --write` from the content as it is; `--check` fails when it is out of date, when a family or \
         program is out of reach, and when no question separates two programs.\n\n\
         {} visitors were sampled, always the same ones. *Uniform* visitors answer by chance alone. *Leaning* ones have two to four traits, such as \
         religious or secular, and answer by them; common choices are made more often (`xtask/fairness/traits.toml`). Neither is a \
         poll: nobody knows how the visitors of a site answer. So read a small share as a question, not as a fault: a program \
         for pilots should be rare. What must not be is a share of nothing.\n",
        grouped(figures.visitors())
    );
    shares(&mut out, figures);
    sizes(&mut out, figures);
    shown(&mut out, figures);
    pairs(&mut out, figures)?;
    effects(&mut out, figures);
    figures.musts.iter().for_each(|musts| must_haves(&mut out, musts));
    Ok(out)
}

/// `30000` as `30,000`.
fn grouped(number: u32) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", grouped(number / 1000), number % 1000) }
}

/// A share in percent, to a tenth.
fn percent(part: u32, whole: u32) -> String {
    let whole = u64::from(whole.max(1));
    let tenths = (u64::from(part) * 1000 + whole / 2) / whole;
    // Not nothing, and not everything, where it is not.
    match (part, tenths) {
        (1.., 0) => "under 0.1%".to_owned(),
        (_, 1000) if u64::from(part) < whole => "over 99.9%".to_owned(),
        _ => format!("{}.{}%", tenths / 10, tenths % 10),
    }
}

fn who(audience: Audience) -> &'static str {
    if audience == Audience::Me { "for oneself" } else { "for family" }
}

fn how(sampler: Sampler) -> &'static str {
    if sampler == Sampler::Uniform { "uniform" } else { "leaning" }
}

fn name(id: &str) -> String {
    let family = FamilyId::named(id).map(|family| family.get().profile.name);
    let program = ProgramId::named(id).map(|program| program.get().profile.short);
    family.or(program).map_or_else(|| id.to_owned(), |name| Lang::EN.text(name).to_owned())
}

fn heads(out: &mut String, first: &str, samples: &[Sampled]) {
    let _ = write!(out, "| {first} |");
    for sample in samples {
        let _ = write!(out, " {}, {} |", who(sample.audience), how(sample.sampler));
    }
    let _ = writeln!(out, "\n|---|{}", "--:|".repeat(samples.len()));
}

fn shares(out: &mut String, figures: &Figures) {
    out.push_str(
        "\n## In the first group\n\n\
         The share of visitors who find it in the first group, \"about equal\" with the closest; in brackets, to whom it is open at all: not set aside. \
         Groups of families and of programs are formed each by themselves.\n",
    );
    type Of = fn(&Sampled) -> &Vec<Share>;
    let kinds: [(&str, Of); 2] = [("family", |it| &it.families), ("program", |it| &it.programs)];
    for (kind, of) in kinds {
        out.push('\n');
        heads(out, kind, &figures.samples);
        for at in 0..figures.samples.first().map_or(0, |sample| of(sample).len()) {
            for (column, sample) in figures.samples.iter().enumerate() {
                let share = &of(sample)[at];
                if column == 0 {
                    let _ = write!(out, "| {} |", name(&share.id));
                }
                if share.asked {
                    let [first, open] = [share.first, share.open].map(|part| percent(part, sample.visitors));
                    let _ = write!(out, " {first} ({open}) |");
                } else {
                    out.push_str(" |");
                }
            }
            out.push('\n');
        }
    }
}

fn sizes(out: &mut String, figures: &Figures) {
    out.push_str("\n## How many families are in the first group\n\n");
    heads(out, "families", &figures.samples);
    let most = figures.samples.iter().filter_map(|it| it.sizes.iter().rposition(|size| *size > 0)).max().unwrap_or(0);
    for size in 0..=most {
        let named = if size == 0 { "none: all is set aside".to_owned() } else { size.to_string() };
        let _ = write!(out, "| {named} |");
        for sample in &figures.samples {
            let count = sample.sizes[size];
            let _ = if count == 0 { write!(out, " |") } else { write!(out, " {} |", percent(count, sample.visitors)) };
        }
        out.push('\n');
    }
}

fn shown(out: &mut String, figures: &Figures) {
    out.push_str(
        "\n## How each comes into the first group\n\n\
         The fewest answers found, each one that the program itself would give, after which the first group holds it and at most two others; where \
         five answers do not get so far, the smallest group found.\n",
    );
    for (family, kind) in [(true, "family"), (false, "program")] {
        let _ = writeln!(out, "\n| {kind} | | answers | in the group |\n|---|---|---|--:|");
        for it in figures.shown.iter().filter(|it| it.family == family) {
            let _ = writeln!(out, "| {} | {} | {} | {} |", name(&it.id), who(it.audience), answers(it), it.group);
        }
    }
    let none = figures.out_of_reach();
    let told =
        if none.is_empty() { "Out of reach: none.".to_owned() } else { format!("Out of reach: {}.", none.join("; ")) };
    let _ = writeln!(out, "\n{told}");
}

fn answers(shown: &Shown) -> String {
    let quoted = |answers: &Vec<String>| answers.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
    shown.answers.as_ref().map_or_else(|| "**none found**".to_owned(), quoted)
}

fn pairs(out: &mut String, figures: &Figures) -> Result<(), String> {
    let listed = twins::listed()?;
    let twins = figures.pairs.iter().filter(|pair| pair.by.is_empty()).count();
    let _ = writeln!(
        out,
        "\n## Programs that are hard to tell apart\n\n\
         Twins are two programs for the same audience that no statement, no choice and no entry rule separates. There are {twins}, of which {} are \
         listed as alike, with a reason, in `xtask/fairness/twins.toml`. Near twins are separated by one question alone, or by two.",
        listed.len()
    );
    if figures.pairs.is_empty() {
        out.push_str("There are none of these either.\n");
        return Ok(());
    }
    out.push_str("\n| programs | separated by |\n|---|---|\n");
    let mut pairs: Vec<_> = figures.pairs.iter().collect();
    pairs.sort_by_key(|pair| pair.by.len());
    for pair in pairs {
        let why = listed.iter().find(|alike| pair.ids.iter().all(|id| alike.ids.contains(id)));
        let by = match why {
            Some(alike) => format!("nothing: {}", alike.why),
            None if pair.by.is_empty() => "**nothing**".to_owned(),
            None => pair.by.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", "),
        };
        let _ = writeln!(out, "| {}, {} | {by} |", name(&pair.ids[0]), name(&pair.ids[1]));
    }
    Ok(())
}

fn effects(out: &mut String, figures: &Figures) {
    out.push_str(
        "\n## What one answer does\n\n\
         How often the first group is another when this one answer is left out, of the visitors who gave it; in brackets how many families come or go on \
         average. What counts twice or can be a must weighs more.\n",
    );
    for audience in [Audience::Me, Audience::Family] {
        let samples: Vec<Sampled> = figures.samples.iter().filter(|it| it.audience == audience).cloned().collect();
        out.push('\n');
        heads(out, "answer", &samples);
        for at in 0..samples.first().map_or(0, |sample| sample.effects.len()) {
            for (column, sample) in samples.iter().enumerate() {
                let effect = &sample.effects[at];
                if column == 0 {
                    let _ = write!(out, "| `{}` |", effect.id);
                }
                let changed = percent(effect.changed, effect.answered);
                let _ = write!(out, " {changed} ({}) |", hundredths(effect.moved, effect.answered));
            }
            out.push('\n');
        }
        for sample in &samples {
            let _ = writeln!(out, "\n{}", summary(sample));
        }
    }
}

/// A quotient, to a hundredth.
fn hundredths(part: u32, whole: u32) -> String {
    let whole = u64::from(whole.max(1));
    let value = (u64::from(part) * 100 + whole / 2) / whole;
    format!("{}.{:02}", value / 100, value % 100)
}

fn summary(sample: &Sampled) -> String {
    let sum = |of: fn(&Effect) -> u32| sample.effects.iter().map(of).sum::<u32>();
    // Compared as fractions, without rounding.
    let share = |effect: &&Effect| u64::from(effect.changed) * 1_000_000 / u64::from(effect.answered.max(1));
    let statements = sample.effects.iter().filter(|it| many_paths::catalog::StatementId::named(&it.id).is_some());
    let least = statements.clone().min_by_key(share).map_or("", |it| &it.id);
    let most = statements.max_by_key(share).map_or("", |it| &it.id);
    format!(
        "{}, {}: {} visitors tried; leaving one answer out changes the first group in {} of cases, by {} families on average. Of the \
         statements `{least}` does least and `{most}` most.",
        capital(who(sample.audience)),
        how(sample.sampler),
        grouped(sample.tried),
        percent(sum(|it| it.changed), sum(|it| it.answered)),
        hundredths(sum(|it| it.moved), sum(|it| it.answered)),
    )
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn must_haves(out: &mut String, musts: &Musts) {
    let [two, three] = musts.sets;
    let _ = writeln!(
        out,
        "\n## Must-haves, {}\n\n\
         Of {} choices that can be a must, {} matter: as a must, said alone, each sets aside a program that is open to someone who said nothing. Each of them, \
         every two ({}) and every three ({}) that can be said together were tried; the fewest programs left open were {}, {} and {}. Left nothing open: {}.\n",
        who(musts.audience),
        musts.choices,
        musts.matter.len(),
        grouped(two),
        grouped(three),
        musts.fewest[0],
        musts.fewest[1],
        musts.fewest[2],
        match musts.empty {
            0 => "none".to_owned(),
            all => format!(
                "{all}, each of which holds one of these; the page then shows how many ways back",
                all = grouped(all)
            ),
        }
    );
    for nothing in &musts.nothing {
        let _ = writeln!(out, "- `{}`: {}", nothing.musts.join("`, `"), nothing.ways_back);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_and_never_to_nothing_or_everything() {
        let check = |part, whole, expected: &str| assert_eq!(percent(part, whole), expected);
        check(0, 30_000, "0.0%");
        check(1, 30_000, "under 0.1%");
        check(15, 10_000, "0.2%");
        check(29_999, 30_000, "over 99.9%");
        check(30_000, 30_000, "100.0%");
        assert_eq!((hundredths(1, 3), grouped(1_020_003)), ("0.33".to_owned(), "1,020,003".to_owned()));
    }
}
