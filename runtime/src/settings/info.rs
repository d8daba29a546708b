//! The Info Object: what the metadata in Cargo.toml gives for it, else what the package states.

use oasgard_core::json::{Json, Object};
use oasgard_document::info::{FIELDS, NESTED_FIELDS};

use super::Package;
use super::forms::Place;
use crate::error::Error;

/// The Info Object: what is given, then the package's own fields where nothing is.
pub(super) fn info(place: Place, package: &Package, given: &Object) -> Result<Object, Error> {
    for (key, _) in given.iter() {
        if !FIELDS.contains(&key) && !key.starts_with("x-") {
            return Err(place.unknown_key(&format!("info.{key}"), &FIELDS));
        }
    }
    for (key, known) in NESTED_FIELDS {
        for (nested, _) in given
            .get(key)
            .and_then(Json::as_object)
            .into_iter()
            .flat_map(Object::iter)
        {
            if !known.contains(&nested) && !nested.starts_with("x-") {
                return Err(place.unknown_key(&format!("info.{key}.{nested}"), known));
            }
        }
    }
    let mut own = Object::new();
    own.push("title", package.name.clone());
    own.push_some("description", package.description.clone());
    own.push("version", package.version.clone());
    own.push_some("license", package.license.clone().map(license));
    let mut info = Object::new();
    for key in FIELDS {
        if let Some(value) = given.get(key).or_else(|| own.get(key)) {
            info.push(key, value.clone());
        }
    }
    for (key, value) in given.iter().filter(|(key, _)| key.starts_with("x-")) {
        info.push(key.to_owned(), value.clone());
    }
    Ok(info)
}

fn license(expression: String) -> Object {
    let mut license = Object::new();
    license.push("name", expression.clone());
    license.push("identifier", expression);
    license
}
