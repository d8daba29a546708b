// FLOW-04: no url.
use oasgard::security_scheme;

#[security_scheme(oauth2(password(allow_deprecated = "old app")))]
struct Partners;

fn main() {}
