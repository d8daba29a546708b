// FLOW-07: one url of two.
use oasgard::security_scheme;

#[security_scheme(oauth2(device_authorization(token_url = "/token")))]
struct Partners;

fn main() {}
