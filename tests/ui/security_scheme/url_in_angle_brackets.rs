// URL-04: a URL in angle brackets.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "<https://id.example.com/token>")))]
struct Partners;

fn main() {}
