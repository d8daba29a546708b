// URL-04: a port that is not a number.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com:https/token")))]
struct Partners;

fn main() {}
