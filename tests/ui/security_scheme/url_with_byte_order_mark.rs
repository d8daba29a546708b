// URL-09: a character that nobody sees, at the start.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "\u{feff}https://id.example.com/token")))]
struct Partners;

fn main() {}
