// URL-04: a bracket in the path.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token[1]")))]
struct Partners;

fn main() {}
