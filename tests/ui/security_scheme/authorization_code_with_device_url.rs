// FLOW-06: a url of another flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(
    authorization_url = "/authorize",
    token_url = "/token",
    device_authorization_url = "/device"
)))]
struct Partners;

fn main() {}
