//! The OpenAPI document of a program.

mod access;
mod base;
mod gathered;
mod levels;
mod license;
mod limits;
mod paths;
mod text;

use std::path::{Path, PathBuf};

use oasgard_core::json::{Json, Object};
use oasgard_core::version::Version;
use oasgard_document::dialect::Dialects;
use serde::Serialize;

use crate::api::Api;
use crate::checking::{Expected, TestProgram};
use crate::error::{Error, Problem, Problems};
use crate::gather::refuse_repeated;
use crate::levels::Levels;
use crate::merge::{self, Merged};
use crate::review::review;
use crate::settings::{Allowed, Settings};
use crate::writing::write_if_changed;

/// The OpenAPI document that a program declares.
///
/// ```no_run
/// # fn main() -> Result<(), oasgard::Error> {
/// let document = oasgard::Document::from_program("target/debug/petstore")?;
/// println!("{}", document.to_json()?);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    api: Api,
    settings: Settings,
    /// The requested version.
    version: Option<Version>,
    allowed: Allowed,
    levels: Levels,
    dialects: Dialects,
    /// The test that runs, if the declarations are its own.
    test: Option<TestProgram>,
}

impl Document {
    /// Takes all from `settings` but where ids come from, which is decided when a program is gathered
    /// ([`Document::with_settings`]): title, version, servers, target version, dialects, what a base document or the program may lack, and what happens to
    /// warnings from `settings`.
    #[must_use]
    pub fn settings(mut self, settings: Settings) -> Self {
        self.version = settings.openapi();
        self.dialects = settings.dialects().clone();
        self.allowed = settings.allowed();
        self.levels = settings.levels().clone();
        self.settings = settings;
        self
    }

    /// Chooses the OpenAPI version to write.
    #[must_use]
    pub fn openapi(mut self, version: Version) -> Self {
        self.version = Some(version);
        self
    }

    /// Chooses the tools under whose names `client(…)` is written: `Dialect::Scalar`, or several read from a text as in
    /// `"scalar,rapidoc".parse()?`. By default it is written under oasgard's own names.
    #[must_use]
    pub fn dialect(mut self, dialects: impl Into<Dialects>) -> Self {
        self.dialects = dialects.into();
        self
    }

    /// What the program declares.
    #[must_use]
    pub fn api(&self) -> &Api {
        &self.api
    }

    /// The file of the document: `output` in Cargo.toml, else `openapi.json` beside it.
    #[must_use]
    pub fn output(&self) -> PathBuf {
        self.settings.output()
    }

    /// Refuses operations that share an id or a route. Only a base document knows them apart, so whatever writes a document
    /// without one refuses them, and whatever else shows the operations should.
    ///
    /// # Errors
    /// If two operations have one id, one route, or paths that differ in the names of parameters only.
    pub fn refuse_repeated(&self) -> Result<(), Error> {
        let mut problems = Vec::new();
        refuse_repeated(&self.api.operations, &mut problems);
        Ok(Problems::none_of(problems)?)
    }

    /// Warnings: what is legal but may be a mistake, such as a scheme that no operation requires. Those that are allowed are left
    /// out, and those that are denied are errors of [`Document::to_value`].
    #[must_use]
    pub fn warnings(&self) -> Vec<Problem> {
        self.levels.judge(self.review(), &mut Vec::new())
    }

    fn review(&self) -> Vec<Problem> {
        review(&self.api, &self.settings.server_urls())
    }

    /// Puts the declared security into an existing OpenAPI document: a `serde_json::Value`, a [`Json`], the type of another
    /// crate, or anything else that serializes to one. The document's own version is kept.
    ///
    /// An operation is found by method and path, in which parameters may have other names, else by its `operationId`. Its
    /// declaration replaces the security there. The root list is copied into the operations that inherit it. Schemes that are
    /// still referred to are kept. Everything else is unchanged and in its order; a number beyond 64 bits keeps its digits
    /// if `serde_json` has its feature `arbitrary_precision`, as in the command.
    ///
    /// # Errors
    /// If `base` is not an OpenAPI document of version 3.0, 3.1 or 3.2, or has path items in another document; if an operation
    /// has no declaration, a declaration has no operation, or one has several; if a scheme of the same name differs there in more than its text; if
    /// the base document's version cannot express what is declared.
    pub fn merge_into(&self, base: &impl Serialize) -> Result<Merged, Error> {
        let unreadable = |error: serde_json::Error| Error::Base(format!("base document: {error}"));
        let text = serde_json::to_vec(base).map_err(unreadable)?;
        self.merge_into_json(Json::parse(&text).map_err(unreadable)?)
    }

