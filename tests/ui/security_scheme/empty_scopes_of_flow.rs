// FORM-03: no variant in the list.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token", scopes())))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
    /// Create orders
    #[scope("orders:write")]
    Write,
}

fn main() {}
