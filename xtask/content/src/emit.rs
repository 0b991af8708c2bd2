//! Writes the proved catalog as Rust `static` tables, to be included by `src/catalog.rs` and `src/text.rs`.

use std::fmt::Write;

use crate::model::{Audience, Combine, Confidence, EvidenceLevel, Level, Pick, SourceKind};
use crate::resolve::{Catalog, Said};

/// The generated source. It names the types of `crate::catalog` and is included there.
#[must_use]
pub fn emit(catalog: &Catalog) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "/// Generated from `assets/`: how many criteria there are.\npub const CRITERIA: usize = {};",
        catalog.criteria.len()
    );
    table(
        &mut out,
        "Source",
        "SOURCES",
        catalog.sources.iter().map(|s| {
            let kind = match s.kind {
                SourceKind::ProgramPage => "ProgramPage",
                SourceKind::Study => "Study",
                SourceKind::Review => "Review",
                SourceKind::Article => "Article",
                SourceKind::Court => "Court",
                SourceKind::Guide => "Guide",
                SourceKind::Unverified => "Unverified",
            };
            format!(
                "Source {{ id: {:?}, title: {:?}, year: {}, place: {:?}, kind: SourceKind::{kind} }}",
                s.id, s.title, s.year, s.place
            )
        }),
    );
    table(
        &mut out,
        "Dimension",
        "DIMENSIONS",
        catalog.dimensions.iter().map(|(id, name)| format!("Dimension {{ id: {id:?}, name: Msg({name}) }}")),
    );
    let mut lists: Vec<&[usize]> = Vec::new();
    table(&mut out, "Stance", "STANCES", catalog.stances.iter().map(|s| {
        let confidence = match s.confidence {
            Some(Confidence::High) => "High",
            Some(Confidence::Medium) => "Medium",
            Some(Confidence::Low) => "Low",
            None => "None",
        };
        format!(
            "Stance {{ position: {:?}, why: Msg({}), source_list: {:?}, confidence: Confidence::{confidence}, inherited: {} }}",
            s.position,
            s.why,
            s.sources.as_ref().map(|list| list_number(&mut lists, list)),
            s.inherited
        )
    }).collect::<Vec<_>>().into_iter());
    table(&mut out, "Statement", "STATEMENTS", catalog.statements.iter().map(|s| {
        let [text, why, means] = s.words;
        format!(
            "Statement {{ id: {:?}, audience: {}, criterion: CriterionId({}), sign: {}, text: Msg({text}), why: Msg({why}), means: Msg({means}) }}",
            s.id,
            audience(s.audience),
            s.criterion,
            s.sign
        )
    }));
    table(&mut out, "Need", "NEEDS", catalog.needs.iter().map(|n| {
        let [text, hint, why] = n.words;
        format!(
            "Need {{ id: {:?}, audiences: {}, pick: Pick::{}, combine: Combine::{}, scope: {}, weight: {}, ask_when: &{}, text: Msg({text}), hint: Msg({hint}), why: Msg({why}), must: {}, choices: ({}, {}) }}",
            n.id,
            audiences(&n.audiences),
            match n.pick {
                Pick::One => "One",
                Pick::Many => "Many",
            },
            match n.combine {
                Combine::Each => "Each",
                Combine::Any => "Any",
            },
            n.scope,
            n.weight,
            ids("ChoiceId", &n.ask_when),
            n.must.map_or("None".to_owned(), |word| format!("Some(Msg({word}))")),
            n.choices.start,
            n.choices.end
        )
    }));
    table(
        &mut out,
        "Choice",
        "CHOICES",
        catalog.choices.iter().map(|c| {
            format!(
                "Choice {{ id: {:?}, need: NeedId({}), text: Msg({}), criterion: {}, sign: {}, alone: {} }}",
                c.id,
                c.need,
                c.text,
                c.criterion.map_or("None".to_owned(), |criterion| format!("Some(CriterionId({criterion}))")),
                c.sign,
                c.alone
            )
        }),
    );
    table(
        &mut out,
        "SafetyBox",
        "BOXES",
        catalog.boxes.iter().map(|b| {
            format!("SafetyBox {{ id: {:?}, audiences: {}, text: Msg({}) }}", b.id, audiences(&b.audiences), b.text)
        }),
    );
    table(&mut out, "Helpline", "HELPLINES", catalog.helplines.iter().map(|h| {
        let [name, purpose] = h.words;
        let [call, tel, text_to, text_say] = &h.numbers;
        format!(
            "Helpline {{ id: {:?}, name: Msg({name}), purpose: Msg({purpose}), call: {call:?}, tel: {tel:?}, text_to: {text_to:?}, text_say: {text_say:?}, always: {}, checked: {:?} }}",
            h.id, h.always, h.checked
        )
    }));
    table(&mut out, "Notice", "NOTICES", catalog.notices.iter().map(|n| {
        let [title, first, mine, family] = n.words;
        format!(
            "Notice {{ id: {:?}, level: Level::{}, when: &{}, title: Msg({title}), first: Msg({first}), mine: Msg({mine}), family: Msg({family}), helplines: &{} }}",
            n.id,
            match n.level {
                Level::Urgent => "Urgent",
                Level::Care => "Care",
                Level::Note => "Note",
            },
            said(&n.when),
            ids("HelplineId", &n.helplines)
        )
    }));
    table(
        &mut out,
        "Family",
        "FAMILIES",
        catalog.families.iter().map(|f| {
            format!(
                "Family {{ id: {:?}, profile: {}, programs: ({}, {}) }}",
                f.id,
                profile(&f.profile),
                f.programs.start,
                f.programs.end
            )
        }),
    );
    table(&mut out, "Program", "PROGRAMS", catalog.programs.iter().map(|p| {
        let only_for: String = p
            .only_for
            .iter()
            .map(|(choices, why)| format!("OnlyFor {{ choices: &{}, why: Msg({why}) }}, ", ids("ChoiceId", choices)))
            .collect();
        let not_when: String =
            p.not_when.iter().map(|(list, why)| format!("NotWhen {{ said: &{}, why: Msg({why}) }}, ", said(list))).collect();
        let [cost, evidence] = p.more;
        format!(
            "Program {{ id: {:?}, family: FamilyId({}), audiences: {}, profile: {}, cost: Msg({cost}), evidence: Msg({evidence}), evidence_level: EvidenceLevel::{}, web: {:?}, checked: {:?}, source_list: {}, row: {:?}, only_for: &[{only_for}], not_when: &[{not_when}] }}",
            p.id,
            p.family,
            audiences(&p.audiences),
            profile(&p.profile),
            match p.evidence {
                EvidenceLevel::Strong => "Strong",
                EvidenceLevel::Some => "Some",
                EvidenceLevel::Little => "Little",
                EvidenceLevel::None => "None",
            },
            p.web,
            p.checked,
            list_number(&mut lists, &p.sources),
            p.row
        )
    }));
    table(&mut out, "&[SourceId]", "SOURCE_LISTS", lists.iter().map(|list| format!("&{}", ids("SourceId", list))));
    texts(&mut out, catalog);
    out
}

