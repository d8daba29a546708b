// DOC-12: the issuer, one list too high.
use oasgard::security_scheme;

#[security_scheme(open_id_connect(), issuer = "https://id.example.com")]
struct Partners;

fn main() {}
