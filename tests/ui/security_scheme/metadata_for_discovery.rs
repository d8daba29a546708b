// OIDC-02: authorization server metadata.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(open_id_connect(url = "https://id.example.com/.well-known/oauth-authorization-server/tenant-1"))]
struct Partners;

fn main() {}
