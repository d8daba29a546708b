//! The fields of the Info Object, OpenAPI 3.2 §4.2; their contents are not about security.

/// The fields of the Info Object, in OpenAPI's order.
pub const FIELDS: [&str; 7] = [
    "title",
    "summary",
    "description",
    "termsOfService",
    "contact",
    "license",
    "version",
];

/// The fields of the objects in it, the Contact and the License Object.
pub const NESTED_FIELDS: [(&str, &[&str]); 2] = [
    ("contact", &["name", "url", "email"]),
    ("license", &["name", "identifier", "url"]),
];
