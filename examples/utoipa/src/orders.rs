//! Who buys what.

use axum::Json;
use axum::http::StatusCode;
use oasgard::security;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::schemes::Account;

/// What a reader buys.
#[derive(Deserialize, Serialize, ToSchema)]
pub(crate) struct Order {
    /// The ISBN of the book
    isbn: String,
    copies: u32,
}

pub(crate) fn routes() -> OpenApiRouter {
    OpenApiRouter::new().routes(routes!(list_orders, place_order))
}

/// Your orders
///
/// The newest first.
#[security(Account::SeeOrders)]
#[utoipa::path(
    get, path = "/orders", tag = "orders",
    responses((status = 200, body = [Order], description = "The orders"))
)]
async fn list_orders() -> Json<Vec<Order>> {
    Json(Vec::new())
}

/// Buy a book
///
/// It is sent to the address of your account.
#[security(Account::SeeOrders & Account::Buy)]
#[utoipa::path(
    post, path = "/orders", tag = "orders", request_body = Order,
    responses((status = 201, body = Order, description = "It is on its way"))
)]
async fn place_order(Json(order): Json<Order>) -> (StatusCode, Json<Order>) {
    (StatusCode::CREATED, Json(order))
}
