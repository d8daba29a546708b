//! The Cargo.toml of a crate, which states what the declarations do not state about the document.

use std::fmt::Write as _;
use std::path::PathBuf;

use oasgard::{Json, Object, Version};
use oasgard_document::DocumentView;
use oasgard_document::info;
use toml_writer::{ToTomlKey as _, ToTomlValue as _, TomlKeyBuilder, TomlStringBuilder};

use crate::commands::import::names;
use crate::escape::ci_command::CommandMark;
use crate::escape::unseen::is_unseen;

/// The contents of the Cargo.toml.
#[derive(Debug)]
pub(crate) struct Manifest {
    package: String,
    /// Where the `oasgard` crate is, if not in the registry.
    path: Option<PathBuf>,
    version: Version,
    servers: Vec<Json>,
    info: Object,
}

impl Manifest {
    /// The Cargo.toml of a package for a document.
    pub(crate) fn of(document: &DocumentView, folder: &str, path: Option<PathBuf>) -> Self {
        let root = document.root();
        let info = root.get("info").and_then(Json::as_object);
        let is_server = |server: &&Json| {
            let url = server.as_object().and_then(|server| server.get("url"));
            url.is_some_and(|url| url.as_str().is_some())
        };
        let servers = root
            .get("servers")
            .and_then(Json::as_array)
            .unwrap_or_default();
        Self {
            package: package_name(folder),
            path,
            version: document.version(),
            servers: servers.iter().filter(is_server).cloned().collect(),
            info: info.map(known).unwrap_or_default(),
        }
    }

    pub(super) fn text(&self) -> String {
        let version = env!("CARGO_PKG_VERSION");
        let dependency = match &self.path {
            Some(path) => format!(
                "{{ version = \"{version}\", path = {} }}",
                string(&path.display().to_string())
            ),
            None => format!("\"{version}\""),
        };
        let mut text = format!(
            "[package]\nname = \"{}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n[lib]\ndoctest = false\n\n[dependencies]\noasgard = {dependency}\n\n\
             [package.metadata.oasgard]\nopenapi = \"{}\"\n",
            self.package, self.version
        );
        let servers: Vec<_> = self.servers.iter().filter_map(value).collect();
        if !servers.is_empty() {
            text += &["servers = [", &servers.join(", "), "]\n"].concat();
        }
        if !self.info.is_empty() {
            text += "\n[package.metadata.oasgard.info]\n";
        }
        for (key, member) in self.info.iter() {
            if let Some(value) = value(member) {
                text += &[key, " = ", &value, "\n"].concat();
            }
        }
        without_unseen(&text)
    }
}

/// A name that cargo takes for a package, as near to the folder's as may be.
fn package_name(folder: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' {
            c
        } else {
            '-'
        }
    };
    let name: String = folder.chars().map(plain).collect();
    let name = name.trim_matches('-').to_owned();
    let is_free = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && !names::is_keyword(&name)
        && ![
            "oasgard",
            "test",
            "core",
            "std",
            "alloc",
            "proc-macro",
            "proc_macro",
        ]
        .contains(&name.as_str());
    if is_free {
        name
    } else {
        format!("api-{name}").trim_end_matches('-').to_owned()
    }
}

/// The members of an Info Object that the settings know.
fn known(given: &Object) -> Object {
    let only = |json: &Json, keys: &[&str]| {
        let members = json
            .as_object()?
            .iter()
            .filter(|(key, _)| keys.contains(key));
        let members = members.map(|(key, value)| (key.to_owned(), value.clone()));
        Some(Json::Object(members.collect()))
    };
    let members = info::FIELDS.into_iter().filter_map(|key| {
        let value = given.get(key)?;
        let mut nested = info::NESTED_FIELDS.into_iter();
        let value = match nested.find(|(outer, _)| *outer == key) {
            Some((_, fields)) => only(value, fields)?,
            None => Json::from(value.as_str()?.to_owned()),
        };
        Some((key, value))
    });
    members.collect()
}

/// A TOML value on one line; none for what TOML cannot express.
fn value(json: &Json) -> Option<String> {
    match json {
        Json::Null => None,
        Json::Bool(flag) => Some(flag.to_string()),
        Json::Number(number) => {
            let text = number.to_string();
            let is_float = text.contains(['.', 'e', 'E']);
            let fits = if is_float {
                text.parse().is_ok_and(f64::is_finite)
            } else {
                text.parse::<i64>().is_ok()
            };
            fits.then_some(text)
        }
        Json::String(text) => Some(string(text)),
        Json::Array(items) => {
            let items: Vec<_> = items.iter().filter_map(value).collect();
            Some(format!("[{}]", items.join(", ")))
        }
        Json::Object(object) => {
            let member = |(name, item)| Some(format!("{} = {}", key(name), value(item)?));
            let members: Vec<_> = object.iter().filter_map(member).collect();
            Some(format!("{{ {} }}", members.join(", ")))
        }
    }
}

/// A basic string: in this kind an escape may stand for any character, and [`without_unseen`] writes some.
fn string(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}

fn key(name: &str) -> String {
    let key = TomlKeyBuilder::new(name);
    let key = key.as_unquoted().unwrap_or_else(|| key.as_basic());
    key.to_toml_key()
}

/// The same TOML with escapes for what is not seen, and for what a log takes for a command. Apart from line ends such characters occur
/// in strings only.
fn without_unseen(toml: &str) -> String {
    let mut seen = String::with_capacity(toml.len());
    let mut mark = CommandMark::default();
    for character in toml.chars() {
        let is_command = mark.is_opened_by(character);
        if is_command || (character != '\n' && is_unseen(character)) {
            let _ = write!(seen, "\\U{:08X}", u32::from(character));
        } else {
            seen.push(character);
        }
    }
    seen
}

#[cfg(test)]
mod tests;
