// FORM-05: more parentheses in each other than a record can hold.
use oasgard::security;

#[security((((((((((((((((((((((((((((((((((Key))))))))))))))))))))))))))))))))))]
fn list_orders() {}

fn main() {}
