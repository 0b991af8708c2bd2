//! The snapshot of a whole result as a tree (`tests/pages/whole_*.txt`, written by `tests/pages/outline.rs`), and the way from a
//! sentence in it to its source, in clicks.

/// A part of the page, a text, or a closed list of sources.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// The element with its attributes; `-` for a text, `receipt` for a list of sources.
    pub(super) kind: String,
    /// The words of a text.
    pub(super) text: String,
    /// How many sources a receipt has, and whether it says when they were checked.
    pub(super) sources: usize,
    pub(super) dated: bool,
    /// What stands inside.
    pub(super) inside: Vec<Node>,
}

impl Node {
    /// Reads a snapshot by its indents.
    pub(super) fn read(snapshot: &str) -> Self {
        let mut lines =
            snapshot.lines().map(|line| (line.len() - line.trim_start().len(), line.trim_start())).peekable();
        let mut root = Self::default();
        root.take(&mut lines, 0);
        root
    }

    fn take<'a>(&mut self, lines: &mut std::iter::Peekable<impl Iterator<Item = (usize, &'a str)>>, indent: usize) {
        while let Some((_, line)) = lines.next_if(|(deep, _)| *deep >= indent) {
            let mut node = Self::of(line);
            node.take(lines, indent + 2);
            self.inside.push(node);
        }
    }

    fn of(line: &str) -> Self {
        let mut words = line.splitn(4, ' ');
        match (line.strip_prefix("- "), words.next(), words.next().and_then(|count| count.parse().ok())) {
            (Some(text), ..) => Self { kind: "-".into(), text: text.into(), ..Self::default() },
            (_, Some("receipt"), Some(sources)) => {
                let dated = words.next() == Some("dated");
                Self {
                    kind: "receipt".into(),
                    text: words.next().unwrap_or_default().into(),
                    sources,
                    dated,
                    ..Self::default()
                }
            }
            _ => Self { kind: line.into(), ..Self::default() },
        }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.kind.split_once(&format!("[{name}="))?.1.split(']').next()
    }

    /// Is it something with words of its own, and so with a source of its own: a family, a program, a notice, a reason?
    fn is_card(&self) -> bool {
        let named = ["data-family", "data-program", "data-notice", "data-aside"];
        named.iter().any(|name| self.attribute(name).is_some())
            || (self.kind == "li" && self.inside.iter().any(|node| node.kind == "receipt"))
    }

    /// Every text, with all it stands in, the outermost first.
    pub(super) fn texts(&self) -> Vec<Vec<&Self>> {
        let mut found = Vec::new();
        self.walk(&mut vec![self], &mut |path| found.push(path.to_vec()));
        found
    }

    fn walk<'a>(&'a self, path: &mut Vec<&'a Self>, tell: &mut impl FnMut(&[&'a Self])) {
        for node in &self.inside {
            path.push(node);
            if node.kind == "-" {
                tell(path)
            } else {
                node.walk(path, tell)
            }
            path.pop();
        }
    }

    /// Every part of this kind of attribute, such as every `data-program`.
    pub(super) fn all<'a>(&'a self, attribute: &str, found: &mut Vec<&'a Self>) {
        for node in &self.inside {
            if node.attribute(attribute).is_some() {
                found.push(node);
            }
            node.all(attribute, found);
        }
    }

    /// The receipts of a card itself, not of the cards in it, each with how many closed parts are around it.
    pub(super) fn receipts(&self) -> Vec<(usize, &Self)> {
        let mut found = Vec::new();
        for node in &self.inside {
            let closed = usize::from(node.kind.starts_with("details"));
            if node.kind == "receipt" {
                found.push((1, node));
            } else if !node.is_card() {
                found.extend(node.receipts().into_iter().map(|(clicks, receipt)| (clicks + closed, receipt)));
            }
        }
        found
    }
}

/// How many clicks lead from a text to the sources of its own card; none where there is no way.
pub(super) fn clicks(path: &[&Node]) -> Option<usize> {
    let card = path.iter().rposition(|node| node.is_card())?;
    // What is open around the text, the innermost first: what stands in a summary can be read while its part is closed.
    let in_summary = path.iter().rposition(|node| node.kind == "summary");
    let ways = (card..path.len() - 1).flat_map(|place| {
        let node = path[place];
        let to_open = node.kind.starts_with("details") && in_summary == Some(place + 1);
        node.receipts()
            .into_iter()
            .filter(|(_, it)| it.sources > 0)
            .map(move |(clicks, _)| clicks + usize::from(to_open))
    });
    // "Show them in full" brings the facts of what was set aside.
    let button = path.iter().any(|node| node.attribute("data-aside").is_some());
    ways.min().map(|clicks| clicks + usize::from(button))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "\
main
  - A lead.
  article [data-family=fam:a]
    details
      summary
        - A family
        - Its line
      ul
        li
          - A: a reason
          receipt 1 dated Source
        li
          - A: a reason without
      details
        summary
          - More
        - A point
        receipt 2 undated Where this comes from
      details [data-program=a]
        summary
          - A program
        - A fact
        receipt 0 dated Where this comes from
  ul
    li [data-aside=b]
      - Another
      receipt 1 dated Where this comes from
";

    #[test]
    fn the_way_from_a_text_to_its_source_is_counted_within_its_own_card() {
        let page = Node::read(PAGE);
        let check = |text: &str, expected: Option<usize>| {
            let all = page.texts();
            let path = all.iter().find(|path| path.last().is_some_and(|node| node.text == text));
            assert_eq!(clicks(path.unwrap_or_else(|| panic!("{text}"))), expected, "{text}");
        };
        check("A lead.", None);
        check("Its line", Some(3));
        check("A: a reason", Some(1));
        check("A: a reason without", Some(2));
        check("More", Some(2));
        check("A point", Some(1));
        check("A fact", None);
        check("Another", Some(2));
    }

    #[test]
    fn cards_are_found_by_what_they_are() {
        let page = Node::read(PAGE);
        let mut found = Vec::new();
        page.all("data-program", &mut found);
        assert_eq!(found.iter().map(|node| node.attribute("data-program")).collect::<Vec<_>>(), [Some("a")]);
        assert_eq!(found[0].receipts().iter().map(|(_, it)| (it.sources, it.dated)).collect::<Vec<_>>(), [(0, true)]);
    }
}
