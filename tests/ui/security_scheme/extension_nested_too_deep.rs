// FORM-05: more lists in each other than a record can hold.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("x-team" = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]))]
struct Partners;

fn main() {}
