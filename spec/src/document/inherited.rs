//! What the root `security` hands on. An operation without a list of its own has that of the root, so that what all of them
//! require grows with a product: operations times names in the root list.

use super::{Document, Fault, Operation, Pointer};
use crate::json::{Json, Object};
use crate::rules;

/// The most bytes of names that operations take over from the root list, all operations together.
const MOST_BYTES: usize = 50_000_000;
/// What a name takes besides its text.
const BYTES_OF_A_NAME: usize = 32;

impl Document<'_> {
    /// Why the requirements of these operations cannot be written out one by one; `None` if they can.
    #[must_use]
    pub fn too_much_inherited(&self, operations: &[Operation]) -> Option<Fault> {
        let list = self.security()?;
        let heirs = operations
            .iter()
            .filter(|operation| operation.security().is_none())
            .count();
        (bytes(list).saturating_mul(heirs) > MOST_BYTES).then(|| Fault {
            pointer: Pointer::root().child("security"),
            finding: rules::too_much_inherited(heirs),
        })
    }
}

/// How much a `security` list says.
fn bytes(list: &Json) -> usize {
    let alternatives = list.as_array().into_iter().flatten();
    let members = alternatives.filter_map(Json::as_object).flat_map(Object::iter);
    let one = |name: &str| BYTES_OF_A_NAME + name.len();
    let each = members.map(|(scheme, scopes)| {
        let scopes = scopes.as_array().into_iter().flatten();
        one(scheme) + scopes.filter_map(Json::as_str).map(one).sum::<usize>()
    });
    each.sum()
}
