// FLOW-01: a flow that OpenAPI does not have.
use oasgard::security_scheme;

#[security_scheme(oauth2(ciba(token_url = "/token")))]
struct Partners;

fn main() {}
