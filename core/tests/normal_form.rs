//! The normal form means what the expression means, under every assignment of credentials.

use oasgard_core::requirement::{Expression, Requirement};
use oasgard_core::rules::requirement::redundant_operands;
use proptest::prelude::*;

/// Three schemes, each alone and with two scopes.
const ATOMS: [(&str, Option<&str>); 9] = [
    ("A", None),
    ("A", Some("x")),
    ("A", Some("y")),
    ("B", None),
    ("B", Some("x")),
    ("B", Some("y")),
    ("C", None),
    ("C", Some("x")),
    ("C", Some("y")),
];

fn atoms() -> Vec<Requirement> {
    let requirement =
        |(scheme, scope): (&str, Option<&str>)| Requirement::new(scheme, scope.map(str::to_owned));
    ATOMS.into_iter().map(requirement).collect()
}

fn words() -> Vec<String> {
    let word = |(scheme, scope): (&str, Option<&str>)| match scope {
        Some(scope) => format!("{scheme}::{scope}"),
        None => scheme.to_owned(),
    };
    ATOMS.into_iter().map(word).collect()
}

fn expressions() -> impl Strategy<Value = Expression> {
    let atom = (0..ATOMS.len()).prop_map(Expression::Atom);
    atom.prop_recursive(4, 24, 4, |inner| {
        let operands = proptest::collection::vec(inner, 2..4);
        prop_oneof![
            operands.clone().prop_map(Expression::All),
            operands.prop_map(Expression::Any),
        ]
    })
    .prop_filter("within the bound", |expression| {
        expression.alternatives() <= 256
    })
}

/// The credentials a caller has: for each scheme none, or a token with some of the two scopes.
#[derive(Clone, Copy)]
struct Caller(u32);

impl Caller {
    fn all() -> impl Iterator<Item = Self> {
        (0..5_u32.pow(3)).map(Self)
    }

    fn has(self, scheme: &str, scope: Option<&str>) -> bool {
        let place = u32::from(scheme.as_bytes()[0] - b'A');
        let token = self.0 / 5_u32.pow(place) % 5;
        match scope {
            _ if token == 0 => false,
            None => true,
            Some("x") => (token - 1) & 1 != 0,
            Some(_) => (token - 1) & 2 != 0,
        }
    }
}

fn admits(expression: &Expression, caller: Caller) -> bool {
    match expression {
        Expression::Atom(atom) => {
            let (scheme, scope) = ATOMS[*atom];
            caller.has(scheme, scope)
        }
        Expression::All(operands) => operands.iter().all(|operand| admits(operand, caller)),
        Expression::Any(operands) => operands.iter().any(|operand| admits(operand, caller)),
    }
}

fn satisfies(requirement: &Requirement, caller: Caller) -> bool {
    requirement.iter().all(|(scheme, scopes)| {
        caller.has(scheme, None) && scopes.iter().all(|scope| caller.has(scheme, Some(scope)))
    })
}

