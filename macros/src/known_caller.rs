//! Types of other crates that know the caller.
//!
//! A macro sees names, not types. So a name that other types may have counts only if nothing is before it, or its crate; one that is
//! hardly used for anything else counts behind any path, since it is often an alias. A type of the user with such a name can only
//! cause a warning.

use oasgard_core::rules::requirement::Knows;
use syn::Path;

/// A type that takes the caller from a request.
struct Known {
    name: &'static str,
    /// The crates that have it, if its name is one that others may have too.
    crates: &'static [&'static str],
    knows: Knows,
}

const TYPES: [Known; 10] = [
    // Of actix-identity.
    often("Identity", &["actix_identity"], Knows::OrRefuses),
    // Of actix-session, axum_session, poem and tower-sessions.
    often(
        "Session",
        &[
            "actix_session",
            "axum_session",
            "poem",
            "tower_sessions",
            "tower_sessions_core",
        ],
        Knows::Maybe,
    ),
    // Of axum_session.
    rare("ReadOnlySession", Knows::Maybe),
    // Of axum-login and axum_session_auth.
    rare("AuthSession", Knows::Maybe),
    // Of axum-auth.
    rare("AuthBasic", Knows::Always),
    rare("AuthBearer", Knows::Always),
    // Of jwt-authorizer.
    rare("JwtClaims", Knows::Always),
    // Of axum-keycloak-auth.
    rare("KeycloakToken", Knows::OrRefuses),
    // Of axum-oidc.
    rare("OidcAccessToken", Knows::OrRefuses),
    rare("OidcClaims", Knows::OrRefuses),
];

const fn often(name: &'static str, crates: &'static [&'static str], knows: Knows) -> Known {
    Known {
        name,
        crates,
        knows,
    }
}

const fn rare(name: &'static str, knows: Knows) -> Known {
    often(name, &[], knows)
}

/// What a type knows of the caller, if it is one of them.
pub(crate) fn find(path: &Path) -> Option<Knows> {
    let (first, last) = (path.segments.first()?, path.segments.last()?);
    let known = TYPES.iter().find(|known| last.ident == known.name)?;
    let is_meant = known.crates.is_empty()
        || path.segments.len() == 1
        || known.crates.iter().any(|name| first.ident == name);
    is_meant.then_some(known.knows)
}
