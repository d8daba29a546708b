//! The operations one by one, each with its alternatives written out.

use maud::{Markup, html};
use oasgard_core::requirement::Requirement;

use super::Page;
use super::shown::{Prose, Shown};
use crate::commands::matrix::access::{Access, Operation, Posture};
use crate::commands::matrix::text::next_parameter;

pub(super) fn list(page: &Page) -> Markup {
    html! {
        section.view #list aria-labelledby="list-title" {
            h2 #list-title { "Operations" } "\n"
            table.list {
                caption.unseen { "Every operation and who may call it" } "\n"
                thead {
                    tr {
                        th scope="col" data-sort="method" { "Method" }
                        th scope="col" data-sort="path" { "Path" }
                        th scope="col" data-sort="posture" { "Posture" }
                        th scope="col" data-sort="access" { "Who may call" }
                    }
                } "\n"
                tbody { "\n"
                    @for (operation, anchor) in page.operations() { (row(page, operation, anchor)) "\n" }
                }
            }
        } "\n"
    }
}

fn row(page: &Page, operation: &Operation, anchor: &str) -> Markup {
    let posture = operation.access.posture();
    html! {
        tr id=(Shown(anchor)) data-method=(Shown(&operation.method)) data-posture=(posture.word())
            data-schemes=(numbers(page.schemes_of(operation))) data-scopes=(numbers(page.scopes_of(operation))) {
            td.method { (method(operation)) }
            th scope="row" class="path" { (path(operation, anchor)) (about(operation)) }
            td.posture { (badge(posture)) }
            td.count { (count(&operation.access)) }
        }
    }
}

fn numbers(numbers: Vec<usize>) -> Markup {
    html! { @for number in numbers { (number) " " } }
}

pub(super) fn method(operation: &Operation) -> Markup {
    let color = match operation.method.as_str() {
        "GET" | "HEAD" | "OPTIONS" | "QUERY" | "TRACE" => "m reads",
        "POST" => "m creates",
        "PUT" | "PATCH" => "m changes",
        "DELETE" => "m deletes",
        _ => "m",
    };
    html! { span class=(color) { (Shown(&operation.method)) } }
}

/// A link to the row itself, to be copied.
pub(super) fn path(operation: &Operation, anchor: &str) -> Markup {
    let path = if operation.path.is_empty() {
        &operation.id
    } else {
        &operation.path
    };
    html! {
        a href={ "#" (Shown(anchor)) } {
            @if let Some(place) = operation.place.word() {
                span.place { (place) } " "
            }
            code data-search { (with_parameters(path)) }
        }
    }
}

fn with_parameters(path: &str) -> Markup {
    let mut rest = path;
    html! {
        @while let Some((before, parameter, after)) = next_parameter(rest) {
            (breakable(before))
            span.parameter { (Shown(parameter)) }
            @let () = rest = after;
        }
        (breakable(rest))
    }
}

/// A path breaks behind its slashes first.
fn breakable(path: &str) -> Markup {
    html! {
        @for piece in path.split_inclusive('/') {
            (Shown(piece))
            @if piece.ends_with('/') && piece.len() > 1 { wbr; }
        }
    }
}

fn about(operation: &Operation) -> Markup {
    let tags = operation.tags.join(", ");
    let names = [operation.id.as_str(), &tags];
    html! {
        @if !operation.summary.is_empty() {
            span.summary data-search { (Prose(&operation.summary)) }
        }
        span.notes {
            @for name in names.into_iter().filter(|name| !name.is_empty()) {
                span data-search { (Prose(name)) }
            }
            @if !operation.source.is_empty() {
                span { (Shown(&operation.source)) }
            }
        }
    }
}

fn badge(posture: Posture) -> Markup {
    let word = posture.word();
    html! { span class={ "badge " (word) } { (word) } }
}

/// A numbered list if there is more than one way in.
fn count(access: &Access) -> Markup {
    let alternatives = access.alternatives();
    let count = alternatives.len() + usize::from(matches!(access, Access::Optional(..)));
    let items = html! {
        @for each in alternatives { li { (alternative(each)) } }
        @match access {
            Access::Secured(_) => {}
            Access::Optional(_, reason) | Access::Public(reason) => (anyone(reason.as_deref())),
            Access::Unstated => li { em { "The document does not state who may call this." } },
        }
    };
    html! {
        @if count > 1 { ol { (items) } } @else { ul { (items) } }
    }
}

fn anyone(reason: Option<&str>) -> Markup {
    html! {
        li {
            strong.anyone { "anyone" }
            @if let Some(reason) = reason { ": " q { (Prose(reason)) } }
        }
    }
}

fn alternative(requirement: &Requirement) -> Markup {
    html! {
        @for (position, (scheme, scopes)) in requirement.iter().enumerate() {
            @if position > 0 { " " span.plus { "+" } " " }
            span.credential {
                bdi.scheme { (Shown(scheme)) }
                @for scope in scopes { " " bdi.scope { (Shown(scope)) } }
            }
        }
    }
}
