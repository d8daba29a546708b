//! What can be required: every scheme with its scopes, and how many operations require it.

use super::Page;
use super::markup::Markup;
use crate::commands::matrix::access::Scheme;

pub(super) fn push(page: &Page, out: &mut Markup) {
    if page.matrix.schemes.is_empty() {
        return;
    }
    out.raw("<section id=\"schemes\" aria-labelledby=\"schemes-title\"><h2 id=\"schemes-title\">Schemes and scopes</h2>\n");
    for scheme in &page.matrix.schemes {
        push_scheme(scheme, out);
    }
    out.raw("</section>\n");
}

fn push_scheme(scheme: &Scheme, out: &mut Markup) {
    out.raw("<article class=\"about\"><h3><bdi>")
        .text(&scheme.name)
        .raw("</bdi></h3><p class=\"kind\">");
    out.text(&scheme.kind);
    out.when(scheme.deprecated, |out| {
        out.raw(" <span class=\"badge unused\">deprecated</span>");
    });
    out.raw(" ");
    push_uses(scheme.uses, "scheme", &scheme.name, out);
    out.raw("</p>");
    out.when(!scheme.description.is_empty(), |out| {
        out.raw("<p>").prose(&scheme.description).raw("</p>");
    });
    out.when(!scheme.scopes.is_empty(), |out| push_scopes(scheme, out));
    out.raw("</article>\n");
}

fn push_scopes(scheme: &Scheme, out: &mut Markup) {
    out.raw("<table class=\"scopes\"><caption class=\"unseen\">Scopes of <bdi>")
        .text(&scheme.name);
    out.raw("</bdi></caption><thead class=\"unseen\"><tr><th scope=\"col\">Scope</th><th scope=\"col\">What it permits</th><th scope=\"col\">Operations</th></tr></thead><tbody>\n");
    for scope in &scheme.scopes {
        out.raw("<tr><th scope=\"row\"><bdi class=\"scope\">")
            .text(&scope.token)
            .raw("</bdi></th><td>");
        out.prose(&scope.description);
        out.when(!scope.declared, |out| {
            out.raw("<span class=\"badge unused\">not declared</span>");
        });
        out.raw("</td><td class=\"uses\">");
        let value = super::scope_value(&scheme.name, &scope.token);
        push_uses(scope.uses, "scope", &value, out);
        out.raw("</td></tr>\n");
    }
    out.raw("</tbody></table>");
}

/// The page's script makes a link of it that shows these operations.
fn push_uses(uses: usize, filter: &'static str, value: &str, out: &mut Markup) {
    match uses {
        0 => {
            out.raw("<span class=\"badge unused\">unused</span>");
        }
        uses => {
            out.raw("<span data-filter=\"")
                .raw(filter)
                .raw("\" data-value=\"")
                .text(value)
                .raw("\">");
            out.number(uses)
                .raw(if uses == 1 {
                    " operation"
                } else {
                    " operations"
                })
                .raw("</span>");
        }
    }
}
