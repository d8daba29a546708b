// FLOW-12: refresh tokens that are never issued.
use oasgard::security_scheme;

#[security_scheme(oauth2(implicit(
    authorization_url = "/authorize",
    refresh_url = "/refresh",
    allow_deprecated = "old app"
)))]
struct Partners;

fn main() {}
