// DYN-02: nothing but a part.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope(pattern = "{id}")]
    Read,
}

fn main() {}
