// REQ-09: a scope where the type declares none.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token", scopes(Read))))]
struct Partners;

fn main() {}
