// OPT-01: a reason without a word.
use oasgard::security;

#[security(get "/health", public = "-")]
fn read_health() {}

fn main() {}
