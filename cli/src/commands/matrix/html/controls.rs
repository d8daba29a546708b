//! What the page's script filters by. Without it none of this is shown but the counts.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::Page;
use super::shown::Shown;
use crate::commands::matrix::access::{Posture, Scheme};

/// The operations in numbers.
pub(super) fn counts(page: &Page) -> Markup {
    html! {
        ul.counts { "\n"
            @for posture in Posture::ALL {
                @let (word, count) = (posture.word(), page.matrix.count(posture));
                li {
                    label.count.(word).none[count == 0] {
                        input type="checkbox" name="posture" value=(word) form="filters" hidden;
                        b { (count) } " " (word)
                    }
                } "\n"
            }
        } "\n"
    }
}

pub(super) fn filters(page: &Page) -> Markup {
    let schemes = &page.matrix.schemes;
    html! {
        form #filters role="search" aria-label="Operations" hidden { "\n"
            input type="search" name="q" aria-label="Path, id, tag or summary" placeholder="Path, id, tag or summary"
                autocomplete="off" spellcheck="false"; "\n"
            (methods(page))
            @if !schemes.is_empty() {
                (menu("Scheme", &self::schemes(schemes)))
            }
            @if schemes.iter().any(has_scopes) {
                (menu("Scope", &scopes(schemes)))
            }
            button type="reset" hidden { "Clear" } "\n"
            span.views role="group" aria-label="View" {
                label { input type="radio" name="view" value="list" checked; "List" }
                label { input type="radio" name="view" value="matrix"; "Matrix" }
            } "\n"
        } "\n"
        p #shown role="status" hidden {} "\n"
    }
}

fn methods(page: &Page) -> Markup {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for operation in &page.matrix.operations {
        *counts.entry(&operation.method).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(method, _)| super::rank(method));
    html! {
        fieldset.chips {
            legend.unseen { "Method" }
            @for (method, count) in counts {
                (choice("method", method, method, count))
            }
        } "\n"
    }
}

fn menu(title: &'static str, choices: &Markup) -> Markup {
    html! {
        details.menu {
            summary { (title) " " b {} }
            div.choices { (choices) }
        } "\n"
    }
}

fn schemes(schemes: &[Scheme]) -> Markup {
    html! {
        @for Scheme { name, uses, .. } in schemes {
            (choice("scheme", name, name, *uses))
        }
    }
}

fn scopes(schemes: &[Scheme]) -> Markup {
    html! {
        @for Scheme { name, scopes, .. } in schemes.iter().filter(|scheme| has_scopes(scheme)) {
            fieldset {
                legend { bdi { (Shown(name)) } }
                @for scope in scopes {
                    (choice("scope", &super::scope_value(name, &scope.token), &scope.token, scope.uses))
                }
            }
        }
    }
}

fn has_scopes(scheme: &Scheme) -> bool {
    !scheme.scopes.is_empty()
}

fn choice(name: &'static str, value: &str, label: &str, uses: usize) -> Markup {
    let label = if label.is_empty() { "no route" } else { label };
    html! {
        label {
            input type="checkbox" name=(name) value=(Shown(value));
            bdi { (Shown(label)) } " " small { (uses) }
        }
    }
}
