// REQ-07: a scheme without a scope; and every other form of expression.
use oasgard::{security, security_scheme};

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
    /// Create orders
    #[scope("orders:write")]
    Write,
}

#[security_scheme(http(bearer))]
struct Jwt;

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(Shop)]
fn any_scope() {}

#[security(Shop::Read & Shop::Write)]
fn both_scopes() {}

#[security(Shop::Read | Shop::Write)]
fn one_scope() {}

#[security(Jwt | Key & Shop::Read)]
fn precedence() {}

#[security((Jwt | Key) & Shop::Read)]
fn parentheses() {}

#[security(((Jwt)))]
fn needless_parentheses() {}

#[security(Jwt&Key|Shop::Read,)]
fn no_spaces() {}

#[security((Jwt | Key) & (Jwt | Shop::Read))]
fn absorbed() {}

#[security(
    (Jwt | Key) & (Shop::Read | Shop::Write) & (Shop | Key) & (Jwt | Shop) & (Key | Shop::Read)
        & (Jwt | Key | Shop) & (Shop::Write | Key)
)]
fn one_hundred_and_ninety_two() {}

fn main() {}
