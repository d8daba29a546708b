// FLOW-13: refresh tokens that should not be issued.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token", refresh_url = "/refresh")))]
struct Partners;

fn main() {}
