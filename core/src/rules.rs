//! Every rule, once: what the standards ask of a declaration, and the words in which a mistake is reported.
//!
//! There is one module for each family of rule IDs: `FLOW-03` is in [`flow`], `SCH-04` in [`scheme`]. A function whose name
//! begins with `check` looks at plain values, decides, and says what is wrong and what to write instead; the others word a
//! mistake that their caller has found while reading. Where the mistake is the caller knows: the macros map a [`Place`] to a
//! token.

pub mod best_practice;
mod catalogue;
pub mod client;
mod declaration;
pub mod document;
pub mod extension;
mod finding;
pub mod flow;
pub mod form;
pub mod http;
pub mod metadata;
pub mod normal_form;
pub mod oidc;
pub mod opt_in;
pub mod path;
pub mod pattern;
pub mod requirement;
pub mod resource;
mod rule_id;
pub mod scheme;
pub mod scope;
pub mod url;

pub use catalogue::{Rule, Stage, Verdict};
pub use declaration::check_declaration;
pub use finding::{ClientPart, Finding, Located, Part, Place, Severity};

/// A text with its noun, as the subject of a sentence; the noun alone if there is no text.
#[must_use]
pub fn named(noun: &str, text: &str) -> String {
    if text.is_empty() {
        noun.to_owned()
    } else {
        format!("{noun} `{text}`")
    }
}

/// `` `a` ``, `` `a` or `b` ``, `` `a`, `b` or `c` ``.
#[must_use]
pub fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut quoted: Vec<_> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match quoted.pop() {
        None => String::new(),
        Some(only) if quoted.is_empty() => only,
        Some(last) => format!("{} or {last}", quoted.join(", ")),
    }
}

fn repeated<'a>(names: &[&'a str]) -> Option<&'a str> {
    names
        .iter()
        .enumerate()
        .find_map(|(position, name)| names[..position].contains(name).then_some(*name))
}
