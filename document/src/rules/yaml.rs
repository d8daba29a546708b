//! YAML: what readers of one YAML text do not read alike.

use oasgard_core::json::Json;

use super::{Finding, Rule};

/// A merge key that brings nothing by which anyone may call.
///
/// `schema: {<<: *common}`
#[must_use]
pub fn merge_key() -> Finding {
    Finding::warning(
        Rule::Yaml01,
        "`<<` is not merged by every YAML reader; write the merged members instead",
    )
}

/// A merge key that decides who may call.
///
/// `get: {<<: *secured}`
#[must_use]
pub fn merge_key_that_decides() -> Finding {
    Finding::error(
        Rule::Yaml01,
        "`<<` is not merged by every YAML reader, and it decides who may call; write the merged members instead",
    )
}

/// A key that some readers turn into another name.
///
/// `security: [{no: []}]`
#[must_use]
pub fn ambiguous_key(key: &str) -> Finding {
    ambiguous("key", key)
}

/// A value that some readers take for another.
///
/// `scopes: {read: a}` beside `security: [{Login: [12:30]}]`
#[must_use]
pub fn ambiguous_value(value: &str) -> Finding {
    ambiguous("value", value)
}

fn ambiguous(noun: &str, text: &str) -> Finding {
    let quoted = Json::from(text.to_owned()).to_line();
    Finding::error(
        Rule::Yaml02,
        format!(
            "{noun} `{text}` is not the same for every YAML reader, and it decides who may call; write `{quoted}`"
        ),
    )
}
