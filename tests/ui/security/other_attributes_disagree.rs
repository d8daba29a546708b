// PATH-02: two routes on one handler.
use oasgard::security;

#[security(Key)]
#[rust_analyzer::get("/orders")]
#[rust_analyzer::get("/v1/orders")]
fn list_orders() {}

fn main() {}
