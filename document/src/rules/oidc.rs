//! OIDC: the OpenID Connect scheme of a document.

use oasgard_core::json::Json;

pub use oasgard_core::rules::oidc::{check_url, without_url};

use super::{Finding, Rule, wrong_type};

/// `openIdConnectUrl: null`
#[must_use]
pub fn field_of_wrong_type(field: &str, written: &Json, expected: &str) -> Finding {
    wrong_type(Rule::Oidc01, field, written, expected)
}
