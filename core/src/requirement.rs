//! The boolean expression of `#[security]` and its normal form, the Security Requirement Objects of OpenAPI 3.2 §4.30.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use crate::json::{Json, Object};

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

/// One alternative: the schemes that are all needed, each with the scopes or roles that are all needed of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Requirement(BTreeMap<String, Vec<String>>);

impl Requirement {
    /// Requires `scheme` with all of `scopes`.
    #[must_use]
    pub fn new(scheme: impl Into<String>, scopes: impl IntoIterator<Item = String>) -> Self {
        Self(BTreeMap::from([(
            scheme.into(),
            scopes.into_iter().collect(),
        )]))
    }

    /// Requires what all of them require; the same scheme several times needs the scopes of all.
    fn all(requirements: Vec<Self>) -> Self {
        let mut schemes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (scheme, scopes) in requirements.into_iter().flat_map(|one| one.0) {
            schemes.entry(scheme).or_default().extend(scopes);
        }
        let mut all = Self::default();
        for (scheme, scopes) in schemes {
            all.add(&scheme, scopes);
        }
        all
    }

    /// Requires what both require; the same scheme twice needs the scopes of both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        for (scheme, scopes) in &other.0 {
            both.add(scheme, scopes.iter().cloned());
        }
        both
    }

    /// Requires `scheme` with all of `scopes` too.
    pub fn add(&mut self, scheme: &str, scopes: impl IntoIterator<Item = String>) {
        let needed = self.0.entry(scheme.to_owned()).or_default();
        let mut known = Strings::of(needed);
        for scope in scopes {
            if known.insert(needed, &scope) {
                needed.push(scope);
            }
        }
    }

    /// Whether anyone who satisfies `other` satisfies this too.
    #[must_use]
    pub fn is_enough_for(&self, other: &Self) -> bool {
        self.0.iter().all(|(scheme, scopes)| {
            other
                .0
                .get(scheme)
                .is_some_and(|given| scopes.iter().all(|scope| given.contains(scope)))
        })
    }

    /// The schemes in byte order, each with its scopes or roles in written order.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &[String])> {
        self.0
            .iter()
            .map(|(scheme, scopes)| (scheme.as_str(), scopes.as_slice()))
    }

    /// The same with other names for its schemes.
    #[must_use]
    pub fn renamed(&self, name: impl Fn(&str) -> String) -> Self {
        let schemes = self.iter();
        schemes
            .map(|(scheme, scopes)| (name(scheme), scopes.to_vec()))
            .collect()
    }

    /// Whether it requires nothing: `{}`, which admits everyone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The Security Requirement Object.
    #[must_use]
    pub fn object(&self) -> Object {
        self.0
            .iter()
            .map(|(scheme, scopes)| {
                let scopes: Vec<_> = scopes.iter().cloned().map(Json::from).collect();
                (scheme.clone(), scopes)
            })
            .collect()
    }
}

/// Which strings a list has. Most lists are short and looked through; a long one gets a set.
struct Strings(HashSet<String>);

impl Strings {
    const MAX_SCANNED: usize = 16;

    fn of(list: &[String]) -> Self {
        let set = list
            .iter()
            .filter(|_| list.len() >= Self::MAX_SCANNED)
            .cloned();
        Self(set.collect())
    }

    /// Remembers `string`; false if `list` has it.
    fn insert(&mut self, list: &[String], string: &str) -> bool {
        if list.len() < Self::MAX_SCANNED {
            return !list.iter().any(|known| known == string);
        }
        if self.0.is_empty() {
            self.0.extend(list.iter().cloned());
        }
        self.0.insert(string.to_owned())
    }
}

impl FromIterator<(String, Vec<String>)> for Requirement {
    /// Requires all of the schemes, each with all of its scopes; the same scheme twice needs the scopes of both.
    fn from_iter<I: IntoIterator<Item = (String, Vec<String>)>>(schemes: I) -> Self {
        let mut requirement = Self::default();
        for (scheme, scopes) in schemes {
            requirement.0.entry(scheme).or_default().extend(scopes);
        }
        requirement
    }
}
/// How messages write an alternative: `PetAuth[pets:read] & PartnerKey`, or `anyone` for the one that requires nothing.
impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("anyone");
        }
        for (position, (scheme, scopes)) in self.iter().enumerate() {
            if position > 0 {
                f.write_str(" & ")?;
            }
            f.write_str(scheme)?;
            if !scopes.is_empty() {
                write!(f, "[{}]", scopes.join(", "))?;
            }
        }
        Ok(())
    }
}

/// How messages write a list of alternatives: joined with `|`; an empty list requires nothing.
#[must_use]
pub fn in_words(alternatives: &[Requirement]) -> String {
    if alternatives.is_empty() {
        return Requirement::default().to_string();
    }
    let alternatives: Vec<_> = alternatives.iter().map(Requirement::to_string).collect();
    alternatives.join(" | ")
}
