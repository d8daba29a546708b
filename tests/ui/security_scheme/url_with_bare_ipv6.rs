// URL-04: an IPv6 address without brackets.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://2001:db8::1/token")))]
struct Partners;

fn main() {}
