// DOC-12: a field of a flow behind the type.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")), token_url = "/token")]
struct Partners;

fn main() {}
