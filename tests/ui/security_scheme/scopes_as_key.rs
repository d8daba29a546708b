// FORM-04: the scopes, which are the variants.
use oasgard::security_scheme;

#[security_scheme(
    oauth2(client_credentials(token_url = "/token")),
    scopes("orders:read")
)]
struct Partners;

fn main() {}
