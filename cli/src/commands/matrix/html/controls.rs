//! What the page's script filters by. Without it none of this is shown but the counts.

use std::collections::BTreeMap;

use super::Page;
use super::markup::Markup;
use crate::commands::matrix::access::{Posture, Scheme};

/// The operations in numbers.
pub(super) fn push_counts(page: &Page, out: &mut Markup) {
    out.raw("<ul class=\"counts\">\n");
    for posture in Posture::ALL {
        let word = posture.word();
        let count = page.matrix.count(posture);
        out.raw("<li><label class=\"count ").raw(word);
        out.raw(if count == 0 { " none" } else { "" });
        out.raw("\"><input type=\"checkbox\" name=\"posture\" value=\"")
            .raw(word);
        out.raw("\" form=\"filters\" hidden><b>").number(count);
        out.raw("</b> ").raw(word).raw("</label></li>\n");
    }
    out.raw("</ul>\n");
}

pub(super) fn push_filters(page: &Page, out: &mut Markup) {
    out.raw("<form id=\"filters\" role=\"search\" aria-label=\"Operations\" hidden>\n");
    out.raw("<input type=\"search\" name=\"q\" aria-label=\"Path, id, tag or summary\" placeholder=\"Path, id, tag or summary\" autocomplete=\"off\" spellcheck=\"false\">\n");
    push_methods(page, out);
    out.when(!page.matrix.schemes.is_empty(), |out| {
        push_menu("Scheme", out, |out| push_schemes(page, out));
    });
    let has_scopes = page
        .matrix
        .schemes
        .iter()
        .any(|scheme| !scheme.scopes.is_empty());
    out.when(has_scopes, |out| {
        push_menu("Scope", out, |out| push_scopes(page, out));
    });
    out.raw("<button type=\"reset\" hidden>Clear</button>\n");
    out.raw("<span class=\"views\" role=\"group\" aria-label=\"View\"><label><input type=\"radio\" name=\"view\" value=\"list\" checked>List</label><label><input type=\"radio\" name=\"view\" value=\"matrix\">Matrix</label></span>\n");
    out.raw("</form>\n<p id=\"shown\" role=\"status\" hidden></p>\n");
}

fn push_methods(page: &Page, out: &mut Markup) {
    let mut methods: Vec<&str> = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for operation in &page.matrix.operations {
        *counts.entry(&operation.method).or_default() += 1;
    }
    methods.extend(counts.keys());
    methods.sort_by_key(|method| super::rank(method));
    out.raw("<fieldset class=\"chips\"><legend class=\"unseen\">Method</legend>");
    for method in methods {
        push_choice("method", method, method, counts[method], out);
    }
    out.raw("</fieldset>\n");
}

fn push_menu(title: &'static str, out: &mut Markup, choices: impl FnOnce(&mut Markup)) {
    out.raw("<details class=\"menu\"><summary>")
        .raw(title)
        .raw(" <b></b></summary><div class=\"choices\">");
    choices(out);
    out.raw("</div></details>\n");
}

fn push_schemes(page: &Page, out: &mut Markup) {
    for scheme in &page.matrix.schemes {
        push_choice("scheme", &scheme.name, &scheme.name, scheme.uses, out);
    }
}

fn push_scopes(page: &Page, out: &mut Markup) {
    let with_scopes = page
        .matrix
        .schemes
        .iter()
        .filter(|scheme| !scheme.scopes.is_empty());
    for Scheme { name, scopes, .. } in with_scopes {
        out.raw("<fieldset><legend><bdi>")
            .text(name)
            .raw("</bdi></legend>");
        for scope in scopes {
            let value = super::scope_value(name, &scope.token);
            push_choice("scope", &value, &scope.token, scope.uses, out);
        }
        out.raw("</fieldset>");
    }
}

fn push_choice(name: &'static str, value: &str, label: &str, uses: usize, out: &mut Markup) {
    out.raw("<label><input type=\"checkbox\" name=\"").raw(name);
    out.raw("\" value=\"").text(value).raw("\"><bdi>");
    out.text(if label.is_empty() { "no route" } else { label });
    out.raw("</bdi> <small>")
        .number(uses)
        .raw("</small></label>");
}
