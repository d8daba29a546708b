// SCH-02: the URL of a flow beside the type.
use oasgard::security_scheme;

#[security_scheme(type = "oauth2", token_url = "https://id.example.com/token")]
struct Partners;

fn main() {}
