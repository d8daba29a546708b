// DOC-12: no text in the parentheses.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope()]
    Read,
}

fn main() {}
