// SCH-02: an http scheme as type.
use oasgard::security;

#[security(get "/orders", scheme("jwt", bearer))]
fn list_orders() {}

fn main() {}