    /// As [`Document::merge_into`], with a document that has been parsed, which keeps every digit of its numbers.
    ///
    /// # Errors
    /// As [`Document::merge_into`].
    pub fn merge_into_json(&self, base: Json) -> Result<Merged, Error> {
        let version = oasgard_document::DocumentView::read(&base)
            .map_err(Error::base)?
            .version();
        if let Some(asked) = self.version.filter(|asked| *asked != version) {
            return Err(Error::Base(format!(
                "the base document is OpenAPI {version}, and {asked} is requested; leave the version out, or convert the base document to {asked} first"
            )));
        }
        Problems::none_of(self.unsupported(version))?;
        merge::merge(
            &self.translated().with_plain_ids(),
            base,
            self.allowed,
            &self.levels,
            self.test.clone(),
        )
    }

    /// The document as a JSON value. If Cargo.toml names a base document, which must be JSON here, it is that document with
    /// the declared security in it.
    ///
    /// # Errors
    /// If the target version cannot express what is declared without weakening it, or an operation has no route; with a base
    /// document as [`Document::merge_into`].
    pub fn to_value(&self) -> Result<Json, Error> {
        if let Some(merged) = self.merged_into_its_base()? {
            return Ok(merged.into_document());
        }
        self.refuse_unsupported()?;
        let paths = paths::items(&self.api, self.version());
        let paths: Object = paths.map(|(path, item)| (path.to_owned(), item)).collect();
        let mut root = self.before_paths();
        root.push("paths", paths);
        root.push_some("components", self.components());
        Ok(Json::Object(root))
    }

    /// The document as JSON text, the same bytes for the same declarations wherever and however they were compiled.
    ///
    /// # Errors
    /// As [`Document::to_value`].
    pub fn to_json(&self) -> Result<String, Error> {
        if let Some(merged) = self.merged_into_its_base()? {
            return Ok(merged.to_json());
        }
        self.refuse_unsupported()?;
        Ok(text::pretty(self))
    }

    /// Writes the JSON text to a file if it differs; true if it did.
    ///
    /// # Errors
    /// As [`Document::to_value`], and if the file cannot be written.
    pub fn write(&self, path: impl AsRef<Path>) -> Result<bool, Error> {
        write_if_changed(path.as_ref(), &self.to_json()?)
    }

    /// Compares a file with the JSON text, as a test of the program would. White space and line ends do not count.
    ///
    /// With `OASGARD_UPDATE=1` in the environment it writes the file instead of refusing it.
    ///
    /// # Errors
    /// As [`Document::to_value`], and [`Error::Outdated`] with the first difference if the file differs or is missing.
    pub fn check(&self, path: impl AsRef<Path>) -> Result<(), Error> {
        const REMEDY: &str = "run `cargo oasgard emit`, or this test with `OASGARD_UPDATE=1`";
        if let Some(merged) = self.merged_into_its_base()? {
            return merged.check_or(path.as_ref(), REMEDY);
        }
        let declared = self.api.operations.iter().filter_map(|operation| {
            let (method, path) = operation.route.as_ref()?;
            Some(((method.to_string(), path.clone()), operation))
        });
        Expected {
            text: &self.to_json()?,
            remedy: REMEDY,
            test: self.test.as_ref(),
            declared: declared.collect(),
        }
        .check(path.as_ref())
    }

    fn merged_into_its_base(&self) -> Result<Option<Merged>, Error> {
        let base = self.settings.base().map(|path| base::read(&path));
        base.transpose()?
            .map(|base| self.merge_into_json(base))
            .transpose()
    }

    pub(crate) fn version(&self) -> Version {
        self.version.unwrap_or_default()
    }

    /// The Info Object: title, version and what else the settings state about the API.
    #[must_use]
    pub fn info(&self) -> Object {
        let mut info = self.settings.info.clone();
        if self.version() == Version::V3_0 {
            // Both came with OpenAPI 3.1.
            info.remove("summary");
            if let Some(license) = info.get_mut("license").and_then(Json::as_object_mut) {
                license::without_identifier(license);
            }
        }
        info
    }

    /// The members before `paths`.
    fn before_paths(&self) -> Object {
        let mut root = Object::new();
        root.push("openapi", self.version().release());
        root.push("info", self.info());
        if !self.settings.servers.is_empty() {
            root.push("servers", self.settings.servers.clone());
        }
        root.push("tags", paths::tags(&self.api));
        root
    }

    fn components(&self) -> Option<Object> {
        if self.api.schemes.is_empty() {
            return None;
        }
        let schemes: Object = self
            .api
            .schemes
            .iter()
            .map(|(name, declared)| {
                let scheme = self.dialects.translate(&declared.scheme);
                (name.clone(), scheme.object(self.version()))
            })
            .collect();
        let mut components = Object::new();
        components.push("securitySchemes", schemes);
        Some(components)
    }

    /// What is declared, its schemes in the words of the chosen dialects.
    fn translated(&self) -> Api {
        let mut api = self.api.clone();
        for declared in api.schemes.values_mut() {
            declared.scheme = self.dialects.translate(&declared.scheme);
        }
        api
    }
}
