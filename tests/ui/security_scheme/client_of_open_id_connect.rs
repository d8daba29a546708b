// DOC-12: a client where the provider says all.
use oasgard::security_scheme;

#[security_scheme(open_id_connect(
    url = "https://id.example.com/.well-known/openid-configuration",
    client(credentials = body),
))]
struct Shop;

fn main() {}
