//! The operations one by one, each with its alternatives written out.

use oasgard_core::requirement::Requirement;

use super::Page;
use super::markup::Markup;
use crate::commands::matrix::access::{Access, Operation, Posture};
use crate::commands::matrix::text::next_parameter;

pub(super) fn push(page: &Page, out: &mut Markup) {
    out.raw("<section class=\"view\" id=\"list\" aria-labelledby=\"list-title\"><h2 id=\"list-title\">Operations</h2>\n");
    out.raw("<table class=\"list\"><caption class=\"unseen\">Every operation and who may call it</caption>\n<thead><tr>");
    out.raw("<th scope=\"col\" data-sort=\"method\">Method</th><th scope=\"col\" data-sort=\"path\">Path</th>");
    out.raw("<th scope=\"col\" data-sort=\"posture\">Posture</th><th scope=\"col\" data-sort=\"access\">Who may call</th></tr></thead>\n<tbody>\n");
    for (operation, anchor) in page.operations() {
        push_row(page, operation, anchor, out);
    }
    out.raw("</tbody></table></section>\n");
}

fn push_row(page: &Page, operation: &Operation, anchor: &str, out: &mut Markup) {
    let posture = operation.access.posture().word();
    out.raw("<tr id=\"").text(anchor);
    out.raw("\" data-method=\"").text(&operation.method);
    out.raw("\" data-posture=\"").raw(posture);
    push_numbers("\" data-schemes=\"", page.schemes_of(operation), out);
    push_numbers("\" data-scopes=\"", page.scopes_of(operation), out);
    out.raw("\"><td class=\"method\">");
    push_method(operation, out);
    out.raw("</td><th scope=\"row\" class=\"path\">");
    push_path(operation, anchor, out);
    push_about(operation, out);
    out.raw("</th><td class=\"posture\">");
    push_badge(operation.access.posture(), out);
    out.raw("</td><td class=\"ways\">");
    push_access(&operation.access, out);
    out.raw("</td></tr>\n");
}

fn push_numbers(attribute: &'static str, numbers: Vec<usize>, out: &mut Markup) {
    out.raw(attribute).each(numbers, |out, number| {
        out.number(number).raw(" ");
    });
}

pub(super) fn push_method(operation: &Operation, out: &mut Markup) {
    let color = match operation.method.as_str() {
        "GET" | "HEAD" | "OPTIONS" | "QUERY" | "TRACE" => "m reads",
        "POST" => "m creates",
        "PUT" | "PATCH" => "m changes",
        "DELETE" => "m deletes",
        _ => "m",
    };
    out.raw("<span class=\"")
        .raw(color)
        .raw("\">")
        .text(&operation.method)
        .raw("</span>");
}

/// A link to the row itself, to be copied.
pub(super) fn push_path(operation: &Operation, anchor: &str, out: &mut Markup) {
    out.raw("<a href=\"#").text(anchor).raw("\">");
    if let Some(place) = operation.place.word() {
        out.raw("<span class=\"place\">").raw(place).raw("</span> ");
    }
    let path = if operation.path.is_empty() {
        &operation.id
    } else {
        &operation.path
    };
    out.raw("<code data-search>");
    let mut rest = path.as_str();
    while let Some((before, parameter, after)) = next_parameter(rest) {
        push_breakable(before, out);
        out.raw("<span class=\"parameter\">")
            .text(parameter)
            .raw("</span>");
        rest = after;
    }
    push_breakable(rest, out);
    out.raw("</code></a>");
}

/// A path breaks behind its slashes first.
fn push_breakable(path: &str, out: &mut Markup) {
    out.each(path.split_inclusive('/'), |out, piece| {
        out.text(piece);
        out.when(piece.ends_with('/') && piece.len() > 1, |out| {
            out.raw("<wbr>");
        });
    });
}

fn push_about(operation: &Operation, out: &mut Markup) {
    out.when(!operation.summary.is_empty(), |out| {
        out.raw("<span class=\"summary\" data-search>")
            .prose(&operation.summary)
            .raw("</span>");
    });
    let tags = operation.tags.join(", ");
    let names = [&operation.id, &tags]
        .into_iter()
        .filter(|name| !name.is_empty());
    out.raw("<span class=\"notes\">").each(names, |out, name| {
        out.raw("<span data-search>").prose(name).raw("</span>");
    });
    out.when(!operation.source.is_empty(), |out| {
        out.raw("<span>").text(&operation.source).raw("</span>");
    });
    out.raw("</span>");
}

pub(super) fn push_badge(posture: Posture, out: &mut Markup) {
    out.raw("<span class=\"badge ")
        .raw(posture.word())
        .raw("\">")
        .raw(posture.word())
        .raw("</span>");
}

fn push_access(access: &Access, out: &mut Markup) {
    let alternatives = access.alternatives();
    let count = alternatives.len() + usize::from(matches!(access, Access::Optional(..)));
    let (open, close) = if count > 1 {
        ("<ol>", "</ol>")
    } else {
        ("<ul>", "</ul>")
    };
    out.raw(open).each(alternatives, |out, alternative| {
        out.raw("<li>");
        push_alternative(alternative, out);
        out.raw("</li>");
    });
    match access {
        Access::Secured(_) => {}
        Access::Optional(_, reason) | Access::Public(reason) => push_anyone(reason.as_deref(), out),
        Access::Unstated => {
            out.raw("<li><em>The document does not state who may call this.</em></li>");
        }
    }
    out.raw(close);
}

fn push_anyone(reason: Option<&str>, out: &mut Markup) {
    out.raw("<li><strong class=\"anyone\">anyone</strong>");
    if let Some(reason) = reason {
        out.raw(": <q>").prose(reason).raw("</q>");
    }
    out.raw("</li>");
}

fn push_alternative(requirement: &Requirement, out: &mut Markup) {
    for (position, (scheme, scopes)) in requirement.iter().enumerate() {
        out.when(position > 0, |out| {
            out.raw(" <span class=\"plus\">+</span> ");
        });
        out.raw("<span class=\"credential\"><bdi class=\"scheme\">")
            .text(scheme)
            .raw("</bdi>");
        out.each(scopes, |out, scope| {
            out.raw(" <bdi class=\"scope\">").text(scope).raw("</bdi>");
        });
        out.raw("</span>");
    }
}
