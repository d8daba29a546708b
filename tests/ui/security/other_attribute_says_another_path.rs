// PATH-02: what is written is not what the router has.
use oasgard::security;

#[security(get "/orders", Key)]
#[rust_analyzer::get("/order")]
fn list_orders() {}

fn main() {}
