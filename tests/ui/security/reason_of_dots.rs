// OPT-01: a reason that is still to be written.
use oasgard::security;

#[security(get "/health", public = "…")]
fn read_health() {}

fn main() {}
