//! The form of a document that somebody else made.

use super::{Finding, Rule};
use crate::json::Json;

/// A file that says something else.
#[must_use]
pub fn no_openapi_document() -> Finding {
    Finding::error(
        Rule::Doc15,
        "this is no openapi document; its root is an object with `openapi: 3.1.2` or another version",
    )
}

/// `security: null`
#[must_use]
pub fn security_is_no_list(written: &Json) -> Finding {
    Finding::error(
        Rule::Req06,
        format!(
            "`security` is `{}`; write a list of requirements, or leave the field out",
            shown(written)
        ),
    )
}

/// `security: [Key]`
#[must_use]
pub fn alternative_is_no_object(written: &Json) -> Finding {
    let name = written.as_str().unwrap_or("Key");
    Finding::error(
        Rule::Req06,
        format!(
            "alternative is `{}`; write an object such as `{{\"{name}\": []}}`",
            shown(written)
        ),
    )
}

/// `security: [{Key: null}]`
#[must_use]
pub fn scopes_are_no_list(scheme: &str, written: &Json) -> Finding {
    Finding::error(
        Rule::Req06,
        format!(
            "scopes of `{scheme}` are `{}`; write a list of strings, `[]` for none",
            shown(written)
        ),
    )
}

/// The value on one line, cut where it grows long.
fn shown(written: &Json) -> String {
    const LONGEST: usize = 60;
    let line = written.to_line();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
