//! What is on the shelves.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use oasgard::security;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::schemes::{Account, PartnerKey};

/// A book as it stands on the shelf.
#[derive(Deserialize, Serialize, ToSchema)]
pub(crate) struct Book {
    /// Its ISBN
    #[schema(example = "9783161484100")]
    isbn: String,
    title: String,
    /// In cents
    price: u32,
}

pub(crate) fn routes() -> OpenApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list_books, add_book))
        .routes(routes!(show_book, remove_book))
}

/// All books
///
/// What stands on the shelves right now, in no particular order.
#[security(public = "the shelves are open to whoever walks in")]
#[utoipa::path(
    get, path = "/books", tag = "books",
    responses((status = 200, body = [Book], description = "The books"), (status = "4XX", description = "Not understood"))
)]
async fn list_books() -> Json<Vec<Book>> {
    Json(shelf())
}

/// Put a book on the shelf
///
/// It can be bought at once.
#[security(Account::Stock)]
#[utoipa::path(
    post, path = "/books", tag = "books", request_body = Book,
    responses((status = 201, body = Book, description = "It stands there now"), (status = 409, description = "It stands there already"))
)]
async fn add_book(Json(book): Json<Book>) -> (StatusCode, Json<Book>) {
    (StatusCode::CREATED, Json(book))
}

/// One book
///
/// With what it costs other shops.
#[security(PartnerKey | Account)]
#[utoipa::path(
    get, path = "/books/{isbn}", tag = "books", params(("isbn" = String, Path, description = "Its ISBN")),
    responses((status = 200, body = Book, description = "The book"), (status = 404, description = "No such book"))
)]
async fn show_book(Path(isbn): Path<String>) -> Result<Json<Book>, StatusCode> {
    let book = shelf().into_iter().find(|book| book.isbn == isbn);
    book.map(Json).ok_or(StatusCode::NOT_FOUND)
}

/// Take a book off the shelf
///
/// Whoever has ordered it still gets it.
#[security(PartnerKey & Account::Stock)]
#[utoipa::path(
    delete, path = "/books/{isbn}", tag = "books", params(("isbn" = String, Path, description = "Its ISBN")),
    responses((status = 204, description = "It is gone"))
)]
async fn remove_book(Path(_isbn): Path<String>) -> StatusCode {
    StatusCode::NO_CONTENT
}

fn shelf() -> Vec<Book> {
    vec![Book {
        isbn: "9783161484100".to_owned(),
        title: "The Shelf".to_owned(),
        price: 1290,
    }]
}
