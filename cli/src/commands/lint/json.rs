//! Findings for programs.

use oasgard::{Json, Object};

use super::Linted;
use crate::diagnostics::LocatedDiagnostic;

/// `{"findings": […], "errors": 1, "warnings": 2}`
pub(super) fn document(linted: &[Linted]) -> Json {
    let mut findings = Vec::new();
    let mut errors = 0;
    for document in linted {
        let file = document.source.path.display().to_string();
        for found in &document.findings {
            errors += u64::from(found.is_error());
            findings.push(Json::Object(finding(&file, found)));
        }
    }
    let warnings = findings.len() as u64 - errors;
    let mut document = Object::new();
    document.push("findings", findings);
    document.push("errors", errors);
    document.push("warnings", warnings);
    Json::Object(document)
}

fn finding(file: &str, found: &LocatedDiagnostic) -> Object {
    let mut object = Object::new();
    object.push("rule", found.diagnostic.finding.rule.id());
    object.push("severity", found.level());
    object.push("message", found.diagnostic.finding.message.clone());
    if let Some(word) = &found.diagnostic.finding.instead {
        object.push("instead", word.clone());
    }
    object.push("file", file.to_owned());
    object.push("line", found.place.position.line as u64);
    object.push("column", found.place.position.column as u64);
    object.push("pointer", found.diagnostic.pointer.to_string());
    object
}
