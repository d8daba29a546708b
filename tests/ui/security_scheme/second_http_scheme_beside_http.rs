// FORM-02: a second HTTP scheme, one list too high.
use oasgard::security_scheme;

#[security_scheme(http(bearer), scheme = "basic")]
struct Partners;

fn main() {}
