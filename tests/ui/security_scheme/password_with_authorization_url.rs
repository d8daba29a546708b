// FLOW-04: a url of another flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(password(
    authorization_url = "/authorize",
    token_url = "/token",
    allow_deprecated = "old app"
)))]
struct Partners;

fn main() {}
