// SCOPE-05: one role for two variants.
use oasgard::security_scheme;

#[security_scheme(http(basic))]
enum Shop {
    #[role("admin")]
    Admin,
    #[role("admin")]
    Owner,
}

fn main() {}
