//! Link Objects that name a server: a client that follows one calls an operation there, with the credentials of that operation.

use std::collections::HashSet;

use oasgard_core::json::{Json, Object};

use super::{
    Diagnostic, DocumentView, OperationView, Pointer, Resolved, Servers, UnreadablePart, Unresolved,
};
use crate::rules;

/// A Link Object with a `server`, OpenAPI 3.2 §4.20.
#[derive(Clone, Debug)]
pub(crate) struct Link<'a> {
    /// Its server, a list of one.
    pub(crate) servers: Servers<'a>,
    /// What it leads to, one for each field that says it.
    pub(crate) targets: Vec<Target>,
}

/// The operation to which a link leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Target {
    /// each operation with this `operationId`
    Id(String),
    /// what is at this place of the document
    Place(Pointer),
    /// what this reference names, which is not in this document
    Elsewhere(String),
    /// nothing
    Nothing,
}

/// The links of a document that name a server.
#[derive(Debug, Default)]
pub(crate) struct Links<'a> {
    pub(crate) found: Vec<Link<'a>>,
    /// Responses and links that are in another document, the first of each reference: they may hold such links.
    pub(crate) unread: Vec<UnreadablePart>,
}

impl<'a> DocumentView<'a> {
    /// Every Link Object that names a server, once: of the responses of these operations, and of the components.
    pub(crate) fn links<'o>(
        &self,
        operations: impl Iterator<Item = &'o OperationView<'a>>,
    ) -> Links<'a>
    where
        'a: 'o,
    {
        let mut search = Search {
            document: *self,
            seen: HashSet::new(),
            unread: HashSet::new(),
            links: Links::default(),
        };
        for operation in operations {
            if let Some(responses) = operation.object.get("responses")
                && may_lead_to_links(responses)
            {
                let pointer = operation.pointer.child("responses");
                search.responses(Some(responses), &pointer);
            }
        }
        let components = Pointer::root().child("components");
        let owner = self.root.get("components").and_then(Json::as_object);
        for (map, search_map) in [
            ("responses", Search::responses as fn(&mut Search<'a>, _, &_)),
            ("links", Search::map_of_links),
        ] {
            let json = owner.and_then(|owner| owner.get(map));
            search_map(&mut search, json, &components.child(map));
        }
        search.links
    }
}

/// Whether a map of responses is behind a reference, or one of them is or has links. Most are not: their places need not be
/// written out.
fn may_lead_to_links(responses: &Json) -> bool {
    let Some(responses) = responses.as_object() else {
        return false;
    };
    let leads = |response: &Object| {
        ["$ref", "links"]
            .iter()
            .any(|key| response.get(key).is_some())
    };
    responses.get("$ref").is_some()
        || responses
            .iter()
            .filter_map(|(_, response)| response.as_object())
            .any(leads)
}

struct Search<'a> {
    document: DocumentView<'a>,
    /// The maps, responses and links that were read, wherever references to them are. A place may be read as several of these.
    seen: HashSet<(&'static str, Pointer)>,
    /// The references that cannot be followed.
    unread: HashSet<String>,
    links: Links<'a>,
}

impl<'a> Search<'a> {
    fn responses(&mut self, json: Option<&'a Json>, pointer: &Pointer) {
        for (code, response, pointer) in self.members(json, pointer, "responses") {
            if code.starts_with("x-") {
                continue;
            }
            if let Some(there) = self.resolved("response", code, response, pointer) {
                let links = there.pointer.child("links");
                self.map_of_links(there.object.get("links"), &links);
            }
        }
    }

    fn map_of_links(&mut self, json: Option<&'a Json>, pointer: &Pointer) {
        for (name, link, pointer) in self.members(json, pointer, "links") {
            if let Some(there) = self.resolved("link", name, link, pointer) {
                self.link(&there);
            }
        }
    }

    fn link(&mut self, link: &Resolved<'a>) {
        if let Some(server) = link.object.get("server") {
            self.links.found.push(Link {
                servers: Servers::one(server, link.pointer.child("server")),
                targets: targets(&self.document, link.object),
            });
        }
    }

    /// The members of a map, each with its place. Some readers follow a reference in place of the map, so that is done here too.
    fn members(
        &mut self,
        json: Option<&'a Json>,
        pointer: &Pointer,
        noun: &'static str,
    ) -> Vec<(&'a str, &'a Json, Pointer)> {
        let there = json.and_then(|json| self.resolved(noun, noun, json, pointer.clone()));
        let members = there.iter().flat_map(|there| {
            let members = there.object.iter();
            members.map(|(key, value)| (key, value, there.pointer.child(key)))
        });
        members.collect()
    }

    /// An object that was not read before, behind all references. Where these lead nowhere, there is none for any reader.
    fn resolved(
        &mut self,
        noun: &'static str,
        name: &str,
        json: &'a Json,
        pointer: Pointer,
    ) -> Option<Resolved<'a>> {
        match self.document.resolve(json, pointer.clone()) {
            Ok(there) => {
                let read = (noun, there.pointer.clone());
                self.seen.insert(read).then_some(there)
            }
            Err(why) => {
                if let Unresolved::Elsewhere(reference) | Unresolved::Circle(reference) = &why
                    && self.unread.insert(reference.clone())
                {
                    self.links.unread.push(UnreadablePart {
                        noun,
                        name: name.to_owned(),
                        pointer,
                        why: why.into(),
                    });
                }
                None
            }
        }
    }
}

impl Links<'_> {
    /// What cannot be read, as the reason for which a document is not judged.
    pub(crate) fn diagnostics(&self) -> impl Iterator<Item = Diagnostic> {
        self.unread.iter().map(|part| Diagnostic {
            pointer: part.pointer.clone(),
            finding: rules::reference::unread_part(part),
        })
    }
}

/// What a link leads to. It should have one of the two fields.
fn targets(document: &DocumentView, link: &Object) -> Vec<Target> {
    let text = |key: &str| link.get(key).and_then(Json::as_str);
    let id = text("operationId").map(|id| Target::Id(id.to_owned()));
    let reference = text("operationRef").map(|reference| match document.follow(reference) {
        Ok(there) => Target::Place(there.pointer),
        Err(_) => Target::Elsewhere(reference.to_owned()),
    });
    let targets: Vec<_> = id.into_iter().chain(reference).collect();
    if targets.is_empty() {
        return vec![Target::Nothing];
    }
    targets
}
