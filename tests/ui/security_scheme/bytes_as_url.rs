// DOC-12: a byte string for the text.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = b"https://id.example.com/token")))]
struct Partners;

fn main() {}
