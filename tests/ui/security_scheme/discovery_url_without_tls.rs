// OIDC-03, URL-05: no tls.
use oasgard::security_scheme;

#[security_scheme(open_id_connect(url = "http://id.example.com/.well-known/openid-configuration"))]
struct Partners;

fn main() {}
