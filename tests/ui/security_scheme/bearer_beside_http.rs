// DOC-12: the HTTP scheme one list too high.
use oasgard::security_scheme;

#[security_scheme(http, bearer)]
struct Partners;

fn main() {}
