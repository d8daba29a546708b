//! OAuth flows: `client_credentials(…)` and its siblings in `oauth2(…)`.

use oasgard_core::flow::{Flow, FlowKind, FlowUrl};
use oasgard_core::json::Object;
use oasgard_core::keywords;
use oasgard_core::rules::{self, Place};
use oasgard_core::scheme::Kind;
use oasgard_core::wording::Wording;

use oasgard_core::suggest::meant;

use crate::arguments::{Argument, Value, written};
use crate::json::read_extension;
use crate::reader::{ALL_WORDS, Family, FlowScopes, Reader, given_reason, resembles};
use crate::{flow_form, permission};

impl Reader<'_> {
    pub(crate) fn oauth2(&mut self, all: &[Argument]) {
        self.read.family = Family {
            title: "an oauth2 scheme",
            noun: keywords::SCOPE,
        };
        let mut flows = Vec::new();
        let names_flow_as_value = all.iter().any(flow_form::stands_for_flow);
        let urls_are_beside = flow_form::urls_beside(all).next().is_some();
        let mut names_a_flow = names_flow_as_value || urls_are_beside;
        let mut metadata_url = None;
        let mut client = None;
        let mut extensions = Object::new();
        let list = self.without_flow_as_value(all);
        let mut permissions = Vec::new();
        let mut scopes = None;
        for argument in &list {
            match argument.word().as_str() {
                keywords::ALLOW_DEPRECATED => permissions.push(*argument),
                keywords::SCOPES => scopes = Some(*argument),
                keywords::METADATA_URL => metadata_url = self.text(argument),
                keywords::CLIENT => {
                    client = self.client(argument);
                    names_a_flow |= client.is_none();
                }
                keywords::EXTENSION => read_extension(argument, &mut extensions, self.errors),
                keywords::ALLOW_INSECURE => self.allow_insecure(argument),
                word => {
                    let flow = FlowKind::ALL.into_iter().find(|flow| flow.word() == word);
                    let Some(flow) = flow else {
                        names_a_flow |= self.replaces_flow(argument, all);
                        continue;
                    };
                    names_a_flow = true;
                    match self.flow(flow, argument) {
                        Some(flow) => flows.push(flow),
                        None => self.read.flows_are_known = false,
                    }
                }
            }
        }
        let insecure = list
            .iter()
            .find(|argument| argument.word() == keywords::ALLOW_INSECURE);
        if !metadata_url
            .as_deref()
            .is_some_and(rules::scheme::url_needs_permission)
        {
            permissions.extend(insecure);
        }
        if let Some(argument) = scopes {
            let flow = flows
                .first()
                .map_or(FlowKind::AuthorizationCode, |flow| flow.kind);
            let finding =
                rules::document::key::scopes_outside_flow(flow, &flow_form::names(argument));
            self.errors.push(argument.span(), finding);
        }
        for argument in permissions {
            self.permission_beside_flows(argument, &mut flows);
        }
        // A URL that is beside its flow is not missing in it too.
        for (_, url) in flow_form::urls_beside(all) {
            for flow in &mut flows {
                if flow.kind.required_urls().contains(&url) {
                    let unread = || UNREAD_URL.to_owned();
                    flow.urls.entry(url).or_insert_with(unread);
                }
            }
        }
        if !names_a_flow {
            self.report(
                Place::KIND,
                rules::scheme::oauth2_without_flow(Wording::Declaration),
            );
        }
        flows.sort_by_key(|flow| flow.kind);
        if let Some(client) = &mut client {
            // The flow that it needs may be the one that could not be read.
            client.pkce &= self.read.flows_are_known;
        }
        self.read.kind = Some(Kind::OAuth2 {
            flows,
            metadata_url,
            client,
            extensions,
        });
    }

    /// Reports an argument that does not belong beside the flows. Returns whether it is in the place of a flow, which is then not
    /// reported as missing too.
    fn replaces_flow(&mut self, argument: &Argument, all: &[Argument]) -> bool {
        let word = argument.word();
        let is_pkce = matches!(argument.value, Value::None | Value::Assigned(_))
            && meant(&word, [keywords::PKCE]).is_some();
        if is_pkce || is_outside_client(argument) {
            self.outside_client(argument);
            return false;
        }
        let is_assigned = matches!(argument.value, Value::Assigned(..));
        if is_assigned || ALL_WORDS.contains(&word.as_str()) {
            self.refuse(argument, "an oauth2 scheme", &OAUTH2_WORDS, all);
            return false;
        }
        self.read.flows_are_known = false;
        let given: Vec<_> = all.iter().map(Argument::word).collect();
        let finding = rules::flow::unknown(Wording::Declaration, &argument.spelled(), &given);
        self.errors.push(argument.span(), finding);
        true
    }

    fn outside_client(&mut self, argument: &Argument) {
        let word = argument.word();
        let form = match &argument.value {
            Value::Assigned(tokens)
                if rules::client::is_key(&word) && !rules::client::is_flag(&word) =>
            {
                format!("{word} = {}", written(tokens))
            }
            Value::List(_) => format!("{word}(…)"),
            _ if meant(&word, [keywords::PKCE]).is_some() => keywords::PKCE.to_owned(),
            _ => word.clone(),
        };
        let finding = rules::document::key::key_outside_client(&word, &form);
        self.errors.push(argument.span(), finding);
    }

    fn flow(&mut self, kind: FlowKind, argument: &Argument) -> Option<Flow> {
        self.read.places.flow(kind, argument.span());
        let list = self.list(argument)?;
        let mut flow = Flow::new(kind);
        for argument in &list {
            let word = argument.word();
            if self.only_url(kind, argument, &mut flow) {
                continue;
            }
            let url = FlowUrl::ALL.into_iter().find(|url| url.word() == word);
            if let Some(url) = url {
                self.read.places.argument(Some(kind), argument);
                // What could not be read was reported; it is not missing too.
                let text = argument.text(self.errors);
                let text = text.map_or_else(|| UNREAD_URL.to_owned(), |text| text.value);
                flow.urls.insert(url, text);
                continue;
            }
            match word.as_str() {
                keywords::SCOPES => self.flow_scopes(kind, argument),
                keywords::EXTENSION => {
                    read_extension(argument, &mut flow.extensions, self.errors);
                }
                keywords::ALLOW_DEPRECATED => {
                    self.read.places.argument(Some(kind), argument);
                    flow.allow_deprecated = Some(given_reason(argument, self.errors));
                }
                keywords::ALLOW_INSECURE => {
                    self.read.places.argument(Some(kind), argument);
                    flow.allow_insecure = Some(given_reason(argument, self.errors));
                }
                _ if is_outside_client(argument) => {
                    self.outside_client(argument);
                }
                _ => {
                    let owner = format!("the {} flow", kind.title());
                    self.refuse(argument, &owner, &flow_form::flow_words(kind), &list);
                    // A URL that is misspelt or has no key is not missing too.
                    for url in kind
                        .required_urls()
                        .iter()
                        .filter(|url| resembles(&word, url.word()))
                    {
                        let unread = || UNREAD_URL.to_owned();
                        flow.urls.entry(*url).or_insert_with(unread);
                    }
                }
            }
        }
        Some(flow)
    }

    /// Reports a permission that belongs in a flow, and gives it to each flow that needs it; that is one mistake.
    fn permission_beside_flows(&mut self, argument: &Argument, flows: &mut [Flow]) {
        let word = argument.word();
        let right = permission::give(&word, flows);
        if word == keywords::ALLOW_INSECURE {
            if right.is_none() {
                return;
            }
            self.read.allow_insecure = None;
        }
        let finding = rules::document::key::belongs_to_flow(&word, right.as_deref());
        self.errors.push(argument.span(), finding);
    }

    /// Reports `url = "…"` in a flow that needs one URL: it can mean no other.
    fn only_url(&mut self, kind: FlowKind, argument: &Argument, flow: &mut Flow) -> bool {
        let is_url = [keywords::URL, "uri", "endpoint"].contains(&argument.word().as_str());
        let [needed] = kind.required_urls() else {
            return false;
        };
        if !is_url || flow.urls.contains_key(needed) {
            return false;
        }
        let finding = rules::document::key::unknown_but_meant(&argument.word(), needed.word());
        self.errors.push(argument.span(), finding);
        flow.urls.insert(*needed, UNREAD_URL.to_owned());
        true
    }

    fn flow_scopes(&mut self, flow: FlowKind, argument: &Argument) {
        let Some(names) = self.scope_names(argument) else {
            self.read.flows_are_known = false;
            return;
        };
        let span = argument.span();
        self.read.flow_scopes.push(FlowScopes { flow, names, span });
    }
}

/// What may be beside the flows.
const OAUTH2_WORDS: [&str; 4] = [
    keywords::METADATA_URL,
    keywords::CLIENT,
    keywords::EXTENSION,
    keywords::ALLOW_INSECURE,
];

/// Whether it is a key of `client(…)`. One with a list of its own may have been meant as a flow: `pkce(…)`.
fn is_outside_client(argument: &Argument) -> bool {
    let word = argument.word();
    rules::client::is_key(&word)
        && !(word == keywords::PKCE && matches!(argument.value, Value::List(_)))
}

/// Replaces a URL that was refused for its form; it breaks no other rule.
const UNREAD_URL: &str = "/";
