// SCOPE-03, SCOPE-04: scopes of OpenID Connect in an oauth2 scheme; and every other form of scope.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// Sign in
    #[scope("openid")]
    OpenId,
    /// See the e-mail address
    #[scope("email")]
    Email,
    /// Everything that a scope-token may hold
    #[scope("!#$%&'()*+,-./09:;<=>?@AZ[]^_`az|~")]
    Characters,
    /// A url
    #[scope("https://shop.example.com/auth/orders.read-only")]
    Url,
    /// A raw string
    #[scope(r"orders:read")]
    Raw,
    /// A part that is known at run time
    #[scope(pattern = "consent:{id}")]
    Consent,
    /// Two parts
    #[scope(pattern = "view:{project}:{store}")]
    View,
    #[doc = "A description that is no comment"]
    #[scope("orders:count")]
    Count,
    /** A block comment */
    #[scope("orders:write")]
    Write,
    #[scope("orders:delete", description = " A text that no comment keeps\r\n")]
    Delete,
    #[scope(pattern = "order:{id}", description = "One order")]
    One,
}

#[security_scheme(http(bearer))]
enum Staff {
    #[role("clerk", description = "Whoever sells")]
    Clerk,
}

#[security_scheme(oauth2(
    client_credentials(token_url = "/token", scopes()),
    device_authorization(device_authorization_url = "/device", token_url = "/token"),
))]
enum OneFlowGrantsNone {
    /// See orders
    #[scope("orders:read")]
    Read,
}

fn main() {}
