//! Enforces the document: what a handler declares is what its callers are asked for, and it is said once.
//!
//! The document that `cargo oasgard emit` wrote is part of the program, and a test holds it to the handlers. A route that it
//! does not know is closed; so a new program begins with `{"paths": {}}`.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::extract::{MatchedPath, Request};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::credentials::Caller;

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../openapi.json")).expect("oasgard wrote it")
});

#[derive(Deserialize)]
struct Document {
    /// By path and method.
    paths: HashMap<String, HashMap<String, Operation>>,
}

#[derive(Deserialize)]
struct Operation {
    security: Vec<HashMap<String, Vec<String>>>,
}

/// Lets a request through to its handler, and passes the caller to the handler.
pub(crate) async fn guard(path: MatchedPath, mut request: Request, next: Next) -> Response {
    let caller = Caller::of(request.headers());
    let operation = DOCUMENT.operation(path.as_str(), request.method());
    if operation.is_some_and(|operation| operation.admits(&caller)) {
        request.extensions_mut().insert(caller);
        next.run(request).await
    } else if caller.is_unknown() {
        let challenge = [(header::WWW_AUTHENTICATE, "Bearer")];
        (StatusCode::UNAUTHORIZED, challenge).into_response()
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

impl Document {
    fn operation(&self, path: &str, method: &Method) -> Option<&Operation> {
        // axum answers HEAD with the handler of GET.
        let method = if method == Method::HEAD {
            &Method::GET
        } else {
            method
        };
        self.paths
            .get(path)?
            .get(&method.as_str().to_ascii_lowercase())
    }
}

impl Operation {
    /// An empty list requires nothing; else one of the alternatives must be met, each of its schemes with all scopes.
    fn admits(&self, caller: &Caller) -> bool {
        let is_met = |alternative: &HashMap<String, Vec<String>>| {
            alternative
                .iter()
                .all(|(scheme, scopes)| caller.holds(scheme, scopes))
        };
        self.security.is_empty() || self.security.iter().any(is_met)
    }
}
