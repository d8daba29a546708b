// DOC-12: letters that touch the text.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token"url)))]
struct Partners;

fn main() {}
