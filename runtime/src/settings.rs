//! What a document contains beside its security: title, version, servers. It comes from Cargo.toml: from the package and from
//! `[package.metadata.oasgard]`.

mod forms;
mod info;
mod manifest;
mod table;

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};

use oasgard_core::json::{Json, Object};
use oasgard_core::version::Version;
use oasgard_document::dialect::Dialects;

use crate::error::Error;
use crate::levels::Levels;
use crate::operation_ids::OperationIds;

/// The settings of a document.
///
/// ```toml
/// [package.metadata.oasgard]
/// output = "api/openapi.json"                  # openapi.json when absent
/// openapi = "3.1"                              # 3.0, 3.1 or 3.2
/// dialect = "scalar"                           # or ["scalar", "rapidoc"]: whose names `client(…)` is written under
/// servers = ["https://api.example.com"]        # or whole Server Objects
/// base = "api/base.yaml"                       # an existing document, to put the security into
/// allow-undeclared = true                      # keep the security of its operations that no handler declares
/// allow-unmatched = true                       # leave out declarations that have no operation in it
/// allow = ["MRG-06"]                           # warnings to leave out, by the IDs of their rules
/// deny = ["MRG-09"]                            # warnings that are errors; "warnings" is all of them
/// allow-unlinked = ["admin_api"]               # crates whose declarations are not in the program, since it does not serve them
/// operation-ids = "module"                     # or "function", the default: `rooms_list` or `list`
///
/// [package.metadata.oasgard.info]              # an Info Object; it overrides the package's own fields
/// title = "Pet Store"
/// contact = { email = "api@example.com" }
///
/// [package.metadata.oasgard.bin.public]        # the same keys for one executable, in place of those above
/// output = "api/public.json"
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
    levels: Levels,
    unlinked: Vec<String>,
    operation_ids: OperationIds,
    folder: PathBuf,
    /// What `info` states, before the package fills in the rest.
    given_info: Object,
    executables: BTreeMap<String, Settings>,
}

/// The fields of a package that a document uses by default.
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

/// What may be missing on either side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Allowed {
    /// Operations of the base document that no handler declares.
    pub(crate) undeclared: bool,
    /// Declarations that have no operation in the base document.
    pub(crate) unmatched: bool,
}

impl Settings {
    /// The settings of a package, given its `[package.metadata.oasgard]`.
    ///
    /// # Errors
    /// If the metadata has an unknown key, or an invalid value.
    pub fn of_package(package: &Package, metadata: Option<&Json>) -> Result<Self, Error> {
        let settings = Self {
            folder: package.folder.clone(),
            ..Self::default()
        };
        let nothing = Object::new();
        let metadata = metadata.map(manifest::settled);
        let members = match &metadata {
            Some(metadata) => forms::table(table::PACKAGE, metadata)?,
            None => &nothing,
        };
        settings.with_package_table(package, members)
    }

    /// The settings of one executable: what `[package.metadata.oasgard.bin.NAME]` states, else what the package states.
    #[must_use]
    pub fn executable(&self, name: &str) -> Self {
        self.executables.get(name).unwrap_or(self).clone()
    }

    /// The executables that have settings of their own.
    pub fn executables(&self) -> impl Iterator<Item = &str> {
        self.executables.keys().map(String::as_str)
    }

    /// The crates whose declarations the program may lack, since another program of the package serves them.
    #[must_use]
    pub fn unlinked(&self) -> &[String] {
        &self.unlinked
    }

    /// The least that a document can state about itself.
    pub(crate) fn titled(title: &str) -> Self {
        let mut settings = Self::default();
        settings.info.push("title", title.to_owned());
        settings.info.push("version", "0.0.0");
        settings
    }

    /// The settings of the package that Cargo runs this test or build script for; `None` if Cargo does not run it.
    ///
    /// # Errors
    /// If the package's Cargo.toml cannot be read, or its metadata is invalid.
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
        Self::of_package(&package, metadata.as_ref()).map(Some)
    }

    /// The tools under whose names `client(…)` is written.
    #[must_use]
    pub fn dialects(&self) -> &Dialects {
        &self.dialects
    }

    /// The file of the document: `output`, else `openapi.json` beside Cargo.toml.
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

    /// Where the ids of operations come from.
    #[must_use]
    pub fn operation_ids(&self) -> OperationIds {
        self.operation_ids
    }

    /// What may be missing in the base document or in the program.
    pub(crate) fn allowed(&self) -> Allowed {
        self.allowed
    }

    /// What happens to warnings.
    pub(crate) fn levels(&self) -> &Levels {
        &self.levels
    }

    /// The requested OpenAPI version.
    pub(crate) fn openapi(&self) -> Option<Version> {
        self.openapi
    }

    /// The URLs of the servers.
    pub(crate) fn server_urls(&self) -> Vec<String> {
        let url = |server: &Json| Some(server.as_object()?.get("url")?.as_str()?.to_owned());
        self.servers.iter().filter_map(url).collect()
    }
}

#[cfg(test)]
mod tests;
