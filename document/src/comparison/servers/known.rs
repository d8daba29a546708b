//! The servers to which the old document sends credentials, and the schemes of which URLs are relative to servers.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use super::StatedServers;
use crate::comparison::{Definition, Stated, StatedOperation};

/// The servers to which a link to an operation may lead without being new: its own, and those of the links to it.
pub(super) fn known_to_links(operation: &StatedOperation) -> Vec<Arc<StatedServers>> {
    let lists = operation.servers.iter().chain(&operation.linked);
    lists.cloned().collect()
}

/// The servers to which the old document sends some credential.
pub(super) struct Known {
    /// The servers of the document, if they are known: relative URLs of schemes are resolved against them, or the API is public.
    pub(super) root: Option<Arc<StatedServers>>,
    /// Those to which clients send one.
    pub(super) to_clients: Arc<StatedServers>,
    /// These, and those to which the API itself sends one, in webhooks and callbacks.
    to_anyone: Arc<StatedServers>,
}

impl Known {
    pub(super) fn of(old: &Stated, root: &Arc<StatedServers>) -> Self {
        // An API that begins to require a credential is expected to require it where it is served.
        let mut called = old.operations.iter().filter(|one| is_called(one));
        let is_first = called.all(|one| !sends_credential(one));
        let is_known = is_first || !required_relative(old).is_empty();
        let root = is_known.then(|| Arc::clone(root));
        Self {
            to_clients: Arc::new(everything(old, root.as_ref(), is_called)),
            to_anyone: Arc::new(everything(old, root.as_ref(), |_| true)),
            root,
        }
    }

    pub(super) fn anywhere(&self, operation: &StatedOperation) -> &Arc<StatedServers> {
        if is_called(operation) {
            &self.to_clients
        } else {
            &self.to_anyone
        }
    }
}

/// Whether clients call the operation, and not the API itself.
fn is_called(operation: &StatedOperation) -> bool {
    !matches!(operation.home, "webhook" | "callback")
}

/// Whether whoever calls the operation sends a credential.
pub(super) fn sends_credential(operation: &StatedOperation) -> bool {
    !operation.posture.schemes().is_empty()
}

/// Every server of a document to which some operation that counts sends a credential, by links too, and those of `root` if the URLs
/// of schemes stand on them: one of these is no new host for an operation that is new or was public.
fn everything(
    stated: &Stated,
    root: Option<&Arc<StatedServers>>,
    counts: fn(&StatedOperation) -> bool,
) -> StatedServers {
    let mut seen = HashSet::new();
    let operations = stated.operations.iter();
    let operations = operations.filter(|one| counts(one) && sends_credential(one));
    let lists = operations.flat_map(|one| one.servers.iter().chain(&one.linked));
    let unlinked = stated.links.iter();
    let unlinked = unlinked.filter(|(target, _)| !stated.is_linked(target));
    let servers = root
        .into_iter()
        .chain(lists)
        .chain(unlinked.map(|(_, list)| list))
        .filter(|list| seen.insert(Arc::as_ptr(list)))
        .flat_map(|list| list.servers.iter().cloned());
    StatedServers::new(servers.collect())
}

/// The required schemes that have a relative URL.
pub(super) fn required_relative(stated: &Stated) -> BTreeSet<String> {
    let names = stated.uses.keys().filter(|name| is_relative(stated, name));
    names.cloned().collect()
}

/// The schemes that an operation requires and that have a relative URL.
pub(super) fn relative(stated: &Stated, operation: &StatedOperation) -> BTreeSet<String> {
    let names = operation.posture.schemes().into_iter();
    names
        .filter(|name| is_relative(stated, name))
        .map(str::to_owned)
        .collect()
}

fn is_relative(stated: &Stated, scheme: &str) -> bool {
    let definition = stated.scheme(scheme);
    definition.is_some_and(Definition::has_relative_url)
}
