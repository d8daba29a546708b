// URL-10: a host with port and without scheme.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "localhost:8080/token")))]
struct Partners;

fn main() {}
