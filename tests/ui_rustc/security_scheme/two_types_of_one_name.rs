// two types of one name.
use oasgard::security_scheme;

mod basic {
    #[oasgard::security_scheme(http(basic))]
    pub struct Login;
}

use basic::Login;

#[security_scheme(http(digest))]
struct Login;

fn main() {}
