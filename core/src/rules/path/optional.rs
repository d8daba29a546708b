//! Optional parameters of routers, which OpenAPI does not have: each makes two paths.

use crate::operation::from_router;

/// The paths that a path with optional parameters stands for, the shortest first; `None` if it has none.
///
/// `/orders/{id?}` is `/orders` and `/orders/{id}`.
pub(super) fn paths(path: &str) -> Option<Vec<String>> {
    let segments: Vec<_> = path.split('/').skip(1).collect();
    let optional = segments.iter().filter(|segment| is_optional(segment));
    let count = optional.count();
    if !path.starts_with('/') || count == 0 {
        return None;
    }
    let with_first = |kept: usize| {
        let mut left = kept;
        let mut written = String::new();
        for segment in &segments {
            let is_optional = is_optional(segment);
            if is_optional && left == 0 {
                continue;
            }
            left -= usize::from(is_optional);
            written += "/";
            written += &if is_optional {
                segment.replace('?', "")
            } else {
                (*segment).to_owned()
            };
        }
        from_router(if written.is_empty() { "/" } else { &written })
    };
    Some((0..=count).map(with_first).collect())
}

/// `:id?`, `{id?}`, `<id?>`. Behind `?` the names of a query would follow.
fn is_optional(segment: &str) -> bool {
    let name = match segment.split_at_checked(1) {
        Some((":", rest)) => rest.strip_suffix('?'),
        Some(("{", rest)) => rest.strip_suffix("?}"),
        Some(("<", rest)) => rest.strip_suffix("?>"),
        _ => None,
    };
    let is_name = |name: &str| {
        let mut characters = name.chars();
        !name.is_empty() && characters.all(|it| it.is_alphanumeric() || it == '_')
    };
    name.is_some_and(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn optional_parameters_make_more_paths() {
        for (path, expected) in [
            ("/orders/{id?}", &["/orders", "/orders/{id}"][..]),
            ("/orders/:id?", &["/orders", "/orders/{id}"]),
            ("/:id?", &["/", "/{id}"]),
            ("/a/:x?/b", &["/a/b", "/a/{x}/b"]),
            ("/a/{x?}/:y?", &["/a", "/a/{x}", "/a/{x}/{y}"]),
        ] {
            assert_eq!(paths(path).unwrap(), expected, "{path}");
        }
    }

    #[test]
    fn query_or_pattern_is_not_optional() {
        for path in [
            "/a?x",
            "/a?",
            "/a/:id?x=1",
            r"/a/{id:\d?}",
            "/a/{id}",
            "a/{id?}",
        ] {
            assert_eq!(paths(path), None, "{path}");
        }
    }
}
