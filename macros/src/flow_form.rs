//! Flows that are not written as flows: `flow = "accessCode"`, `flows(…)`, or only by their URLs.

use oasgard_core::flow::{FlowKind, FlowUrl};
use oasgard_core::keywords;
use oasgard_core::rules::document::key;
use oasgard_core::rules::flow;
use oasgard_core::suggest::meant;

use crate::api_key_form;
use crate::arguments::{Argument, Value, arguments, text, written};
use crate::errors::Errors;
use crate::meant;
use crate::reader::Reader;

impl Reader<'_> {
    /// Reports flows that are named by a value or not at all, and hands back the arguments that remain. All of one flow is one
    /// mistake.
    pub(crate) fn without_flow_as_value<'a>(&mut self, list: &'a [Argument]) -> Vec<&'a Argument> {
        let named = list.iter().find(|argument| stands_for_flow(argument));
        let urls: Vec<_> = urls_beside(list).collect();
        let Some(first) = named.or(urls.first().map(|(argument, _)| *argument)) else {
            return list.iter().collect();
        };
        let urls: Vec<_> = urls.into_iter().map(|(_, url)| url).collect();
        let right = named.and_then(|argument| named_flow(argument, list));
        let right = right.unwrap_or_else(|| form(flow_of(&urls), list));
        let right = beside_other_flows(list, right);
        let finding = match named {
            Some(argument) => flow::in_another_form(&argument.word(), &right),
            None => key::urls_outside_flow(&first.word(), &right),
        };
        self.errors.push(first.span(), finding);
        self.read.flows_are_known = false;
        let is_part =
            |argument: &&Argument| stands_for_flow(argument) || url_of(argument).is_some();
        list.iter().filter(|argument| !is_part(argument)).collect()
    }
}

/// The keys of a flow.
pub(crate) fn flow_words(kind: FlowKind) -> Vec<&'static str> {
    let urls = kind.required_urls().iter().map(|url| url.word());
    let refresh = (kind != FlowKind::Implicit).then_some(keywords::REFRESH_URL);
    let reason = kind.is_deprecated().then_some(keywords::ALLOW_DEPRECATED);
    urls.chain(refresh)
        .chain([keywords::SCOPES])
        .chain(reason)
        .chain([keywords::EXTENSION, keywords::ALLOW_INSECURE])
        .collect()
}

/// The right form of the flows that are beside the type of a scheme, or whose URLs are.
pub(crate) fn right_form(list: &[Argument]) -> Option<String> {
    let is_flow = |argument: &&Argument| argument.word() != "type" && stands_for_flow(argument);
    if let Some(named) = list.iter().find(is_flow) {
        return named_flow(named, list);
    }
    let urls: Vec<_> = urls_beside(list).map(|(_, url)| url).collect();
    (!urls.is_empty()).then(|| form(flow_of(&urls), list))
}

/// The right form of flows, behind the others that are given, which stay as they are.
fn beside_other_flows(list: &[Argument], right: String) -> String {
    let mut flows = list.iter().map(Argument::word);
    let has_others = flows.any(|word| {
        let is_flow = FlowKind::ALL.into_iter().any(|flow| flow.word() == word);
        is_flow && !right.contains(&format!("{word}("))
    });
    if has_others {
        format!("…, {right}")
    } else {
        right
    }
}

/// Whether an argument names a flow by its value, or lists flows.
pub(crate) fn stands_for_flow(argument: &Argument) -> bool {
    const WORDS: [&str; 6] = ["flow", "flows", "grant", "grant_type", "granttype", "type"];
    WORDS.contains(&argument.word().to_ascii_lowercase().as_str())
}

/// The URLs that are beside the flows, also in other spellings.
pub(crate) fn urls_beside(list: &[Argument]) -> impl Iterator<Item = (&Argument, FlowUrl)> {
    list.iter()
        .filter_map(|argument| Some((argument, url_of(argument)?)))
}

fn url_of(argument: &Argument) -> Option<FlowUrl> {
    if !matches!(argument.value, Value::Assigned(_)) {
        return None;
    }
    let known = FlowUrl::ALL.map(FlowUrl::word);
    let others = [keywords::METADATA_URL];
    let word = meant(&argument.word(), known.into_iter().chain(others))?;
    FlowUrl::ALL.into_iter().find(|url| url.word() == word)
}

/// The flow that needs these URLs.
fn flow_of(urls: &[FlowUrl]) -> FlowKind {
    if urls.contains(&FlowUrl::DeviceAuthorization) {
        FlowKind::DeviceAuthorization
    } else if urls.contains(&FlowUrl::Authorization) || !urls.contains(&FlowUrl::Token) {
        FlowKind::AuthorizationCode
    } else {
        FlowKind::ClientCredentials
    }
}

/// How a flow is written with the URLs that it needs, of which some may be in `list`.
fn form(kind: FlowKind, list: &[Argument]) -> String {
    let value = |needed: FlowUrl| {
        let mut given = urls_beside(list).filter(|(_, url)| *url == needed);
        let given = given.next().map(|(argument, _)| argument);
        // A flow with one URL may have it without its full name.
        let is_only = kind.required_urls().len() == 1;
        let mut short = list
            .iter()
            .filter(|argument| argument.word() == keywords::URL);
        api_key_form::value(given.or_else(|| short.next().filter(|_| is_only))?)
    };
    let urls = kind.required_urls().iter().map(|url| {
        let value = value(*url).unwrap_or_else(|| "https://…".to_owned());
        format!("{} = \"{value}\"", url.word())
    });
    format!("{}({})", kind.word(), urls.collect::<Vec<_>>().join(", "))
}

/// The right form of the flows that an argument names.
fn named_flow(argument: &Argument, list: &[Argument]) -> Option<String> {
    let kind = |word: &str, list: &[Argument]| flow::of_name(word).map(|kind| form(kind, list));
    match &argument.value {
        Value::Assigned(tokens) => {
            let first = tokens.first()?;
            match text(first) {
                Some(text) => kind(&text.value, list),
                None => kind(&first.to_string(), list),
            }
        }
        Value::List(group) => {
            let mut ignored = Errors::new();
            let inner = arguments(group.stream(), &mut ignored);
            let forms: Vec<_> = inner
                .iter()
                .filter_map(|flow| {
                    let urls = match &flow.value {
                        Value::List(group) => arguments(group.stream(), &mut ignored),
                        _ => Vec::new(),
                    };
                    let is_right = FlowKind::ALL.into_iter().any(|flow_kind| {
                        flow_kind.word() == flow.word() && has_only_keys_of(flow_kind, &urls)
                    });
                    if is_right {
                        return Some(written(&flow.tokens()));
                    }
                    kind(&flow.word(), &urls)
                })
                .collect();
            let _ = ignored.finish();
            (!forms.is_empty()).then(|| forms.join(", "))
        }
        Value::None | Value::Other(_) => None,
    }
}

/// Whether a flow is written as it should be: it has the URLs that it needs, and nothing that it does not know.
fn has_only_keys_of(kind: FlowKind, list: &[Argument]) -> bool {
    let known = flow_words(kind);
    let is_given = |url: &FlowUrl| list.iter().any(|argument| argument.word() == url.word());
    kind.required_urls().iter().all(is_given)
        && list
            .iter()
            .all(|argument| known.contains(&argument.word().as_str()))
}

/// The names in `scopes(…)`, or an example if it lists something else.
pub(crate) fn names(argument: &Argument) -> String {
    let names = match &argument.value {
        Value::List(group) => meant::paths(group),
        _ => None,
    };
    names.map_or_else(|| "Read".to_owned(), |names| names.join(", "))
}