proptest! {
    #[test]
    fn normal_form_admits_the_same_callers(expression in expressions()) {
        let requirements = expression.requirements(&atoms());
        for caller in Caller::all() {
            let listed = requirements.iter().any(|requirement| satisfies(requirement, caller));
            prop_assert_eq!(listed, admits(&expression, caller));
        }
    }

    #[test]
    fn normal_form_has_no_covered_alternative(expression in expressions()) {
        let requirements = expression.requirements(&atoms());
        prop_assert!(!requirements.is_empty());
        for (position, requirement) in requirements.iter().enumerate() {
            for other in &requirements[position + 1..] {
                prop_assert!(!requirement.is_enough_for(other));
                prop_assert!(!other.is_enough_for(requirement));
            }
        }
    }

    /// One requirement is enough for another if every caller who satisfies it satisfies the other too.
    #[test]
    fn is_enough_for_equals_implication(
        left in expressions(),
        right in expressions(),
    ) {
        let atoms = atoms();
        for left in left.requirements(&atoms) {
            for right in right.requirements(&atoms) {
                let implied = Caller::all()
                    .filter(|caller| satisfies(&right, *caller))
                    .all(|caller| satisfies(&left, caller));
                prop_assert_eq!(left.is_enough_for(&right), implied);
            }
        }
    }

    /// Who may call is the same after a redundant operand is removed.
    #[test]
    fn removing_a_redundant_operand_is_safe(
        operands in proptest::collection::vec((0..ATOMS.len()).prop_map(Expression::Atom), 2..5),
        is_choice: bool,
    ) {
        let join = if is_choice { Expression::Any } else { Expression::All };
        let whole = join(operands.clone());
        for operand in redundant_operands(&whole, &atoms(), &words()) {
            let position = operands
                .iter()
                .rposition(|one| one.first_atom() == operand.atom)
                .expect("the needless operand is one of them");
            let mut others = operands.clone();
            others.remove(position);
            let without = join(others);
            for caller in Caller::all() {
                prop_assert_eq!(admits(&whole, caller), admits(&without, caller));
            }
        }
    }

    #[test]
    fn covered_operand_is_always_reported(
        left in expressions(),
        right in expressions(),
    ) {
        let whole = left.clone().or(right.clone());
        let Expression::Any(operands) = &whole else {
            unreachable!("two operands are joined");
        };
        let admitted = |operand: &Expression| -> Vec<bool> {
            Caller::all().map(|caller| admits(operand, caller)).collect()
        };
        let covers = |enough: &Expression, operand: &Expression| {
            let pairs = admitted(operand).into_iter().zip(admitted(enough));
            pairs.into_iter().all(|(one, other)| !one || other)
        };
        let covered = operands.iter().enumerate().any(|(position, operand)| {
            let mut others = operands.iter().enumerate();
            others.any(|(other, enough)| other != position && covers(enough, operand))
        });
        let reported = !redundant_operands(&whole, &atoms(), &words()).is_empty();
        prop_assert!(reported || !covered, "{}", whole.text(&words()));
    }

    #[test]
    fn an_expression_survives_its_record(expression in expressions()) {
        let json = expression.to_json();
        prop_assert_eq!(Expression::from_json(&json, ATOMS.len()), Some(expression));
    }
}

fn reported(expression: &Expression) -> Vec<String> {
    let found = redundant_operands(expression, &atoms(), &words());
    found
        .into_iter()
        .map(|redundant| redundant.finding.message)
        .collect()
}

fn atom(index: usize) -> Expression {
    Expression::Atom(index)
}

/// What only the distributive law makes redundant is absorbed and not reported.
#[test]
fn redundancy_by_distribution_is_silent() {
    let expression = atom(0).or(atom(3)).and(atom(0).or(atom(6)));
    assert_eq!(reported(&expression), [""; 0]);
    assert_eq!(expression.requirements(&atoms()).len(), 2);
}

#[test]
fn redundant_operand_names_what_is_enough() {
    assert_eq!(
        reported(&atom(3).or(atom(3).and(atom(1)))),
        ["`B & A::x` is never needed, since `B` alone is enough; remove it"]
    );
    assert_eq!(
        reported(&atom(1).or(atom(1))),
        ["the second `A::x` is never needed, since the first alone is enough; remove it"]
    );
    assert_eq!(
        reported(&atom(0).and(atom(1))),
        ["`A` adds nothing, since `A::x` requires it already; remove it"]
    );
    assert_eq!(
        reported(&atom(1).and(atom(1))),
        ["`A::x` is required twice; remove one"]
    );
}

#[test]
fn redundant_operand_is_found_at_any_depth() {
    let inner = atom(0).or(atom(1));
    assert_eq!(
        reported(&atom(3).and(inner)),
        ["`A::x` is never needed, since `A` alone is enough; remove it"]
    );
}

#[test]
fn alternatives_and_scopes_keep_their_order() {
    let expression = atom(2).and(atom(1)).or(atom(3));
    let objects: Vec<_> = expression
        .requirements(&atoms())
        .iter()
        .map(|requirement| oasgard_core::json::Json::from(requirement.object()).to_line())
        .collect();
    assert_eq!(objects, [r#"{"A":["y","x"]}"#, r#"{"B":[]}"#]);
}
