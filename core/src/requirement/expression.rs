//! The boolean expression of `#[security]`.

use super::Requirement;
use crate::json::Json;

/// What may be written between the parentheses of `#[security]`: operands joined by `&` and `|`.
///
/// An atom is an index into a list beside the expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// one scheme, with or without a scope
    Atom(usize),
    /// all operands are needed: `&`
    All(Vec<Expression>),
    /// one operand is enough: `|`
    Any(Vec<Expression>),
}

/// The most alternatives that an expression may expand to (NORM-02).
pub const MAX_ALTERNATIVES: usize = 256;

impl Expression {
    /// Joins two operands with `&`, keeping one flat list.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::All(join(self, other, |expression| match expression {
            Self::All(operands) => Ok(operands),
            other => Err(other),
        }))
    }

    /// Joins two operands with `|`, keeping one flat list.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self::Any(join(self, other, |expression| match expression {
            Self::Any(operands) => Ok(operands),
            other => Err(other),
        }))
    }

    /// How many alternatives the expression expands to before any is absorbed.
    #[must_use]
    pub fn alternatives(&self) -> usize {
        match self {
            Self::Atom(_) => 1,
            Self::All(operands) => operands
                .iter()
                .map(Self::alternatives)
                .fold(1, usize::saturating_mul),
            Self::Any(operands) => operands
                .iter()
                .map(Self::alternatives)
                .fold(0, usize::saturating_add),
        }
    }

    /// The first atom, in written order.
    #[must_use]
    pub fn first_atom(&self) -> usize {
        match self {
            Self::Atom(atom) => *atom,
            Self::All(operands) | Self::Any(operands) => operands[0].first_atom(),
        }
    }

    /// Every atom, in written order.
    #[must_use]
    pub fn atoms(&self) -> Vec<usize> {
        match self {
            Self::Atom(atom) => vec![*atom],
            Self::All(operands) | Self::Any(operands) => {
                operands.iter().flat_map(Self::atoms).collect()
            }
        }
    }

    /// The expression as it is written, given the words of its atoms.
    #[must_use]
    pub fn text(&self, words: &[String]) -> String {
        let joined = |operands: &[Self], sign: &str| {
            let texts: Vec<_> = operands
                .iter()
                .map(|operand| match (self, operand) {
                    (Self::All(_), Self::Any(_)) => format!("({})", operand.text(words)),
                    _ => operand.text(words),
                })
                .collect();
            texts.join(sign)
        };
        match self {
            Self::Atom(atom) => words[*atom].clone(),
            Self::All(operands) => joined(operands, " & "),
            Self::Any(operands) => joined(operands, " | "),
        }
    }

    /// The normal form: every alternative that is needed, in written order.
    ///
    /// `atoms` states what each atom requires. An alternative that another one covers is left out, and of equal ones all
    /// but the first; the meaning is the same. The caller keeps [`Expression::alternatives`] within bounds.
    #[must_use]
    pub fn requirements(&self, atoms: &[Requirement]) -> Vec<Requirement> {
        let mut alternatives = self.expand(atoms);
        let is_needed = |(position, alternative): (usize, &Requirement)| {
            !alternatives.iter().enumerate().any(|(other, enough)| {
                other != position
                    && enough.is_enough_for(alternative)
                    && (other < position || !alternative.is_enough_for(enough))
            })
        };
        let needed: Vec<_> = alternatives.iter().enumerate().map(is_needed).collect();
        let mut needed = needed.into_iter();
        alternatives.retain(|_| needed.next().unwrap_or_default());
        alternatives
    }

    fn expand(&self, atoms: &[Requirement]) -> Vec<Requirement> {
        match self {
            Self::Atom(atom) => vec![atoms[*atom].clone()],
            Self::Any(operands) => operands
                .iter()
                .flat_map(|operand| operand.expand(atoms))
                .collect(),
            Self::All(operands) => {
                let mut alternatives = vec![Requirement::default()];
                // Operands without a choice, of which there may be thousands, are joined at once.
                let mut single = Vec::new();
                for operand in operands {
                    let mut here = operand.expand(atoms);
                    if here.len() == 1 {
                        single.append(&mut here);
                    } else {
                        let joined = [Requirement::all(std::mem::take(&mut single))];
                        alternatives = product(&product(&alternatives, &joined), &here);
                    }
                }
                product(&alternatives, &[Requirement::all(single)])
            }
        }
    }

    /// The expression as it is in a record: an index, or a list that begins with the sign.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let list = |sign: &'static str, operands: &[Self]| {
            let sign = std::iter::once(Json::from(sign));
            Json::Array(sign.chain(operands.iter().map(Self::to_json)).collect())
        };
        match self {
            Self::Atom(atom) => Json::from(*atom as u64),
            Self::All(operands) => list("&", operands),
            Self::Any(operands) => list("|", operands),
        }
    }

    /// Reads what [`Expression::to_json`] wrote; `None` if it is something else, or an index is not below `atoms`.
    #[must_use]
    pub fn from_json(json: &Json, atoms: usize) -> Option<Self> {
        if let Some(index) = json.as_u64() {
            let index = usize::try_from(index).ok()?;
            return (index < atoms).then_some(Self::Atom(index));
        }
        let [sign, operands @ ..] = json.as_array()? else {
            return None;
        };
        if operands.len() < 2 {
            return None;
        }
        let operands = operands
            .iter()
            .map(|operand| Self::from_json(operand, atoms))
            .collect::<Option<Vec<_>>>()?;
        match sign.as_str()? {
            "&" => Some(Self::All(operands)),
            "|" => Some(Self::Any(operands)),
            _ => None,
        }
    }
}

/// Each of the one list together with each of the other.
fn product(left: &[Requirement], right: &[Requirement]) -> Vec<Requirement> {
    let both = left
        .iter()
        .flat_map(|left| right.iter().map(|right| left.and(right)));
    both.collect()
}

fn join(
    left: Expression,
    right: Expression,
    open: impl Fn(Expression) -> Result<Vec<Expression>, Expression>,
) -> Vec<Expression> {
    let mut operands = open(left).unwrap_or_else(|single| vec![single]);
    operands.extend(open(right).unwrap_or_else(|single| vec![single]));
    operands
}
