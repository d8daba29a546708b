// REQ-08: a scope of a type that has roles.
use oasgard::security_scheme;

#[security_scheme(api_key(header = "X-API-Key"))]
enum Shop {
    #[scope("admin")]
    Admin,
}

fn main() {}
