//! DOC-12: keys of other frameworks in `#[security]`, where a requirement is a path to a scheme or to one of its variants.

use crate::rules::requirement::operand::both_ways;
use crate::rules::{Finding, Rule};

/// What a key stands for that other frameworks have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// `roles = "admin"`
    Role,
    /// `scopes("read")`
    Scope,
    /// `permission = "read"`, a scope or a role
    Permission,
    /// `policy = "owner"`
    Policy,
    /// `guard = Key`: the requirement itself
    Requirement,
}

/// The words of other frameworks, in lower case and without `_`, in the singular.
const WORDS: [(&str, Meaning); 22] = [
    ("role", Meaning::Role),
    ("hasrole", Meaning::Role),
    ("scope", Meaning::Scope),
    ("hasscope", Meaning::Scope),
    ("permission", Meaning::Permission),
    ("authority", Meaning::Permission),
    ("authoritie", Meaning::Permission),
    ("hasauthority", Meaning::Permission),
    ("privilege", Meaning::Permission),
    ("claim", Meaning::Permission),
    ("policy", Meaning::Policy),
    ("policie", Meaning::Policy),
    ("authorize", Meaning::Requirement),
    ("authorise", Meaning::Requirement),
    ("auth", Meaning::Requirement),
    ("guard", Meaning::Requirement),
    ("need", Meaning::Requirement),
    ("require", Meaning::Requirement),
    ("required", Meaning::Requirement),
    ("requirement", Meaning::Requirement),
    ("scheme", Meaning::Requirement),
    ("security", Meaning::Requirement),
];

/// What another framework means by a word, if one has it as a key. A word in upper case may be the name of a scheme.
#[must_use]
pub fn meaning(word: &str) -> Option<Meaning> {
    let folded = word.to_ascii_lowercase().replace('_', "");
    let singular = folded.strip_suffix('s').unwrap_or(&folded);
    let (_, meaning) = WORDS.iter().find(|(known, _)| *known == singular)?;
    let may_be_scheme =
        *meaning == Meaning::Requirement && word.starts_with(|first: char| first.is_uppercase());
    (!may_be_scheme).then_some(*meaning)
}

/// A key of another framework. `operands` are what to write for its values, and `beside` is the requirement that is given
/// already.
///
/// `roles = "admin"`, `require(Shop::Read)`
#[must_use]
pub fn of_another_framework(
    word: &str,
    meaning: Meaning,
    operands: &[String],
    beside: Option<&str>,
) -> Finding {
    let instead = match meaning {
        Meaning::Role => "a role is a variant of its scheme",
        Meaning::Scope => "a scope is a variant of its scheme",
        Meaning::Permission => "a permission is a variant of its scheme",
        Meaning::Policy => "a policy is an expression of schemes and their variants",
        Meaning::Requirement => "a requirement has no key",
    };
    let remedy = match (operands, beside) {
        ([only], None) => format!("write `{only}`"),
        ([only], Some(first)) => format!("write `{first} & {only}`"),
        (several, None) => both_ways(several),
        (several, Some(first)) => {
            let all = several.join(" & ");
            let any = several.join(" | ");
            format!(
                "write `{first} & {all}` if all are needed, `{first} & ({any})` if one of them is enough"
            )
        }
    };
    Finding::error(
        Rule::Doc12,
        format!("unknown key `{word}`; {instead}, {remedy}"),
    )
}

/// A key that means nothing in `#[security]`. `is_required` says whether a requirement is given beside it.
///
/// `tag = "orders"`
#[must_use]
pub fn unknown(word: &str, is_required: bool) -> Finding {
    let remedy = if is_required {
        "remove it"
    } else {
        "write the requirement, such as `Scheme::Variant`"
    };
    Finding::error(Rule::Doc12, format!("unknown key `{word}`; {remedy}"))
}

/// A key whose text belongs in a comment.
///
/// `#[security(Key, description = "Lists the orders.")]`
#[must_use]
pub fn for_doc_comment(word: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("unknown key `{word}`; write its text as a doc comment above the item, `/// …`"),
    )
}
