// DOC-12: another name of a URL.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_uri = "/token")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    OrdersRead,
}

fn main() {}
