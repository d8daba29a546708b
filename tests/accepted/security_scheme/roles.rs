// The variants of every type but oauth2 and OpenID Connect are roles, which are any text.
use oasgard::security_scheme;

#[security_scheme(mutual_tls)]
enum Machine {
    #[role("scanner")]
    Scanner,
    #[role("label printer")]
    Printer,
    #[role(pattern = "gate:{number}")]
    Gate,
}

#[security_scheme(http(basic))]
enum Staff {
    /// May do everything
    #[role("admin")]
    Admin,
}

#[security_scheme(api_key(header = "X-API-Key"))]
enum Partner {
    #[role("gold")]
    Gold,
}

#[security_scheme(open_id_connect(
    url = "https://id.example.com/.well-known/openid-configuration"
))]
enum SignIn {
    #[scope("email")]
    Email,
}

fn main() {}
