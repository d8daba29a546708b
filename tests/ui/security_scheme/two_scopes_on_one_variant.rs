// DOC-12: two attributes on one variant.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    #[scope("orders:write")]
    Read,
}

fn main() {}
