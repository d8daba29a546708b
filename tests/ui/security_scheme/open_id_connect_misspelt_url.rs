// DOC-12: two letters swapped.
use oasgard::security_scheme;

#[security_scheme(open_id_connect(
    ulr = "https://id.example.com/.well-known/openid-configuration"
))]
struct Partners;

fn main() {}
