// SCH-08: in a trait.
#![deny(deprecated)]

use oasgard::security;

trait Orders {
    #[security(get "/orders", scheme("key", api_key(query = "key")))]
    fn list_orders(&self);
}

fn main() {}
