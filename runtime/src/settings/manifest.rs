//! What a Cargo.toml has under `[package.metadata.oasgard]`.

use std::fs;
use std::path::Path;

use oasgard_core::json::Json;
use serde::Deserialize;

use crate::error::Error;

/// The metadata, if there is any.
pub(super) fn metadata(manifest: &Path) -> Result<Option<Json>, Error> {
    let text = fs::read_to_string(manifest).map_err(|error| Error::io(manifest, error))?;
    let unreadable =
        |error: toml::de::Error| Error::Settings(format!("{}: {error}", manifest.display()));
    let document = toml::Deserializer::parse(&text).map_err(unreadable)?;
    let document = Json::deserialize(document).map_err(unreadable)?;
    let member = |json: &Json, key: &str| json.as_object()?.get(key).cloned();
    Ok(member(&document, "package")
        .and_then(|package| member(&package, "metadata"))
        .and_then(|metadata| member(&metadata, "oasgard")))
}

/// The same value however it was read: a feature that another crate of the program switches on would keep Cargo.toml's
/// order of members, and every reader of TOML hands a date on as a table of its own.
pub(super) fn settled(value: &Json) -> Json {
    match value {
        Json::Object(object) => {
            if let Some(date) = object.get("$__toml_private_datetime") {
                return date.clone();
            }
            let mut members: Vec<_> = object.iter().collect();
            members.sort_by_key(|(key, _)| *key);
            let settled = members
                .into_iter()
                .map(|(key, value)| (key.to_owned(), settled(value)));
            Json::Object(settled.collect())
        }
        Json::Array(items) => Json::Array(items.iter().map(settled).collect()),
        other => other.clone(),
    }
}
