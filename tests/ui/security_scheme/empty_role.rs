// SCOPE-01: no text.
use oasgard::security_scheme;

#[security_scheme(mutual_tls)]
enum Shop {
    #[role("")]
    Admin,
}

fn main() {}
