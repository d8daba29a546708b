// DOC-12: two texts in one attribute.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("orders:read", "orders:write")]
    Read,
}

fn main() {}
