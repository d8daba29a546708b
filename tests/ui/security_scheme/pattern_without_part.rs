// DYN-02: nothing in braces.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope(pattern = "consent")]
    Read,
}

fn main() {}
