// SCOPE-01: a character outside ascii.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("aufträge")]
    Read,
}

fn main() {}
