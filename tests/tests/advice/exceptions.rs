//! The cases in which what a message says to write is a step only, or cannot be written by a machine.

/// Another mistake is found behind the first one.
pub(crate) const FURTHER: [(&str, &str); 12] = [
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
    (
        "extension_beside_unknown_field",
        "the flow has that URL already",
    ),
    ("extension_beside_unknown_flow", "each flow has other URLs"),
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
    (
        "scopes_of_flow_by_assignment",
        "the scope that was written is unknown",
    ),
    ("semicolon_for_comma", "there are two of them"),
    ("token_in_query", "it was the only setting of the client"),
    ("unknown_client_key", "each key has other values"),
];

/// The mistake stays.
pub(crate) const NOT_FOLLOWED: [(&str, &str); 1] = [(
    "expression_from_a_macro",
    "the operand is written in a macro, and the place is its call",
)];
