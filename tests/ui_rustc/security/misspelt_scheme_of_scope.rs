// REQ-01: two letters of an enum swapped.
use oasgard::{security, security_scheme};

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
}

#[security(Shpo::Read)]
fn list_orders() {}

fn main() {}
