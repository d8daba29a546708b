//! The handlers of a guest book. Each scheme is also what the handler takes: no key, no value, no call.

use std::sync::{Arc, Mutex};

use axum::extract::{FromRequestParts, Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::routing::{delete, get};
use axum::{Json, Router};
use oasgard::{security, security_scheme};

type Book = Arc<Mutex<Vec<String>>>;

/// The book, open at its first page.
pub fn router() -> Router {
    Router::new()
        .route("/entries", get(read).post(sign))
        .route("/entries/{number}", delete(strike_out))
        .with_state(Book::default())
}

/// The key that lies beside the book.
#[security_scheme(api_key(header = "X-Guest-Key"))]
struct GuestKey;

/// The key of the house.
#[security_scheme(api_key(header = "X-Host-Key"))]
struct HostKey;

/// Read the book.
#[security(get "/entries", public = "the book lies open")]
async fn read(State(book): State<Book>) -> Json<Vec<String>> {
    Json(book.lock().unwrap().clone())
}

/// Sign the book.
#[security(post "/entries", GuestKey)]
async fn sign(_: GuestKey, State(book): State<Book>, entry: String) -> StatusCode {
    book.lock().unwrap().push(entry);
    StatusCode::CREATED
}

/// Strike an entry out.
#[security(delete "/entries/{number}", HostKey & GuestKey)]
async fn strike_out(
    _: HostKey,
    _: GuestKey,
    State(book): State<Book>,
    Path(number): Path<usize>,
) -> StatusCode {
    match book.lock().unwrap().get_mut(number) {
        Some(entry) => {
            entry.clear();
            StatusCode::NO_CONTENT
        }
        None => StatusCode::NOT_FOUND,
    }
}

// Keys in the source are for a demonstration.

impl<S: Sync> FromRequestParts<S> for GuestKey {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        is_given(parts, "X-Guest-Key", "guest")
            .then_some(Self)
            .ok_or(StatusCode::UNAUTHORIZED)
    }
}

impl<S: Sync> FromRequestParts<S> for HostKey {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        is_given(parts, "X-Host-Key", "host")
            .then_some(Self)
            .ok_or(StatusCode::UNAUTHORIZED)
    }
}

fn is_given(request: &Parts, header: &str, key: &str) -> bool {
    request
        .headers
        .get(header)
        .is_some_and(|given| given == key)
}
