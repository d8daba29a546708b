//! What the shop sells, and what is in the till.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use actix_web::error::ErrorNotFound;
use actix_web::web::{Data, Json, Path, ServiceConfig};
use actix_web::{Error, get, post, put};
use oasgard::security;

use crate::staff::Staff;

type Prices = BTreeMap<String, u32>;

pub(crate) struct Shop {
    prices: Mutex<Prices>,
    till: AtomicU32,
}

impl Shop {
    pub(crate) fn stocked() -> Self {
        Self {
            prices: Mutex::new(BTreeMap::from([("apple".to_owned(), 30)])),
            till: AtomicU32::new(0),
        }
    }
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .service(list_items)
        .service(set_price)
        .service(sell)
        .service(read_till);
}

/// Look into the window.
#[security(public = "the prices hang in the window")]
#[get("/items")]
async fn list_items(shop: Data<Shop>) -> Json<Prices> {
    Json(shop.prices.lock().unwrap().clone())
}

/// Sell at another price from now on.
#[security(Staff::Manager)]
#[put("/items/{name:[a-z]+}/price")]
async fn set_price(
    caller: Staff,
    shop: Data<Shop>,
    name: Path<String>,
    price: Json<u32>,
) -> Result<Json<u32>, Error> {
    caller.must_be(Staff::Manager)?;
    let mut prices = shop.prices.lock().unwrap();
    prices.insert(name.into_inner(), *price);
    Ok(price)
}

/// Sell one.
#[security(Staff::Clerk)]
#[post("/items/{name:[a-z]+}/sales")]
async fn sell(caller: Staff, shop: Data<Shop>, name: Path<String>) -> Result<Json<u32>, Error> {
    caller.must_be(Staff::Clerk)?;
    let price = shop.prices.lock().unwrap().get(&*name).copied();
    let price = price.ok_or_else(|| ErrorNotFound("we do not sell that"))?;
    shop.till.fetch_add(price, Ordering::Relaxed);
    Ok(Json(price))
}

/// Count what is in the till.
#[security(Staff)]
#[get("/till")]
async fn read_till(_: Staff, shop: Data<Shop>) -> Json<u32> {
    Json(shop.till.load(Ordering::Relaxed))
}
