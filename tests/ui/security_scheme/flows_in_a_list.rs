// FLOW-01: a list of flows in the list of flows.
use oasgard::security_scheme;

#[security_scheme(oauth2(flows(client_credentials(token_url = "/token"))))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    OrdersRead,
}

fn main() {}
