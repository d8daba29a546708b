//! Servers: whether what is sent to them, and what is relative to them, has TLS.

use std::collections::HashSet;

use super::Review;
use super::path_items::item_of;
use crate::document::{Operation, Pointer};
use crate::json::{Json, Object};
use crate::requirement::Requirement;
use crate::rules;

/// A list of servers and where it stands.
type Servers<'a> = (&'a [Json], Pointer);

impl<'a> Review<'a> {
    pub(super) fn servers(&mut self) {
        let lists = self.server_lists();
        for (servers, pointer) in &lists {
            for (index, server) in servers.iter().enumerate() {
                if member(server, "security").is_some() {
                    let pointer = pointer.item(index).child("security");
                    self.tell(pointer, rules::misplaced_security("a server"));
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

    /// Every relative URL of a scheme, where no server has TLS. One that is wrong by itself is told already.
    fn relative_urls(&mut self) {
        let wrong: HashSet<_> = self.faults.iter().map(|fault| &fault.pointer).collect();
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
                    let finding = rules::resolves_without_tls(field, url, name, &[]);
                    found.extend(finding.map(|finding| (pointer, finding)));
                }
            }
        }
        for (pointer, finding) in found {
            self.tell(pointer, finding);
        }
    }

    /// The servers of an operation to which passwords would be sent in the open.
    pub(super) fn passwords(&mut self, operation: &Operation<'a>, alternatives: &[Requirement]) {
        let mut found = Vec::new();
        for (name, _) in alternatives.iter().flat_map(Requirement::iter) {
            let known = self.known.schemes.get(name);
            let Some(scheme) = known.and_then(|known| known.scheme.as_ref()) else {
                continue;
            };
            if !rules::sends_password(&scheme.kind) {
                continue;
            }
            let Some((servers, pointer)) = self.servers_for(operation) else {
                return;
            };
            if !self
                .judged_servers
                .insert((pointer.clone(), name.to_owned()))
            {
                continue;
            }
            for (index, server) in servers.iter().enumerate() {
                let url = member(server, "url").and_then(Json::as_str);
                let finding =
                    url.and_then(|url| rules::password_without_tls(name, &scheme.kind, url));
                let pointer = pointer.item(index).child("url");
                found.extend(finding.map(|finding| (pointer, finding)));
            }
        }
        for (pointer, finding) in found {
            self.tell(pointer, finding);
        }
    }

    /// The list that counts for an operation: its own, else its path item's, else the document's.
    fn servers_for(&self, operation: &Operation<'a>) -> Option<Servers<'a>> {
        servers_of(operation.object, &operation.pointer)
            .or_else(|| servers_of(operation.item, &item_of(&operation.pointer)))
            .or_else(|| servers_of(self.document.root(), &Pointer::root()))
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
