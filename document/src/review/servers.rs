//! Servers: whether what is sent to them, and what is relative to them, has TLS.

use std::collections::{BTreeSet, HashSet};

use oasgard_core::json::{Json, Object};
use oasgard_core::requirement::Requirement;

use super::Review;
use crate::operations::item_of;
use crate::rules;
use crate::{Named, OperationView, Pointer, Reached};

/// A list of servers and its place.
type Servers<'a> = (&'a [Json], Pointer);

impl<'a> Review<'a> {
    pub(super) fn servers(&mut self) {
        let lists = self.server_lists();
        for (servers, pointer) in &lists {
            for (index, server) in servers.iter().enumerate() {
                if member(server, "security").is_some() {
                    let pointer = pointer.item(index).child("security");
                    self.report(pointer, rules::document::misplaced_security("a server"));
                }
            }
        }
        let mut servers = lists.iter().flat_map(|(servers, _)| servers.iter());
        let has_tls = servers.any(|server| {
            let urls = urls(server);
            urls.iter()
                .any(|url| url.to_ascii_lowercase().starts_with("https://"))
        });
        if !has_tls {
            self.relative_urls();
        }
        self.open_servers();
    }

    /// Each list once: of the document, of path items, of operations.
    fn server_lists(&self) -> Vec<Servers<'a>> {
        let mut lists = Vec::new();
        lists.extend(servers_of(self.document.root(), &Pointer::root()));
        let mut seen = HashSet::new();
        for operation in &self.operations {
            lists.extend(servers_of(operation.object, &operation.pointer));
            if operation.item.get("servers").is_some() {
                let item = item_of(&operation.pointer);
                if seen.insert(item.clone()) {
                    lists.extend(servers_of(operation.item, &item));
                }
            }
        }
        lists
    }

    /// Every relative URL of a scheme, if no server has TLS. One that is wrong by itself is reported already.
    fn relative_urls(&mut self) {
        let wrong: HashSet<_> = self
            .diagnostics
            .iter()
            .map(|diagnostic| &diagnostic.pointer)
            .collect();
        let wording = self.document.wording();
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for (name, known) in self.known.each() {
            let Some(scheme) = known
                .scheme
                .as_ref()
                .filter(|_| seen.insert(&known.pointer))
            else {
                continue;
            };
            for (flow, word, url) in scheme.kind.located_urls() {
                let owner = match flow {
                    Some(flow) => known.pointer.child("flows").child(wording.flow(flow)),
                    None => known.pointer.clone(),
                };
                let field = wording.field(word);
                let pointer = owner.child(field);
                if !wrong.contains(&pointer) {
                    let finding = rules::url::check_relative(field, url, name, &[]);
                    found.extend(finding.map(|finding| (pointer, finding)));
                }
            }
        }
        for (pointer, finding) in found {
            self.report(pointer, finding);
        }
    }

    /// Keeps in mind which credentials are sent to the servers of an operation.
    pub(super) fn credentials(
        &mut self,
        operation: &OperationView<'a>,
        alternatives: &[Requirement],
    ) {
        let Some(servers) = self.document.servers_of(operation) else {
            return;
        };
        for (name, _) in alternatives.iter().flat_map(Requirement::iter) {
            let is_sent = matches!(
                self.document.named(name),
                Named::Component(_) | Named::Here(_) | Named::Elsewhere(_)
            );
            if is_sent {
                let sent = self.sent.entry(servers.pointer.clone());
                let sent = sent.or_insert_with(|| (servers.clone(), BTreeSet::new()));
                sent.1.insert(name.to_owned());
            }
        }
    }

    /// The servers to which credentials are sent without TLS, each once.
    fn open_servers(&mut self) {
        for (servers, schemes) in std::mem::take(&mut self.sent).into_values() {
            let schemes: Vec<_> = schemes.iter().map(String::as_str).collect();
            for server in servers.each() {
                let judge = |one: &Reached| rules::http::check_tls(&schemes, &server.url, &one.url);
                let finding = server.reached.iter().find_map(judge);
                self.report_some(&server.pointer.child("url"), finding);
            }
        }
    }
}

fn servers_of<'a>(owner: &'a Object, pointer: &Pointer) -> Option<Servers<'a>> {
    let servers = owner.get("servers")?.as_array()?;
    (!servers.is_empty()).then(|| (servers, pointer.child("servers")))
}

fn member<'a>(json: &'a Json, key: &str) -> Option<&'a Json> {
    json.as_object()?.get(key)
}

/// The URLs of a server whose first part may be a variable, as in `{protocol}://a.example`.
fn urls(server: &Json) -> Vec<String> {
    let url = member(server, "url")
        .and_then(Json::as_str)
        .unwrap_or_default();
    let variable = url.strip_prefix('{').and_then(|rest| rest.split_once('}'));
    let Some((name, rest)) = variable else {
        return vec![url.to_owned()];
    };
    let variable = member(server, "variables").and_then(|variables| member(variables, name));
    let values = variable.and_then(|variable| member(variable, "enum")?.as_array());
    let default = variable.and_then(|variable| member(variable, "default"));
    let values = values.unwrap_or_default().iter().chain(default);
    values
        .filter_map(|value| Some(format!("{}{rest}", value.as_str()?)))
        .collect()
}
