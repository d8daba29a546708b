// FORM-01: an arrow for a comma.
use oasgard::security;

#[security(get "/orders" => Key)]
fn list_orders() {}

fn main() {}
