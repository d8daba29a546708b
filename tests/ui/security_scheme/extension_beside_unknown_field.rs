// EXT-03, DOC-12: an extension does not make the field known.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token", par_url = "/par", extension("x-par_url" = "/par"))))]
struct Partners;

fn main() {}
