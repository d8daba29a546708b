// DOC-12: a letter missing.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(tokn_url = "https://id.example.com/token")))]
struct Partners;

fn main() {}
