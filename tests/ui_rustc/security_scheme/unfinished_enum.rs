// a variant that is being typed.
use oasgard::security_scheme;

#[security_scheme(mutual_tls)]
enum Machine {
    #[role("scanner")]
    Scanner
    #[role("printer")]
    Printer,
}

fn main() {}
