//! The License Object of OpenAPI 3.0, which has no `identifier` yet.

use oasgard_core::json::{Json, Object};

/// Replaces `identifier` by the `url` of the same license, if it is one license of the SPDX list.
pub(super) fn without_identifier(license: &mut Object) {
    let identifier = license.remove("identifier");
    if license.get("url").is_none() {
        let page = identifier.as_ref().and_then(Json::as_str).and_then(page);
        license.push_some("url", page);
    }
}

/// Where SPDX publishes a license; an expression of several has no page, nor has a license of one's own.
fn page(identifier: &str) -> Option<String> {
    let is_listed = !identifier.starts_with("LicenseRef-")
        && identifier
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    is_listed.then(|| format!("https://spdx.org/licenses/{identifier}.html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(identifier: &str) -> Option<String> {
        let mut license = Object::new();
        license.push("name", "as it is called");
        license.push("identifier", identifier.to_owned());
        without_identifier(&mut license);
        assert!(license.get("identifier").is_none());
        license.get("url")?.as_str().map(str::to_owned)
    }

    #[test]
    fn one_license_of_the_list_has_a_page() {
        let page = "https://spdx.org/licenses/Apache-2.0.html";
        assert_eq!(url("Apache-2.0").as_deref(), Some(page));
    }

    #[test]
    fn several_or_own_licenses_have_no_page() {
        for identifier in [
            "MIT OR Apache-2.0",
            "MIT/Apache-2.0",
            "GPL-2.0+",
            "LicenseRef-Own",
        ] {
            assert_eq!(url(identifier), None, "{identifier}");
        }
    }

    #[test]
    fn given_url_is_kept() {
        let mut license = Object::new();
        license.push("url", "https://example.com/license");
        license.push("identifier", "MIT");
        without_identifier(&mut license);
        let given = Some("https://example.com/license");
        assert_eq!(license.get("url").and_then(Json::as_str), given);
    }
}
