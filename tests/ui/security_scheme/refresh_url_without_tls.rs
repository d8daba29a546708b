// FLOW-10, URL-05: a refresh url without tls.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(
    authorization_url = "/authorize",
    token_url = "/token",
    refresh_url = "http://id.example.com/refresh"
)))]
struct Partners;

fn main() {}
