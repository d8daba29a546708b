// REQ-08: a role of a type that has scopes.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[role("admin")]
    Read,
}

fn main() {}
