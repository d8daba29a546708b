//! The matrix as one self-contained page: no request leaves it, and it is complete without its script.

mod anchors;
mod controls;
mod grid;
mod list;
mod schemes;
mod shown;

use std::collections::{HashMap, HashSet};

use maud::{DOCTYPE, Markup, PreEscaped, html};
use oasgard_core::operation::Method;
use oasgard_core::requirement::Requirement;

use super::access::{Matrix, Operation};
use super::untrusted::Untrusted;
use super::words;
use crate::terminal::count::counted;
use shown::{Prose, Shown};

const STYLE: &str = include_str!("html/page.css");
const SCRIPT: &str = include_str!("html/page.js");

/// What is embedded runs and nothing else: even markup that got in would be refused, since these are the hashes of [`STYLE`] and
/// [`SCRIPT`].
const POLICY: &str = concat!(
    "default-src 'none'; base-uri 'none'; form-action 'none'; ",
    "style-src 'sha256-ElRcN/DA8TmBnBPqJmXzFnbFWZ+OK9q7aGbycnQSOas='; ",
    "script-src 'sha256-iNum6nrikpzWPHrfDh/VtndQ/H/rezvEEAUSEEinrt0='",
);

/// What the parts of the page have in common.
struct Page<'a> {
    matrix: &'a Matrix,
    anchors: Vec<String>,
    /// The columns of the grid: what some operation requires.
    columns: Vec<Column<'a>>,
    column_numbers: HashMap<(&'a str, Option<&'a str>), usize>,
    scheme_numbers: HashMap<&'a str, usize>,
    /// In the order of the filter's choices.
    scope_numbers: HashMap<(&'a str, &'a str), usize>,
}

/// A scope of a scheme, or the scheme alone.
struct Column<'a> {
    scheme: usize,
    scope: Option<&'a Untrusted>,
    /// Whether the column before it is another scheme's.
    is_first: bool,
}

pub(super) fn page(matrix: &Matrix) -> String {
    let page = Page::of(matrix);
    let markup = html! {
        (DOCTYPE) "\n"
        html lang="en" { "\n"
            (head(matrix))
            body { "\n"
                a.skip href="#list" { "Skip to the operations" } "\n"
                header {
                    h1 { bdi { (Prose(&matrix.title)) } " " small { (Shown(&matrix.version)) } }
                    p { "Who may call what: " (counted(matrix.operations.len(), "operation")) "." } "\n"
                    (controls::counts(&page))
                    (remarks(matrix))
                    (controls::filters(&page))
                } "\n"
                main { "\n"
                    (list::list(&page))
                    @if let Some(sentence) = grid::too_large(&page) {
                        (grid::left_out(&sentence))
                    } @else if !page.columns.is_empty() {
                        (grid::grid(&page))
                    }
                    (schemes::schemes(&page))
                } "\n"
                script { (PreEscaped(SCRIPT)) } "\n"
            } "\n"
        } "\n"
    };
    markup.into_string()
}

/// Why the page has no grid, in one sentence; `None` where it has one, or nothing to show in one.
pub(super) fn grid_left_out(matrix: &Matrix) -> Option<String> {
    grid::too_large(&Page::of(matrix))
}

fn head(matrix: &Matrix) -> Markup {
    html! {
        head { "\n"
            meta charset="utf-8"; "\n"
            meta http-equiv="Content-Security-Policy" content=(POLICY); "\n"
            meta name="viewport" content="width=device-width, initial-scale=1"; "\n"
            meta name="color-scheme" content="light dark"; "\n"
            meta name="generator" content="cargo oasgard matrix"; "\n"
            title { (Prose(&matrix.title)) ": who may call what" } "\n"
            style { (PreEscaped(STYLE)) } "\n"
        } "\n"
    }
}

/// More than these are folded away.
const REMARKED_AT_ONCE: usize = 8;

fn remarks(matrix: &Matrix) -> Markup {
    let remarks = words::remarks(matrix);
    html! {
        @if !remarks.is_empty() {
            div.remarks { "\n"
                @for (heading, items) in &remarks {
                    (remark(heading, items)) "\n"
                }
            } "\n"
        }
    }
}

fn remark(heading: &str, items: &[String]) -> Markup {
    let list = html! {
        ul { @for item in items { li { bdi.scope { (Shown(item)) } } } }
    };
    html! {
        @if items.len() > REMARKED_AT_ONCE {
            details.remark { summary { (heading) ": " (items.len()) } (list) }
        } @else {
            div.remark { b { (heading) } (list) }
        }
    }
}

