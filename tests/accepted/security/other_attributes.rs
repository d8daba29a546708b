// Routes that another attribute says. The attributes of a tool are all that needs no framework here.
use oasgard::{security, security_scheme};

#[security_scheme(http(bearer))]
struct Jwt;

#[security(Jwt)]
#[rust_analyzer::get("/orders/<id>?<page>")]
fn rocket() {}

#[security(Jwt)]
#[rust_analyzer::route("/orders/{id:[0-9]{1,9}}", method = "GET")]
fn actix() {}

#[security(Jwt)]
#[rust_analyzer::path(
    get,
    path = "/orders",
    params(("page" = u64, Query, description = "which page")),
    responses((status = 200, body = [Order]), (status = NOT_FOUND)),
)]
fn utoipa() {}

#[security(Jwt)]
#[rust_analyzer::path(context_path = "/shop", path = "/orders", method(get))]
fn nested() {}

#[security(get "/shop/orders", Jwt)]
#[rust_analyzer::get("/orders")]
fn longer() {}

#[security(get "/orders", Jwt)]
#[security(get "/v1/orders", Jwt, id = "oldOrders")]
#[rust_analyzer::get("/orders")]
#[rust_analyzer::get("/v1/orders")]
fn both() {}

#[security(get "/orders/x", Jwt)]
#[rust_analyzer::path(this, is not = "a route" at all)]
#[rust_analyzer::route]
fn unreadable() {}

fn main() {}
