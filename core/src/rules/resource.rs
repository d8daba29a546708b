//! RI: the resource that a token is requested for, RFC 8707 §2 and RFC 9728 §2.

use iri_string::types::UriReferenceStr;

use super::client::secret;
use super::url::{Parts, blank_end, check_form};
use super::{Finding, Rule};
use crate::keywords;
use crate::wording::Wording;

/// A resource identifier is absolute and has no fragment; it should have no query either. Only its first fault is reported.
///
/// `resource = "/api"`
pub(super) fn check(text: &str) -> Option<Finding> {
    let reported =
        |fault: &str, remedy: &str| format!("`{}` {fault}; {remedy}", keywords::RESOURCE);
    let error =
        |fault: &str, remedy: &str| Some(Finding::error(Rule::Ri01, reported(fault, remedy)));
    if text.trim().is_empty() {
        return error("is empty", "write the URL of the API");
    }
    if let Some(end) = blank_end(text) {
        return error(&end, "remove it");
    }
    let parts = Parts::of(text);
    if let Some(user) = parts.user() {
        let user = user.escape_debug();
        return error("contains a user name", &format!("remove `{user}@`"));
    }
    let secret = parts
        .query
        .and_then(|query| secret::check_query(Wording::Declaration, keywords::RESOURCE, query));
    if secret.is_some() {
        return secret;
    }
    if let Some(fault) = check_form(Wording::Declaration, text) {
        return error(&fault.what, &fault.remedy);
    }
    let parsed = UriReferenceStr::new(text).ok()?;
    if parsed.scheme_str().is_none() {
        let path = text.trim_start_matches(['.', '/']);
        let whole = format!("write the whole URL, such as `https://api.example.com/{path}`");
        return error("is not an absolute URL", &whole);
    }
    if let Some(fragment) = parsed.fragment_str() {
        return error("has a fragment", &format!("remove `#{fragment}`"));
    }
    let authority = parsed.authority_components();
    if authority.is_some_and(|authority| authority.host().is_empty()) {
        return error("has no host", "write one after `https://`");
    }
    let query = parsed.query_str()?;
    let message = reported("has a query", &format!("remove `?{query}`"));
    Some(Finding::warning(Rule::Ri01, message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Severity;

    #[test]
    fn resource_identifiers_are_accepted() {
        for good in [
            "https://api.example.com",
            "https://api.example.com/v1/",
            "urn:example:api",
            "api://3f2504e0",
        ] {
            assert_eq!(check(good), None, "{good}");
        }
    }

    #[test]
    fn each_fault_is_reported_with_its_remedy() {
        for (bad, message) in [
            ("", "`resource` is empty; write the URL of the API"),
            (
                "/api",
                "`resource` is not an absolute URL; write the whole URL, such as `https://api.example.com/api`",
            ),
            (
                "//api.example.com",
                "`resource` has a host but no scheme; write `https://api.example.com`",
            ),
            (
                "https://api.example.com#v1",
                "`resource` has a fragment; remove `#v1`",
            ),
            (
                "https://u:p@api.example.com",
                "`resource` contains a user name; remove `u:p@`",
            ),
            (
                " https://api.example.com",
                "`resource` begins with a space; remove it",
            ),
            (
                "https://{tenant}.example.com",
                "`resource` has the placeholder `{tenant}`; write the real value in its place",
            ),
            (
                "https://api.example.com/ä",
                "`resource` has `ä` (U+00E4); write it as `%C3%A4`",
            ),
            (
                "https:///api",
                "`resource` has no host; write one after `https://`",
            ),
        ] {
            let finding = check(bad).unwrap();
            assert_eq!(finding.message, message);
            assert_eq!(finding.severity, Severity::Error);
        }
    }

    #[test]
    fn query_is_a_warning() {
        let finding = check("https://api.example.com?v=1").unwrap();
        assert_eq!(finding.severity, Severity::Warning);
        assert_eq!(finding.message, "`resource` has a query; remove `?v=1`");
    }
}
