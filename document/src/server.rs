//! The servers to which an operation's credentials are sent, and the hosts behind their variables.

use oasgard_core::json::{Json, Object};
use oasgard_core::origin::{CHOSEN, Host, Origin, Tls, is_settled};
use oasgard_core::text::{self, Piece};

use super::operations::item_of;
use super::{DocumentView, Home, OperationView, Pointer};

/// The list of servers that counts for an operation.
#[derive(Clone, Debug)]
pub struct Servers<'a> {
    items: &'a [Json],
    /// The place of the list; the document if it has none, and the server itself where there is one and no list.
    pub pointer: Pointer,
    is_list: bool,
}

/// One server of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its URL as it is written; `/` where no server is.
    pub url: String,
    /// Its place.
    pub pointer: Pointer,
    /// To whom requests go, for every value of its variables.
    pub reached: Vec<Reached>,
}

/// What one choice of the values of a server's variables leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The beginning of the URL, up to the host; `{}` stands for what a caller chooses.
    pub url: String,
    /// To whom that leads.
    pub origin: Origin,
    /// Whether every value is the default.
    pub is_default: bool,
}

/// More combinations of values are not gone through.
const MAX_EXPANDED: usize = 256;

impl<'a> DocumentView<'a> {
    /// The servers of an operation: its own, else its path item's, else the document's, else the host that serves the document.
    /// Webhooks, and callbacks whose expression is not a relative URL, are sent elsewhere than to the servers of the document:
    /// `None` if they have no servers of their own. OpenAPI 3.2 §4.6, §4.9.1, §4.10.1.
    #[must_use]
    pub fn servers_of(&self, operation: &OperationView<'a>) -> Option<Servers<'a>> {
        let own = list(operation.object, || operation.pointer.clone());
        let own = own.or_else(|| list(operation.item, || item_of(&operation.pointer)));
        let is_relative = match operation.home {
            Home::Path(_) | Home::Component(_) => true,
            Home::Callback(expression) => is_relative(expression),
            Home::Webhook(_) => false,
        };
        own.or_else(|| is_relative.then(|| self.root_servers()))
    }

    /// The servers of the document, against which relative URLs of schemes are resolved: OpenAPI 3.0 §4.5, 3.2 §4.1.2.3.
    #[must_use]
    pub fn root_servers(&self) -> Servers<'a> {
        list(self.root, Pointer::root).unwrap_or(Servers {
            items: &[],
            pointer: Pointer::root(),
            is_list: true,
        })
    }
}

/// An empty list counts as missing. What is not a list is one server of which nothing is known.
fn list(owner: &Object, pointer: impl FnOnce() -> Pointer) -> Option<Servers<'_>> {
    let json = owner.get("servers")?;
    let items = json.as_array().unwrap_or(std::slice::from_ref(json));
    (!items.is_empty()).then(|| Servers {
        items,
        pointer: pointer().child("servers"),
        is_list: true,
    })
}

/// Whether the expression of a callback is a URL that needs a server. A runtime expression, such as `{$request.body#/url}`, is not.
fn is_relative(expression: &str) -> bool {
    !expression.starts_with(['{', '$']) && Origin::of(expression).host == Host::Document
}

impl<'a> Servers<'a> {
    /// The one server at `pointer`, which is not in a list.
    pub(crate) fn one(server: &'a Json, pointer: Pointer) -> Self {
        Self {
            items: std::slice::from_ref(server),
            pointer,
            is_list: false,
        }
    }

    /// Each server of the list, `/` where there is none.
    #[must_use]
    pub fn each(&self) -> Vec<Server> {
        if self.items.is_empty() {
            return vec![Server {
                url: "/".to_owned(),
                pointer: self.pointer.clone(),
                reached: vec![Reached::new("/".to_owned(), true)],
            }];
        }
        let servers = self.items.iter().enumerate();
        let place = |index| {
            if self.is_list {
                self.pointer.item(index)
            } else {
                self.pointer.clone()
            }
        };
        servers
            .map(|(index, json)| Server::read(json, place(index)))
            .collect()
    }
}

impl Server {
    fn read(json: &Json, pointer: Pointer) -> Self {
        let url = json.as_object().and_then(|server| {
            let is_whole = server.get("$ref").is_none();
            server.get("url").filter(|_| is_whole)?.as_str()
        });
        let Some(url) = url else {
            return Self {
                url: json.to_line(),
                pointer,
                reached: vec![Reached::unclear(json.to_line())],
            };
        };
        let variables = json.as_object().and_then(|it| it.get("variables"));
        let variables = variables.and_then(Json::as_object);
        let reached = expanded(url, variables);
        Self {
            url: url.to_owned(),
            pointer,
            reached: reached.unwrap_or_else(|| vec![Reached::unclear(json.to_line())]),
        }
    }
}

impl Reached {
    fn new(url: String, is_default: bool) -> Self {
        Self {
            origin: Origin::of(&url),
            url,
            is_default,
        }
    }

    fn unclear(text: String) -> Self {
        let host = Host::Unclear(text.clone());
        Self {
            url: text,
            origin: Origin {
                tls: Tls::Unknown,
                host,
            },
            is_default: true,
        }
    }
}

