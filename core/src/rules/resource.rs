//! RI: the resource that a token is requested for, RFC 8707 §2 and RFC 9728 §2.

use iri_string::components::AuthorityComponents;
use iri_string::types::UriReferenceStr;

use super::url::{blank_end, illegal, is_template};
use super::{Finding, Rule};
use crate::keywords;

/// A resource identifier is absolute and has no fragment; it should have no query either. Only its first fault is reported.
///
/// `resource = "/api"`
pub(super) fn check(text: &str) -> Option<Finding> {
    let reported =
        |fault: &str, remedy: &str| format!("`{}` {fault}; {remedy}", keywords::RESOURCE);
    let error =
        |fault: &str, remedy: &str| Some(Finding::error(Rule::Ri01, reported(fault, remedy)));
    let absolute = "write `resource = \"https://…\"`";
    if text.is_empty() {
        return error("is empty", absolute);
    }
    if let Some(end) = blank_end(text) {
        return error(&format!("{end} with a space"), "remove it");
    }
    if is_template(text) {
        return error("is a template", "write the URL of one API");
    }
    let Ok(parsed) = UriReferenceStr::new(text) else {
        let (fault, remedy) = illegal(text);
        return error(&fault, &remedy);
    };
    if parsed.scheme_str().is_none() {
        return error("is not an absolute URL", absolute);
    }
    let authority = parsed.authority_components();
    if let Some(user) = authority.as_ref().and_then(AuthorityComponents::userinfo) {
        return error("contains a user name", &format!("remove `{user}@`"));
    }
    if let Some(fragment) = parsed.fragment_str() {
        return error("has a fragment", &format!("remove `#{fragment}`"));
    }
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
            ("", "`resource` is empty; write `resource = \"https://…\"`"),
            (
                "/api",
                "`resource` is not an absolute URL; write `resource = \"https://…\"`",
            ),
            (
                "//api.example.com",
                "`resource` is not an absolute URL; write `resource = \"https://…\"`",
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
                "`resource` is a template; write the URL of one API",
            ),
            (
                "https://api.example.com/ä",
                "`resource` has `ä`; write it as `%C3%A4`",
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
