// DOC-12: the URL of the keys for the discovery URL.
use oasgard::security_scheme;

#[security_scheme(open_id_connect(jwks_uri = "https://id.example.com/keys"))]
struct Partners;

fn main() {}
