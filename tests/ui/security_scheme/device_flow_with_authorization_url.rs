// FLOW-07: a url of another flow for its own.
use oasgard::security_scheme;

#[security_scheme(oauth2(device_authorization(
    authorization_url = "/authorize",
    token_url = "/token"
)))]
struct Partners;

fn main() {}
