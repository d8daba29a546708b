// FLOW-10, URL-04: a refresh url with a space.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(
    authorization_url = "/authorize",
    token_url = "/token",
    refresh_url = "/oauth/refresh token"
)))]
struct Partners;

fn main() {}
