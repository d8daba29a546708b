//! The names of fields, as each version of OpenAPI has them.

use oasgard_core::flow::{FlowKind, FlowUrl};
use oasgard_core::version::Version;
use oasgard_core::wording::{deprecated_key, metadata_url_key};

/// The fields of the OpenAPI Object, extensions aside.
pub(super) const ROOT_FIELDS: [&str; 11] = [
    "openapi",
    "info",
    "servers",
    "paths",
    "components",
    "security",
    "tags",
    "externalDocs",
    "jsonSchemaDialect",
    "webhooks",
    "$self",
];

/// The fields that OpenAPI has since version 3.2.
pub(super) const LATER_FIELDS: [&str; 4] = [
    "deprecated",
    "deviceAuthorization",
    "deviceAuthorizationUrl",
    "oauth2MetadataUrl",
];

/// What a field of OpenAPI 3.2 is called before it.
pub(super) fn before_3_2(field: &str) -> &'static str {
    match field {
        "deprecated" => deprecated_key(Version::V3_1),
        "deviceAuthorization" => FlowKind::DeviceAuthorization.key(Version::V3_1),
        "deviceAuthorizationUrl" => FlowUrl::DeviceAuthorization.key(Version::V3_1),
        _ => metadata_url_key(Version::V3_1),
    }
}

/// Whether a field came with OpenAPI 3.2, after `version`.
pub(super) fn is_later_field(field: &str, version: Version) -> bool {
    version < Version::V3_2 && LATER_FIELDS.contains(&field)
}
