// FLOW-01: a flow named by a value, one list too high.
use oasgard::security_scheme;

#[security_scheme(oauth2, grant_type = "client_credentials", token_url = "/token")]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}
