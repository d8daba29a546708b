// DOC-12: an opt-in outside its list.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token"), allow_deprecated = "old app"))]
struct Partners;

fn main() {}
