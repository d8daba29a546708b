//! Several records that one attribute left count once.
//!
//! axum's `debug_handler` writes a handler a second time, `macro_rules!` may repeat one, and the library and the executable of
//! a package may both compile its file. Copies require the same of callers, so nothing is lost with all but one of them.

use std::collections::{BTreeSet, HashMap};

use oasgard_core::record::{Declaration, OperationDeclaration, Source};

/// The line of a declaration's attribute.
pub(crate) fn line(declaration: &Declaration) -> (&str, u64) {
    let source = declaration.source();
    (&source.file, source.line)
}

/// The declarations without copies, in an order that does not depend on the linker.
pub(crate) fn once(mut declarations: Vec<Declaration>) -> Vec<Declaration> {
    // Of two crates the first by name keeps its declaration.
    declarations.sort_by(|a, b| a.source().cmp(b.source()));
    let mut lines: HashMap<_, Vec<usize>> = HashMap::new();
    let mut is_copy = vec![false; declarations.len()];
    for (position, declaration) in declarations.iter().enumerate() {
        let known = lines.entry(line(declaration)).or_default();
        is_copy[position] = known
            .iter()
            .any(|known| declarations[*known].is_copy_of(declaration));
        if !is_copy[position] {
            known.push(position);
        }
    }
    for (position, declaration) in declarations.iter().enumerate() {
        if declaration.source().item == TWIN {
            let mut beside = lines[&line(declaration)].iter();
            is_copy[position] |= beside.any(|other| is_twin(declaration, &declarations[*other]));
        }
    }
    let mut is_copy = is_copy.into_iter();
    declarations.retain(|_| !is_copy.next().unwrap_or_default());
    declarations
}

/// The places of declarations that have copies. What is compiled several times may be served in several places.
pub(crate) fn repeated(declarations: &[Declaration]) -> BTreeSet<Source> {
    let mut lines: HashMap<_, Vec<&Declaration>> = HashMap::new();
    for declaration in declarations {
        lines
            .entry(line(declaration))
            .or_default()
            .push(declaration);
    }
    let mut repeated = BTreeSet::new();
    for (_, there) in lines {
        for (position, one) in there.iter().enumerate() {
            for other in &there[position + 1..] {
                if one.is_copy_of(other) || is_twin(one, other) || is_twin(other, one) {
                    repeated.extend([one.source().clone(), other.source().clone()]);
                }
            }
        }
    }
    repeated
}

/// The name under which salvo's `craft` writes a method a second time, inside of itself.
const TWIN: &str = "handle";

/// Whether `twin` is such a second method of `declaration`: its name is the only difference.
fn is_twin(twin: &Declaration, declaration: &Declaration) -> bool {
    let (Declaration::Operation(twin), Declaration::Operation(operation)) = (twin, declaration)
    else {
        return false;
    };
    if twin.source.item != TWIN || operation.source.item == TWIN {
        return false;
    }
    let named_for_its_item = |declared: &OperationDeclaration| declared.id == declared.source.item;
    let mut renamed = twin.clone();
    renamed.source.item.clone_from(&operation.source.item);
    if named_for_its_item(twin) && named_for_its_item(operation) {
        renamed.id.clone_from(&operation.id);
    }
    Declaration::Operation(operation.clone()).is_copy_of(&Declaration::Operation(renamed))
}
