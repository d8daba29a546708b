// SCH-02: a type in the words of another macro.
use oasgard::security_scheme;

#[security_scheme(ty = "apiKey", in = "cookie", name = "sid")]
struct Partners;

fn main() {}
