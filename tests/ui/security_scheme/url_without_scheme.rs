// URL-10: a host and no scheme.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "//id.example.com/token")))]
struct Partners;

fn main() {}
