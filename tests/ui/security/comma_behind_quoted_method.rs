// PATH-05: a comma stands between method and path, and the method in quotation marks.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security("get", "/pets", Key)]
fn list_pets() {}

#[security("PURGE", "/pets", Key)]
fn purge_pets() {}

fn main() {}
