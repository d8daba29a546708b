// OIDC-01: no url.
use oasgard::security_scheme;

#[security_scheme(open_id_connect())]
struct Partners;

fn main() {}
