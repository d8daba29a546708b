//! What every operation requires in the merged document, which has no root list (MRG-01): who is declared, by the declaration;
//! who is not, by the base document, whose root list is pushed down to him.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use oasgard_core::json::Json;
use oasgard_core::requirement::{Requirement, in_words};
use oasgard_document::access::Access;
use oasgard_document::rules;
use oasgard_document::{
    DocumentView as Base, Home, OperationView as BaseOperation, Pointer, Unrecognized, requirements,
};

use super::Change;
use super::edit::Edit;
use super::matching::Matching;
use crate::error::Problem;
use crate::settings::Allowed;

/// The security of every operation of the base document, before and after.
pub(super) struct Security<'a> {
    operations: Vec<Secured<'a>>,
    root_list: Option<Vec<Requirement>>,
    /// What may inherit the root list and is not an operation of OpenAPI, so that the list has to be kept.
    unrecognized: Unrecognized<'a>,
}

struct Secured<'a> {
    operation: &'a BaseOperation<'a>,
    was: Stated,
    /// What it requires from now on; none if neither a declaration nor the base document states anything.
    is: Option<Vec<Requirement>>,
    is_declared: bool,
}

/// What the base document states about an operation.
struct Stated {
    alternatives: Option<Vec<Requirement>>,
    is_inherited: bool,
}

impl<'a> Security<'a> {
    pub(super) fn of(
        base: &Base<'a>,
        matching: &Matching<'a>,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let root = Pointer::root().child("security");
        let root = base.security().map(|list| read(list, &root, problems));
        let secured = |(position, operation): (usize, &'a BaseOperation<'a>)| {
            let own = operation
                .security()
                .map(|list| read(list, &operation.pointer.child("security"), problems));
            let was = Stated {
                is_inherited: own.is_none() && root.is_some(),
                alternatives: own.or_else(|| root.clone()),
            };
            let declaration = matching.declaration(position);
            let is = match declaration {
                Some(declared) => Some(declared.security.all_alternatives()),
                None => was.alternatives.clone(),
            };
            Secured {
                operation,
                was,
                is,
                is_declared: declaration.is_some(),
            }
        };
        Self {
            operations: matching
                .operations
                .iter()
                .enumerate()
                .map(secured)
                .collect(),
            unrecognized: base.unrecognized(matching.operations),
            root_list: root,
        }
    }

    /// Two paths may refer to one path item; its security counts for both.
    pub(super) fn refuse_shared(&self, problems: &mut Vec<Problem>) {
        let mut first_of: HashMap<&Pointer, &Secured> = HashMap::new();
        for secured in &self.operations {
            let pointer = &secured.operation.pointer;
            let first = *first_of.entry(pointer).or_insert(secured);
            if first.is != secured.is {
                let titles = [first, secured].map(|secured| secured.operation.title());
                problems.push(
                    rules::reference::shared_path_item(&titles[0], &titles[1], pointer).into(),
                );
            }
        }
    }

    /// The root list, if it has to be kept: every operation states its own, but an extension may inherit it.
    fn staying_root_list(&self) -> Option<&[Requirement]> {
        let root_list = self.root_list.as_deref();
        root_list.filter(|list| !list.is_empty() && !self.unrecognized.operations.is_empty())
    }

    /// The names of schemes in lists outside of operations.
    pub(super) fn required_elsewhere(&self) -> impl Iterator<Item = &str> {
        let root_list = self.staying_root_list().into_iter().flatten();
        let of_root_list = root_list.flat_map(Requirement::iter).map(|(name, _)| name);
        of_root_list.chain(self.unrecognized.required.iter().copied())
    }

    /// Every scheme that an operation of the base document requires, each with one such operation. An operation
    /// that is refused for having no declaration is left out.
    pub(super) fn required(&self, allowed: Allowed) -> Vec<(&str, String)> {
        let mut known = BTreeSet::new();
        let mut required = Vec::new();
        let stays = |secured: &&Secured| {
            let is_called = matches!(secured.operation.home, Home::Path(_));
            !secured.is_declared && (allowed.undeclared || !is_called)
        };
        for secured in self.operations.iter().filter(stays) {
            let alternatives = secured.is.iter().flatten();
            for (scheme, _) in alternatives.flat_map(Requirement::iter) {
                if known.insert(scheme) {
                    required.push((scheme, secured.operation.title()));
                }
            }
        }
        required
    }

    /// The lists that have to be written, and the root list, which has to go.
    pub(super) fn edits(&self, edits: &mut Vec<Edit>) {
        let mut done = BTreeSet::new();
        for secured in &self.operations {
            let Secured { operation, is, .. } = secured;
            let own = operation.security();
            let stays = own.is_some() && !secured.is_declared;
            let Some(is) = is.as_ref().filter(|_| !stays) else {
                continue;
            };
            let list = Json::Array(is.iter().map(|one| Json::Object(one.object())).collect());
            if own != Some(&list) && done.insert(&operation.pointer) {
                edits.push(Edit::set(
                    &operation.pointer,
                    "security",
                    own.is_some(),
                    list,
                ));
            }
        }
        if self.root_list.is_some() && self.staying_root_list().is_none() {
            edits.push(Edit::remove(&Pointer::root(), "security"));
        }
    }

