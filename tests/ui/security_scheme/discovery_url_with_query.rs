// OIDC-03: a query.
use oasgard::security_scheme;

#[security_scheme(open_id_connect(
    url = "https://id.example.com/.well-known/openid-configuration?tenant=1"
))]
struct Partners;

fn main() {}
