// EXT-03, FLOW-01: an extension does not make the flow known.
use oasgard::security_scheme;

#[security_scheme(oauth2(ciba(token_url = "/token"), extension("x-ciba" = true)))]
struct Partners;

fn main() {}
