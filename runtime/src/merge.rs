//! Puts the declared security into an existing document.
//!
//! What has to change is found first, as a list of edits; the merged document and the overlay are two ways to write it down.

mod edit;
mod matching;
mod overlay;
mod responses;
mod scheme_text;
mod schemes;
mod security;

use std::collections::HashSet;
use std::path::Path;

use oasgard_core::json::Json;
use oasgard_core::operation::Method;
use oasgard_document::rules;
use oasgard_document::{DocumentView as Base, OperationView as BaseOperation};

use crate::api::{Api, Operation};
use crate::checking::{Expected, TestProgram};
use crate::error::{Error, Problem, Problems};
use crate::levels::Levels;
use crate::review::review;
use crate::settings::Allowed;
use crate::writing::write_if_changed;
use edit::Edit;
use matching::Matching;
use security::Security;

/// A base document with the declared security in it, and what that changed.
#[derive(Clone, Debug)]
pub struct Merged {
    document: Json,
    plan: Plan,
    /// The test that runs, if the declarations are its own.
    test: Option<TestProgram>,
}

/// What has to change, and the warnings about it.
#[derive(Clone, Debug, Default)]
struct Plan {
    edits: Vec<Edit>,
    changes: Vec<Change>,
    warnings: Vec<Problem>,
    /// Declarations, each with the method and path of its operation in the base document.
    declarations: Vec<(Method, String, Operation)>,
    operations: usize,
}

/// An operation of the base document whose security changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Method and path, as the base document has them.
    pub operation: String,
    /// What it required, in words.
    pub was: String,
    /// What it requires now, in words.
    pub is: String,
}

impl Merged {
    /// The merged document: the base document, its members in their order, with the declared security.
    #[must_use]
    pub fn document(&self) -> &Json {
        &self.document
    }

    /// The merged document itself.
    #[must_use]
    pub fn into_document(self) -> Json {
        self.document
    }

    /// The merged document as JSON text.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.document.to_pretty()
    }

    /// Writes the JSON text to a file if it differs; true if it did.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write(&self, path: impl AsRef<Path>) -> Result<bool, Error> {
        write_if_changed(path.as_ref(), &self.to_json())
    }

    /// Compares a file with the JSON text, as a test of the program would. White space and line ends do not count.
    ///
    /// With `OASGARD_UPDATE=1` in the environment it writes the file instead of refusing it.
    ///
    /// # Errors
    /// [`Error::Outdated`] with the first difference if the file differs or is missing.
    pub fn check(&self, path: impl AsRef<Path>) -> Result<(), Error> {
        let remedy = "run this test with `OASGARD_UPDATE=1`, or call `write` in place of `check`";
        self.check_or(path.as_ref(), remedy)
    }

    /// Compares a file with the JSON text; `remedy` brings it up to date.
    pub(crate) fn check_or(&self, path: &Path, remedy: &'static str) -> Result<(), Error> {
        let declared = self.declarations();
        let declared = declared
            .map(|(method, path, declared)| ((method.to_owned(), path.to_owned()), declared));
        Expected {
            text: &self.to_json(),
            remedy,
            test: self.test.as_ref(),
            declared: declared.collect(),
        }
        .check(path)
    }

    /// Every operation whose security changed, in the base document's order.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.plan.changes
    }

    /// How many operations of the base document have a declaration, without webhooks and callbacks.
    #[must_use]
    pub fn declared(&self) -> usize {
        self.plan.declarations.len()
    }

    /// The declaration of every operation that has one, in the base document's order, after the method and path that the base
    /// document gives the operation.
    #[must_use]
    pub fn declarations(&self) -> impl ExactSizeIterator<Item = (&str, &str, &Operation)> {
        let declarations = self.plan.declarations.iter();
        declarations.map(|(method, path, declared)| (method.as_str(), path.as_str(), declared))
    }

    /// How many operations the base document has, without webhooks and callbacks.
    #[must_use]
    pub fn operations(&self) -> usize {
        self.plan.operations
    }

    /// Warnings: what is legal but may be a mistake.
    #[must_use]
    pub fn warnings(&self) -> &[Problem] {
        &self.plan.warnings
    }

    /// An Overlay document, version 1.0.0, that turns the base document into the merged one.
    #[must_use]
    pub fn overlay(&self) -> Json {
        overlay::document(&self.document, &self.plan.edits)
    }
}

/// Merges the declarations of `api` into `base`.
///
/// # Errors
/// If the base document is not an OpenAPI document, or has parts in other files, and with every operation that has no match
/// or no unambiguous one.
pub(crate) fn merge(
    api: &Api,
    mut base: Json,
    allowed: Allowed,
    levels: &Levels,
    test: Option<TestProgram>,
) -> Result<Merged, Error> {
    let plan = Plan::new(api, &base, allowed)?.judged(levels)?;
    edit::apply(&plan.edits, &mut base);
    Ok(Merged {
        document: base,
        plan,
        test,
    })
}

impl Plan {
    fn new(api: &Api, base: &Json, allowed: Allowed) -> Result<Self, Error> {
        let base = Base::read(base).map_err(Error::base)?;
        let mut plan = Self::default();
        let mut problems = Vec::new();
        refuse_parts_elsewhere(&base, &mut problems);
        let operations = base.operations();
        refuse_ambiguities(&base, &operations, &mut problems);
        let matching = Matching::of(api, &operations, &mut problems);
        matching.refuse_single(allowed, &mut problems);
        responses::refuse_malformed(&matching, &mut problems);
        let security = Security::of(&base, &matching, &mut problems);
        security.refuse_shared(&mut problems);
        schemes::plan(&base, api, &security, allowed, &mut plan, &mut problems);
        Problems::none_of(problems)?;

        security.edits(&mut plan.edits);
        responses::edits(&matching, &mut plan.edits);
        plan.changes = security.changes();
        plan.declarations = matching
            .pairs()
            .map(|(there, declared)| {
                let path = there.home.name().to_owned();
                (there.method.clone(), path, declared.clone())
            })
            .collect();
        plan.operations = matching.called().count();
        let servers: Vec<_> = base.servers().map(str::to_owned).collect();
        plan.warnings.extend(review(api, &servers));
        security.review(&mut plan.warnings);
        matching.review(&mut plan.warnings);
        Ok(plan)
    }
}

impl Plan {
    /// The same plan without the warnings that are allowed.
    fn judged(mut self, levels: &Levels) -> Result<Self, Problems> {
        let mut denied = Vec::new();
        self.warnings = levels.judge(self.warnings, &mut denied);
        Problems::none_of(denied)?;
        Ok(self)
    }
}

/// What is in another document, or is not in the form of an operation, may be an operation that would be missed.
fn refuse_parts_elsewhere(base: &Base, problems: &mut Vec<Problem>) {
    let parts = base.unread();
    problems.extend(
        parts
            .iter()
            .map(|part| rules::reference::unread_part_of_base(part).into()),
    );
}

/// What readers understand in different ways would stay in the merged document.
fn refuse_ambiguities(base: &Base, operations: &[BaseOperation], problems: &mut Vec<Problem>) {
    let mut seen = HashSet::new();
    let diagnostics = base.ambiguities().into_iter();
    let diagnostics = diagnostics.chain(base.disputed_schemes(operations));
    // A reference in place of the components is reported where schemes are added to them.
    let diagnostics =
        diagnostics.filter(|diagnostic| diagnostic.pointer.as_str() != "/components/$ref");
    let diagnostics = diagnostics.filter(|diagnostic| seen.insert(diagnostic.pointer.clone()));
    problems.extend(diagnostics.map(Problem::in_base));
}
