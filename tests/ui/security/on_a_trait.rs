// DOC-01: a trait.
use oasgard::security;

#[security(Key)]
trait Orders {}

fn main() {}
