// FLOW-01: the flows that are left.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token"), ciba(token_url = "/token")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}
