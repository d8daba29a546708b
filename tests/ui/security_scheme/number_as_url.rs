// DOC-12: a number for the text.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = 1)))]
struct Partners;

fn main() {}
