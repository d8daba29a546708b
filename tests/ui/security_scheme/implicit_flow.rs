// BCP-01: a deprecated flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(implicit(authorization_url = "/authorize")))]
struct Partners;

fn main() {}
