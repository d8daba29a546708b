// DOC-12: a url without its key.
use oasgard::security_scheme;

#[security_scheme(open_id_connect("https://id.example.com/.well-known/openid-configuration"))]
struct Partners;

fn main() {}
