// OIDC-02: a slash behind the well-known path.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(open_id_connect(url = "https://id.example.com/.well-known/openid-configuration/"))]
struct Partners;

fn main() {}
