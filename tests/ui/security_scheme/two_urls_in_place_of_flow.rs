// DOC-12: two URLs of one flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_url = "/authorize", token_url = "/token"))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    OrdersRead,
}

fn main() {}
