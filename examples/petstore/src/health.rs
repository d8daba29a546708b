//! Whether the store is open.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use oasgard::security;

use crate::store::Store;

pub(crate) fn routes() -> Router<Store> {
    Router::new().route("/health", get(health))
}

/// Ask whether the store is open.
#[security(get "/health", public = "the load balancer has no credentials")]
async fn health() -> StatusCode {
    StatusCode::NO_CONTENT
}