    /// Every declared operation whose security the base document states differently. If it states nothing, as documents of
    /// generators do, there is nothing to differ from.
    pub(super) fn changes(&self) -> Vec<Change> {
        let declared = self.operations.iter().filter(|secured| secured.is_declared);
        declared
            .filter(|secured| {
                let is = secured.is.as_deref().unwrap_or_default();
                let was = secured.was.alternatives.as_deref();
                was.is_some_and(|was| as_set(was) != as_set(is))
            })
            .map(|secured| Change {
                operation: secured.operation.title(),
                was: secured.was.in_words(),
                is: in_words(secured.is.as_deref().unwrap_or_default()),
            })
            .collect()
    }

    /// Requirements of the root list that declarations drop (MRG-02), other declarations that admit more callers, operations
    /// that nothing secures (REQ-17), and a root list that cannot be removed.
    pub(super) fn review(&self, warnings: &mut Vec<Problem>) {
        if self.staying_root_list().is_some() {
            let places = self.unrecognized.operations.iter().map(Pointer::to_string);
            warnings.extend(reported(
                places.collect(),
                ["is", "are"],
                rules::merge::root_list_is_kept,
            ));
        }
        let mut dropped: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for secured in &self.operations {
            for scheme in secured.dropped() {
                let titles = dropped.entry(scheme).or_default();
                titles.push(secured.operation.title());
            }
        }
        for (scheme, titles) in dropped {
            warnings.extend(reported(
                titles,
                ["no longer needs", "no longer need"],
                |subject| rules::merge::root_requirement_dropped(subject, scheme),
            ));
        }
        let admitting = self
            .operations
            .iter()
            .filter(|secured| secured.dropped().is_empty() && secured.admits_more());
        let titles = admitting.map(|secured| secured.operation.title()).collect();
        warnings.extend(reported(
            titles,
            ["admits", "admit"],
            rules::merge::admits_more_than_base,
        ));
        let is_open = |secured: &&Secured| {
            let is_called = matches!(secured.operation.home, Home::Path(_));
            is_called && secured.is.is_none()
        };
        let open = self.operations.iter().filter(is_open);
        let titles = open.map(|secured| secured.operation.title()).collect();
        warnings.extend(reported(
            titles,
            ["is", "are"],
            rules::requirement::operations_without_security,
        ));
    }
}

/// A finding about the only operation, by its title or place, or about several, with a list of them; none about none. The
/// verbs are for one and for several.
fn reported(
    titles: Vec<String>,
    [verb, verbs]: [&str; 2],
    finding: impl FnOnce(&str) -> rules::Finding,
) -> Option<Problem> {
    match titles.as_slice() {
        [] => None,
        [only] => Some(finding(&format!("`{only}` {verb}")).into()),
        several => {
            let problem = Problem::from(finding(&format!("{} operations {verbs}", several.len())));
            let more = several.len().saturating_sub(MAX_SHOWN);
            let more = (more > 0).then(|| format!("and {more} more"));
            Some(problem.with(titles.into_iter().take(MAX_SHOWN).chain(more)))
        }
    }
}

/// A longer list is no longer read; the merged document has everything.
const MAX_SHOWN: usize = 10;

impl Secured<'_> {
    /// Whether the declaration admits callers whom the base document refuses.
    fn admits_more(&self) -> bool {
        let was = access(self.was.alternatives.as_deref());
        let is = access(self.is.as_deref());
        self.is_declared && is.beyond(&was).next().is_some()
    }

    /// The schemes that every alternative of the root list needs, and no alternative of the declaration.
    fn dropped(&self) -> Vec<&str> {
        let was = self.was.alternatives.as_deref().unwrap_or_default();
        let is = self.is.as_deref().unwrap_or_default();
        let needs = |alternative: &Requirement, scheme: &str| {
            alternative.iter().any(|(name, _)| name == scheme)
        };
        // An expression to which one could be added.
        if !self.is_declared || !self.was.is_inherited || access(self.is.as_deref()).is_everyone() {
            return Vec::new();
        }
        let first = was.first().into_iter().flat_map(Requirement::iter);
        first
            .map(|(scheme, _)| scheme)
            .filter(|scheme| was.iter().all(|alternative| needs(alternative, scheme)))
            .filter(|scheme| !is.iter().any(|alternative| needs(alternative, scheme)))
            .collect()
    }
}

/// Whom a list admits; without a list nothing is required.
fn access(list: Option<&[Requirement]>) -> Access {
    Access::new(list.unwrap_or_default().iter().cloned())
}

impl Stated {
    fn in_words(&self) -> String {
        match &self.alternatives {
            Some(alternatives) if self.is_inherited => {
                format!("{} (root list)", in_words(alternatives))
            }
            alternatives => in_words(alternatives.as_deref().unwrap_or_default()),
        }
    }
}

fn read(list: &Json, pointer: &Pointer, problems: &mut Vec<Problem>) -> Vec<Requirement> {
    requirements(list, pointer).unwrap_or_else(|diagnostics| {
        problems.extend(diagnostics.into_iter().map(Problem::in_base));
        Vec::new()
    })
}

/// What an alternative requires, without order.
type Asked<'a> = Vec<(&'a str, BTreeSet<&'a String>)>;

/// The alternatives without their order; an empty list requires nothing, as `{}` does.
fn as_set(alternatives: &[Requirement]) -> BTreeSet<Asked<'_>> {
    if alternatives.is_empty() {
        return BTreeSet::from([Asked::new()]);
    }
    alternatives.iter().map(asked).collect()
}

fn asked(alternative: &Requirement) -> Asked<'_> {
    let credentials = alternative.iter();
    credentials
        .map(|(scheme, scopes)| (scheme, scopes.iter().collect()))
        .collect()
}
