// URL-04: a character that nobody sees.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/to\u{200b}ken")))]
struct Partners;

fn main() {}
