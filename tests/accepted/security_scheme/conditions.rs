// Whole schemes under `cfg`, and the attribute behind `cfg_attr`.
use oasgard::security_scheme;

#[cfg(any())]
#[security_scheme(this is not read)]
struct Jwt;

#[cfg(all())]
#[security_scheme(http(bearer))]
struct Jwt;

#[security_scheme(http(basic))]
#[cfg(any())]
struct Login;

#[security_scheme(http(digest))]
#[cfg(all())]
struct Login;

#[cfg_attr(all(), oasgard::security_scheme(mutual_tls))]
#[cfg_attr(any(), oasgard::security_scheme(saml))]
enum Machine {
    #[role("scanner")]
    #[cfg_attr(all(), allow(dead_code))]
    Scanner,
}

#[oasgard::security(Jwt | Login | Machine::Scanner)]
fn main() {}
