// URL-04: an address in hexadecimal.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://0x7f.1/token")))]
struct Partners;

fn main() {}
