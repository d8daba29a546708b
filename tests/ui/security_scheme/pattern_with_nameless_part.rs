// DYN-02: a part without a name.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope(pattern = "consent:{}")]
    Read,
}

fn main() {}
