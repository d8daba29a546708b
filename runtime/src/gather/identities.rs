//! The operations that return the owner of a token.

use std::collections::BTreeMap;

use oasgard_core::record::OperationDeclaration;
use oasgard_core::rules;

use crate::api::DeclaredScheme;
use crate::error::Problem;
use crate::operation_ids::OperationIds;

/// Reports each `identity_operation` that is not the id of an operation.
pub(super) fn refuse_unknown(
    schemes: &BTreeMap<String, DeclaredScheme>,
    handlers: &[OperationDeclaration],
    ids: OperationIds,
    problems: &mut Vec<Problem>,
) {
    let known: Vec<_> = handlers.iter().map(|handler| ids.of(handler)).collect();
    let known: Vec<_> = known.iter().map(String::as_str).collect();
    for (name, declared) in schemes {
        let client = declared.scheme.kind.client();
        let Some(id) = client.and_then(|client| client.identity_operation.as_deref()) else {
            continue;
        };
        let source = declared.source.to_string();
        let finding = rules::client::check_identity_operation(name, &source, id, &known);
        problems.extend(finding.map(Problem::from));
    }
}
