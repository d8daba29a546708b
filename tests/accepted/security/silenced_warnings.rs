// One warning, and all warnings of a module, are silenced where every warning is an error.
#![deny(warnings)]

use oasgard::security;

mod auth {
    #![allow(deprecated)]

    use oasgard::security_scheme;

    #[security_scheme(api_key(header = "Authorization"))]
    pub struct Key;

    #[security_scheme(oauth2(client_credentials(token_url = "/token", refresh_url = "/refresh")))]
    pub enum Shop {
        #[scope("orders:read")]
        Read,
    }
}

#[allow(deprecated)]
#[security("purge" "/orders", auth::Key)]
fn purge_orders() {}

#[security("clear" "/orders", auth::Shop::Read)]
#[expect(deprecated, reason = "the method of an old client")]
fn clear_orders() {}

trait Orders {
    #[security(get "/orders", scheme("old.json", http(bearer)))]
    #[allow(deprecated)]
    fn list_orders(&self);

    #[allow(deprecated)]
    #[security("show" "/orders/{id}", scheme("older.json", http("DSN")))]
    fn show_order(&self) {}
}

impl Orders for u8 {
    fn list_orders(&self) {}
}

fn main() {
    purge_orders();
    clear_orders();
    let orders: &dyn Orders = &1;
    orders.list_orders();
    orders.show_order();
}
