//! The fields of the OpenAPI Object.

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
