//! Every rule that a document can break, in one module for each family of rule IDs. Those over plain values are in
//! [`oasgard_core::rules`]; those over documents, and over declarations beside each other, are here.

pub mod bearer;
pub mod client;
pub mod document;
pub mod extension;
pub mod flow;
pub mod http;
pub mod merge;
pub mod normal_form;
pub mod oidc;
pub mod overlay;
pub mod path;
pub mod pattern;
pub mod reference;
pub mod requirement;
pub mod scheme;
pub mod yaml;

use oasgard_core::json::Json;
pub use oasgard_core::rules::{Finding, Located, Part, Place, Rule, Severity};
pub use oasgard_core::rules::{scope, url};

/// The value on one line, cut where it grows long.
fn shown(written: &Json) -> String {
    const LONGEST: usize = 60;
    let line = written.to_line();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// The places of two declarations that contradict each other. They are one where a macro repeats a line with other words, or
/// where its file is compiled twice.
fn both(first: &str, second: &str) -> String {
    if first == second {
        format!("{first} twice")
    } else {
        format!("{first} and {second}")
    }
}

/// What to do about two declarations: `usual`, unless they are at one place.
fn unless_one_place<'a>(first: &str, second: &str, usual: &'a str) -> &'a str {
    if first == second {
        "a macro repeats this line, or its file is compiled into the library and the executable; make both the same, or remove one"
    } else {
        usual
    }
}

/// A value of another type than its field's. `rule` is the one that requires the field.
fn wrong_type(rule: Rule, field: &str, written: &Json, expected: &str) -> Finding {
    Finding::error(
        rule,
        format!("`{field}` is `{}`; write {expected}", shown(written)),
    )
}
