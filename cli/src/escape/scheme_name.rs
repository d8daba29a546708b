//! The name of a scheme among other words of a line.

use crate::escape::visible::visible;

/// What these lines have where no scheme is named.
const OPEN: [&str; 3] = ["public", "anyone", "unstated"];

/// The name as it is, in quotes where it would read as something else: as a word for an operation without schemes, as several
/// schemes, as one with scopes, or as nothing.
pub(crate) fn scheme_name(name: &str) -> String {
    let first = name.split([' ', ':']).next().unwrap_or_default();
    let reads_as_open = OPEN.iter().any(|word| first.eq_ignore_ascii_case(word));
    let reads_as_more = name.contains([' ', '"']) && name.contains(['|', '&', '"']);
    let reads_as_more = reads_as_more || name.contains('[') || name.is_empty();
    if reads_as_open || reads_as_more || first.starts_with('!') {
        format!("\"{}\"", visible(name))
    } else {
        visible(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_does_not_read_as_something_else() {
        for name in [
            "Key",
            "JWT Authentication",
            "publicKey",
            "#/x/K",
            "Gone (undeclared)",
        ] {
            assert_eq!(scheme_name(name), name);
        }
        for name in [
            "public",
            "Public",
            "anyone",
            "anyone (unstated)",
            "public: health check",
            "A | public",
            "A & B",
            "A[read]",
            "",
            "unstated",
            "! unstated: no security is stated",
        ] {
            assert_eq!(scheme_name(name), format!("\"{name}\""));
        }
    }
}
