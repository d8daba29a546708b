// FLOW-03: no url.
use oasgard::security_scheme;

#[security_scheme(oauth2(implicit(allow_deprecated = "old app")))]
struct Partners;

fn main() {}
