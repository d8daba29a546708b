// FLOW-01: a flow that is named by a value.
use oasgard::security_scheme;

#[security_scheme(oauth2(grant_type = "client_credentials", token_url = "/token"))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    OrdersRead,
}

fn main() {}
