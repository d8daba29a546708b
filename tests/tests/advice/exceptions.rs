//! The cases in which what a message says to write is a step only, or cannot be written by a machine.

/// Another mistake is found behind the first one.
pub(crate) const FURTHER: [(&str, &str); 24] = [
    (
        "broken_url_beside_permission",
        "the permission allows nothing once the URL has a scheme",
    ),
    (
        "client_key_beside_flow",
        "the flow beside it has no codes to protect",
    ),
    (
        "dynamic_registration",
        "it was the only setting of the client",
    ),
    ("extension_beside_unknown_flow", "each flow has other URLs"),
    ("flows_beside_oauth2", "one of the flows is deprecated"),
    (
        "method_and_path_as_keys",
        "method and path are two mistakes",
    ),
    (
        "permission_beside_flow",
        "the URL of the flow needs no permission",
    ),
    (
        "permission_beside_oauth2",
        "the URL of the flow needs no permission",
    ),
    (
        "permission_for_a_remote_host",
        "the permission allows nothing once the URL has TLS",
    ),
    ("public_in_scheme_type", "the handler is elsewhere"),
    ("roles_in_http", "the struct has to become an enum"),
    (
        "scheme_with_pattern",
        "the scheme at the handler has to become an enum",
    ),
    ("scheme_with_public", "the handler is elsewhere"),
    ("scheme_with_unknown_key", "each key has other values"),
    (
        "scheme_with_unknown_key_of_oauth2",
        "each key has other values",
    ),
    (
        "scopes_of_flow_by_assignment",
        "the scope that was written is unknown",
    ),
    (
        "scopes_of_open_id_connect",
        "the struct has to become an enum",
    ),
    ("semicolon_for_comma", "there are two of them"),
    ("token_in_query", "it was the only setting of the client"),
    ("unknown_client_key", "each key has other values"),
    ("unknown_flow", "each flow has other URLs"),
    ("unknown_flow_beside_given_flow", "each flow has other URLs"),
    (
        "unknown_key_of_client_beside_given_keys",
        "each key has other values",
    ),
    (
        "url_with_bracket_in_path",
        "the other bracket is found next",
    ),
];

/// The mistake stays.
pub(crate) const NOT_FOLLOWED: [(&str, &str); 1] = [(
    "variant_with_fields",
    "only the author knows the fixed text of the scope",
)];
