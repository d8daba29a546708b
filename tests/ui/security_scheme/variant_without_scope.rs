// SCOPE-01: a variant that does not say its scope.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    Read,
}

fn main() {}
