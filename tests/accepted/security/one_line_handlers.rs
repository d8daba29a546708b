// A body on the line of its function: rustc takes none of its braces for needless.
#![deny(warnings)]
#![forbid(unsafe_code)]

use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/plain", Key)]
fn plain() -> &'static str { "ok" }

#[security(get "/async", public = "load balancer probe")]
async fn asynchronous() -> &'static str { "ok" }

#[security(get "/const", Key)]
const fn constant() -> u8 { 1 }

#[security(get "/empty", Key)]
fn empty() {}

#[security(get "/statement", Key)]
fn statement() { plain(); }

#[security(get "/generic", Key)]
fn generic<T: Clone>(orders: &[T]) -> Vec<T> { orders.to_vec() }

#[security(get "/where", Key)]
fn bounded<T>(order: &T) -> T where T: Clone { order.clone() }

#[security(get "/inner-attribute", Key)]
fn inner_attribute() -> u8 { #![allow(unused_variables)] 1 }

struct Orders(u8);

impl Orders {
    #[security(get "/orders", Key)]
    fn list(&self) -> u8 { self.0 }

    #[security(post "/orders", Key)]
    #[security(put "/orders", Key, id = "replace")]
    async fn create(&self) -> u8 { self.0 }
}

trait Stock {
    #[security(get "/stock", Key, id = "stock")]
    fn list(&self) -> u8;

    #[security(delete "/stock", Key)]
    fn delete(&self) -> u8 { self.list() }
}

impl Stock for Orders {
    fn list(&self) -> u8 { self.0 }
}

macro_rules! handler {
    ($name:ident, $path:literal) => {
        #[security(get $path, Key)]
        fn $name() -> u8 { 1 }
    };
    ($name:ident, $path:literal, $body:block) => {
        #[security(get $path, Key)]
        fn $name() -> u8 $body
    };
}

handler!(of_macro, "/macro");
handler!(body_of_caller, "/macro/body", { 1 });

fn main() {
    assert_eq!(plain(), "ok");
    drop((asynchronous(), Orders(1).create()));
    empty();
    statement();
    let ones = constant() + inner_attribute() + of_macro() + body_of_caller();
    assert_eq!(ones + bounded(&generic(&[1])[0]), 5);
    assert_eq!(Orders(1).list() + Stock::list(&Orders(1)) + Orders(1).delete(), 3);
}
