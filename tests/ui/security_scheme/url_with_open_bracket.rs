// URL-04: an address that does not end.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://[::1/token")))]
struct Partners;

fn main() {}
