// Handlers under `cfg`, and the attribute behind `cfg_attr`.
use oasgard::{security, security_scheme};

#[security_scheme(http(bearer))]
struct Jwt;

#[cfg(any())]
#[security(this is not read)]
fn list_orders() {}

#[cfg(all())]
#[security(get "/orders", Jwt)]
fn list_orders() {}

#[security(get "/me", Jwt)]
#[cfg(any())]
fn me() -> ThisTypeIsNotThere {}

#[cfg_attr(all(), oasgard::security(get "/me", Jwt))]
#[cfg_attr(any(), oasgard::security(this is not read))]
fn me() {}

impl Jwt {
    #[cfg(any())]
    #[security(get "/check", ThisTypeIsNotThere)]
    fn check(&self) {}

    #[security(get "/check", Jwt)]
    #[cfg(all())]
    fn check(&self, #[cfg(any())] what: ThisTypeIsNotThere) {}
}

fn main() {
    list_orders();
    me();
    Jwt.check();
}
