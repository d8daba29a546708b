// URL-04: an address with a number beyond 255.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://256.1.1.1/token")))]
struct Partners;

fn main() {}
