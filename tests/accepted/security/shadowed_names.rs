// Generated code leans on no name that could mean something else here.
#![no_implicit_prelude]
#![allow(dead_code, non_camel_case_types, unused_macros)]

use ::oasgard::{security, security_scheme};

mod core {}
mod std {}
mod alloc {}
struct u8;
struct u32;
struct u64;
struct str;
struct Option;
struct Record;
struct SecurityScheme;
struct AnyScope;
const MODULE: u8 = u8;
static RECORD: u64 = u64;
fn of() {}
macro_rules! module_path {
    () => {};
}
macro_rules! compile_error {
    () => {};
}

#[security_scheme(http(bearer))]
struct Jwt;

#[security_scheme(mutual_tls)]
enum Machine {
    #[role("scanner")]
    Scanner,
}

#[security(get "/orders", Jwt | Machine::Scanner, public = "teaser")]
fn declaration() {}

trait Orders {
    #[security(Machine)]
    fn list(&self);
}

fn main() {
    declaration();
}
