//! Operations by schemes and scopes. A mark is the number of the alternative that requires the scope: marks of one number
//! are needed together, one number is enough.

use maud::{Markup, html};

use super::shown::Shown;
use super::{Column, Page, list};
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
pub(super) fn left_out(sentence: &str) -> Markup {
    html! { p.legend { (sentence) } "\n" }
}

pub(super) fn grid(page: &Page) -> Markup {
    html! {
        section.view #grid aria-labelledby="grid-title" {
            h2 #grid-title { "Matrix" } "\n"
            (legend(page))
            div.scroll tabindex="0" role="region" aria-label="Operations by scopes" {
                table.grid {
                    caption.unseen { "Operations by the schemes and scopes they require" } "\n"
                    thead {
                        tr {
                            th scope="col" { "Operation" }
                            th scope="col" class="column first" { span.upright { b { "anyone" } } }
                            @for column in &page.columns { (heading(page, column)) }
                        }
                    } "\n"
                    tbody { "\n"
                        @for (operation, anchor) in page.operations() { (row(page, operation, anchor)) "\n" }
                    }
                }
            }
        } "\n"
    }
}

fn legend(page: &Page) -> Markup {
    html! {
        p.legend {
            i.mark.only { "1" } " is needed. Several alternatives are numbered: all of " i.mark.one { "1" }
            " together, or all of " i.mark.two { "2" } " together."
            @if page.matrix.count(Posture::Unstated) > 0 {
                " " i.mark.unstated { "?" } " marks operations whose security is not stated."
            }
        } "\n"
    }
}

fn heading(page: &Page, column: &Column) -> Markup {
    let scheme = Shown(&page.matrix.schemes[column.scheme].name);
    html! {
        th scope="col" class={ "column" @if column.is_first { " first" } } {
            span.upright {
                @if let Some(scope) = column.scope {
                    bdi { (scheme) } " " b { bdi { (Shown(scope)) } }
                } @else {
                    b { bdi { (scheme) } }
                }
            }
        }
    }
}

/// The cells have no end tags, which HTML permits: most cells are empty, so a large grid is half as large.
fn row(page: &Page, operation: &Operation, anchor: &str) -> Markup {
    let marks = page.marks(operation);
    let number_of_alternatives = number_of_alternatives(operation);
    html! {
        tr {
            th scope="row" { (list::method(operation)) " " (list::path(operation, anchor)) }
            td.first;
            @match operation.access.posture() {
                Posture::Secured => {}
                Posture::Optional => (mark(number_of_alternatives, false, "anyone")),
                Posture::Public => (mark(1, true, "anyone")),
                Posture::Unstated => i.mark.unstated { "?" span.unseen { " unstated" } },
            }
            @for (cell, column) in marks.iter().zip(&page.columns) {
                td class=[column.is_first.then_some("first")];
                @for number in cell { (mark(*number, number_of_alternatives == 1, "")) }
            }
        }
    }
}

/// How many alternatives there are.
fn number_of_alternatives(operation: &Operation) -> usize {
    let anyone = operation.access.posture() == Posture::Optional;
    operation.access.alternatives().len() + usize::from(anyone)
}

fn mark(number: usize, is_only_alternative: bool, whose: &'static str) -> Markup {
    const COLORS: [&str; 4] = ["one", "two", "three", "four"];
    let color = if is_only_alternative {
        "only"
    } else {
        COLORS[(number - 1) % COLORS.len()]
    };
    html! { i class={ "mark " (color) " " (whose) } { (number) } }
}
