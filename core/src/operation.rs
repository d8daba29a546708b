//! How OpenAPI addresses an operation: method and path template.

use std::fmt;

use crate::text::{self, Piece};
use crate::version::Version;

/// The methods that have a field of their own in the Path Item Object, in OpenAPI's order, as they are written in a
/// declaration. `query` has one since 3.2.
pub const FIXED_METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// The field of the Path Item Object that contains the other operations by their methods, since OpenAPI 3.2.
pub const ADDITIONAL_OPERATIONS: &str = "additionalOperations";

/// The registered extension that contains them in documents of earlier versions, those of `query` too.
pub const OAI_ADDITIONAL_OPERATIONS: &str = "x-oai-additionalOperations";

/// The member of a path item that contains operations without a field of their own, as `version` has it.
#[must_use]
pub fn additional_operations(version: Version) -> &'static str {
    if version < Version::V3_2 {
        OAI_ADDITIONAL_OPERATIONS
    } else {
        ADDITIONAL_OPERATIONS
    }
}

/// Whether a member of a path item contains operations by their methods, in some version.
#[must_use]
pub fn holds_operations(key: &str) -> bool {
    key == ADDITIONAL_OPERATIONS || key == OAI_ADDITIONAL_OPERATIONS
}

/// An HTTP method as it is sent, such as `GET` or `PURGE`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Method(String);

impl Method {
    /// The method written as one of the plain words or as a text of its own.
    ///
    /// A text equal to a fixed method but for its case is that method: `"GET"` is `get`.
    #[must_use]
    pub fn new(written: &str) -> Self {
        let lower = written.to_ascii_lowercase();
        if FIXED_METHODS.contains(&lower.as_str()) {
            Self(lower.to_ascii_uppercase())
        } else {
            Self(written.to_owned())
        }
    }

    /// The method as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its field in the Path Item Object, if it has one.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        FIXED_METHODS
            .into_iter()
            .find(|field| self.0.eq_ignore_ascii_case(field))
    }

    /// How an attribute writes it before a path: `get`, `"PURGE"`.
    #[must_use]
    pub fn in_attribute(&self) -> String {
        match self.field() {
            Some(word) => word.to_owned(),
            None => format!("\"{self}\""),
        }
    }

    /// The position of the method among its path's operations: OpenAPI's order, then the others by name.
    #[must_use]
    pub fn rank(&self) -> (usize, &str) {
        let rank = FIXED_METHODS
            .iter()
            .position(|field| self.0.eq_ignore_ascii_case(field));
        (rank.unwrap_or(FIXED_METHODS.len()), &self.0)
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a path does not begin at the root: `list`, or nothing at all. A router puts it behind its own path.
#[must_use]
pub fn is_relative(path: &str) -> bool {
    !path.starts_with('/')
}

/// Whether a path is `end` behind that of a router: `/api/list` for `list`, `/list` and nothing at all.
#[must_use]
pub fn ends_in(path: &str, end: &str) -> bool {
    let end = end.trim_end_matches('/');
    path.strip_suffix(end)
        .is_some_and(|rest| end.is_empty() || !is_relative(end) || rest.ends_with('/'))
}

/// The names of the path's parameters, in order.
#[must_use]
pub fn path_parameters(path: &str) -> Vec<&str> {
    let pieces = text::template(path).unwrap_or_default();
    pieces
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Part(name) => Some(name),
            Piece::Fixed(_) => None,
        })
        .collect()
}

/// The path with its parameters' names left out: two paths with the same shape are the same path.
#[must_use]
pub fn path_shape(path: &str) -> String {
    let pieces = text::template(path).unwrap_or_default();
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Part(_) => "{}",
            Piece::Fixed(fixed) => fixed,
        })
        .collect()
}

/// The path of a router in OpenAPI's form: `<id>`, `<id..>`, `:id`, `:id?`, `*rest`, `{*rest}`, `{rest...}`, `{id?}`, `{id:regex}`,
/// `[id]` and `[...rest]` become `{id}`, `*` becomes `{rest}`, and a query is left out.
#[must_use]
pub fn from_router(path: &str) -> String {
    if !path.contains([':', '*', '<', '?', '#', '[']) && !path.contains("..") {
        return path.to_owned();
    }
    segments(without_query(path))
        .into_iter()
        .map(openapi_segment)
        .collect::<Vec<_>>()
        .join("/")
}

/// Splits at the slashes outside of braces, since a regular expression may contain some.
fn segments(path: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    path.split(|character| {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        character == '/' && depth == 0
    })
    .collect()
}

/// The path without its query or fragment. Rocket writes a query behind the path; a `?` in the braces of a regular expression
/// begins none.
#[must_use]
pub fn without_query(path: &str) -> &str {
    let mut depth = 0_usize;
    let end = path.find(|character| {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        matches!(character, '?' | '#') && depth == 0
    });
    end.map_or(path, |position| &path[..position])
}

