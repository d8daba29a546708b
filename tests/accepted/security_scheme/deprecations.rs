// What the user deprecates or allows is no business of the generated code.
#![deny(warnings)]

use oasgard::security_scheme;

#[deprecated]
#[security_scheme(http(basic))]
pub struct Login;

#[deprecated]
#[security_scheme(mutual_tls)]
pub enum Machine {
    #[role("scanner")]
    Scanner,
}

#[security_scheme(http(bearer))]
pub enum Staff {
    #[deprecated = "write `Staff::Owner`"]
    #[role("admin")]
    Admin,
    #[role("owner")]
    Owner,
}

#[allow(deprecated)]
#[security_scheme(http("DSN"))]
pub struct Silenced;

fn main() {}
