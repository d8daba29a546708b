// FLOW-01: the flow as OpenAPI spells it.
use oasgard::security_scheme;

#[security_scheme(oauth2(clientCredentials(token_url = "/token")))]
struct Partners;

fn main() {}
