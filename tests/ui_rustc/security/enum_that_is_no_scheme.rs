// REQ-01: a variant of an enum without the attribute.
use oasgard::security;

enum Shop {
    Read,
}

#[security(Shop::Read)]
fn list_orders() {}

fn main() {}
