//! What can be required: every scheme with its scopes, and how many operations require it.

use maud::{Markup, html};

use super::Page;
use super::shown::{Prose, Shown};
use crate::commands::matrix::access::Scheme;
use crate::terminal::count::counted;

pub(super) fn schemes(page: &Page) -> Markup {
    let schemes = &page.matrix.schemes;
    html! {
        @if !schemes.is_empty() {
            section #schemes aria-labelledby="schemes-title" {
                h2 #schemes-title { "Schemes and scopes" } "\n"
                @for each in schemes { (scheme(each)) "\n" }
            } "\n"
        }
    }
}

fn scheme(scheme: &Scheme) -> Markup {
    html! {
        article.about {
            h3 { bdi { (Shown(&scheme.name)) } }
            p.kind {
                (Shown(&scheme.kind))
                @if scheme.deprecated { " " (unused_badge("deprecated")) }
                " " (uses(scheme.uses, "scheme", &scheme.name))
            }
            @if !scheme.description.is_empty() { p { (Prose(&scheme.description)) } }
            @if !scheme.scopes.is_empty() { (scopes(scheme)) }
        }
    }
}

fn scopes(scheme: &Scheme) -> Markup {
    html! {
        table.scopes {
            caption.unseen { "Scopes of " bdi { (Shown(&scheme.name)) } }
            thead.unseen {
                tr {
                    th scope="col" { "Scope" }
                    th scope="col" { "What it permits" }
                    th scope="col" { "Operations" }
                }
            }
            tbody { "\n"
                @for scope in &scheme.scopes {
                    tr {
                        th scope="row" { bdi.scope { (Shown(&scope.token)) } }
                        td {
                            (Prose(&scope.description))
                            @if !scope.declared { (unused_badge("not declared")) }
                        }
                        td.uses { (uses(scope.uses, "scope", &super::scope_value(&scheme.name, &scope.token))) }
                    } "\n"
                }
            }
        }
    }
}

/// The page's script makes a link of it that shows these operations.
fn uses(uses: usize, filter: &'static str, value: &str) -> Markup {
    html! {
        @if uses == 0 {
            (unused_badge("unused"))
        } @else {
            span data-filter=(filter) data-value=(Shown(value)) { (counted(uses, "operation")) }
        }
    }
}

fn unused_badge(words: &'static str) -> Markup {
    html! { span class="badge unused" { (words) } }
}
