// FLOW-01: a flow that is named by a value.
use oasgard::security_scheme;

#[security_scheme(oauth2(flow = "accessCode", authorizationUrl = "/authorize", tokenUrl = "/token"))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    OrdersRead,
}

fn main() {}
