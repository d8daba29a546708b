// DOC-12: a constant for the text.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = TOKEN_URL)))]
struct Partners;

fn main() {}
