// REQ-01: two scopes of one import.
use oasgard::security;

#[security(get "/orders", Shop::{Read, Write})]
fn list_orders() {}

fn main() {}
