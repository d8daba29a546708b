//! DOC: the document as a whole, in so far as a declaration can break it.

pub mod key;

use super::{Finding, Rule, named, path, requirement};
use crate::text;
use crate::wording::Wording;

/// `security` on something that is not a function.
///
/// `#[security(Shop)] mod orders`
#[must_use]
pub fn security_on(item: &str) -> Finding {
    Finding::error(
        Rule::Doc01,
        format!("`security` is on {item}; put it on each handler function"),
    )
}

/// A requirement is given.
///
/// `#[security(get "/pets")]`
#[must_use]
pub fn no_requirement() -> Finding {
    Finding::error(
        Rule::Doc05,
        "the requirement is missing; name a scheme, or write `public = \"reason\"`",
    )
}

/// Anonymous access is not an operand.
///
/// `PetAuth::Read | anonymous`
#[must_use]
pub fn anonymous_operand() -> Finding {
    Finding::error(
        Rule::Doc06,
        "anonymous access cannot be an operand; remove it and write `public = \"reason\"` beside the expression",
    )
}

/// A component key has a small alphabet, and does not look like a file.
///
/// `name = "JWT Authentication"`, `name = "auth.json"`
#[must_use]
pub fn check_scheme_name(wording: Wording, name: &str) -> Option<Finding> {
    let example = wording.choose("\"petstore_auth\"", "petstore_auth");
    check_component_key(name, example).or_else(|| requirement::check_scheme_name(wording, name))
}

/// The same for a scheme that has the name of its type.
///
/// `struct Schlüssel;`
#[must_use]
pub fn check_type_name(name: &str) -> Option<Finding> {
    let in_key = check_component_key(name, "name = \"petstore_auth\"");
    in_key.or_else(|| requirement::check_scheme_name(Wording::Declaration, name))
}

fn check_component_key(name: &str, example: &str) -> Option<Finding> {
    let fault = text::component_key(name).err()?;
    let (subject, fault) = (named("scheme name", name), fault.verb_phrase());
    Some(Finding::error(
        Rule::Doc09,
        format!("{subject} {fault}; use only letters, digits, `.`, `-` and `_`, as in `{example}`"),
    ))
}

/// An `operationId` is not blank, and is on one line.
///
/// `id = ""`, `id = "list\norders"`
#[must_use]
pub fn check_operation_id(id: &str) -> Option<Finding> {
    if id.trim().is_empty() {
        return Some(Finding::error(
            Rule::Doc13,
            "the operation id is empty; write one, or leave `id` out to take the function's name",
        ));
    }
    let control = id.chars().find(|character| character.is_control())?;
    let fault = text::TextError::Character(control).verb_phrase();
    let shown = id.escape_debug();
    Some(Finding::error(
        Rule::Doc13,
        format!("operation id `{shown}` {fault}; write a name on one line, such as `list_orders`"),
    ))
}

/// Two attributes of one function have one id, and no route. `together` is as in [`path::operation_of_two_attributes`].
///
/// `#[security(Key)]` above `#[security(Shop)]`
#[must_use]
pub fn id_of_two_requirements(id: &str, together: Option<&[String; 2]>) -> Finding {
    let remedy = path::one_attribute(together);
    Finding::error(
        Rule::Doc13,
        format!("operation id `{id}` is declared by two attributes; {remedy}"),
    )
}

/// Two attributes of one function have one id. `verb` says what to do with the second.
///
/// `#[security(get "/pets", Key)]` above `#[security(get "/v1/pets", Key)]`
#[must_use]
pub fn id_of_two_attributes(id: &str, verb: &str) -> Finding {
    Finding::error(
        Rule::Doc13,
        format!("operation id `{id}` is that of another attribute too; {verb} `id = \"…\"`"),
    )
}
