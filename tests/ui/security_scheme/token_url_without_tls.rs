// FLOW-11, URL-05: a token url without tls.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "http://id.example.com/token")))]
struct Partners;

fn main() {}
