//! The pets.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Extension, Json, Router};
use oasgard::security;

use crate::credentials::Caller;
use crate::schemes::{PartnerKey, PetAuth};
use crate::store::{Pet, Store};

pub(crate) fn routes() -> Router<Store> {
    Router::new()
        .route("/pets", get(list_pets).post(create_pet))
        .route(
            "/pets/{id}",
            get(read_pet).put(replace_pet).delete(delete_pet),
        )
}

/// Look into the shop window.
#[security(get "/pets", PartnerKey, public = "the shop window is on the street; partners also see prices")]
async fn list_pets(
    Extension(caller): Extension<Caller>,
    State(store): State<Store>,
) -> Json<BTreeMap<u64, Pet>> {
    let mut pets = store.open().pets.clone();
    if !caller.holds("PartnerKey", &[]) {
        for pet in pets.values_mut() {
            pet.price = None;
        }
    }
    Json(pets)
}

/// Take a pet in.
#[security(post "/pets", PetAuth::WritePets)]
async fn create_pet(State(store): State<Store>, Json(pet): Json<Pet>) -> impl IntoResponse {
    let mut shelves = store.open();
    let id = shelves.new_id();
    shelves.pets.insert(id, pet);
    let location = [(header::LOCATION, format!("/pets/{id}"))];
    (StatusCode::CREATED, location)
}

/// See all about a pet.
#[security(get "/pets/{id}", PetAuth::ReadPets | PartnerKey)]
async fn read_pet(
    State(store): State<Store>,
    Path(id): Path<u64>,
) -> Result<Json<Pet>, StatusCode> {
    let pet = store.open().pets.get(&id).cloned();
    pet.map(Json).ok_or(StatusCode::NOT_FOUND)
}

/// Change what is known of a pet.
///
/// The answer is what was known before, so it takes the scope for reading too.
#[security(put "/pets/{id}", PetAuth::WritePets & PetAuth::ReadPets)]
async fn replace_pet(
    State(store): State<Store>,
    Path(id): Path<u64>,
    Json(pet): Json<Pet>,
) -> Json<Option<Pet>> {
    Json(store.open().pets.insert(id, pet))
}

/// Let a pet go.
#[security(delete "/pets/{id}", PetAuth::WritePets)]
async fn delete_pet(State(store): State<Store>, Path(id): Path<u64>) -> StatusCode {
    store.open().pets.remove(&id);
    StatusCode::NO_CONTENT
}
