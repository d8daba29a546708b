// SCOPE-01: the handlers of the scope have nothing to complain of.
use oasgard::{security, security_scheme};

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    Read,
}

#[security(get "/orders", Shop::Read)]
fn list_orders() {}

fn main() {}
