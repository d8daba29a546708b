// DOC-12: another name of a URL.
use oasgard::security_scheme;

#[security_scheme(open_id_connect(openIdConnectUrl = "https://id.example.com/.well-known/openid-configuration"))]
struct Partners;

fn main() {}
