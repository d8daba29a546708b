// PATH-01, NORM-01, DOC-12, DOC-13: each is told, each at its place.
use oasgard::security;

#[security(get "orders", !Key, tag = "orders", id = "")]
fn list_orders() {}

fn main() {}
