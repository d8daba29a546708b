// META-01: an issuer with a path.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    metadata_url = "https://id.example.com/tenant-1"
))]
struct Partners;

fn main() {}
