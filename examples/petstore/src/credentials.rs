//! Who calls. The credentials are a list in the source: a demonstration. A real store verifies the token's signature and
//! looks the key up.

use axum::http::HeaderMap;

/// A credential and what it proves.
pub(crate) struct Credential {
    pub(crate) header: &'static str,
    pub(crate) value: &'static str,
    /// The scheme's name in the document.
    pub(crate) scheme: &'static str,
    pub(crate) scopes: &'static [&'static str],
}

pub(crate) const DEMONSTRATION: [Credential; 5] = [
    Credential {
        header: "Authorization",
        value: "Bearer visitor",
        scheme: "PetAuth",
        scopes: &["pets:read"],
    },
    Credential {
        header: "Authorization",
        value: "Bearer keeper",
        scheme: "PetAuth",
        scopes: &["pets:read", "pets:write"],
    },
    Credential {
        header: "Authorization",
        value: "Bearer cashier",
        scheme: "PetAuth",
        scopes: &["orders:read", "orders:write"],
    },
    Credential {
        header: "X-Partner-Key",
        value: "partner",
        scheme: "PartnerKey",
        scopes: &[],
    },
    Credential {
        header: "Client-Cert",
        value: ":ZGVwb3Q=:",
        scheme: "Depot",
        scopes: &[],
    },
];

/// Who calls, as far as the credentials of the request prove it.
#[derive(Clone)]
pub(crate) struct Caller(Vec<&'static Credential>);

impl Caller {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let is_given = |known: &&Credential| {
            headers
                .get(known.header)
                .is_some_and(|value| value == known.value)
        };
        Self(DEMONSTRATION.iter().filter(is_given).collect())
    }

    pub(crate) fn is_unknown(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the caller has a credential of the scheme, with all of the scopes.
    pub(crate) fn holds(&self, scheme: &str, scopes: &[String]) -> bool {
        self.0.iter().any(|credential| {
            credential.scheme == scheme
                && scopes
                    .iter()
                    .all(|scope| credential.scopes.contains(&scope.as_str()))
        })
    }
}
