//! `client(…)` in `oauth2(…)`: what a client has to know beside flows, URLs and scopes.

use oasgard_core::client::{Client, Credentials, KEYS};
use oasgard_core::flow::FlowUrl;
use oasgard_core::keywords;
use oasgard_core::rules::{self, ClientPart};
use oasgard_core::wording::Wording;
use proc_macro2::TokenTree;

use crate::arguments::{Argument, Head, Value};
use crate::reader::{Reader, given_reason, resembles};

const HOSTS_FORM: &str = "hosts(\"api.example.com\")";

impl Reader<'_> {
    /// Reads `client(…)`; `None` if it could not be read, or was meant as a flow, which is reported.
    pub(crate) fn client(&mut self, argument: &Argument) -> Option<Box<Client>> {
        let list = self.list(argument)?;
        if list.is_empty() {
            self.errors
                .push(argument.span(), rules::form::empty_client());
        }
        let mut client = Box::new(Client::default());
        let mut is_flow = false;
        for argument in &list {
            let word = argument.word();
            if let Some(url) = FlowUrl::ALL.into_iter().find(|url| url.word() == word) {
                is_flow = true;
                let finding = rules::document::key::url_outside_flow(Wording::Declaration, url);
                self.errors.push(argument.span(), finding);
            } else {
                self.client_key(argument, &list, &mut client);
            }
        }
        suppress_follow_ups(&list, &mut client);
        (!is_flow).then_some(client)
    }

    fn client_key(&mut self, argument: &Argument, list: &[Argument], client: &mut Client) {
        let word = argument.word();
        let key = KEYS.iter().map(|(key, _)| *key).find(|key| *key == word);
        if let Some(key) = key {
            self.read.places.client_key(key, argument);
        }
        match word.as_str() {
            keywords::CREDENTIALS => client.credentials = self.credentials(argument),
            keywords::DEFAULT_SCOPES => {
                let names = self.scope_names(argument);
                if names.as_ref().is_some_and(Vec::is_empty) {
                    let finding = rules::form::empty_default_scopes(&word);
                    self.errors.push(argument.span(), finding);
                }
                self.read.default_scopes = names.unwrap_or_default();
            }
            keywords::HOSTS => client.hosts = self.hosts(argument),
            keywords::PKCE => {
                client.pkce = argument.flag(self.errors);
            }
            keywords::ENDPOINT_REQUIRED => {
                client.endpoint_required = argument.flag(self.errors);
            }
            keywords::ALLOW_INSECURE => {
                let reason = given_reason(argument, self.errors);
                let places = &mut self.read.places;
                places.client_key(keywords::ALLOW_INSECURE, argument);
                client.allow_insecure = Some(reason);
            }
            keywords::DYNAMIC_REGISTRATION => {
                let finding = rules::client::dynamic_registration();
                self.errors.push(argument.span(), finding);
            }
            word => match client.text_mut(word) {
                Some(text) => *text = argument.text(self.errors).map(|text| text.value),
                None => self.refuse_client_key(argument, list),
            },
        }
    }
    /// Reports an argument that is not a key, with the word that it may have been meant as.
    fn refuse_client_key(&mut self, argument: &Argument, list: &[Argument]) {
        let word = argument.spelled();
        let finding = match (&argument.head, Credentials::of_word(&word)) {
            (Head::Word(_), Some(_)) => rules::document::key::credentials_without_key(&word),
            (Head::Text(_) | Head::Other(_), _) => {
                rules::document::key::value_without_key(&word, keywords::RESOURCE)
            }
            _ if word == keywords::SCOPES => {
                rules::document::key::unknown_but_meant(&word, keywords::DEFAULT_SCOPES)
            }
            _ => {
                let keys = KEYS.map(|(key, _)| key);
                let known = [&keys[..], &[keywords::ALLOW_INSECURE]].concat();
                return self.refuse(argument, "`client(…)`", &known, list);
            }
        };
        self.errors.push(argument.span(), finding);
    }

    /// Reads `credentials = basic`.
    fn credentials(&mut self, argument: &Argument) -> Option<Credentials> {
        let (span, finding) = match &argument.value {
            Value::Assigned(tokens) => match tokens.as_slice() {
                [TokenTree::Ident(word)] => {
                    let written = word.to_string();
                    if let Some(way) = Credentials::of_word(&written) {
                        return Some(way);
                    }
                    (word.span(), rules::client::credentials::unknown(&written))
                }
                tokens => (tokens[0].span(), rules::client::credentials::wrong_form()),
            },
            _ => (argument.span(), rules::client::credentials::wrong_form()),
        };
        self.errors.push(span, finding);
        None
    }

    /// Reads `hosts("api.example.com")`.
    fn hosts(&mut self, argument: &Argument) -> Vec<String> {
        let Value::List(_) = &argument.value else {
            let finding = rules::document::key::wrong_form(keywords::HOSTS, HOSTS_FORM);
            self.errors.push(argument.span(), finding);
            return Vec::new();
        };
        let list = argument.list(self.errors).unwrap_or_default();
        if list.is_empty() {
            self.errors
                .push(argument.span(), rules::form::empty_hosts());
        }
        let mut hosts = Vec::new();
        for item in &list {
            if let (Head::Text(host), Value::None) = (&item.head, &item.value) {
                let part = ClientPart::Item(keywords::HOSTS, hosts.len());
                self.read.places.client_part(part, host.span);
                hosts.push(host.value.clone());
            } else {
                let finding = rules::document::key::wrong_form(keywords::HOSTS, HOSTS_FORM);
                self.errors.push(item.span(), finding);
            }
        }
        hosts
    }
}

/// Treats a key that was reported for its form or its spelling as given: what depends on it is not a second mistake.
fn suppress_follow_ups(list: &[Argument], client: &mut Client) {
    let is_intended = |key: &str| {
        list.iter().any(|argument| {
            let word = argument.word();
            word == key || !rules::client::is_key(&word) && resembles(&word, key)
        })
    };
    if client.token_query.is_none() && is_intended(keywords::TOKEN_QUERY) {
        client.allow_insecure = None;
    } else if client.allow_insecure.is_none() && is_intended(keywords::ALLOW_INSECURE) {
        client.allow_insecure = client.token_query.is_some().then(String::new);
    }
    client.endpoint_required |= is_intended(keywords::ENDPOINT_REQUIRED);
}
