// OIDC-02: an issuer with a path.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(open_id_connect(url = "https://id.example.com/tenant-1/"))]
struct Partners;

fn main() {}
