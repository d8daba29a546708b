//! What a document says beside its security: title, version, servers. Cargo.toml says it, in the package and in
//! `[package.metadata.oasgard]`.

mod info;
mod manifest;

use std::env;
use std::path::{Path, PathBuf};

use oasgard_spec::dialect::{Dialect, Dialects};
use oasgard_spec::json::{Json, Object};
use oasgard_spec::suggest::nearest;
use oasgard_spec::version::Version;

use crate::error::{Error, Problem};
use crate::merge::Allowed;

/// The settings of a document.
///
/// ```toml
/// [package.metadata.oasgard]
/// output = "api/openapi.json"                  # openapi.json when absent
/// openapi = "3.1"                              # 3.0, 3.1 or 3.2
/// dialect = "scalar"                           # or ["scalar", "rapidoc"]: whose names `client(…)` is written under
/// servers = ["https://api.example.com"]        # or whole Server Objects
/// base = "api/base.yaml"                       # a document that somebody else made, to put the security into
/// allow-undeclared = true                      # keep the security of its operations that no handler declares
/// allow-unmatched = true                       # leave declarations out that have no operation in it
///
/// [package.metadata.oasgard.info]              # an Info Object; these win over the package's own fields
/// title = "Pet Store"
/// contact = { email = "api@example.com" }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    pub(crate) info: Object,
    pub(crate) servers: Vec<Json>,
    openapi: Option<Version>,
    dialects: Dialects,
    output: Option<PathBuf>,
    base: Option<PathBuf>,
    allowed: Allowed,
    folder: PathBuf,
}

const KEYS: [&str; 8] = [
    "output",
    "openapi",
    "dialect",
    "servers",
    "info",
    "base",
    "allow-undeclared",
    "allow-unmatched",
];

/// The fields of a package that a document takes over where nothing else is said.
#[derive(Clone, Debug, Default)]
pub struct Package {
    /// `package.name`: the document's title
    pub name: String,
    /// `package.version`: the document's version
    pub version: String,
    /// `package.description`
    pub description: Option<String>,
    /// `package.license`, an SPDX expression
    pub license: Option<String>,
    /// the folder of its Cargo.toml
    pub folder: PathBuf,
}

impl Settings {
    /// The settings of a package, given its `[package.metadata.oasgard]`.
    ///
    /// # Errors
    /// If the metadata has a key that is not known, or a value of the wrong form.
    pub fn of_package(package: Package, metadata: Option<&Json>) -> Result<Self, Error> {
        let mut settings = Self {
            folder: package.folder.clone(),
            ..Self::default()
        };
        let nothing = Object::new();
        let metadata = metadata.map(manifest::settled);
        let metadata = match &metadata {
            Some(metadata) => table("package.metadata.oasgard", metadata)?,
            None => &nothing,
        };
        let mut given = &nothing;
        for (key, value) in metadata.iter() {
            match key {
                "output" => settings.output = Some(string(key, value)?.into()),
                "openapi" => {
                    let version = string(key, value)?.parse().map_err(Error::Settings)?;
                    settings.openapi = Some(version);
                }
                "dialect" => settings.dialects = dialects(value)?,
                "base" => settings.base = Some(string(key, value)?.into()),
                "allow-undeclared" => settings.allowed.undeclared = truth(key, value)?,
                "allow-unmatched" => settings.allowed.unmatched = truth(key, value)?,
                "servers" => settings.servers = servers(value)?,
                "info" => given = table(key, value)?,
                _ => return Err(unknown_key(key, &KEYS)),
            }
        }
        settings.info = info::info(package, given)?;
        Ok(settings)
    }

    /// The least that a document can say of itself.
    pub(crate) fn titled(title: &str) -> Self {
        let mut settings = Self::default();
        settings.info.push("title", title.to_owned());
        settings.info.push("version", "0.0.0");
        settings
    }

