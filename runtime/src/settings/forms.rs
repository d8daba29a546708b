//! The forms that values of a settings table have.

use oasgard_core::json::{Json, Object};
use oasgard_core::suggest::nearest;
use oasgard_document::dialect::{Dialect, Dialects};

use crate::error::{Error, Problem};

pub(super) fn servers(value: &Json) -> Result<Vec<Json>, Error> {
    let form = || {
        Error::Settings("invalid value for `servers`; write `servers = [\"https://…\"]`".to_owned())
    };
    let server = |item: &Json| match item {
        Json::String(url) => {
            let mut object = Object::new();
            object.push("url", url.clone());
            Ok(Json::Object(object))
        }
        Json::Object(object) if object.get("url").is_some_and(|url| url.as_str().is_some()) => {
            Ok(item.clone())
        }
        _ => Err(form()),
    };
    value
        .as_array()
        .ok_or_else(form)?
        .iter()
        .map(server)
        .collect()
}

pub(super) fn dialects(value: &Json) -> Result<Dialects, Error> {
    let form = || {
        Error::Settings(
            "invalid value for `dialect`; write `dialect = \"scalar\"` or `dialect = [\"scalar\", \"rapidoc\"]`"
                .to_owned(),
        )
    };
    let names = match value {
        Json::String(_) => std::slice::from_ref(value),
        Json::Array(names) => names,
        _ => return Err(form()),
    };
    let dialect = |name: &Json| -> Result<Dialect, Error> {
        let name = name.as_str().ok_or_else(form)?;
        name.parse().map_err(Error::Settings)
    };
    let dialects: Result<_, _> = names.iter().map(dialect).collect();
    Dialects::new(dialects?).map_err(|finding| Error::Settings(Problem::from(finding).to_string()))
}

pub(super) fn table<'a>(key: &str, value: &'a Json) -> Result<&'a Object, Error> {
    value
        .as_object()
        .ok_or_else(|| Error::Settings(format!("`{key}` is not a table")))
}

/// A table of Cargo.toml by its name, which messages about its values quote.
#[derive(Clone, Copy)]
pub(super) struct Place<'a>(pub(super) &'a str);

impl Place<'_> {
    pub(super) fn string<'a>(self, key: &str, value: &'a Json) -> Result<&'a str, Error> {
        value.as_str().ok_or_else(|| {
            Error::Settings(format!(
                "`{key}` in `[{}]` is not a string; write `{key} = \"…\"`",
                self.0
            ))
        })
    }

    pub(super) fn strings<'a>(self, key: &str, value: &'a Json) -> Result<Vec<&'a str>, Error> {
        let texts = value.as_array().map(|items| items.iter().map(Json::as_str));
        texts.and_then(Iterator::collect).ok_or_else(|| {
            Error::Settings(format!(
                "`{key}` in `[{}]` is not a list of strings; write `{key} = [\"…\"]`",
                self.0
            ))
        })
    }

    pub(super) fn truth(self, key: &str, value: &Json) -> Result<bool, Error> {
        match value {
            Json::Bool(value) => Ok(*value),
            _ => Err(Error::Settings(format!(
                "`{key}` in `[{}]` is neither true nor false; write `{key} = true`",
                self.0
            ))),
        }
    }

    pub(super) fn unknown_key(self, key: &str, known: &[&str]) -> Error {
        let last = key.rsplit('.').next().unwrap_or(key);
        let remedy = match nearest(last, known.iter().copied()) {
            Some(meant) => format!("write `{meant}`"),
            None => format!("write one of `{}`", known.join("`, `")),
        };
        Error::Settings(format!("unknown key `{key}` in `[{}]`; {remedy}", self.0))
    }
}
