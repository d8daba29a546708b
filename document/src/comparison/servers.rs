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
    servers: Vec<Server>,
    origins: HashSet<Origin>,
    hosts: HashSet<Host>,
    /// The origins that are reached if nobody chooses another value of a variable.
    defaults: HashSet<Origin>,
    default_hosts: HashSet<Host>,
    has_tls: bool,
    may_lack_tls: bool,
}

/// More URLs of the old document are not listed for one server: each of many servers would list all of them.
const MOST_OLD: usize = 20;

impl StatedServers {
    pub(super) fn of(servers: &Servers) -> Self {
        Self::new(servers.each())
    }

    pub(super) fn new(servers: Vec<Server>) -> Self {
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
            servers,
        }
    }

    fn urls(&self) -> impl Iterator<Item = &str> {
        self.servers.iter().map(|server| server.url.as_str())
    }

    /// The servers of this list that are another host than all of `old`, or lost their TLS; each with what is new of it.
    fn changes(&self, old: &Before) -> Vec<(usize, Class, String)> {
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

    fn class(&self, reached: &Reached, old: &Before) -> Option<Class> {
        let origin = &reached.origin;
        let is_new = !old.any(|list| list.origins.contains(origin));
        // Where a caller may choose, it counts what is chosen for whoever does not.
        let is_new_default = reached.is_default && !old.any(|list| list.defaults.contains(origin));
        if origin.may_lack_tls() {
            let secured = Origin {
                tls: Tls::Yes,
                host: origin.host.clone(),
            };
            let lost_tls = old.any(|list| list.origins.contains(&secured))
                || !old.any(|list| list.may_lack_tls);
            let has_lost_all =
                old.is_list_of_operation && old.any(|list| list.has_tls) && !self.has_tls;
            if (is_new || is_new_default) && lost_tls || has_lost_all {
                return Some(Class::ServerInsecure);
            }
        }
        let is_other_host = !old.any(|list| list.hosts.contains(&origin.host));
        let is_other_default =
            is_new_default && !old.any(|list| list.default_hosts.contains(&origin.host));
        (is_other_host || is_other_default).then_some(Class::ServerChanged)
    }
}

/// The servers to which the same credentials were sent before.
#[derive(Clone)]
struct Before {
    lists: Vec<Arc<StatedServers>>,
    /// Whether they are compared with all servers of an operation, and not with those of links, which it has besides.
    is_list_of_operation: bool,
}

impl Before {
    fn of_operation(list: &Arc<StatedServers>) -> Self {
        Self {
            lists: vec![Arc::clone(list)],
            is_list_of_operation: true,
        }
    }

    fn of_links(lists: Vec<Arc<StatedServers>>) -> Self {
        Self {
            lists,
            is_list_of_operation: false,
        }
    }

    fn any(&self, is_so: impl Fn(&StatedServers) -> bool) -> bool {
        self.lists.iter().any(|list| is_so(list))
    }

    fn urls(&self) -> impl Iterator<Item = &str> {
        self.lists.iter().flat_map(|list| list.urls())
    }
}

/// Every server of the new document to which a credential is sent that was not sent there before, once.
pub(super) fn changes(old: &Stated, new: &Stated) -> Vec<ServerChange> {
    let (Some(old_root), Some(new_root)) = (&old.servers, &new.servers) else {
        return Vec::new();
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
            let before = old.links.get(target).unwrap_or(&known.to_clients);
            let before = Before::of_links(vec![Arc::clone(before)]);
            pairs.add(link, before, 0, BTreeSet::new());
        }
    }
    // Relative URLs stand on the servers of the document, also where every operation has its own.
    let required = required_relative(new);
    if !required.is_empty() {
        let before = known.root.as_ref().unwrap_or(&known.to_clients);
        pairs.add(new_root, Before::of_operation(before), 0, required);
    }
    let mut changes = pairs.changes();
    changes.sort_by_key(|change| change.class);
    changes
}

/// The servers to which a link to an operation may lead without being new: its own, and those of the links to it.
fn known_to_links(operation: &StatedOperation) -> Vec<Arc<StatedServers>> {
    let lists = operation.servers.iter().chain(&operation.linked);
    lists.cloned().collect()
}

/// The servers to which the old document sends some credential.
struct Known {
    /// The servers of the document, if they are known: relative URLs of schemes are resolved against them, or the API is public.
    root: Option<Arc<StatedServers>>,
    /// Those to which clients send one.
    to_clients: Arc<StatedServers>,
    /// These, and those to which the API itself sends one, in webhooks and callbacks.
    to_anyone: Arc<StatedServers>,
}

impl Known {
    fn of(old: &Stated, root: &Arc<StatedServers>) -> Self {
        // An API that asks for its first credential is expected to ask for it where it is served.
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

    fn anywhere(&self, operation: &StatedOperation) -> &Arc<StatedServers> {
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

/// What sends credentials to the servers of one list, of which it is known to which servers they were sent before.
struct Sent {
    servers: Arc<StatedServers>,
    before: Before,
    operations: usize,
    schemes: BTreeSet<String>,
}

/// The pairs of lists, each once, however many operations share it.
#[derive(Default)]
struct Pairs {
    pairs: Vec<Sent>,
    /// Where each pair stands, by the addresses of its lists.
    positions: HashMap<Vec<*const StatedServers>, usize>,
}

impl Pairs {
    fn add(
        &mut self,
        servers: &Arc<StatedServers>,
        before: Before,
        operations: usize,
        schemes: BTreeSet<String>,
    ) {
        let lists = [servers].into_iter().chain(&before.lists);
        let addresses = lists.map(Arc::as_ptr).collect();
        let position = *self.positions.entry(addresses).or_insert_with(|| {
            self.pairs.push(Sent {
                servers: Arc::clone(servers),
                before,
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
            if self.old.len() == MOST_OLD {
                self.has_more_old = true;
                return;
            }
            self.old.insert(url.to_owned());
        }
    }
}

/// Whether whoever calls the operation sends a credential.
fn sends_credential(operation: &StatedOperation) -> bool {
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
