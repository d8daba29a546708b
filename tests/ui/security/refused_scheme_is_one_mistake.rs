// URL-05: the handlers of the scheme have nothing to complain of.
use oasgard::{security, security_scheme};

#[security_scheme(oauth2(client_credentials(token_url = "http://id.example.com/token")))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
}

#[security(get "/orders", Shop::Read)]
fn list_orders() {}

#[security(get "/me", Shop)]
fn me() {}

fn main() {}
