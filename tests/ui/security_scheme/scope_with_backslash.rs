// SCOPE-01: a backslash.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope(r"orders\read")]
    Read,
}

fn main() {}
