//! Servers to which a credential was not sent before, or not without TLS.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use oasgard_core::origin::{Host, Origin, Tls};

use super::{Class, Stated, StatedOperation, matching};
use crate::{Pointer, Reached, Server, Servers};

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
    /// The schemes of which a URL, such as that of the token endpoint, is relative to it.
    pub schemes: BTreeSet<String>,
}

/// The servers of one list and the hosts behind them.
#[derive(Clone, Debug)]
pub(super) struct StatedServers {
    pointer: Pointer,
    servers: Vec<Server>,
    origins: HashSet<Origin>,
    hosts: HashSet<Host>,
    /// The origins that are reached with the default values of all variables.
    defaults: HashSet<Origin>,
    default_hosts: HashSet<Host>,
    has_tls: bool,
    may_lack_tls: bool,
}

/// More URLs of the old document are not listed for one server: each of many servers would list all of them.
const MAX_OLD: usize = 20;

impl StatedServers {
    pub(super) fn of(servers: &Servers) -> Self {
        Self::new(servers.pointer.clone(), servers.each())
    }

    fn new(pointer: Pointer, servers: Vec<Server>) -> Self {
        let reached = || servers.iter().flat_map(|server| &server.reached);
        let origins = reached().map(|one| one.origin.clone());
        let defaults = reached().filter(|one| one.is_default);
        let defaults = defaults.map(|one| one.origin.clone());
        Self {
            has_tls: origins.clone().any(|origin| origin.tls == Tls::Yes),
            may_lack_tls: origins.clone().any(|origin| origin.may_lack_tls()),
            origins: origins.clone().collect(),
            hosts: origins.map(|origin| origin.host).collect(),
            default_hosts: defaults.clone().map(|origin| origin.host).collect(),
            defaults: defaults.collect(),
            pointer,
            servers,
        }
    }

    fn urls(&self) -> impl Iterator<Item = &str> {
        self.servers.iter().map(|server| server.url.as_str())
    }

    /// The servers of this list that are another host than all of `old`, or lost their TLS; each with what is new of it.
    fn changes(&self, old: &Self) -> Vec<(usize, Class, String)> {
        let servers = self.servers.iter().enumerate();
        let changed = servers.filter_map(|(index, server)| {
            let changes = server.reached.iter().filter_map(|reached| {
                let class = self.class(reached, old)?;
                Some((class, reached))
            });
            let (class, reached) = changes.min_by_key(|(class, _)| *class)?;
            Some((index, class, reached.url.clone()))
        });
        changed.collect()
    }

    fn class(&self, reached: &Reached, old: &Self) -> Option<Class> {
        let origin = &reached.origin;
        let is_new = !old.origins.contains(origin);
        // If a caller may choose, the default counts.
        let is_new_default = reached.is_default && !old.defaults.contains(origin);
        if origin.may_lack_tls() {
            let secured = Origin {
                tls: Tls::Yes,
                host: origin.host.clone(),
            };
            let lost_tls = old.origins.contains(&secured) || !old.may_lack_tls;
            if (is_new || is_new_default) && lost_tls || old.has_tls && !self.has_tls {
                return Some(Class::ServerInsecure);
            }
        }
        let is_other_host = !old.hosts.contains(&origin.host);
        let is_other_default = is_new_default && !old.default_hosts.contains(&origin.host);
        (is_other_host || is_other_default).then_some(Class::ServerChanged)
    }
}