    /// The settings of the package that Cargo runs this test or build script for; `None` if Cargo does not run it.
    ///
    /// # Errors
    /// If the package's Cargo.toml cannot be read, or its metadata is not understood.
    pub fn from_cargo() -> Result<Option<Self>, Error> {
        let Some(folder) = env::var_os("CARGO_MANIFEST_DIR") else {
            return Ok(None);
        };
        let variable = |name: &str| env::var(name).ok().filter(|text| !text.is_empty());
        let Some(name) = variable("CARGO_PKG_NAME") else {
            return Ok(None);
        };
        let package = Package {
            name,
            version: variable("CARGO_PKG_VERSION").unwrap_or_default(),
            description: variable("CARGO_PKG_DESCRIPTION"),
            license: variable("CARGO_PKG_LICENSE"),
            folder: folder.into(),
        };
        let metadata = manifest::metadata(&package.folder.join("Cargo.toml"))?;
        Self::of_package(package, metadata.as_ref()).map(Some)
    }

    /// The readers under whose names `client(…)` is written.
    #[must_use]
    pub fn dialects(&self) -> &Dialects {
        &self.dialects
    }

    /// Where the document is kept: `output`, else `openapi.json` beside Cargo.toml.
    #[must_use]
    pub fn output(&self) -> PathBuf {
        let file = self.output.as_deref();
        self.folder.join(file.unwrap_or(Path::new("openapi.json")))
    }

    /// The file of the document that the declared security is put into, if there is one.
    #[must_use]
    pub fn base(&self) -> Option<PathBuf> {
        self.base.as_ref().map(|file| self.folder.join(file))
    }

    /// What may be missing in the base document or in the program.
    pub(crate) fn allowed(&self) -> Allowed {
        self.allowed
    }

    /// The OpenAPI version that is asked for.
    pub(crate) fn openapi(&self) -> Option<Version> {
        self.openapi
    }

    /// The URLs of the servers.
    pub(crate) fn server_urls(&self) -> Vec<String> {
        let url = |server: &Json| Some(server.as_object()?.get("url")?.as_str()?.to_owned());
        self.servers.iter().filter_map(url).collect()
    }
}

