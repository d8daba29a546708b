//! Servers to which a credential was not sent before, or not without TLS.

mod known;
mod list;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::{Class, Stated, matching};
use crate::rules;
use crate::{Diagnostic, Pointer, Server};
use known::{Known, known_to_links, relative, required_relative, sends_credential};
use list::Before;
pub(super) use list::StatedServers;

/// A server to whose host no credential was sent before, or not without TLS.
#[derive(Clone, Debug)]
pub struct ServerChange {
    /// What kind of change it is.
    pub class: Class,
    /// Its URL as the new document writes it; `/` where the document has no servers.
    pub url: String,
    /// What is new: the beginning of that URL, with values for its variables; `{}` is for the caller to choose.
    pub reached: String,
    /// The URLs of the servers to which the old document sends the same credentials;
    /// the first of them where there are many.
    pub old: BTreeSet<String>,
    /// Whether there are more of these than `old` lists.
    pub has_more_old: bool,
    /// Where the new document has it.
    pub pointer: Pointer,
    /// How many operations that require a credential use it.
    pub operations: usize,
    /// Whether it is the server of a link to an operation that the new document does not have.
    pub has_unknown_operation: bool,
    /// The schemes of which a URL, such as that of the token endpoint, is relative to it; the first of them where there are many.
    pub schemes: BTreeSet<String>,
    /// Whether there are more of these than `schemes` lists.
    pub has_more_schemes: bool,
}

/// More URLs of the old document, and more schemes, are not listed for one server: each of many servers would list all of them.
const MOST_LISTED: usize = 20;

/// More places than this are not looked up, and than this many times all that the two documents name: each of many new servers would
/// be looked for in each of many old lists.
const MOST_LOOKED_UP: usize = 1_000_000;
const MOST_TIMES_LOOKED_UP: usize = 16;

/// Every server of the new document to which a credential is sent that was not sent there before, once.
///
/// # Errors
/// If there are too many old lists in which too many new servers would have to be looked for.
pub(super) fn changes(old: &Stated, new: &Stated) -> Result<Vec<ServerChange>, Diagnostic> {
    let (Some(old_root), Some(new_root)) = (&old.servers, &new.servers) else {
        return Ok(Vec::new());
    };
    let mut pairs = Pairs::default();
    let known = Known::of(old, old_root);
    for (before, after) in matching::pairs(&old.operations, &new.operations) {
        let Some(operation) = after.filter(|one| sends_credential(one)) else {
            continue;
        };
        let before = before.filter(|one| sends_credential(one));
        // Nothing is known of a server to which the operation sent no credential.
        let anywhere = known.anywhere(operation);
        if let Some(servers) = &operation.servers {
            let before = before.and_then(|one| one.servers.as_ref());
            let before = Before::of_operation(before.unwrap_or(anywhere));
            pairs.add(servers, before, 1, relative(new, operation));
        }
        for link in &operation.linked {
            let lists = before.map_or_else(|| vec![Arc::clone(anywhere)], known_to_links);
            pairs.add(link, Before::of_links(lists), 1, BTreeSet::new());
        }
    }
    for (target, link) in &new.links {
        if !new.is_linked(target) {
            // Of an operation that is gone it is not known what a link by its name leads to now.
            let before = old.links.get(target).filter(|_| !old.is_linked(target));
            let before = before.unwrap_or(&known.to_clients);
            let before = Before::of_links(vec![Arc::clone(before)]);
            pairs.add_unknown(link, before);
        }
    }
    // Relative URLs are resolved with the servers of the document, also if every operation has its own.
    let required = required_relative(new);
    if !required.is_empty() {
        let before = known.root.as_ref().unwrap_or(&known.to_clients);
        pairs.add(new_root, Before::of_operation(before), 0, required);
    }
    pairs.refuse_too_many(old.servers_named() + new.servers_named())?;
    let mut changes = pairs.changes();
    changes.sort_by_key(|change| change.class);
    Ok(changes)
}

impl Stated {
    /// How many servers it names, each value of a variable counted.
    fn servers_named(&self) -> usize {
        let mut seen = HashSet::new();
        let of_operations = self
            .operations
            .iter()
            .filter_map(|one| one.servers.as_ref());
        let lists = self
            .servers
            .iter()
            .chain(of_operations)
            .chain(self.links.values());
        let lists = lists.filter(|list| seen.insert(Arc::as_ptr(list)));
        lists.map(|list| list.length).sum()
    }
}

