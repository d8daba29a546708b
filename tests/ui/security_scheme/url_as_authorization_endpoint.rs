// DOC-12: another name of a URL.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(authorization_endpoint = "/authorize", token_url = "/token")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    OrdersRead,
}

fn main() {}
