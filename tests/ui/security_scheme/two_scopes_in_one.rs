// SCOPE-01, REQ-10: two scopes in one text.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("orders:read orders:write")]
    Read,
}

fn main() {}
