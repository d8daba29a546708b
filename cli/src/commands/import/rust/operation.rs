//! A function with `#[security]`.

use oasgard_core::keywords;
use oasgard_core::requirement::Requirement;

use super::attribute::{Argument, attribute};
use super::doc;
use super::literal::string;
use crate::commands::import::declarations::{Declarations, DeclaredOperation};
use crate::escape::visible::visible_prose;

/// The attribute of one operation, on a function that does nothing yet.
pub(crate) fn operation(declared: &DeclaredOperation, declarations: &Declarations) -> String {
    let mut arguments = vec![Argument::word(route(declared))];
    let alternatives = alternatives(&declared.alternatives, declarations);
    if !alternatives.is_empty() {
        // Each on a line of its own, deeper than the arguments.
        arguments.push(Argument::word(alternatives.join("\n        | ")));
    }
    let keys = [
        declared.public.map(|reason| (keywords::PUBLIC, reason)),
        (declared.id != declared.function).then_some((keywords::ID, declared.id.as_str())),
    ];
    let keys = keys.into_iter().flatten();
    arguments.extend(keys.map(|(key, value)| Argument::assigned(key, &string(value))));
    format!(
        "{}{}pub async fn {}() {{}}\n",
        declared.summary.as_deref().map(summary).unwrap_or_default(),
        attribute(keywords::SECURITY, arguments, 0),
        declared.function
    )
}

/// The summary as a doc comment; as a comment that rustdoc does not read, if it is not plain prose.
fn summary(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    let text = words.join(" ");
    let comment = || format!("// {}\n", visible_prose(&text));
    match text.as_str() {
        "" => String::new(),
        text => doc::comment(text, 0).unwrap_or_else(comment),
    }
}

fn route(DeclaredOperation { method, path, .. }: &DeclaredOperation) -> String {
    let path = string(path);
    match method.field() {
        Some(word) => format!("{word} {path}"),
        None => format!("{} {path}", string(method.as_str())),
    }
}

fn alternatives(requirements: &[Requirement], declarations: &Declarations) -> Vec<String> {
    let of_scheme = |(key, scopes): (&str, &[String])| {
        let Some(declared) = declarations.scheme(key) else {
            return Vec::new();
        };
        let name = &declared.type_name;
        if scopes.is_empty() {
            return vec![name.clone()];
        }
        let variants = scopes.iter().filter_map(|scope| declared.variant(scope));
        variants
            .map(|variant| format!("{name}::{variant}"))
            .collect()
    };
    let operands =
        |requirement: &Requirement| requirement.iter().flat_map(of_scheme).collect::<Vec<_>>();
    let joined = requirements
        .iter()
        .map(|requirement| operands(requirement).join(" & "));
    joined.collect()
}
