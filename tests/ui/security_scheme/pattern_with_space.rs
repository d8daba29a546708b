// DYN-02, SCOPE-01: a space in the fixed text.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope(pattern = "consent {id}")]
    Read,
}

fn main() {}
