//! The reasons that a scheme's declaration gives for what needs one. They are not part of the document, and a record that
//! lacks them was not written by an attribute.

use crate::flow::FlowKind;
use crate::json::Object;
use crate::keywords::{ALLOW_DEPRECATED, ALLOW_INSECURE, CLIENT};
use crate::scheme::Kind;

/// Every reason under the words that lead to it, such as `implicit.allow_deprecated`.
pub(super) fn object(kind: &Kind, allow_insecure: Option<&str>) -> Object {
    let mut object = Object::new();
    let mut push = |key: String, reason: Option<&str>| {
        object.push_some(key, reason.map(str::to_owned));
    };
    push(ALLOW_INSECURE.to_owned(), allow_insecure);
    if let Some(client) = kind.client() {
        push(of_client(), client.allow_insecure.as_deref());
    }
    for flow in kind.flows() {
        let key = |word| of_flow(flow.kind, word);
        push(key(ALLOW_DEPRECATED), flow.allow_deprecated.as_deref());
        push(key(ALLOW_INSECURE), flow.allow_insecure.as_deref());
    }
    object
}

/// Gives `kind` the reasons that [`object`] wrote, and returns that of the scheme itself. What leads to nothing is left out;
/// it is found when what was read is compared with what was written.
#[cfg(feature = "read")]
pub(super) fn read(kind: &mut Kind, reasons: &Object) -> Option<String> {
    let reason = |key: &str| Some(reasons.get(key)?.as_str()?.to_owned());
    if let Some(client) = kind.client_mut() {
        client.allow_insecure = reason(&of_client());
    }
    for flow in kind.flows_mut() {
        flow.allow_deprecated = reason(&of_flow(flow.kind, ALLOW_DEPRECATED));
        flow.allow_insecure = reason(&of_flow(flow.kind, ALLOW_INSECURE));
    }
    reason(ALLOW_INSECURE)
}

fn of_client() -> String {
    format!("{CLIENT}.{ALLOW_INSECURE}")
}

fn of_flow(flow: FlowKind, word: &str) -> String {
    format!("{}.{word}", flow.word())
}
