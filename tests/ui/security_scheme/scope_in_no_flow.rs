// REQ-09: a variant that no flow offers.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token", scopes(Read))))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
    /// Create orders
    #[scope("orders:write")]
    Write,
}

fn main() {}
