// DOC-12: a flow and its URL, one and two lists too high.
use oasgard::security_scheme;

#[security_scheme(oauth2, client_credentials, token_url = "/token")]
struct Partners;

fn main() {}
