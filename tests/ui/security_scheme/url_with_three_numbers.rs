// URL-04: a number that is not an address.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://1.2.3/token")))]
struct Partners;

fn main() {}
