// FLOW-05: no url.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials()))]
struct Partners;

fn main() {}
