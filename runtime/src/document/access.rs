//! Who may call an operation, in words.

use oasgard_core::requirement::Requirement;

use crate::api::Security;

/// One sentence of `CommonMark`. `plus` joins the schemes of an alternative, `and` the scopes or roles of a scheme.
pub(super) fn sentence(security: &Security) -> String {
    let alternatives: Vec<_> = security.requirements.iter().map(alternative).collect();
    let alternatives = alternatives.join(", or ");
    if alternatives.is_empty() {
        "Open to anyone.".to_owned()
    } else if security.is_public() {
        format!("Open to anyone; takes {alternatives}.")
    } else {
        format!("Needs {alternatives}.")
    }
}

fn alternative(requirement: &Requirement) -> String {
    let credentials: Vec<_> = requirement.iter().map(credential).collect();
    credentials.join(" plus ")
}

fn credential((scheme, scopes): (&str, &[String])) -> String {
    let scheme = code(scheme);
    if scopes.is_empty() {
        return scheme;
    }
    let scopes: Vec<_> = scopes.iter().map(|scope| code(scope)).collect();
    format!("{scheme} with {}", scopes.join(" and "))
}

/// A code span. A scope may contain backticks; a longer run of them is then written around it.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    if longest == 0 {
        return format!("`{text}`");
    }
    let fence = "`".repeat(longest + 1);
    format!("{fence} {text} {fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn require(scheme: &str, scopes: &[&str]) -> Requirement {
        Requirement::new(scheme, scopes.iter().map(|&scope| scope.to_owned()))
    }

    fn words(requirements: Vec<Requirement>, public: Option<&str>) -> String {
        sentence(&Security {
            requirements,
            public: public.map(str::to_owned),
        })
    }

    #[test]
    fn one_credential_is_named() {
        assert_eq!(words(vec![require("Key", &[])], None), "Needs `Key`.");
    }

    #[test]
    fn sentence_separates_schemes_and_scopes() {
        let shop = require("Shop", &["read", "write"]);
        let key = require("Key", &[]);
        let both = shop.and(&require("Mtls", &[]));
        assert_eq!(
            words(vec![both, key], None),
            "Needs `Mtls` plus `Shop` with `read` and `write`, or `Key`."
        );
    }

    #[test]
    fn public_is_described_without_its_reason() {
        assert_eq!(words(vec![], Some("load balancer")), "Open to anyone.");
    }

    #[test]
    fn public_and_a_requirement_are_named() {
        assert_eq!(
            words(vec![require("Shop", &["read"])], Some("browsing")),
            "Open to anyone; takes `Shop` with `read`."
        );
    }

    #[test]
    fn backticks_do_not_end_a_code_span() {
        assert_eq!(code("a``b`"), "``` a``b` ```");
    }
}