fn table(out: &mut String, kind: &str, name: &str, rows: impl ExactSizeIterator<Item = String>) {
    let _ = writeln!(out, "/// Generated from `assets/`.\npub static {name}: [{kind}; {}] = [", rows.len());
    for row in rows {
        let _ = writeln!(out, "    {row},");
    }
    out.push_str("];\n");
}

/// The index of a list among all different lists: most stances share theirs with others.
fn list_number<'a>(lists: &mut Vec<&'a [usize]>, list: &'a [usize]) -> usize {
    lists.iter().position(|known| *known == list).unwrap_or_else(|| {
        lists.push(list);
        lists.len() - 1
    })
}

fn ids(kind: &str, list: &[usize]) -> String {
    let inner: Vec<String> = list.iter().map(|index| format!("{kind}({index})")).collect();
    format!("[{}]", inner.join(", "))
}

fn said(list: &[Said]) -> String {
    let inner: Vec<String> = list
        .iter()
        .map(|said| match said {
            Said::Choice(index) => format!("Said::Choice(ChoiceId({index}))"),
            Said::Safety(index) => format!("Said::Safety(BoxId({index}))"),
        })
        .collect();
    format!("[{}]", inner.join(", "))
}

fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Me => "Audience::Me",
        Audience::Family => "Audience::Family",
    }
}

fn audiences(list: &[Audience]) -> String {
    format!("Audiences {{ me: {}, family: {} }}", list.contains(&Audience::Me), list.contains(&Audience::Family))
}

fn profile(words: &[usize; 12]) -> String {
    let [name, short, line, who, meeting, first, p1, p2, p3, c1, c2, c3] = words;
    format!(
        "Profile {{ name: Msg({name}), short: Msg({short}), line: Msg({line}), who: Msg({who}), meeting: Msg({meeting}), first_step: Msg({first}), pros: [Msg({p1}), Msg({p2}), Msg({p3})], cons: [Msg({c1}), Msg({c2}), Msg({c3})] }}"
    )
}

fn texts(out: &mut String, catalog: &Catalog) {
    let _ = writeln!(
        out,
        "/// Language tags, English first.\npub static LANGUAGES: [&str; {}] = {:?};",
        catalog.languages.len(),
        catalog.languages
    );
    // One text a language, the length of each [`Msg`], and where every 64th begins: a quarter of the bytes of as many
    // separate texts, and a short walk to each.
    let _ = writeln!(
        out,
        "/// All words, one entry a language.\npub static TEXTS: [crate::text::Texts; {}] = [",
        catalog.languages.len()
    );
    for language in 0..catalog.languages.len() {
        let (mut text, mut lengths, mut blocks) = (String::new(), Vec::new(), Vec::new());
        for (index, row) in catalog.words.iter().enumerate() {
            if index % 64 == 0 {
                blocks.push(text.len());
            }
            text.push_str(&row[language]);
            lengths.push(row[language].len());
        }
        let _ = writeln!(out, "crate::text::Texts {{ text: {text:?}, lengths: &{lengths:?}, blocks: &{blocks:?} }},");
    }
    out.push_str("];\n/// The screens' words. A message with placeholders is a function of them.\npub mod words {\nuse super::Msg;\nuse crate::text::{Lang, fill};\n");
    for (key, word, holes) in &catalog.screens {
        let english = &catalog.words[*word][0];
        if holes.is_empty() {
            let name = key.replace('-', "_").to_uppercase();
            let _ = writeln!(out, "/// {english}\npub const {name}: Msg = Msg({word});");
        } else {
            let name = key.replace('-', "_");
            let parameters: Vec<String> =
                holes.iter().map(|hole| format!("{}: &str", hole.replace('-', "_"))).collect();
            let pairs: Vec<String> =
                holes.iter().map(|hole| format!("({hole:?}, {})", hole.replace('-', "_"))).collect();
            let _ = writeln!(
                out,
                "/// {english}\n#[must_use]\npub fn {name}(lang: Lang, {}) -> String {{ fill(lang, Msg({word}), &[{}]) }}",
                parameters.join(", "),
                pairs.join(", ")
            );
        }
    }
    out.push_str("}\n");
}
