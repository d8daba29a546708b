// DOC-12: a macro for the text.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = concat!("https://", "id.example.com"))))]
struct Partners;

fn main() {}
