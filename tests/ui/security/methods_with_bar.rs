// FORM-02: two methods.
use oasgard::security;

#[security(get | post "/orders", Key)]
fn list_orders() {}

fn main() {}
