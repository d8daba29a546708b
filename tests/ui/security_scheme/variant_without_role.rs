// SCOPE-01: a variant that does not say its role.
use oasgard::security_scheme;

#[security_scheme(mutual_tls)]
enum Shop {
    Admin,
}

fn main() {}
