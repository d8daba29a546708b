// PATH-02: neither method nor path is what the router has.
use oasgard::security;

#[security(get "/orders", Key)]
#[rust_analyzer::get("/order")]
#[rust_analyzer::post("/order/")]
fn list_orders() {}

#[security(put "/api/orders", Key)]
#[rust_analyzer::post("/order")]
fn create_order() {}

fn main() {}