fn servers(value: &Json) -> Result<Vec<Json>, Error> {
    let form = || {
        Error::Settings(
            "`servers` is not given in its form; write `servers = [\"https://…\"]`".to_owned(),
        )
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

fn dialects(value: &Json) -> Result<Dialects, Error> {
    let form = || {
        Error::Settings(
            "`dialect` is not given in its form; write `dialect = \"scalar\"` or `dialect = [\"scalar\", \"rapidoc\"]`"
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

fn table<'a>(key: &str, value: &'a Json) -> Result<&'a Object, Error> {
    value
        .as_object()
        .ok_or_else(|| Error::Settings(format!("`{key}` is not a table")))
}

fn string<'a>(key: &str, value: &'a Json) -> Result<&'a str, Error> {
    value.as_str().ok_or_else(|| {
        Error::Settings(format!(
            "`{key}` in `[package.metadata.oasgard]` is not a string; write `{key} = \"…\"`"
        ))
    })
}

fn truth(key: &str, value: &Json) -> Result<bool, Error> {
    match value {
        Json::Bool(value) => Ok(*value),
        _ => Err(Error::Settings(format!(
            "`{key}` in `[package.metadata.oasgard]` is neither true nor false; write `{key} = true`"
        ))),
    }
}

fn unknown_key(key: &str, known: &[&str]) -> Error {
    let last = key.rsplit('.').next().unwrap_or(key);
    let remedy = match nearest(last, known.iter().copied()) {
        Some(meant) => format!("write `{meant}`"),
        None => format!("write one of `{}`", known.join("`, `")),
    };
    Error::Settings(format!(
        "unknown key `{key}` in `[package.metadata.oasgard]`; {remedy}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(metadata: &str) -> Result<Settings, String> {
        let metadata = Json::parse(metadata.as_bytes()).unwrap();
        let package = Package {
            name: "shop".to_owned(),
            version: "1.2.3".to_owned(),
            license: Some("MIT".to_owned()),
            ..Package::default()
        };
        Settings::of_package(package, Some(&metadata)).map_err(|error| error.to_string())
    }

    #[test]
    fn the_package_says_what_the_metadata_does_not() {
        let info = settings(r#"{"info":{"title":"Shop"}}"#).unwrap().info;
        assert_eq!(
            Json::Object(info).to_line(),
            r#"{"title":"Shop","license":{"name":"MIT","identifier":"MIT"},"version":"1.2.3"}"#
        );
    }

    #[test]
    fn a_misspelt_key_is_refused_with_the_right_one() {
        assert_eq!(
            settings(r#"{"outptu":"a.json"}"#).unwrap_err(),
            "unknown key `outptu` in `[package.metadata.oasgard]`; write `output`"
        );
        assert_eq!(
            settings(r#"{"info":{"contact":{"mail":"a@b.example"}}}"#).unwrap_err(),
            "unknown key `info.contact.mail` in `[package.metadata.oasgard]`; write `email`"
        );
        assert_eq!(
            settings(r#"{"info":{"titel":"Shop"}}"#).unwrap_err(),
            "unknown key `info.titel` in `[package.metadata.oasgard]`; write `title`"
        );
    }

    #[test]
    fn the_order_in_which_tables_were_read_means_nothing() {
        let one = settings(r#"{"servers":[{"url":"https://a.example","description":"x"}]}"#);
        let other = settings(r#"{"servers":[{"description":"x","url":"https://a.example"}]}"#);
        let servers =
            |settings: Result<Settings, String>| Json::Array(settings.unwrap().servers).to_line();
        assert_eq!(servers(one), servers(other));
    }

    #[test]
    fn a_date_is_the_text_it_was_written_as() {
        let info = settings(r#"{"info":{"x-since":{"$__toml_private_datetime":"2026-01-01"}}}"#);
        let info = Json::Object(info.unwrap().info).to_line();
        assert!(info.contains(r#""x-since":"2026-01-01""#), "{info}");
    }

    // CLIENT-15
    #[test]
    fn dialects_are_named_one_by_one() {
        let dialects =
            |metadata: &str| settings(metadata).map(|settings| settings.dialects().clone());
        assert_eq!(
            dialects(r#"{"dialect":"scalar"}"#),
            Ok(Dialect::Scalar.into())
        );
        assert_eq!(
            dialects(r#"{"dialect":["speakeasy","redocly"]}"#),
            "speakeasy,redocly".parse()
        );
        for (metadata, message) in [
            (
                r#"{"dialect":"redoc"}"#,
                "unknown dialect `redoc`; write `redocly`",
            ),
            (
                r#"{"dialect":["scalar",1]}"#,
                "`dialect` is not given in its form; write `dialect = \"scalar\"` or `dialect = [\"scalar\", \"rapidoc\"]`",
            ),
            (
                r#"{"dialect":["scalar","redocly"]}"#,
                "dialects `scalar` and `redocly` cannot be written together, since `x-usePkce` is `\"SHA-256\"` in the one and `true` in the other; choose one [CLIENT-15]",
            ),
            (
                r#"{"dialect":["scalar","scalar"]}"#,
                "`scalar` is given twice; remove one [DOC-12]",
            ),
        ] {
            assert_eq!(dialects(metadata).unwrap_err(), message);
        }
    }

    #[test]
    fn what_may_be_missing_is_allowed_by_true_alone() {
        let allowed = settings(r#"{"allow-unmatched":true,"allow-undeclared":false}"#);
        let expected = Allowed {
            undeclared: false,
            unmatched: true,
        };
        assert_eq!(allowed.unwrap().allowed(), expected);
        assert_eq!(
            settings(r#"{"allow-undeclared":"yes"}"#).unwrap_err(),
            "`allow-undeclared` in `[package.metadata.oasgard]` is neither true nor false; write `allow-undeclared = true`"
        );
    }

    #[test]
    fn servers_of_another_form_are_refused() {
        for form in [
            r#"{"servers":"https://a.example"}"#,
            r#"{"servers":[{}]}"#,
            r#"{"servers":[1]}"#,
        ] {
            assert!(
                settings(form)
                    .unwrap_err()
                    .contains("`servers` is not given in its form")
            );
        }
    }
}
