// BCP-04: an access token in the query.
use oasgard::security_scheme;

#[security_scheme(api_key(query = "access_token"))]
struct Partners;

fn main() {}
