// The crate under another path.
mod vendored {
    pub use ::oasgard as auth;
}

use vendored::auth::{security, security_scheme};

#[security_scheme(http(bearer), crate = crate::vendored::auth)]
struct Jwt;

#[security_scheme(mutual_tls, crate = ::oasgard)]
enum Machine {
    #[role("scanner")]
    Scanner,
}

#[security(Machine::Scanner | Machine & Jwt, crate = crate::vendored::auth)]
fn main() {}
