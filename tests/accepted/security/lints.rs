// Generated code passes the strictest lints.
#![deny(warnings, missing_docs, clippy::pedantic, clippy::nursery)]
#![deny(
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    non_ascii_idents,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unreachable_pub,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]
#![forbid(unsafe_code)]
//! A program.

use oasgard::{security, security_scheme};

/// Sign-in.
#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
#[derive(Clone, Copy, Debug)]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
}

/// A key.
#[security_scheme(api_key(header = "X-API-Key"))]
#[derive(Clone, Copy, Debug)]
struct Key;

/// What the shop does.
trait Orders {
    /// Lists them.
    #[security(get "/orders", Shop::Read | Key)]
    fn list(&self) -> u8;

    /// Creates one.
    #[security(post "/orders", Shop & Key)]
    fn create(&self) -> u8 {
        1
    }
}

impl Orders for u8 {
    #[security(get "/u8/orders", Shop::Read)]
    fn list(&self) -> u8 {
        *self
    }
}

/// Says that it is there.
#[security(get "/health", public = "load balancer probe")]
const fn health() {}

fn main() {
    health();
    let orders: &dyn Orders = &3;
    assert_eq!(orders.list() - orders.create(), 2);
}
