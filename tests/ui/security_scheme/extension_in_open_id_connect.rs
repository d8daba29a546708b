// DOC-12: an extension inside the type.
use oasgard::security_scheme;

#[security_scheme(open_id_connect(url = "https://id.example.com/.well-known/openid-configuration", extension("x-team" = "a")))]
struct Partners;

fn main() {}
