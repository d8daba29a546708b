// REQ-09: two letters of a variant swapped.
use oasgard::{security, security_scheme};

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
}

#[security(Shop::Raed)]
fn list_orders() {}

fn main() {}