/// What sends credentials to the servers of one list, of which it is known to which servers they were sent before.
struct Sent {
    servers: Arc<StatedServers>,
    before: Before,
    operations: usize,
    has_unknown_operation: bool,
    schemes: BTreeSet<String>,
}

/// The pairs of lists, each once, however many operations share it.
#[derive(Default)]
struct Pairs {
    pairs: Vec<Sent>,
    /// The position of each pair, by the addresses of its lists.
    positions: HashMap<Vec<*const StatedServers>, usize>,
}

impl Pairs {
    fn add(
        &mut self,
        servers: &Arc<StatedServers>,
        before: Before,
        operations: usize,
        schemes: BTreeSet<String>,
    ) -> &mut Sent {
        let lists = [servers].into_iter().chain(&before.lists);
        let addresses = lists.map(Arc::as_ptr).collect();
        let position = *self.positions.entry(addresses).or_insert_with(|| {
            self.pairs.push(Sent {
                servers: Arc::clone(servers),
                before,
                operations: 0,
                has_unknown_operation: false,
                schemes: BTreeSet::new(),
            });
            self.pairs.len() - 1
        });
        let pair = &mut self.pairs[position];
        pair.operations += operations;
        pair.schemes.extend(schemes);
        pair
    }

    /// Adds the servers of links to an operation that the document does not have.
    fn add_unknown(&mut self, servers: &Arc<StatedServers>, before: Before) {
        let pair = self.add(servers, before, 0, BTreeSet::new());
        pair.has_unknown_operation = true;
    }

    /// Refuses what takes time that grows with a product; `named` is how many servers the two documents name.
    fn refuse_too_many(&self, named: usize) -> Result<(), Diagnostic> {
        let mut left = MOST_LOOKED_UP.saturating_add(named.saturating_mul(MOST_TIMES_LOOKED_UP));
        for pair in &self.pairs {
            let looked_up = pair.servers.length.saturating_mul(pair.before.lists.len());
            match left.checked_sub(looked_up) {
                Some(rest) => left = rest,
                None => {
                    let first = pair.servers.servers.first();
                    let pointer = first.map(|server| server.pointer.clone());
                    return Err(Diagnostic {
                        pointer: pointer.unwrap_or_default(),
                        finding: rules::http::too_many_servers_to_compare(),
                    });
                }
            }
        }
        Ok(())
    }

    fn changes(self) -> Vec<ServerChange> {
        let mut changes: Vec<ServerChange> = Vec::new();
        let mut places = HashMap::new();
        for pair in self.pairs {
            for (index, class, reached) in pair.servers.changes(&pair.before) {
                let server = &pair.servers.servers[index];
                let key = (server.pointer.clone(), class);
                let position = *places.entry(key).or_insert_with(|| {
                    changes.push(ServerChange::new(class, server, reached));
                    changes.len() - 1
                });
                let change = &mut changes[position];
                let old = pair.before.urls();
                change.has_more_old |= add_first(&mut change.old, old);
                let schemes = pair.schemes.iter().map(String::as_str);
                change.has_more_schemes |= add_first(&mut change.schemes, schemes);
                change.operations += pair.operations;
                change.has_unknown_operation |= pair.has_unknown_operation;
            }
        }
        changes
    }
}

impl ServerChange {
    fn new(class: Class, server: &Server, reached: String) -> Self {
        Self {
            class,
            url: server.url.clone(),
            reached,
            old: BTreeSet::new(),
            has_more_old: false,
            pointer: server.pointer.clone(),
            operations: 0,
            has_unknown_operation: false,
            schemes: BTreeSet::new(),
            has_more_schemes: false,
        }
    }
}

/// Adds texts as long as there are not too many to be shown; whether there are more.
fn add_first<'s>(known: &mut BTreeSet<String>, texts: impl Iterator<Item = &'s str>) -> bool {
    for text in texts {
        if known.contains(text) {
            continue;
        }
        if known.len() == MOST_LISTED {
            return true;
        }
        known.insert(text.to_owned());
    }
    false
}
