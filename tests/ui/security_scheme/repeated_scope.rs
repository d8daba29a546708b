// SCOPE-05: one scope for two variants.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("orders")]
    Read,
    /// Create orders
    #[scope("orders")]
    Write,
}

fn main() {}
