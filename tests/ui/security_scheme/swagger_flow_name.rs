// FLOW-01: the flow under its name of OpenAPI 2.0.
use oasgard::security_scheme;

#[security_scheme(oauth2(access_code(authorization_url = "/authorize", token_url = "/token")))]
struct Partners;

fn main() {}
