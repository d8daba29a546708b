// EXT-02: a name of the OpenAPI Initiative.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("x-oai-deprecated" = true))]
struct Partners;

fn main() {}
