// DOC-12: a letter missing.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope(patern = "consent:{id}")]
    Read,
}

fn main() {}
