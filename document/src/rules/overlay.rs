//! OVL: what an overlay needs of the document that it is applied to.

use super::{Finding, Rule};

/// Aliases in a base document for which an overlay is written.
#[must_use]
pub fn aliases() -> Finding {
    Finding::warning(
        Rule::Ovl01,
        "the base document has YAML aliases, and some tools change every place of an aliased value instead of one; write operations and schemes without aliases",
    )
}
