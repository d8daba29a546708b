//! Writes declarations as Rust, in a fixed layout that `cargo fmt` turns into the user's own.

mod attribute;
mod doc;
mod literal;
mod operation;
mod scheme;

use std::collections::BTreeSet;

pub(crate) use doc::escaped;
pub(crate) use operation::operation;
pub(crate) use scheme::scheme;

use super::declarations::Declarations;
use crate::escape::visible::visible_prose;

/// One file with everything in it, ready to be pasted from.
pub(crate) fn listing(declarations: &Declarations, head: &str) -> String {
    let mut text = head.to_owned();
    let words = [
        (!declarations.operations.is_empty()).then_some("security"),
        (!declarations.schemes.is_empty()).then_some("security_scheme"),
    ];
    let imports = imports("oasgard", &words.into_iter().flatten().collect());
    text += &["\n", &imports].concat();
    for declared in &declarations.schemes {
        text.push('\n');
        text += &scheme(declared);
    }
    for declared in &declarations.operations {
        text.push('\n');
        text += &operation(declared, declarations);
    }
    text + &left_out(declarations)
}

/// A `use` for each name of a module.
pub(crate) fn imports(module: &str, names: &BTreeSet<&str>) -> String {
    let line = |name| ["use ", module, "::", name, ";\n"].concat();
    names.iter().copied().map(line).collect()
}

/// A comment that names what was left out.
pub(crate) fn left_out(declarations: &Declarations) -> String {
    let mut text = String::new();
    for (head, lines) in [
        (
            "No path leads to these, so they have no handler here:",
            &declarations.left_out,
        ),
        (
            "These are not declared, since their security could not be imported; write it:",
            &declarations.unresolved,
        ),
    ] {
        if !lines.is_empty() {
            text += &["\n// ", head, "\n"].concat();
        }
        for line in lines {
            text += &["// * ", &visible_prose(line), "\n"].concat();
        }
    }
    text
}
