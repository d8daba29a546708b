// FLOW-05: a url of another flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(
    authorization_url = "/authorize",
    token_url = "/token"
)))]
struct Partners;

fn main() {}
