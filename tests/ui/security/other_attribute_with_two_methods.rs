// PATH-02: one attribute with two routes.
use oasgard::security;

#[security(Key)]
#[rust_analyzer::route("/orders", method = "GET", method = "HEAD")]
fn list_orders() {}

fn main() {}