impl<'a> Page<'a> {
    fn of(matrix: &'a Matrix) -> Self {
        let mut page = Self {
            matrix,
            anchors: anchors::anchors(&matrix.operations),
            columns: Vec::new(),
            column_numbers: HashMap::new(),
            scheme_numbers: HashMap::new(),
            scope_numbers: HashMap::new(),
        };
        let alone = schemes_alone(matrix);
        for (number, scheme) in matrix.schemes.iter().enumerate() {
            page.scheme_numbers.insert(&scheme.name, number);
            if alone.contains(scheme.name.as_str()) {
                page.push_column(number, None);
            }
            for scope in &scheme.scopes {
                let next = page.scope_numbers.len();
                page.scope_numbers
                    .insert((&scheme.name, &scope.token), next);
                if scope.uses > 0 {
                    page.push_column(number, Some(&scope.token));
                }
            }
        }
        page
    }

    fn push_column(&mut self, scheme: usize, scope: Option<&'a Untrusted>) {
        let name = self.matrix.schemes[scheme].name.as_str();
        let key = (name, scope.map(Untrusted::as_str));
        self.column_numbers.insert(key, self.columns.len());
        let before = self.columns.last().map(|column| column.scheme);
        self.columns.push(Column {
            scheme,
            scope,
            is_first: before != Some(scheme),
        });
    }

    fn operations(&self) -> impl Iterator<Item = (&Operation, &str)> {
        let anchors = self.anchors.iter().map(String::as_str);
        self.matrix.operations.iter().zip(anchors)
    }

    fn schemes_of(&self, operation: &Operation) -> Vec<usize> {
        let credentials = operation.access.credentials();
        credentials
            .keys()
            .map(|scheme| self.scheme_numbers[scheme])
            .collect()
    }

    fn scopes_of(&self, operation: &Operation) -> Vec<usize> {
        let credentials = operation.access.credentials();
        let scopes = credentials
            .iter()
            .flat_map(|(scheme, scopes)| scopes.iter().map(move |scope| (*scheme, *scope)));
        scopes.map(|key| self.scope_numbers[&key]).collect()
    }

    /// For each column the numbers of the alternatives that require it.
    fn marks(&self, operation: &Operation) -> Vec<Vec<usize>> {
        let mut marks = vec![Vec::new(); self.columns.len()];
        for (position, alternative) in operation.access.alternatives().iter().enumerate() {
            for (scheme, scopes) in alternative.iter() {
                if scopes.is_empty() {
                    marks[self.column_numbers[&(scheme, None)]].push(position + 1);
                }
                for scope in scopes {
                    marks[self.column_numbers[&(scheme, Some(scope.as_str()))]].push(position + 1);
                }
            }
        }
        marks
    }
}

/// The schemes that some alternative takes without a particular scope.
fn schemes_alone(matrix: &Matrix) -> HashSet<&str> {
    let alternatives = matrix
        .operations
        .iter()
        .flat_map(|operation| operation.access.alternatives());
    let credentials = alternatives.flat_map(Requirement::iter);
    credentials
        .filter(|(_, scopes)| scopes.is_empty())
        .map(|(scheme, _)| scheme)
        .collect()
}

/// The name of a choice in the filter, as it is in links.
fn scope_value(scheme: &str, scope: &str) -> Untrusted {
    format!("{scheme} {scope}").into()
}

/// The position of the method among the others.
fn rank(method: &str) -> (usize, String) {
    let method = Method::new(method);
    let (rank, name) = method.rank();
    (rank, name.to_owned())
}

#[cfg(test)]
mod tests {
    use base64::prelude::{BASE64_STANDARD, Engine as _};
    use sha2::{Digest as _, Sha256};

    use super::*;

    /// Without this a browser would show the page bare, and run nothing.
    #[test]
    fn the_policy_admits_what_is_embedded() {
        for (directive, text) in [("style-src", STYLE), ("script-src", SCRIPT)] {
            let hash = BASE64_STANDARD.encode(Sha256::digest(text));
            let admitted = format!("{directive} 'sha256-{hash}'");
            assert!(POLICY.contains(&admitted), "write `{admitted}` in POLICY");
        }
    }
}
