// FLOW-01: flows in a list beside the flow that is in its place.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")), flows(authorization_code(authorization_url = "/authorize", token_url = "/token")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}
