//! The version of the document.

use oasgard::Json;
use oasgard_core::version::Version;

/// OpenAPI 3.1 can express what 3.0 cannot.
pub(super) fn later_version(json: &mut Json) -> Option<String> {
    let version = json.as_object_mut()?.get_mut("openapi")?;
    let old = version.as_str()?.to_owned();
    if old.parse::<Version>().ok()? != Version::V3_0 {
        return None;
    }
    *version = Json::from(Version::V3_1.release());
    Some(format!(
        "OpenAPI `{old}` → `{}`, which can express this",
        Version::V3_1.release()
    ))
}
