// DYN-01: braces without `pattern`.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("consent:{id}")]
    Read,
}

fn main() {}
