// FLOW-09: a variant without doc comment.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    #[scope("orders:read")]
    Read,
}

fn main() {}
