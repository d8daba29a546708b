//! Which members of a path item are operations.

use oasgard_core::operation::{ADDITIONAL_OPERATIONS, FIXED_METHODS, Method, holds_operations};
use oasgard_core::version::Version;

use crate::UnreadableReason;

/// Why a member of a path item that looks like an operation is not one.
pub(super) fn misplaced(key: &str, version: Version) -> Option<UnreadableReason> {
    if key == "query" || key == ADDITIONAL_OPERATIONS {
        return Some(UnreadableReason::Later);
    }
    let field = Method::new(key).field()?;
    is_method(field, version).then_some(UnreadableReason::Misspelt(field))
}

pub(super) fn is_method(key: &str, version: Version) -> bool {
    FIXED_METHODS.contains(&key) && (key != "query" || version >= Version::V3_2)
}

/// `query` and methods of one's own have a field since OpenAPI 3.2, and a registered extension for documents before.
pub(super) fn is_additional(key: &str, version: Version) -> bool {
    holds_operations(key) && (key != ADDITIONAL_OPERATIONS || version >= Version::V3_2)
}
