//! Operations by schemes and scopes. A mark is the number of the alternative that requires the scope: marks of one number
//! are needed together, one number is enough.

use super::list::{push_method, push_path};
use super::markup::Markup;
use super::{Column, Page};
use crate::commands::matrix::access::{Operation, Posture};
use crate::terminal::count::counted;

/// The cells are operations times columns, so the grid of a document of some megabytes could have gigabytes. No browser shows
/// a table of this size with ease.
const MAX_CELLS: usize = 2_000_000;

/// Why the page has no grid, in one sentence; `None` if it is small enough.
pub(super) fn too_large(page: &Page) -> Option<String> {
    let (rows, columns) = (page.matrix.operations.len(), page.columns.len() + 1);
    let cells = rows.saturating_mul(columns);
    (cells > MAX_CELLS).then(|| {
        let operations = counted(rows, "operation");
        format!(
            "The matrix is not shown, because {operations} with {columns} columns are {cells} cells, more than the limit of {MAX_CELLS}; the list of operations is complete."
        )
    })
}

/// Explains why there is no grid, where people look for it.
pub(super) fn push_left_out(sentence: &str, out: &mut Markup) {
    out.raw("<p class=\"legend\">").text(sentence).raw("</p>\n");
}

pub(super) fn push(page: &Page, out: &mut Markup) {
    out.raw("<section class=\"view\" id=\"grid\" aria-labelledby=\"grid-title\"><h2 id=\"grid-title\">Matrix</h2>\n");
    out.raw("<p class=\"legend\"><i class=\"mark only\">1</i> is needed. Several alternatives are numbered: all of <i class=\"mark one\">1</i> together, or all of <i class=\"mark two\">2</i> together.");
    out.when(page.matrix.count(Posture::Unstated) > 0, |out| {
        out.raw(" <i class=\"mark unstated\">?</i> marks operations whose security is not stated.");
    });
    out.raw("</p>\n");
    out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Operations by scopes\"><table class=\"grid\"><caption class=\"unseen\">Operations by the schemes and scopes they require</caption>\n<thead><tr>");
    out.raw("<th scope=\"col\">Operation</th><th scope=\"col\" class=\"column first\"><span class=\"upright\"><b>anyone</b></span></th>");
    for column in &page.columns {
        push_heading(page, column, out);
    }
    out.raw("</tr></thead>\n<tbody>\n");
    for (operation, anchor) in page.operations() {
        push_row(page, operation, anchor, out);
    }
    out.raw("</tbody></table></div></section>\n");
}

fn push_heading(page: &Page, column: &Column, out: &mut Markup) {
    out.raw("<th scope=\"col\" class=\"column");
    out.raw(if column.is_first { " first" } else { "" })
        .raw("\"><span class=\"upright\">");
    let scheme = &page.matrix.schemes[column.scheme].name;
    match column.scope {
        Some(scope) => {
            out.raw("<bdi>")
                .text(scheme)
                .raw("</bdi> <b><bdi>")
                .text(scope)
                .raw("</bdi></b>");
        }
        None => {
            out.raw("<b><bdi>").text(scheme).raw("</bdi></b>");
        }
    }
    out.raw("</span></th>");
}

fn push_row(page: &Page, operation: &Operation, anchor: &str, out: &mut Markup) {
    let marks = page.marks(operation);
    let is_only_alternative = number_of_alternatives(operation) == 1;
    out.raw("<tr><th scope=\"row\">");
    push_method(operation, out);
    out.raw(" ");
    push_path(operation, anchor, out);
    out.raw("</th><td class=\"first\">");
    match operation.access.posture() {
        Posture::Secured => {}
        Posture::Optional => push_mark(number_of_alternatives(operation), false, "anyone", out),
        Posture::Public => push_mark(1, true, "anyone", out),
        Posture::Unstated => {
            out.raw("<i class=\"mark unstated\">?<span class=\"unseen\"> unstated</span></i>");
        }
    }
    for (cell, column) in marks.iter().zip(&page.columns) {
        out.raw(if column.is_first {
            "<td class=\"first\">"
        } else {
            "<td>"
        });
        out.each(cell, |out, number| {
            push_mark(*number, is_only_alternative, "", out);
        });
    }
    out.raw("</tr>\n");
}

/// How many alternatives there are.
fn number_of_alternatives(operation: &Operation) -> usize {
    let anyone = operation.access.posture() == Posture::Optional;
    operation.access.alternatives().len() + usize::from(anyone)
}

fn push_mark(number: usize, is_only_alternative: bool, whose: &'static str, out: &mut Markup) {
    const COLORS: [&str; 4] = ["one", "two", "three", "four"];
    let color = if is_only_alternative {
        "only"
    } else {
        COLORS[(number - 1) % COLORS.len()]
    };
    out.raw("<i class=\"mark ")
        .raw(color)
        .raw(" ")
        .raw(whose)
        .raw("\">")
        .number(number)
        .raw("</i>");
}
