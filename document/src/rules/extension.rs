//! EXT: specification extensions of a document.

use oasgard_core::suggest::nearest;
use oasgard_core::version::Version;

pub use oasgard_core::rules::extension::check_name;

use super::{Finding, Rule};
use crate::fields::{LATER_FIELDS, before_3_2};

/// An extension whose value the attributes do not take.
#[must_use]
pub fn undeclarable(name: &str, why: &str) -> Finding {
    Finding::error(
        Rule::Ext01,
        format!("the value of `{name}` {why}; write it in another form"),
    )
}

/// Extensions whose prefix is the OpenAPI Initiative's. Those that it has registered stand for fields of OpenAPI 3.2.
///
/// `x-oai-deprecated` in OpenAPI 3.2, `x-oas-team`
#[must_use]
pub fn reserved(name: &str, version: Version) -> Option<Finding> {
    let later = LATER_FIELDS.map(|field| (field, before_3_2(field)));
    let stands_for = later.iter().find(|(_, extension)| *extension == name);
    let message = match stands_for {
        Some((field, _)) if version >= Version::V3_2 => {
            format!("OpenAPI {version} has a field for `{name}`; write `{field}`")
        }
        _ => {
            let prefix = ["x-oai-", "x-oas-"]
                .into_iter()
                .find(|prefix| name.starts_with(prefix))?;
            let meant = nearest(name, later.iter().map(|(_, extension)| *extension))
                .filter(|meant| *meant != name && version < Version::V3_2);
            let remedy = meant.map_or_else(
                || "choose another prefix".to_owned(),
                |meant| format!("write `{meant}`"),
            );
            format!(
                "`{name}` is unknown, and `{prefix}` belongs to the OpenAPI Initiative; {remedy}"
            )
        }
    };
    Some(Finding::warning(Rule::Ext02, message))
}
