// DOC-05: nothing.
use oasgard::security;

#[security()]
fn list_orders() {}

fn main() {}
