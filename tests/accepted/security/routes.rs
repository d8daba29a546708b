// Every method, every form of path, or no route at all.
use oasgard::{security, security_scheme};

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/", Jwt)]
fn get() {}

#[security(put "/orders/{id}", Jwt)]
fn put() {}

#[security(post "/orders/{order}/lines/{line}", Jwt)]
fn post() {}

#[security(delete "/files/{name}.{extension}", Jwt)]
fn delete() {}

#[security(options "/orders/", Jwt)]
fn options() {}

#[security(head "/orders;v=1", Jwt)]
fn head() {}

#[security(patch r"/orders", Jwt)]
fn patch() {}

#[security(trace "/orders:batch", Jwt)]
fn trace() {}

#[security(query "/gr%C3%B6%C3%9Fe/%20", Jwt)]
fn query() {}

#[security("PURGE" "/orders", Jwt)]
fn purge() {}

#[security("GET" "/orders", Jwt, id = "list orders")]
fn get_in_quotation_marks() {}

#[security(Jwt)]
fn no_route() {}

#[security(Jwt, id = "noRoute")]
fn no_route_with_id() {}

#[security(id = "keysFirst", public = "teaser", Jwt)]
fn keys_first() {}

fn main() {}
