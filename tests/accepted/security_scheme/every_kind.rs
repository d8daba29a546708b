// Every type of scheme.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
struct OAuth;

#[security_scheme(open_id_connect(
    url = "https://id.example.com/.well-known/openid-configuration"
))]
struct SignIn;

#[security_scheme(http(bearer))]
struct Bearer;

#[security_scheme(http(bearer, bearer_format = "JWT"))]
struct Jwt;

#[security_scheme(http(basic))]
struct Basic;

#[security_scheme(http(digest))]
struct Digest;

#[security_scheme(http("DPoP"))]
struct BoundToken;

#[security_scheme(http("bearer", bearer_format = "opaque"))]
struct Opaque;

#[security_scheme(api_key(header = "X-API-Key"))]
struct Header;

#[security_scheme(api_key(query = "key", allow_insecure = "printed in a QR code"))]
struct Query;

#[security_scheme(api_key(cookie = "sid"))]
struct Cookie;

#[security_scheme(mutual_tls)]
struct Certificate;

#[security_scheme(mutual_tls())]
struct OtherCertificate;

fn main() {}
