//! Random base documents: no operation becomes open, no scheme is lost, and an overlay says the same as the merge.

use super::*;

/// The `security` of an operation of a random base document, and the handler's expression if it is declared.
type Random = (Option<Vec<u8>>, Option<Vec<u8>>);

/// `[]`, `[{"A":[]}]`, `[{"A":[],"B":[]},{}]`: each byte is an alternative, each of its bits a scheme.
fn list(alternatives: &[u8], schemes: [&str; 3]) -> String {
    let alternative = |bits: &u8| {
        let members = (0..3).filter(|bit| bits & (1 << bit) != 0);
        let members: Vec<_> = members
            .map(|bit| format!("\"{}\":[]", schemes[bit]))
            .collect();
        format!("{{{}}}", members.join(","))
    };
    let alternatives: Vec<_> = alternatives.iter().map(alternative).collect();
    format!("[{}]", alternatives.join(","))
}

fn effective(json: &Json, path: &str) -> Option<Vec<Requirement>> {
    let document = Read::read(json).unwrap();
    let operations = document.operations();
    let operation = operations
        .iter()
        .find(|operation| operation.home.name() == path)?;
    let list = document.security_of(operation)?;
    Some(requirements(list, &Pointer::root()).unwrap())
}

proptest! {
    /// Whatever the base says, a declared operation requires what is declared, and another one what it required before.
    #[test]
    fn two_documents_never_weaken_each_other(
        root in proptest::option::of(proptest::collection::vec(0_u8..8, 0..3)),
        operations in proptest::collection::vec(
            (
                proptest::option::of(proptest::collection::vec(0_u8..8, 0..3)),
                proptest::option::of(proptest::collection::vec(0_u8..3, 0..2)),
            ),
            1..6,
        ),
    ) {
        check_random(root.as_deref(), &operations)?;
    }
}

fn check_random(root: Option<&[u8]>, operations: &[Random]) -> Result<(), TestCaseError> {
    const BASE: [&str; 3] = ["A", "B", "C"];
    const DECLARED: [&str; 3] = ["X", "Y", "Z"];
    let schemes = DECLARED.map(|name| key(name, name));
    let handlers: Vec<_> = operations
        .iter()
        .enumerate()
        .filter_map(|(number, (_, declared))| {
            let mut needs: Vec<_> = declared
                .as_ref()?
                .iter()
                .map(|n| (DECLARED[usize::from(*n)], None))
                .collect();
            needs.dedup();
            Some(any(handler(
                &format!("h{number}"),
                "get",
                &format!("/{number}"),
                &needs,
            )))
        })
        .collect();
    if handlers.is_empty() {
        return Ok(());
    }
    let root_list = root.map_or_else(String::new, |root| {
        format!(r#""security":{},"#, list(root, BASE))
    });
    let paths: Vec<_> = operations
        .iter()
        .enumerate()
        .map(|(number, (own, _))| {
            let own = own.as_ref().map_or_else(String::new, |own| {
                format!(r#""security":{}"#, list(own, BASE))
            });
            format!(r#""/{number}":{{"get":{{{own}}}}}"#)
        })
        .collect();
    let components: Vec<_> = BASE
        .iter()
        .map(|name| format!(r#""{name}":{{"type":"mutualTLS"}}"#))
        .collect();
    let base = json(&format!(
        r#"{{"openapi":"3.1.0",{root_list}"paths":{{{}}},"components":{{"securitySchemes":{{{}}}}}}}"#,
        paths.join(","),
        components.join(",")
    ));
    let document = declared(&schemes, &handlers).allow_undeclared(true);
    let merged = document.merge_into(&base).unwrap();
    prop_assert!(
        merged
            .document()
            .as_object()
            .unwrap()
            .get("security")
            .is_none()
    );
    for (number, (_, declared)) in operations.iter().enumerate() {
        let path = format!("/{number}");
        let is = effective(merged.document(), &path);
        match declared {
            Some(_) => {
                let declared = document
                    .api()
                    .operations()
                    .iter()
                    .find(|operation| operation.path() == Some(&path));
                let declared = declared.unwrap().security();
                let alternatives: Vec<Vec<_>> =
                    declared.alternatives().map(Iterator::collect).collect();
                let is = is.unwrap();
                let merged: Vec<Vec<_>> = is
                    .iter()
                    .map(|requirement| requirement.iter().collect())
                    .collect();
                prop_assert_eq!(alternatives, merged);
            }
            None => {
                prop_assert_eq!(is, effective(&base, &path));
            }
        }
    }
    Ok(())
}
