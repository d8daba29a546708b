// Every JSON value.
use oasgard::security_scheme;

#[security_scheme(
    http(bearer),
    extension("x-null" = null),
    extension("x-true" = true),
    extension("x-false" = false),
    extension("x-number" = 7),
    extension("x-negative" = -1.5e3),
    extension("x-text" = "a \"quoted\" text, ✓"),
    extension("x-raw" = r#"a "quoted" text"#),
    extension("x-list" = [1, "two", [3], {}]),
    extension("x-object" = { "team": "partners", "rooms": [1, 2], "fax": null, "at": { "floor": 3 } }),
    extension("x-empty" = []),
)]
struct Jwt;

fn main() {}
