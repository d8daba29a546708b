//! Links: whether a client that follows one keeps its credentials secret, and what of them cannot be read.

use std::collections::{BTreeSet, HashMap};

use oasgard_core::json::{Json, Object};

use super::Review;
use crate::link::{Link, Links, Target};
use crate::rules;
use crate::{DocumentView, OperationView, Pointer, UnreadableReason, Unresolved};

impl Review<'_> {
    pub(super) fn links(&mut self) {
        let links = self.document.links(self.operations.iter());
        if !links.found.is_empty() {
            let required = Required::of(&self.document, &self.operations);
            for link in &links.found {
                let names: Vec<_> = required.by(link).into_iter().collect();
                self.open_server(&link.servers, &names);
            }
        }
        self.unread_links(&links);
    }

    /// What is in another document, if nothing else is reported to be there, and what leads back to itself.
    fn unread_links(&mut self, links: &Links) {
        let is_elsewhere = |why: &UnreadableReason| {
            matches!(why, UnreadableReason::Unresolved(Unresolved::Elsewhere(_)))
        };
        let mut elsewhere_is_reported = self.unread.iter().any(|part| is_elsewhere(&part.why));
        for part in &links.unread {
            let finding = match &part.why {
                UnreadableReason::Unresolved(Unresolved::Elsewhere(_)) if elsewhere_is_reported => {
                    continue;
                }
                UnreadableReason::Unresolved(Unresolved::Elsewhere(reference)) => {
                    elsewhere_is_reported = true;
                    rules::reference::unread(reference)
                }
                _ => rules::reference::unread_part(part),
            };
            self.report(part.pointer.child("$ref"), finding);
        }
    }
}

/// The schemes that the operations of a document require.
struct Required<'a> {
    /// Those of each list, by its place.
    lists: HashMap<Pointer, BTreeSet<&'a str>>,
    /// The places of the lists of each operation to which a link may lead.
    targets: HashMap<Target, BTreeSet<Pointer>>,
}

impl<'a> Required<'a> {
    fn of(document: &DocumentView<'a>, operations: &[OperationView<'a>]) -> Self {
        let mut required = Self {
            lists: HashMap::new(),
            targets: HashMap::new(),
        };
        for operation in operations {
            let stated = document.stated_security(operation);
            if let Some((security, pointer)) = &stated {
                let list = required.lists.entry(pointer.clone());
                list.or_insert_with(|| names(security));
            }
            let id = operation.id().map(|id| Target::Id(id.to_owned()));
            let place = Target::Place(operation.pointer.clone());
            for target in id.into_iter().chain([place]) {
                let lists = required.targets.entry(target).or_default();
                lists.extend(stated.iter().map(|(_, pointer)| pointer.clone()));
            }
        }
        required
    }

    /// Those of the operations to which a link leads; of one that leads to no known operation, those of all.
    fn by(&self, link: &Link) -> BTreeSet<&'a str> {
        let lists: Option<Vec<_>> = link.targets.iter().map(|it| self.targets.get(it)).collect();
        match lists {
            Some(lists) => {
                let places: BTreeSet<_> = lists.into_iter().flatten().collect();
                let lists = places.into_iter().map(|place| &self.lists[place]);
                lists.flatten().copied().collect()
            }
            None => self.lists.values().flatten().copied().collect(),
        }
    }
}

fn names(security: &Json) -> BTreeSet<&str> {
    let alternatives = security.as_array().unwrap_or_default().iter();
    let alternatives = alternatives.filter_map(Json::as_object);
    let names = alternatives.flat_map(Object::iter).map(|(name, _)| name);
    names.collect()
}
