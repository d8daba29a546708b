// DOC-01: an enum.
use oasgard::security;

#[security(Key)]
enum Orders {}

fn main() {}
