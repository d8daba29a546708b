// DOC-12: a url where a flow should be.
use oasgard::security_scheme;

#[security_scheme(oauth2(token_url = "/token"))]
struct Partners;

fn main() {}
