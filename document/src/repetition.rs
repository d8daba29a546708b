//! What a document states once and means often: a root list that operations inherit, operations behind several references. Written
//! out one by one it grows with a product of two counts, so there is a limit.

use oasgard_core::json::{Json, Object};

use super::{Diagnostic, DocumentView, OperationView, Pointer};
use crate::rules;

/// The most bytes of repeated text.
pub(crate) const MAX_REPEATED: usize = 50_000_000;

/// What a name takes besides its text.
const BYTES_OF_A_NAME: usize = 32;

/// What an operation takes besides its texts.
pub(crate) const BYTES_OF_AN_OPERATION: usize = 256;

impl DocumentView<'_> {
    /// Why the requirements of these operations cannot be written out one by one; `None` if they can.
    #[must_use]
    pub fn too_much_inherited(&self, operations: &[OperationView]) -> Option<Diagnostic> {
        let list = self.security()?;
        let is_inheriting = |operation: &&OperationView| operation.security().is_none();
        let inheriting = operations.iter().filter(is_inheriting).count();
        (bytes(list).saturating_mul(inheriting) > MAX_REPEATED).then(|| Diagnostic {
            pointer: Pointer::root().child("security"),
            finding: rules::normal_form::too_much_inherited(inheriting),
        })
    }
}

/// How many bytes each repetition of an operation takes.
pub(super) fn bytes_of_operation(name: &str, operation: &Object) -> usize {
    let fields = ["operationId", "summary", "tags", "security"];
    let fields = fields.into_iter().filter_map(|field| operation.get(field));
    BYTES_OF_AN_OPERATION + name.len() + fields.map(bytes).sum::<usize>()
}

fn bytes(json: &Json) -> usize {
    match json {
        Json::String(text) => BYTES_OF_A_NAME + text.len(),
        Json::Array(items) => items.iter().map(bytes).sum(),
        Json::Object(members) => {
            let members = members.iter();
            let each = members.map(|(key, value)| BYTES_OF_A_NAME + key.len() + bytes(value));
            each.sum()
        }
        _ => 0,
    }
}
