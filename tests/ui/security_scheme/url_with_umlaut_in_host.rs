// URL-04: a host that is not in ASCII.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.exämple.com/token")))]
struct Partners;

fn main() {}
