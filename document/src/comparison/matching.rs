//! Which operation of the old document is which of the new one.

use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::Hash;

use super::StatedOperation;

type Pair<'a> = (Option<&'a StatedOperation>, Option<&'a StatedOperation>);

/// Every operation of either document with its partner in the other: in the order of the new one, then the removed ones.
///
/// Those of the same name find each other first, then those whose paths differ only in the names of parameters.
pub(super) fn pairs<'a>(old: &'a [StatedOperation], new: &'a [StatedOperation]) -> Vec<Pair<'a>> {
    let mut partners = HashMap::new();
    let mut taken = HashSet::new();
    find(old, new, &mut partners, &mut taken, |operation| {
        &operation.address
    });
    find(old, new, &mut partners, &mut taken, |operation| {
        &operation.shape
    });
    let after = new.iter().enumerate().map(|(position, operation)| {
        let partner = partners.get(&position).map(|partner| &old[*partner]);
        (partner, Some(operation))
    });
    let removed = old
        .iter()
        .enumerate()
        .filter(|(position, _)| !taken.contains(position));
    after
        .chain(removed.map(|(_, operation)| (Some(operation), None)))
        .collect()
}

/// Gives each new operation without a partner the next old one that has none and the same key.
fn find<'a, K: Eq + Hash + 'a>(
    old: &'a [StatedOperation],
    new: &'a [StatedOperation],
    partners: &mut HashMap<usize, usize>,
    taken: &mut HashSet<usize>,
    key: fn(&'a StatedOperation) -> &'a K,
) {
    let mut waiting: HashMap<_, VecDeque<usize>> = HashMap::new();
    for (position, operation) in old.iter().enumerate() {
        if !taken.contains(&position) {
            waiting
                .entry(key(operation))
                .or_default()
                .push_back(position);
        }
    }
    for (position, operation) in new.iter().enumerate() {
        if partners.contains_key(&position) {
            continue;
        }
        let next = waiting
            .get_mut(key(operation))
            .and_then(VecDeque::pop_front);
        if let Some(partner) = next {
            partners.insert(position, partner);
            taken.insert(partner);
        }
    }
}
