//! A real table that stays readable on a phone: there each row stands as a block, and every cell says whose it is. The roles
//! are written out because some browsers forget what a table is once its rows are shown as blocks.

use super::dom::Dom;

/// Writes a table with these columns, the first of which heads the rows' headings; `rows` writes them by [`row`].
#[inline(always)]
pub(super) fn table(
    dom: &mut Dom<'_>,
    caption: &'static str,
    columns: &[&'static str],
    rows: impl FnOnce(&mut Dom<'_>),
) {
    dom.el("table", "mp-table", |dom| {
        top(dom, caption, columns);
        dom.el("tbody", "", |dom| {
            dom.fixed(&["role"], &["rowgroup"]);
            rows(dom);
        });
    });
}

#[inline(never)]
fn top(dom: &mut Dom<'_>, caption: &'static str, columns: &[&'static str]) {
    dom.fixed(&["class", "role"], &["table"]);
    dom.words("caption", "", caption);
    dom.el("thead", "", |dom| {
        dom.fixed(&["role"], &["rowgroup"]);
        dom.el("tr", "", |dom| {
            dom.fixed(&["role"], &["row"]);
            for column in columns {
                dom.el("th", "", |dom| {
                    dom.fixed(&["role", "scope"], &["columnheader", "col"]);
                    dom.text(column);
                });
            }
        });
    });
}

/// Writes a row: its heading, a line below that unless it is empty, and a cell for each column after the first.
#[inline(never)]
pub(super) fn row(
    dom: &mut Dom<'_>,
    columns: &[&'static str],
    head: &'static str,
    hint: String,
    cells: &[&'static str],
) {
    dom.el("tr", "", |dom| {
        dom.key(head);
        dom.fixed(&["role"], &["row"]);
        dom.el("th", "", |dom| {
            dom.fixed(&["role", "scope"], &["rowheader", "row"]);
            dom.text(head);
            if !hint.is_empty() {
                dom.filled("span", "mp-hint", hint);
            }
        });
        for (column, text) in columns.iter().skip(1).zip(cells) {
            dom.el("td", "", |dom| {
                dom.fixed(&["role"], &["cell"]);
                // For the eye, where the row of headings is not shown; to a screen reader the column says it.
                dom.el("span", "mp-of", |dom| {
                    dom.fixed(&["class", "aria-hidden"], &["true"]);
                    dom.text(column);
                });
                dom.text(text);
            });
        }
    });
}
