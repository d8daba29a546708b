// OIDC-03, URL-06: a fragment.
use oasgard::security_scheme;

#[security_scheme(open_id_connect(
    url = "https://id.example.com/.well-known/openid-configuration#1"
))]
struct Partners;

fn main() {}
