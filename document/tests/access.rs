//! Admitting fewer is a partial order, and it is the order of the callers who are admitted.

use std::cmp::Ordering;

use oasgard_core::requirement::Requirement;
use oasgard_document::access::Access;
use proptest::prelude::*;

const SCHEMES: [&str; 3] = ["A", "B", "C"];
const SCOPES: [&str; 2] = ["x", "y"];

/// For each scheme: not needed, or needed with these scopes, in this order, be one of them said twice.
fn requirements() -> impl Strategy<Value = Requirement> {
    let scopes = proptest::collection::vec(proptest::sample::select(&SCOPES[..]), 0..4);
    let needed = proptest::option::weighted(0.4, scopes);
    proptest::collection::vec(needed, SCHEMES.len()).prop_map(|needed| {
        let schemes = SCHEMES.into_iter().zip(needed);
        schemes
            .filter_map(|(scheme, scopes)| {
                let scopes = scopes?.into_iter().map(str::to_owned).collect();
                Some((scheme.to_owned(), scopes))
            })
            .collect()
    })
}

fn lists() -> impl Strategy<Value = Vec<Requirement>> {
    proptest::collection::vec(requirements(), 0..5)
}

fn access(list: &[Requirement]) -> Access {
    Access::new(list.iter().cloned())
}

/// The credentials a caller has: for each scheme none, or one with some of the two scopes.
#[derive(Clone, Copy)]
struct Caller(usize);

impl Caller {
    fn all() -> impl Iterator<Item = Self> {
        (0..5_usize.pow(3)).map(Self)
    }

    fn satisfies(self, requirement: &Requirement) -> bool {
        requirement.iter().all(|(scheme, scopes)| {
            let place = SCHEMES.iter().position(|known| *known == scheme).unwrap();
            let credential = self.0 / 5_usize.pow(u32::try_from(place).unwrap()) % 5;
            credential > 0
                && scopes.iter().all(|scope| {
                    let bit = SCOPES.iter().position(|known| known == scope).unwrap();
                    (credential - 1) >> bit & 1 == 1
                })
        })
    }

    /// What the standard says: one alternative is enough, and an empty list requires nothing.
    fn is_admitted(self, list: &[Requirement]) -> bool {
        list.is_empty() || list.iter().any(|alternative| self.satisfies(alternative))
    }
}

fn admitted(list: &[Requirement]) -> Vec<bool> {
    Caller::all()
        .map(|caller| caller.is_admitted(list))
        .collect()
}

/// How the sets of admitted callers compare.
fn oracle(left: &[Requirement], right: &[Requirement]) -> Option<Ordering> {
    let pairs: Vec<_> = admitted(left).into_iter().zip(admitted(right)).collect();
    let is_within = pairs.iter().all(|(left, right)| !left || *right);
    let is_around = pairs.iter().all(|(left, right)| *left || !right);
    match (is_within, is_around) {
        (true, true) => Some(Ordering::Equal),
        (true, false) => Some(Ordering::Less),
        (false, true) => Some(Ordering::Greater),
        (false, false) => None,
    }
}

/// Everything that `left` and `right` may have to do with each other, with fair odds for each.
fn related() -> impl Strategy<Value = (Vec<Requirement>, Vec<Requirement>)> {
    prop_oneof![
        (lists(), lists()),
        (lists(), lists()).prop_map(|(left, more)| (left.clone(), [left, more].concat())),
        (lists(), requirements()).prop_map(|(left, more)| {
            let stronger = left
                .iter()
                .map(|alternative| alternative.and(&more))
                .collect();
            (left, stronger)
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn order_is_that_of_the_admitted_callers((left, right) in related()) {
        prop_assert_eq!(access(&left).partial_cmp(&access(&right)), oracle(&left, &right));
    }

    #[test]
    fn access_is_equal_iff_callers_are_equal((left, right) in related()) {
        prop_assert_eq!(access(&left) == access(&right), admitted(&left) == admitted(&right));
    }

    #[test]
    fn everyone_means_all_callers(list in lists()) {
        let all = admitted(&list).into_iter().all(|is_admitted| is_admitted);
        prop_assert_eq!(access(&list).is_everyone(), all);
        prop_assert!(access(&list) <= Access::everyone());
    }

    #[test]
    fn the_order_is_reflexive(list in lists()) {
        prop_assert_eq!(access(&list).partial_cmp(&access(&list)), Some(Ordering::Equal));
    }

    #[test]
    fn the_order_is_antisymmetric((left, right) in related()) {
        let (left, right) = (access(&left), access(&right));
        prop_assert_eq!(left <= right && right <= left, left == right);
        prop_assert_eq!(left.partial_cmp(&right), right.partial_cmp(&left).map(Ordering::reverse));
    }

    #[test]
    fn the_order_is_transitive((left, middle) in related(), more in lists(), further in lists()) {
        let right = [middle.clone(), more].concat();
        for right in [right, further] {
            let (left, middle, right) = (access(&left), access(&middle), access(&right));
            prop_assert!(!(left <= middle && middle <= right) || left <= right);
            prop_assert!(!(left >= middle && middle >= right) || left >= right);
        }
    }

    #[test]
    fn order_and_repetition_do_not_matter(
        list in lists(),
        turned in any::<prop::sample::Index>(),
    ) {
        let mut other: Vec<Requirement> = list
            .iter()
            .map(|alternative| {
                let schemes = alternative.iter().map(|(scheme, scopes)| {
                    let scopes = scopes.iter().rev().chain(scopes).cloned().collect();
                    (scheme.to_owned(), scopes)
                });
                schemes.collect()
            })
            .collect();
        if !other.is_empty() {
            let start = turned.index(other.len());
            other.rotate_left(start);
            other.push(other[0].clone());
        }
        prop_assert_eq!(access(&list), access(&other));
    }

    #[test]
    fn another_alternative_never_strengthens(list in lists(), alternative in requirements()) {
        // An empty list requires nothing: it has no alternative that another one could be beside.
        prop_assume!(!list.is_empty());
        let more = [list.clone(), vec![alternative]].concat();
        prop_assert!(access(&list) <= access(&more));
    }

    #[test]
    fn another_scheme_or_scope_never_weakens(
        list in lists(),
        more in requirements(),
        place in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!list.is_empty());
        let mut stronger = list.clone();
        let place = place.index(list.len());
        stronger[place] = list[place].and(&more);
        prop_assert!(access(&stronger) <= access(&list));
    }

    #[test]
    fn beyond_admits_callers_the_other_refuses((left, right) in related()) {
        let (wide, narrow) = (access(&left), access(&right));
        for alternative in wide.beyond(&narrow) {
            let newcomer = Caller::all().find(|caller| {
                caller.satisfies(alternative) && !caller.is_admitted(&right)
            });
            prop_assert!(newcomer.is_some());
        }
        prop_assert_eq!(wide.beyond(&narrow).next().is_none(), wide <= narrow);
    }
}
