// Every key that may stand before or behind the type.
// SCH-03: a description.
use oasgard::security_scheme;

/// Sign-in of the partners.
///
/// Ask for an account first.
#[security_scheme(
    http(bearer),
    name = "partner-sign-in_v1.0",
    deprecated,
    extension("x-owner" = "partners"),
    crate = ::oasgard
)]
struct Partners;

#[security_scheme(name = "guests", http(bearer))]
struct Guests;

/// For whoever reads the code.
#[security_scheme(http(bearer), description = "For whoever reads the document.\n")]
struct Readers;

#[security_scheme(http(basic), description = "")]
struct Wordless;

fn main() {}
