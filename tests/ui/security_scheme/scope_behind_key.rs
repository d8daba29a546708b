// DOC-12: a key for none.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// Read the orders.
    #[scope(name = "orders:read")]
    OrdersRead,
}

fn main() {}
