// PATH-05: a method of one's own in lower case.
#![deny(deprecated)]

use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security("purge" "/orders", Key)]
fn purge_orders() {}

fn main() {}
