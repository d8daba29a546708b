// DOC-01: a constant.
use oasgard::security;

#[security(Key)]
const ORDERS: u64 = 1;

fn main() {}
