// Every opt-in, each at every place that it may stand.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(
        token_url = "http://localhost:8080/token",
        allow_insecure = "test bench",
    ),
    password(
        token_url = "http://127.0.0.1/token",
        refresh_url = "http://[::1]:9/refresh",
        allow_insecure = "test bench",
        allow_deprecated = "test bench",
    ),
    implicit(authorization_url = "/authorize", allow_deprecated = "test bench"),
    metadata_url = "http://localhost/.well-known/oauth-authorization-server",
    allow_insecure = "test bench",
))]
struct TestBench;

#[security_scheme(open_id_connect(
    url = "http://localhost/.well-known/openid-configuration",
    allow_insecure = "test bench",
))]
struct SignIn;

#[security_scheme(api_key(query = "access_token", allow_insecure = "old clients"))]
struct OldToken;

fn main() {}
