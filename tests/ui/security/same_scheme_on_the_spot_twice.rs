// REQ-11: the same scheme on the spot twice.
use oasgard::security;

#[security(scheme("jwt", http(bearer)) | scheme("jwt", http(bearer)))]
fn list_orders() {}

fn main() {}
