// a constant of the name that stands for the whole scheme.
use oasgard::security_scheme;

#[security_scheme(mutual_tls)]
enum Machine {
    #[role("scanner")]
    Scanner,
}

#[allow(non_upper_case_globals)]
const Machine: u8 = 1;

fn main() {}
