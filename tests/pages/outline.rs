//! HTML as an outline: one line a text or control, indented by the elements that hold a part of the page.

/// Elements that indent what they hold.
const PARTS: [&str; 11] =
    ["header", "main", "footer", "section", "article", "details", "form", "fieldset", "dl", "ul", "ol"];
/// Elements that hold nothing.
const EMPTY: [&str; 4] = ["input", "br", "hr", "img"];
/// What [`whole`] tells of besides, each on a line of its own.
const ALSO: [&str; 2] = ["li", "summary"];
/// Attributes worth a line.
const SHOWN: [&str; 8] =
    ["href", "aria-label", "role", "aria-expanded", "data-family", "data-program", "data-notice", "data-aside"];

/// One line of an outline.
struct Line {
    depth: usize,
    tag: String,
    text: String,
    /// Inside the closed details of a program.
    in_program: bool,
    /// The first text of a reason.
    reason: bool,
}

/// The whole page.
pub(crate) fn outline(html: &str) -> String {
    shown(lines(html).into_iter())
}

/// What stands in `<main>`.
pub(crate) fn page(html: &str) -> String {
    outline(main_of(html))
}

/// All that stands in `<main>` up to `end`, with every part, item and summary on a line of its own, so that what stands in what
/// can be read off the indents. A closed list of sources under one of these words is one line: how many there are, and whether
/// it says when they were checked.
pub(crate) fn whole(html: &str, end: &str, receipts: &[&str], dated: &str) -> String {
    let main = main_of(html);
    let (mut out, mut depth, mut rest) = (String::new(), 0, &main[..main.find(end).expect("it is there")]);
    while let Some(at) = rest.find('<') {
        let mut tell = |words: &str, depth: usize| out.extend(["  ".repeat(depth).as_str(), words, "\n"]);
        let words = rest[..at].split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            tell(&format!("- {}", plain(&words)), depth);
        }
        let end = tag_end(&rest[at..]) + at;
        let inside = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = inside.strip_prefix('/') {
            depth -= usize::from(PARTS.contains(&name) || ALSO.contains(&name));
            continue;
        }
        let tag = Tag::read(inside);
        let summary = rest.strip_prefix("<summary>").and_then(|it| it.split_once("</summary>")).map(|(words, _)| words);
        if let Some(words) = summary.filter(|words| tag.name == "details" && receipts.contains(words)) {
            let (all, after) = rest.split_once("</details>").expect("it ends");
            let dated = if all.contains(dated) { "dated" } else { "undated" };
            tell(&format!("receipt {} {dated} {words}", all.matches("<bdi>").count()), depth);
            rest = after;
        } else if PARTS.contains(&&*tag.name) || ALSO.contains(&&*tag.name) {
            tell(&[&*tag.name, &*tag.line().map_or(String::new(), |line| format!(" {line}"))].concat(), depth);
            depth += 1;
        }
    }
    out
}

/// Of what stands in `<main>`: headings, reasons, and ids of families, programs and notices.
pub(crate) fn headings(html: &str) -> String {
    shown(lines(main_of(html)).into_iter().filter(|line| {
        let heading = line.tag.len() == 2 && line.tag.starts_with('h');
        let id = line.text.contains("[data-");
        if line.in_program { line.text.contains("[data-program=") } else { heading || id || line.reason }
    }))
}

/// The section under this heading, which holds no other.
pub(crate) fn section(html: &str, heading: &str) -> String {
    let (at, end) = (html.find(&format!("<h2>{heading}</h2>")).expect("it is on the page"), "</section>");
    let from = html[..at].rfind("<section").expect("it has begun");
    let length = html[from..].find(end).expect("it ends");
    outline(&html[from..from + length + end.len()])
}

fn main_of(html: &str) -> &str {
    let start = html.find("<main").unwrap_or(0);
    let end = html.find("</main>").map_or(html.len(), |at| at + "</main>".len());
    &html[start..end]
}

fn shown(lines: impl Iterator<Item = Line>) -> String {
    lines.map(|line| format!("{:indent$}{} {}\n", "", line.tag, plain(&line.text), indent = 2 * line.depth)).collect()
}

/// The text that was escaped for HTML.
fn plain(text: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/"), ("&amp;", "&")];
    marks.iter().fold(text.to_owned(), |text, (escaped, mark)| text.replace(escaped, mark))
}

fn lines(html: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut open: Vec<Tag> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text(&rest[..at], &mut open, &mut lines);
        let end = tag_end(&rest[at..]) + at;
        let inside = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop().map(|tag| tag.name), Some(name.to_owned()), "elements close in order");
        } else if !inside.starts_with('!') {
            let tag = Tag::read(inside);
            if let Some(text) = tag.line() {
                lines.push(line(&tag.name, text, &open, tag.has("data-program"), false));
            }
            if !EMPTY.contains(&tag.name.as_str()) {
                open.push(tag);
            }
        }
    }
    assert!(open.is_empty(), "every element is closed");
    lines
}

fn text(text: &str, open: &mut [Tag], lines: &mut Vec<Line>) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return;
    }
    let points = open.iter_mut().find_map(|tag| tag.points.take());
    let text = match &points {
        Some(points) => format!("{points:>2} {text}"),
        None => text,
    };
    if let Some(control) = lines.last_mut().filter(|line| line.tag == "input" && !line.text.contains(':')) {
        // The words of a control stand right after it.
        control.text = format!("{}: {text}", control.text);
        return;
    }
    let name = open.last().map_or(String::new(), |tag| tag.name.clone());
    lines.push(line(&name, text, open, false, points.is_some()));
}

fn line(tag: &str, text: String, open: &[Tag], program: bool, reason: bool) -> Line {
    let depth = open.iter().filter(|tag| PARTS.contains(&tag.name.as_str())).count();
    let in_program = program || open.iter().any(|tag| tag.has("data-program"));
    Line { depth, tag: tag.to_owned(), text, in_program, reason }
}

/// An element that was opened.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
    /// Points of a reason, until its first text is shown.
    points: Option<String>,
}

impl Tag {
    fn read(inside: &str) -> Self {
        let (name, mut rest) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        let mut attributes = Vec::new();
        while !rest.trim_matches(['/', ' ']).is_empty() {
            rest = rest.trim_start();
            let end = rest.find([' ', '=']).unwrap_or(rest.len());
            let (key, after) = rest.split_at(end);
            let value = after.strip_prefix("=\"").and_then(|after| after.split_once('"'));
            attributes.push((key.to_owned(), value.map_or(String::new(), |(value, _)| value.to_owned())));
            rest = value.map_or(after.trim_start_matches('='), |(_, rest)| rest);
        }
        let mut tag = Self { name: name.to_owned(), attributes, points: None };
        tag.points = tag.get("data-points").map(str::to_owned);
        tag
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// A control, or an element with attributes worth telling.
    fn line(&self) -> Option<String> {
        if self.name == "input" {
            let mark = if self.has("checked") { "x" } else { " " };
            let mark = if self.get("type") == Some("radio") { format!("({mark})") } else { format!("[{mark}]") };
            return Some(format!("{mark} {}", self.get("id").unwrap_or_default()));
        }
        let told: Vec<String> = SHOWN.iter().filter_map(|key| Some(format!("[{key}={}]", self.get(key)?))).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }
}

/// Where the tag that begins here ends; a `>` inside quotes does not end it.
fn tag_end(html: &str) -> usize {
    let mut quoted = false;
    let end = html.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == '>' && !quoted
    });
    end.map_or(html.len() - 1, |(at, _)| at)
}
