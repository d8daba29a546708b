// FLOW-11, URL-06: a device url with a fragment.
use oasgard::security_scheme;

#[security_scheme(oauth2(device_authorization(
    device_authorization_url = "/device#1",
    token_url = "/token"
)))]
struct Partners;

fn main() {}
