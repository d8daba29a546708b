// DOC-12: a text without its key.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials("https://id.example.com/token")))]
struct Partners;

fn main() {}
