// DOC-12: a field of another type.
use oasgard::security_scheme;

#[security_scheme(http(basic, token_url = "https://id.example.com/token"))]
struct Partners;

fn main() {}
