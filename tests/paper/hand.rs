//! A careful person with the booklet and a pen: reads the printed tables and follows the printed rules. Knows nothing of the
//! engine.

use std::collections::{BTreeMap, BTreeSet};

/// What is filled in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filled {
    /// Labels of ticked boxes and choices, such as `A1`.
    pub(crate) ticked: BTreeSet<String>,
    /// Letters of questions made a must.
    pub(crate) musts: BTreeSet<char>,
    /// The answer to each statement by its number, and whether it counts twice.
    pub(crate) said: BTreeMap<usize, (String, bool)>,
}

/// One column of the needs sheets.
struct Column {
    label: String,
    /// Printed twice already.
    star: bool,
    /// The best of its question's columns counts alone.
    plus: bool,
}

/// The printed tables.
pub(crate) struct Booklet {
    /// Points by answer, then by what stands at the top of the column.
    matrix: BTreeMap<String, BTreeMap<String, i32>>,
    /// By program, what stands below each statement.
    stands: BTreeMap<String, Vec<String>>,
    columns: Vec<Column>,
    /// By program, what stands below each of the columns.
    wishes: BTreeMap<String, Vec<String>>,
    /// Program, "only if", labels.
    rules: Vec<(String, bool, Vec<String>)>,
}

/// The text of some HTML.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    text.replace("&amp;", "&").replace("&lt;", "<").replace("&quot;", "\"").trim().to_owned()
}

/// What stands between the first `start` and the `end` after it.
fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    html.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map_or("", |(inside, _)| inside)
}

/// The cells of a row, as HTML: those that begin with `<th` or `<td`.
fn cells(row: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut rest = row;
    while let Some(at) = rest.find("<t") {
        let (_, open) = rest[at..].split_once('>').unwrap_or_default();
        let end = open.find("</t").unwrap_or(open.len());
        cells.push(&open[..end]);
        rest = &open[end..];
    }
    cells
}

fn number(text: &str) -> i32 {
    let text = text.replace('\u{2212}', "-");
    if text.is_empty() { 0 } else { text.parse().unwrap_or_else(|_| panic!("no number: {text}")) }
}

/// Programs and the texts of their cells.
fn rows(body: &str) -> BTreeMap<String, Vec<String>> {
    let rows = body.split("<tr>").skip(1).map(|row| {
        let row = row.split("</tr>").next().unwrap_or_default();
        let mut texts = cells(row).into_iter().map(plain);
        (texts.next().unwrap_or_default(), texts.collect::<Vec<_>>())
    });
    rows.collect()
}

impl Booklet {
    pub(crate) fn read(html: &str) -> Self {
        let matrix = between(html, "id=\"matrix\">", "</table>");
        let (head, body) = matrix.split_once("</thead>").expect("the points table has a head");
        let tops: Vec<String> = cells(head.rsplit("<tr>").next().unwrap_or_default()).into_iter().map(plain).collect();
        let matrix = rows(body)
            .into_iter()
            .map(|(said, points)| (said, tops.iter().cloned().zip(points.iter().map(|text| number(text))).collect()));
        let stands = between(html, "id=\"stands\">", "</table>");
        let mut columns = Vec::new();
        let mut wishes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for sheet in html.split("<table class=\"score wishes\">").skip(1) {
            let sheet = sheet.split("</table>").next().unwrap_or_default();
            let (head, body) = sheet.split_once("</thead>").expect("a sheet has a head");
            for cell in head.split("<th scope=\"col\"").skip(1) {
                let (label, marks) = between(cell, "<b>", "</th>").split_once("</b>").expect("a column has a label");
                columns.push(Column { label: label.to_owned(), star: marks.contains('*'), plus: marks.contains('+') });
            }
            for (program, mut cells) in rows(body) {
                cells.pop();
                wishes.entry(program).or_default().extend(cells);
            }
        }
        let rules = between(html, "<ul id=\"rules\">", "</ul>").split("<li>").skip(1).map(|rule| {
            let only = rule.contains(": only if you ticked ");
            let labels = between(rule, " if you ticked ", ". ");
            (plain(between(rule, "<b>", "</b>")), only, labels.split(", ").map(str::to_owned).collect())
        });
        Self {
            matrix: matrix.collect(),
            stands: rows(stands.split_once("</thead>").expect("the sheet has a head").1),
            columns,
            wishes,
            rules: rules.collect(),
        }
    }

    pub(crate) fn programs(&self) -> impl Iterator<Item = &String> {
        self.stands.keys()
    }

