// OIDC-02: the well-known path before that of the issuer.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(open_id_connect(url = "https://id.example.com/.well-known/openid-configuration/tenant-1"))]
struct Partners;

fn main() {}