/// Every beginning of the URL that tells its host; `None` if there are too many, the braces do not pair up, or a value has braces
/// itself, so that it looks like what a caller chooses.
fn expanded(url: &str, variables: Option<&Object>) -> Option<Vec<Reached>> {
    let mut starts = vec![(String::new(), true)];
    for piece in text::template(url)? {
        if starts.iter().all(|(start, _)| is_settled(start)) {
            break;
        }
        let choices = match piece {
            Piece::Fixed(text) => vec![(text.to_owned(), true)],
            Piece::Part(name) => values(variables.and_then(|it| it.get(name)))?,
        };
        if starts.len() * choices.len() > MAX_EXPANDED {
            return None;
        }
        let mut longer = Vec::new();
        for (start, is_default) in &starts {
            for (value, is_usual) in &choices {
                longer.push((format!("{start}{value}"), *is_default && *is_usual));
            }
        }
        starts = longer;
    }
    let mut reached: Vec<Reached> = Vec::new();
    for (start, is_default) in starts {
        let one = Reached::new(start, is_default);
        match reached.iter_mut().find(|known| known.origin == one.origin) {
            Some(known) => known.is_default |= one.is_default,
            None => reached.push(one),
        }
    }
    Some(reached)
}

/// The values of a variable, each with whether it is the default; `None` if one of them has braces. Without an `enum` a caller may
/// choose any.
fn values(variable: Option<&Json>) -> Option<Vec<(String, bool)>> {
    let variable = variable.and_then(Json::as_object);
    let default = variable.and_then(|variable| variable.get("default"));
    let default = default.map(value);
    let listed = variable.and_then(|variable| variable.get("enum")?.as_array());
    let listed = listed.unwrap_or_default().iter().map(value);
    let mut values: Vec<_> = listed.collect();
    let is_free = values.is_empty();
    values.extend(default.clone().filter(|default| !values.contains(default)));
    if values.iter().any(|value| value.contains(['{', '}'])) {
        return None;
    }
    if is_free {
        values.insert(0, CHOSEN.to_owned());
    }
    let with_default = values.into_iter().map(|value| {
        let is_default = default.as_ref().is_none_or(|default| *default == value);
        (value, is_default)
    });
    Some(with_default.collect())
}

/// What replaces a variable in a URL; numbers and the like are written as they are.
fn value(json: &Json) -> String {
    json.as_str().map_or_else(|| json.to_line(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a server leads; the default is marked with an asterisk.
    fn reached(server: &str) -> Vec<String> {
        let json = Json::parse(server.as_bytes()).unwrap();
        let server = Server::read(&json, Pointer::root());
        let shown = |one: &Reached| format!("{}{}", one.url, if one.is_default { "*" } else { "" });
        server.reached.iter().map(shown).collect()
    }

    #[test]
    fn every_host_of_the_variables_is_listed() {
        for (server, expected) in [
            (r#"{"url":"https://a/{x}/{y}"}"#, vec!["https://a/*"]),
            (
                r#"{"url":"https://{e}.a/v1","variables":{"e":{"enum":["p","s"],"default":"p"}}}"#,
                vec!["https://p.a/v1*", "https://s.a/v1"],
            ),
            (
                r#"{"url":"https://{h}/v1","variables":{"h":{"default":"a"}}}"#,
                vec!["https://{}/v1", "https://a/v1*"],
            ),
            (r#"{"url":"https://{h}/v1"}"#, vec!["https://{}/v1*"]),
            (
                r#"{"url":"http://localhost:{p}/{b}","variables":{"p":{"default":8080}}}"#,
                vec!["http://localhost:{}/", "http://localhost:8080/*"],
            ),
            (
                r#"{"url":"/{b}","variables":{"b":{"enum":["v1","/b.example"],"default":"v1"}}}"#,
                vec!["/v1*", "//b.example"],
            ),
        ] {
            assert_eq!(reached(server), expected, "{server}");
        }
    }

    #[test]
    fn malformed_server_is_its_own_host() {
        for text in [
            "5",
            "{}",
            r#"{"url":5}"#,
            r#"{"$ref":"s.yaml","url":"/"}"#,
            r#"{"url":"https://{a"}"#,
            r#"{"url":"https://{h}","variables":{"h":{"enum":["{}"],"default":"{}"}}}"#,
            r#"{"url":"https://{h}","variables":{"h":{"default":"{}"}}}"#,
            r#"{"url":"https://{h}","variables":{"h":{"enum":["a","}b{"]}}}"#,
        ] {
            let json = Json::parse(text.as_bytes()).unwrap();
            let server = Server::read(&json, Pointer::root());
            assert_eq!(
                server.reached[0].origin.host,
                Host::Unclear(text.to_owned())
            );
        }
    }

    #[test]
    fn too_many_values_are_not_listed() {
        let values: Vec<_> = (0..20).map(|index| format!("\"{index}\"")).collect();
        let variable = format!(r#"{{"enum":[{}],"default":"0"}}"#, values.join(","));
        let server = format!(
            r#"{{"url":"https://{{a}}.{{b}}","variables":{{"a":{variable},"b":{variable}}}}}"#
        );
        assert_eq!(reached(&server).len(), 1);
    }
}
