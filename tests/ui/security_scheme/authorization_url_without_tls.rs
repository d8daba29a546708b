// FLOW-11, URL-05: an authorization url without tls.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(
    authorization_url = "http://id.example.com/authorize",
    token_url = "/token"
)))]
struct Partners;

fn main() {}
