// URL-04: a broken IPv6 address.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://[2001:db8::zz]/token")))]
struct Partners;

fn main() {}