    /// The points for one statement.
    fn of_statement(&self, program: &str, place: usize, filled: &Filled) -> i32 {
        let Some((said, twice)) = filled.said.get(&place) else { return 0 };
        let stands = &self.stands[program][place - 1];
        let stands = if ["?", "~"].contains(&&**stands) { "? or ~" } else { stands };
        self.matrix[said][stands] * if *twice { 2 } else { 1 }
    }

    /// The points of every thing ticked under a letter; one number where the best counts alone.
    fn of_letter(&self, program: &str, letter: char, filled: &Filled) -> Vec<i32> {
        let ticked = |it: &(&Column, &String)| it.0.label.starts_with(letter) && filled.ticked.contains(&it.0.label);
        let marked: Vec<(&Column, &String)> = self.columns.iter().zip(&self.wishes[program]).filter(ticked).collect();
        let earned = marked.iter().map(|(column, cell)| {
            let twice = filled.musts.contains(&letter) && !column.star;
            number(cell.trim_end_matches('\u{2717}')) * if twice { 2 } else { 1 }
        });
        let earned: Vec<i32> = earned.collect();
        match earned.iter().max() {
            Some(best) if marked.iter().any(|(column, _)| column.plus) => vec![*best],
            _ => earned,
        }
    }

    pub(crate) fn total(&self, program: &str, filled: &Filled) -> i32 {
        let statements: i32 = filled.said.keys().map(|place| self.of_statement(program, *place, filled)).sum();
        statements + ('A'..='Z').flat_map(|letter| self.of_letter(program, letter, filled)).sum::<i32>()
    }

    pub(crate) fn is_out(&self, program: &str, filled: &Filled) -> bool {
        let crossed = |letter: char| -> Vec<bool> {
            let all = self.columns.iter().zip(&self.wishes[program]);
            let ticked = all.filter(|(it, _)| it.label.starts_with(letter) && filled.ticked.contains(&it.label));
            ticked.map(|(_, cell)| cell.ends_with('\u{2717}')).collect()
        };
        let all = |letter| !crossed(letter).is_empty() && crossed(letter).iter().all(|it| *it);
        let plus = |letter| self.columns.iter().any(|it| it.label.starts_with(letter) && it.plus);
        let must = |letter: &char| if plus(*letter) { all(*letter) } else { crossed(*letter).contains(&true) };
        let rule = |(name, only, labels): &(String, bool, Vec<String>)| {
            name == program && labels.iter().any(|it| filled.ticked.contains(it)) != *only
        };
        all('A') || filled.musts.iter().any(must) || self.rules.iter().any(rule)
    }

    /// The closest, and what is about equal to it.
    pub(crate) fn close(&self, filled: &Filled) -> BTreeSet<String> {
        let left: Vec<&String> = self.programs().filter(|program| !self.is_out(program, filled)).collect();
        let total: BTreeMap<&String, i32> = left.iter().map(|it| (*it, self.total(it, filled))).collect();
        let best = total.values().max().copied().unwrap_or_default();
        let closest: Vec<&String> = left.iter().copied().filter(|it| total[it] == best).collect();
        let equal = |program: &&String| {
            total[*program] == best
                || closest.iter().any(|closest| self.a_step_is_enough(program, closest, total[*program] - best, filled))
        };
        left.iter().copied().filter(equal).cloned().collect()
    }

    /// Would one step in one answer bring `behind` level with `ahead`?
    fn a_step_is_enough(&self, behind: &str, ahead: &str, lead: i32, filled: &Filled) -> bool {
        let boxes = ["Yes, very much", "Somewhat", "Not really", "No, not for me"];
        let steps = filled.said.iter().flat_map(|(place, (said, twice))| {
            let at = boxes.iter().position(|it| it == said).expect("one of the boxes");
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| boxes.get(at));
            beside.map(move |to| (*place, (*to, *twice)))
        });
        let mut gains = steps.map(|(place, (to, twice))| {
            let mut moved = filled.clone();
            moved.said.insert(place, (to.to_owned(), twice));
            let gain = |program| self.of_statement(program, place, &moved) - self.of_statement(program, place, filled);
            gain(behind) - gain(ahead)
        });
        let mut without = ('A'..='Z').flat_map(|letter| {
            let (behind, ahead) = (self.of_letter(behind, letter, filled), self.of_letter(ahead, letter, filled));
            behind.into_iter().zip(ahead).map(|(behind, ahead)| ahead - behind).collect::<Vec<_>>()
        });
        gains.any(|gain| lead + gain >= 0) || without.any(|gain| lead + gain >= 0)
    }
}
