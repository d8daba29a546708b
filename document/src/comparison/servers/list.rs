//! A list of servers, compared with those to which the same credentials were sent before.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use oasgard_core::origin::{Host, Origin, Tls};

use super::MOST_LISTED;
use crate::comparison::Class;
use crate::{Reached, Server, Servers};

/// The servers of one list and the hosts behind them.
#[derive(Clone, Debug)]
pub(in crate::comparison) struct StatedServers {
    pub(super) servers: Vec<Server>,
    /// The first of their URLs, each once: one more than are listed.
    urls: BTreeSet<String>,
    origins: HashSet<Origin>,
    hosts: HashSet<Host>,
    /// The origins that are reached with the default values of all variables.
    defaults: HashSet<Origin>,
    default_hosts: HashSet<Host>,
    has_tls: bool,
    may_lack_tls: bool,
    /// How many places are reached, and so how long a comparison of the list takes.
    pub(super) length: usize,
}

impl StatedServers {
    pub(in crate::comparison) fn of(servers: &Servers) -> Self {
        Self::new(servers.each())
    }

    pub(in crate::comparison) fn new(servers: Vec<Server>) -> Self {
        let reached = || servers.iter().flat_map(|server| &server.reached);
        let mut urls = BTreeSet::new();
        for server in &servers {
            if urls.len() <= MOST_LISTED {
                urls.insert(server.url.clone());
            }
        }
        let origins = reached().map(|one| one.origin.clone());
        let defaults = reached().filter(|one| one.is_default);
        let defaults = defaults.map(|one| one.origin.clone());
        Self {
            has_tls: origins.clone().any(|origin| origin.tls == Tls::Yes),
            may_lack_tls: origins.clone().any(|origin| origin.may_lack_tls()),
            origins: origins.clone().collect(),
            hosts: origins.map(|origin| origin.host).collect(),
            urls,
            length: reached().count(),
            default_hosts: defaults.clone().map(|origin| origin.host).collect(),
            defaults: defaults.collect(),
            servers,
        }
    }

    pub(super) fn urls(&self) -> impl Iterator<Item = &str> {
        self.urls.iter().map(String::as_str)
    }

    /// The servers of this list that are another host than all of `old`, or lost their TLS; each with what is new of it.
    pub(super) fn changes(&self, old: &Before) -> Vec<(usize, Class, String)> {
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
        // If a caller may choose, the default counts.
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
pub(super) struct Before {
    pub(super) lists: Vec<Arc<StatedServers>>,
    /// Whether they are compared with all servers of an operation, and not with those of links, which it has besides.
    is_list_of_operation: bool,
}

impl Before {
    pub(super) fn of_operation(list: &Arc<StatedServers>) -> Self {
        Self {
            lists: vec![Arc::clone(list)],
            is_list_of_operation: true,
        }
    }

    pub(super) fn of_links(lists: Vec<Arc<StatedServers>>) -> Self {
        Self {
            lists,
            is_list_of_operation: false,
        }
    }

    fn any(&self, is_so: impl Fn(&StatedServers) -> bool) -> bool {
        self.lists.iter().any(|list| is_so(list))
    }

    pub(super) fn urls(&self) -> impl Iterator<Item = &str> {
        self.lists.iter().flat_map(|list| list.urls())
    }
}
