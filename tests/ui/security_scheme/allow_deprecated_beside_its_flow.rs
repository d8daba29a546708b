// DOC-12: a permission one list too high.
use oasgard::security_scheme;

#[security_scheme(oauth2(password(token_url = "/token"), allow_deprecated = "old app"))]
struct Partners;

fn main() {}
