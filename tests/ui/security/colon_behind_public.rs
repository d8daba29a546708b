// FORM-01: a colon for the sign of equality.
use oasgard::security;

#[security(get "/orders", public: "probe")]
fn list_orders() {}

fn main() {}
