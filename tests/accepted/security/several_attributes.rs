// One handler for several operations.
use oasgard::{security, security_scheme};

#[security_scheme(http(bearer))]
struct Jwt;

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/me", Jwt)]
#[security(get "/v1/me", Key, id = "oldMe")]
#[security(head "/me", public = "tells whether the service is up", id = "headMe")]
async fn me() {}

fn main() {
    drop(me());
}
