// DOC-12: the metadata URL one list too high.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")), metadata_url = "https://id.example.com/.well-known/oauth-authorization-server")]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}
