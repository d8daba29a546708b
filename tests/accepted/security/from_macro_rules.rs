// Handlers that a macro writes, with every fragment that can stand in the attribute.
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

macro_rules! handler {
    ($name:ident, $method:ident $path:literal, ident $scheme:ident) => {
        #[security($method $path, $scheme)]
        fn $name() {}
    };
    ($name:ident, $method:ident $path:literal, path $scheme:path) => {
        #[security($method $path, $scheme & Jwt)]
        fn $name() {}
    };
    ($name:ident, $method:ident $path:literal, expr $scheme:expr) => {
        #[security($method $path, $scheme & Jwt)]
        fn $name() {}
    };
    ($name:ident, $method:ident $path:literal, ty $scheme:ty) => {
        #[security($method $path, $scheme)]
        fn $name() {}
    };
    ($name:ident, $method:tt $path:tt, tokens $($scheme:tt)*) => {
        #[security($method $path, $($scheme)*)]
        fn $name() {}
    };
    ($name:ident, public $reason:expr, $id:literal) => {
        #[security(public = $reason, id = $id)]
        fn $name() {}
    };
    ($(#[$attribute:meta])* fn $name:ident() $body:block) => {
        $(#[$attribute])*
        fn $name() $body
    };
    (around $item:item) => {
        #[security(get "/around", Jwt)]
        $item
    };
}

handler!(one, get "/one", ident Jwt);
handler!(two, get "/two", path Shop::Read);
handler!(three, get "/three", path crate::Shop::Write);
handler!(four, get "/four", expr Shop::Read | Shop::Write);
handler!(five, post "/five", ty Shop);
handler!(six, "PURGE" "/six", tokens (Shop::Read | Shop::Write) & Jwt);
handler!(seven, public "load balancer probe", "health");
handler! {
    #[security(get "/eight", Jwt)]
    #[security(get "/v1/eight", Jwt, id = "oldEight")]
    fn eight() {}
}
handler! {
    #[security(get "/nine", Jwt)]
    fn nine() {
        eight();
    }
}
handler!(around fn ten() {});

fn main() {
    one();
    two();
    three();
    four();
    five();
    six();
    seven();
    nine();
    ten();
}
