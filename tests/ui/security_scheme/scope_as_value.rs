// DOC-12: a value for a list.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// Read the orders.
    #[scope = "orders:read"]
    OrdersRead,
}

fn main() {}
