// DOC-12: scopes beside the url.
use oasgard::security_scheme;

#[security_scheme(open_id_connect(
    url = "https://id.example.com/.well-known/openid-configuration",
    scopes(Email)
))]
struct Partners;

fn main() {}
