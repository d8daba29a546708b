// META-01: the issuer for the metadata url.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "/token"),
    metadata_url = "https://id.example.com/meta"
))]
struct Partners;

fn main() {}
