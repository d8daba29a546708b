//! Puts the declared security into a document that somebody else made.
//!
//! What has to change is found first, as a list of edits; the merged document and the overlay are two ways to write it down.

mod edit;
mod matching;
mod overlay;
mod responses;
mod schemes;
mod security;

use oasgard_spec::document::Document as Base;
use oasgard_spec::json::Json;
use oasgard_spec::rules;

use crate::api::Api;
use crate::error::{Error, Problem, Problems};
use crate::review::review;
use edit::Edit;
use matching::Matching;
use security::Security;

/// What a document of someone else becomes with the declared security in it, and what that changes.
#[derive(Clone, Debug)]
pub struct Merged {
    document: Json,
    edits: Vec<Edit>,
    changes: Vec<Change>,
    warnings: Vec<Problem>,
}

/// An operation of the base document whose security is another now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Method and path, as the base document has them.
    pub operation: String,
    /// What it required, in words.
    pub was: String,
    /// What it requires now, in words.
    pub is: String,
}

/// What may be missing on either side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Allowed {
    /// Operations of the base document that no handler declares.
    pub(crate) undeclared: bool,
    /// Declarations that have no operation in the base document.
    pub(crate) unmatched: bool,
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

    /// Every operation whose security is another now, in the base document's order.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// What is legal and still worth a look.
    #[must_use]
    pub fn warnings(&self) -> &[Problem] {
        &self.warnings
    }

    /// An Overlay document, version 1.0.0, that turns the base document into the merged one.
    #[must_use]
    pub fn overlay(&self) -> Json {
        overlay::document(&self.document, &self.edits)
    }
}

/// Merges the declarations of `api` into `base`.
///
/// # Errors
/// If the base document is none, or keeps part of itself elsewhere, and with every operation that has no partner or no
/// unambiguous one.
pub(crate) fn merge(api: &Api, mut base: Json, allowed: Allowed) -> Result<Merged, Error> {
    let mut edits = Vec::new();
    let changes;
    let mut warnings = Vec::new();
    {
        let document = Base::read(&base).map_err(Error::base)?;
        let mut problems = Vec::new();
        let operations = document.operations();
        refuse_parts_elsewhere(&document, &mut problems);
        let matching = Matching::of(api, &operations, &mut problems);
        matching.refuse_single(allowed, &mut problems);
        let security = Security::of(&document, &matching, &mut problems);
        security.refuse_shared(&mut problems);
        let required = security.required(allowed);
        schemes::edits(
            &document,
            api,
            &required,
            &mut edits,
            &mut problems,
            &mut warnings,
        );
        Problems::none_of(problems)?;

        security.edits(&mut edits);
        responses::edits(&matching, &mut edits);
        changes = security.changes();
        let servers: Vec<_> = document.servers().map(str::to_owned).collect();
        warnings.extend(review(api, &servers));
        security.review(&mut warnings);
        matching.review(&mut warnings);
    }
    edit::apply(&edits, &mut base);
    Ok(Merged {
        document: base,
        edits,
        changes,
        warnings,
    })
}

/// A path that is kept in another document may hold operations that nobody would see.
fn refuse_parts_elsewhere(base: &Base, problems: &mut Vec<Problem>) {
    for (home, pointer, why) in base.unread_path_items() {
        problems.push(rules::path_item_elsewhere(home.name(), &pointer, &why).into());
    }
}
