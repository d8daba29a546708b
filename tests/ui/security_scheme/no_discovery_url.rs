// OIDC-02: the issuer for the discovery url.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(open_id_connect(url = "https://id.example.com"))]
struct Partners;

fn main() {}
