// DOC-12: two lists, both one list too high.
use oasgard::security_scheme;

#[security_scheme(oauth2, client_credentials(token_url = "/token"), client(credentials = body))]
struct Partners;

fn main() {}
