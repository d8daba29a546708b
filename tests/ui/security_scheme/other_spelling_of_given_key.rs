// DOC-12: one key in two spellings.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token", tokenUrl = "/token")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}
