// SCOPE-01: a quotation mark.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("orders:\"read\"")]
    Read,
}

fn main() {}