/// Every server of the new document to which a credential is sent that was not sent there before, once.
pub(super) fn changes(old: &Stated, new: &Stated) -> Vec<ServerChange> {
    let (Some(old_root), Some(new_root)) = (&old.servers, &new.servers) else {
        return Vec::new();
    };
    let mut pairs = Pairs::default();
    let old_relative = required_relative(old);
    // An API that begins to require a credential is expected to require it where it is served.
    let is_first = old
        .operations
        .iter()
        .all(|one| credential_servers(one).is_none());
    let known_root = (is_first || !old_relative.is_empty()).then_some(old_root);
    let anywhere = Arc::new(everything(old, known_root));
    for (before, after) in matching::pairs(&old.operations, &new.operations) {
        let Some(operation) = after else { continue };
        let Some(servers) = credential_servers(operation) else {
            continue;
        };
        // Nothing is known of a server to which the operation sent no credential.
        let before = before.and_then(credential_servers).unwrap_or(&anywhere);
        pairs.add(servers, before, 1, relative(new, operation));
    }
    // Relative URLs are resolved with the servers of the document, also if every operation has its own.
    let required = required_relative(new);
    if !required.is_empty() {
        pairs.add(new_root, known_root.unwrap_or(&anywhere), 0, required);
    }
    let mut changes = pairs.changes();
    changes.sort_by_key(|change| change.class);
    changes
}

/// What sends credentials to the servers of one list, of which it is known to which servers they were sent before.
struct Sent {
    servers: Arc<StatedServers>,
    before: Arc<StatedServers>,
    operations: usize,
    schemes: BTreeSet<String>,
}

/// The pairs of lists, each once, however many operations share it.
#[derive(Default)]
struct Pairs {
    pairs: Vec<Sent>,
    /// The position of each pair, by the addresses of its lists.
    positions: HashMap<[*const StatedServers; 2], usize>,
}

impl Pairs {
    fn add(
        &mut self,
        servers: &Arc<StatedServers>,
        before: &Arc<StatedServers>,
        operations: usize,
        schemes: BTreeSet<String>,
    ) {
        let addresses = [servers, before].map(Arc::as_ptr);
        let position = *self.positions.entry(addresses).or_insert_with(|| {
            self.pairs.push(Sent {
                servers: Arc::clone(servers),
                before: Arc::clone(before),
                operations: 0,
                schemes: BTreeSet::new(),
            });
            self.pairs.len() - 1
        });
        let pair = &mut self.pairs[position];
        pair.operations += operations;
        pair.schemes.extend(schemes);
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
                change.add_old(pair.before.urls());
                change.operations += pair.operations;
                change.schemes.extend(pair.schemes.iter().cloned());
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
            schemes: BTreeSet::new(),
        }
    }

    /// Adds URLs of the old document, as long as there are not too many to be shown.
    fn add_old<'s>(&mut self, urls: impl Iterator<Item = &'s str>) {
        for url in urls {
            if self.has_more_old {
                return;
            }
            if self.old.contains(url) {
                continue;
            }
            if self.old.len() == MAX_OLD {
                self.has_more_old = true;
                return;
            }
            self.old.insert(url.to_owned());
        }
    }
}

/// The servers to which an operation sends a credential.
fn credential_servers(operation: &StatedOperation) -> Option<&Arc<StatedServers>> {
    let sends = !operation.posture.schemes().is_empty();
    operation.servers.as_ref().filter(|_| sends)
}

/// Every server of a document to which some operation sends a credential, and those of `root` if the URLs of schemes stand on
/// them: one of these is no new host for an operation that is new or was public.
fn everything(stated: &Stated, root: Option<&Arc<StatedServers>>) -> StatedServers {
    let mut seen = HashSet::new();
    let lists = stated.operations.iter().filter_map(credential_servers);
    let servers = root
        .into_iter()
        .chain(lists)
        .filter(|list| seen.insert(&list.pointer))
        .flat_map(|list| list.servers.iter().cloned());
    StatedServers::new(Pointer::root(), servers.collect())
}

/// The required schemes that have a relative URL.
fn required_relative(stated: &Stated) -> BTreeSet<String> {
    let names = stated.uses.keys().filter(|name| is_relative(stated, name));
    names.cloned().collect()
}

/// The schemes that an operation requires and that have a relative URL.
fn relative(stated: &Stated, operation: &StatedOperation) -> BTreeSet<String> {
    let names = operation.posture.schemes().into_iter();
    names
        .filter(|name| is_relative(stated, name))
        .map(str::to_owned)
        .collect()
}

fn is_relative(stated: &Stated, scheme: &str) -> bool {
    let definition = stated.scheme(scheme);
    definition.is_some_and(super::Definition::has_relative_url)
}
