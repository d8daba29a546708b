// FORM-01: a comma missing between two keys.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token" extension("x-team" = "a"))))]
struct Partners;

fn main() {}
