// DOC-12: a key of `client(…)` two lists too high.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")), credentials = body)]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}
