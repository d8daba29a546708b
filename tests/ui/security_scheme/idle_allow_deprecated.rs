// OPT-02: nothing is deprecated.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(
    authorization_url = "/authorize",
    token_url = "/token",
    allow_deprecated = "old app"
)))]
struct Partners;

fn main() {}
