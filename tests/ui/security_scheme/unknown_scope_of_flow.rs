// REQ-09: a variant that is not there.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token", scopes(Read, Write, Delete))))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
    /// Create orders
    #[scope("orders:write")]
    Write,
}

fn main() {}
