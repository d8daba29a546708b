// SCOPE-01: a space.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("read orders")]
    Read,
}

fn main() {}
