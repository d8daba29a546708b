//! Who may call an operation, in one line: `PetAuth[pets:read] | Depot & PartnerKey`.

use oasgard_core::requirement::Requirement;

use super::access::{Matrix, Posture, Scheme, Scope};
use super::untrusted::Untrusted;
use crate::escape::scheme_name::scheme_name;
use crate::escape::visible::visible;
use crate::terminal::count::counted;

/// One alternative: ` & ` joins what is needed together, a comma the scopes of one scheme.
pub(super) fn alternative(requirement: &Requirement) -> String {
    let credentials = requirement.iter().map(|(scheme, scopes)| {
        let scopes: Vec<_> = scopes.iter().map(String::as_str).collect();
        credential(scheme, &scopes)
    });
    credentials.collect::<Vec<_>>().join(" & ")
}

pub(super) fn credential(scheme: &str, scopes: &[&str]) -> String {
    let scheme = scheme_name(scheme);
    if scopes.is_empty() {
        return scheme;
    }
    format!("{scheme}[{}]", visible(&scopes.join(", ")))
}

/// `10 operations: 8 secured, 1 optional, 1 public, 0 unstated`
pub(super) fn summary(matrix: &Matrix) -> String {
    let postures =
        Posture::ALL.map(|posture| format!("{} {}", matrix.count(posture), posture.word()));
    let operations = counted(matrix.operations.len(), "operation");
    format!("{operations}: {}", postures.join(", "))
}

/// What is worth a look beside the operations: each list under its heading.
pub(super) fn remarks(matrix: &Matrix) -> Vec<(&'static str, Vec<String>)> {
    let remarks = [
        ("Path items not shown", visible_each(&matrix.unread)),
        (
            "Required schemes that are not declared",
            names(matrix.undeclared_schemes()),
        ),
        (
            "Required scopes that are not declared",
            tokens(matrix.undeclared_scopes()),
        ),
        ("Unused schemes", names(matrix.unused_schemes())),
        ("Unused scopes", tokens(matrix.unused_scopes())),
    ];
    let reported = remarks.into_iter();
    reported.filter(|(_, list)| !list.is_empty()).collect()
}

fn visible_each(texts: &[Untrusted]) -> Vec<String> {
    texts.iter().map(|text| visible(text)).collect()
}

fn names<'a>(schemes: impl Iterator<Item = &'a Scheme>) -> Vec<String> {
    schemes.map(|scheme| visible(&scheme.name)).collect()
}

fn tokens<'a>(scopes: impl Iterator<Item = (&'a Scheme, &'a Scope)>) -> Vec<String> {
    scopes
        .map(|(scheme, scope)| credential(&scheme.name, &[&scope.token]))
        .collect()
}
