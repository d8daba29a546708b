// FLOW-01: flows in a list of their own, one list too high.
use oasgard::security_scheme;

#[security_scheme(oauth2, flows(client_credentials(token_url = "/token", scopes(Read)), implicit(url = "/authorize")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}
