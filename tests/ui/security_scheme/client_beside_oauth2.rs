// DOC-12: `client(…)` one list too high.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")), client(credentials = body))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}
