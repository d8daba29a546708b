// FLOW-03: a url of another flow beside its own.
use oasgard::security_scheme;

#[security_scheme(oauth2(implicit(
    authorization_url = "/authorize",
    token_url = "/token",
    allow_deprecated = "old app"
)))]
struct Partners;

fn main() {}
