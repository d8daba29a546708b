// SCOPE-01: a letter missing.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scop("orders:read")]
    Read,
}

fn main() {}
