// URL-09: a line break behind the url.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token\n")))]
struct Partners;

fn main() {}
