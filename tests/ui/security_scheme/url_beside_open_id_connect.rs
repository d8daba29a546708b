// DOC-12: the URL one list too high.
use oasgard::security_scheme;

#[security_scheme(open_id_connect, openIdConnectUrl = "https://id.example.com/.well-known/openid-configuration")]
struct Partners;

fn main() {}
