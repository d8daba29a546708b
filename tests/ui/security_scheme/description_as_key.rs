// the description, which is the doc comment.
use oasgard::security_scheme;

#[security_scheme(http(bearer), description = "Sign-in.")]
struct Partners;

fn main() {}
