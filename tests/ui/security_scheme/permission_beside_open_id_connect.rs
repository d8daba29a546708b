// DOC-12: a permission one list too high.
use oasgard::security_scheme;

#[security_scheme(open_id_connect(url = "http://localhost/.well-known/openid-configuration"), allow_insecure = "test")]
struct Partners;

fn main() {}
