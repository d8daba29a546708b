// URL-04: a row of x for a value.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://xxx.example.com/token")))]
struct Partners;

fn main() {}