fn openapi_segment(segment: &str) -> String {
    if matches!(segment, "*" | "**") {
        return "{rest}".to_owned();
    }
    if let Some(name) = segment.strip_prefix(':') {
        let end = name.find(|it: char| !it.is_alphanumeric() && it != '_');
        let (name, behind) = name.split_at(end.unwrap_or(name.len()));
        let is_rest = behind.is_empty()
            || ["?", "*", "+"].contains(&behind)
            || behind.starts_with('(') && behind.ends_with(')');
        if is_rest && is_name(name) {
            return format!("{{{name}}}");
        }
    }
    if let Some(name) = segment.strip_prefix('*')
        && is_name(name)
    {
        return format!("{{{name}}}");
    }
    let bracketed = segment
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    if let Some(name) = bracketed {
        let name = name.trim_start_matches('[').trim_end_matches(']');
        let name = name.trim_start_matches('.');
        if is_name(name) {
            return format!("{{{name}}}");
        }
    }
    if let Some(name) = segment
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'))
    {
        let name = name.strip_suffix("..").unwrap_or(name);
        if is_name(name) {
            return format!("{{{name}}}");
        }
    }
    plain_braces(segment)
}

fn plain_braces(segment: &str) -> String {
    let mut plain = String::new();
    let mut rest = segment;
    while let Some((before, opened)) = rest.split_once('{') {
        let Some(end) = closing_brace(opened) else {
            break;
        };
        let inner = opened[..end].trim_start_matches('*');
        let name = inner.split_once(':').map_or(inner, |(name, _)| name);
        let name = name
            .strip_suffix('?')
            .unwrap_or(name)
            .trim_end_matches("..");
        let name = name.strip_suffix('.').unwrap_or(name);
        plain.push_str(before);
        plain.push('{');
        plain.push_str(name);
        plain.push('}');
        rest = &opened[end + 1..];
    }
    plain.push_str(rest);
    plain
}

fn closing_brace(opened: &str) -> Option<usize> {
    let mut depth = 1;
    opened.char_indices().find_map(|(position, character)| {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(position)
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|character| character.is_alphanumeric() || character == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_ends_in_whole_segments() {
        for (path, end, expected) in [
            ("/api/list", "list", true),
            ("/list", "list/", true),
            ("/shortlist", "list", false),
            ("/api/list", "/list", true),
            ("/api/list", "", true),
            ("/api/list", "/", true),
            ("/api/list", "/api/list/all", false),
        ] {
            assert_eq!(ends_in(path, end), expected, "{path} {end}");
        }
    }

    #[test]
    fn fixed_methods_are_found_in_any_case() {
        assert_eq!(Method::new("Get").field(), Some("get"));
        assert_eq!(Method::new("QUERY").as_str(), "QUERY");
        assert_eq!(Method::new("purge").as_str(), "purge");
        assert_eq!(Method::new("PURGE").field(), None);
    }

    #[test]
    fn methods_sort_in_openapi_order() {
        let mut methods = ["PURGE", "trace", "LINK", "query", "get", "put"].map(Method::new);
        methods.sort_by(|a, b| a.rank().cmp(&b.rank()));
        let order = methods.map(|method| method.to_string());
        assert_eq!(order, ["GET", "PUT", "TRACE", "QUERY", "LINK", "PURGE"]);
    }

    #[test]
    fn parameter_names_do_not_make_another_path() {
        assert_eq!(path_shape("/a/{id}/b"), path_shape("/a/{name}/b"));
        assert_ne!(path_shape("/a/{id}"), path_shape("/a/id"));
        assert_eq!(path_parameters("/a/{id}/{x}"), ["id", "x"]);
    }

    #[test]
    fn router_paths_become_openapi_paths() {
        for (router, openapi) in [
            ("/a/<id>", "/a/{id}"),
            ("/a/<rest..>?<page>&<q>", "/a/{rest}"),
            ("/a?lang=en&<rest..>", "/a"),
            ("/a/{x:b?}", "/a/{x}"),
            ("/a/:id/b", "/a/{id}/b"),
            ("/a/*rest", "/a/{rest}"),
            ("/a/{*rest}", "/a/{rest}"),
            (r"/a/{id:\d{4}}/{tail:.*}", "/a/{id}/{tail}"),
            ("/a/{x:[^/]+}", "/a/{x}"),
            ("/a/{id?}", "/a/{id}"),
            ("/a/:id?", "/a/{id}"),
            (r"/a/:id(\d+)", "/a/{id}"),
            ("/a/{rest..}/{more...}", "/a/{rest}/{more}"),
            ("/a/{**rest}", "/a/{rest}"),
            ("/a/*", "/a/{rest}"),
            ("/a/[id]/[...rest]", "/a/{id}/{rest}"),
            ("/a/../b", "/a/../b"),
            ("/v1/{name}:cancel", "/v1/{name}:cancel"),
            ("/plain", "/plain"),
            ("/", "/"),
        ] {
            assert_eq!(from_router(router), openapi);
        }
    }
}
