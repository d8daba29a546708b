// DOC-12: a key that says again what its flow is.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token", grant_type = "client_credentials")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    OrdersRead,
}

fn main() {}
