//! The orders.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use oasgard::security;

use crate::schemes::{Depot, PartnerKey, PetAuth};
use crate::store::{Order, Store};

pub(crate) fn routes() -> Router<Store> {
    Router::new()
        .route("/orders", get(list_orders).post(place_order))
        .route("/orders/{id}", get(read_order))
        .route("/orders/{id}/handover", post(hand_over))
}

/// See all orders.
#[security(get "/orders", PetAuth::ReadOrders)]
async fn list_orders(State(store): State<Store>) -> Json<BTreeMap<u64, Order>> {
    Json(store.open().orders.clone())
}

/// Order a pet.
#[security(post "/orders", PetAuth::WriteOrders | PartnerKey)]
async fn place_order(
    State(store): State<Store>,
    Json(order): Json<Order>,
) -> Result<impl IntoResponse, StatusCode> {
    let mut shelves = store.open();
    if !shelves.pets.contains_key(&order.pet) {
        return Err(StatusCode::NOT_FOUND);
    }
    let id = shelves.new_id();
    shelves.orders.insert(id, order);
    let location = [(header::LOCATION, format!("/orders/{id}"))];
    Ok((StatusCode::CREATED, location))
}

/// See an order.
#[security(get "/orders/{id}", PetAuth::ReadOrders | PartnerKey)]
async fn read_order(
    State(store): State<Store>,
    Path(id): Path<u64>,
) -> Result<Json<Order>, StatusCode> {
    let order = store.open().orders.get(&id).cloned();
    order.map(Json).ok_or(StatusCode::NOT_FOUND)
}

/// Hand the pet over.
///
/// It happens at a depot, and a partner or one of us is there.
#[security(post "/orders/{id}/handover", Depot & (PartnerKey | PetAuth::WriteOrders))]
async fn hand_over(
    State(store): State<Store>,
    Path(id): Path<u64>,
) -> Result<Json<Order>, StatusCode> {
    let mut shelves = store.open();
    let order = shelves.orders.get_mut(&id).ok_or(StatusCode::NOT_FOUND)?;
    order.handed_over = true;
    Ok(Json(order.clone()))
}
