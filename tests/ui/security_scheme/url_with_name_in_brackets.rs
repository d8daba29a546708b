// URL-04: a name in the brackets of IPv6.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://[id.example.com]/token")))]
struct Partners;

fn main() {}
