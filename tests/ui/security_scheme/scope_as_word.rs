// DOC-12: a word for the text.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope(read)]
    Read,
}

fn main() {}
