// FLOW-06: one url of two.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(token_url = "/token")))]
struct Partners;

fn main() {}
