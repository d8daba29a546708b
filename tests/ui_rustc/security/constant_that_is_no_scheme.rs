// REQ-01: a constant.
use oasgard::security;

const KEY: &str = "X-API-Key";

#[security(KEY)]
fn list_orders() {}

fn main() {}
