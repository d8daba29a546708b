// SCOPE-01: no text.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("")]
    Read,
}

fn main() {}
