//! A real table that stays readable on a phone: there each row stands as a block, and every cell says whose it is. The roles
//! are written out because some browsers forget what a table is once its rows are shown as blocks.

use yew::virtual_dom::Key;

use super::dom::Dom;

/// One row: its heading, a line below that unless it is empty, and a cell for each column after the first.
pub(super) struct Row {
    pub(super) head: &'static str,
    pub(super) hint: String,
    pub(super) cells: Vec<&'static str>,
}

/// Writes a table. The first of `columns` heads the rows' headings.
pub(super) fn table(dom: &mut Dom<'_>, caption: &'static str, columns: &[&'static str], rows: Vec<Row>) {
    dom.el("table", "mp-table", |dom| {
        dom.attrs(&["class", "role"], vec!["table".into()]);
        dom.words("caption", "", caption);
        dom.el("thead", "", |dom| {
            dom.attrs(&["role"], vec!["rowgroup".into()]);
            dom.el("tr", "", |dom| {
                dom.attrs(&["role"], vec!["row".into()]);
                for column in columns {
                    head(dom, "columnheader", "col", column, String::new());
                }
            });
        });
        dom.el("tbody", "", |dom| {
            dom.attrs(&["role"], vec!["rowgroup".into()]);
            for (place, row) in rows.into_iter().enumerate() {
                dom.el("tr", "", |dom| {
                    dom.keyed(Key::from(place));
                    dom.attrs(&["role"], vec!["row".into()]);
                    head(dom, "rowheader", "row", row.head, row.hint);
                    for (column, text) in columns.iter().skip(1).zip(row.cells) {
                        cell(dom, column, text);
                    }
                });
            }
        });
    });
}

fn head(dom: &mut Dom<'_>, role: &'static str, scope: &'static str, text: &'static str, hint: String) {
    dom.el("th", "", |dom| {
        dom.attrs(&["role", "scope"], vec![role.into(), scope.into()]);
        dom.text(text);
        if !hint.is_empty() {
            dom.filled("span", "mp-hint", hint);
        }
    });
}

fn cell(dom: &mut Dom<'_>, column: &'static str, text: &'static str) {
    dom.el("td", "", |dom| {
        dom.attrs(&["role"], vec!["cell".into()]);
        // For the eye, where the row of headings is not shown; to a screen reader the column says it.
        dom.el("span", "mp-of", |dom| {
            dom.attrs(&["class", "aria-hidden"], vec!["true".into()]);
            dom.text(column);
        });
        dom.text(text);
    });
}
