// DOC-12: a short form of a key.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read", desc = "Read the orders.")]
    OrdersRead,
}

fn main() {}
