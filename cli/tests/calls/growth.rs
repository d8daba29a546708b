//! What is written grows with the document, and not with a product of two of its counts.

use std::fmt::Write as _;

use crate::outcome::{Outcome, call};
use crate::packages::written;

const RESPONSES: &str = r#""responses":{"200":{"description":"ok"},"401":{"description":"no"}}"#;
const KEY: &str = r#"{"type":"apiKey","in":"header","name":"X-Key"}"#;

/// A document, given what is under `paths`, under `components` and behind both.
fn document(paths: &str, components: &str, rest: &str) -> String {
    format!(
        r#"{{"openapi":"3.2.0","info":{{"title":"T","version":"1"}},"paths":{{{paths}}},"components":{{{components}}}{rest}}}"#
    )
}

/// So many members, separated by commas.
fn members(count: usize, member: impl Fn(usize) -> String) -> String {
    let members: Vec<_> = (0..count).map(member).collect();
    members.join(",")
}

fn schemes(count: usize) -> String {
    let schemes = members(count, |number| format!(r#""K{number}":{KEY}"#));
    format!(r#""securitySchemes":{{{schemes}}}"#)
}

fn operations(count: usize, security: impl Fn(usize) -> String) -> String {
    members(count, |number| {
        let security = security(number);
        format!(r#""/p{number}":{{"get":{{{security}{RESPONSES}}}}}"#)
    })
}

/// Each operation requires a scheme of its own.
fn own_schemes(count: usize) -> String {
    let security = |number| format!(r#""security":[{{"K{number}":[]}}],"#);
    document(&operations(count, security), &schemes(count), "")
}

/// Every operation takes over a list with a scheme for each operation.
fn one_root_list(count: usize) -> String {
    let list = members(count, |number| format!(r#"{{"K{number}":[]}}"#));
    let rest = format!(r#","security":[{list}]"#);
    document(
        &operations(count, |_| String::new()),
        &schemes(count),
        &rest,
    )
}

/// As many paths refer to one path item as that has operations.
fn one_path_item(count: usize) -> String {
    let paths = members(count, |number| {
        format!(r##""/p{number}":{{"$ref":"#/components/pathItems/all"}}"##)
    });
    let methods = members(count, |number| {
        format!(r#""M{number}":{{"security":[{{"K0":[]}}],{RESPONSES}}}"#)
    });
    let item = format!(r#""pathItems":{{"all":{{"additionalOperations":{{{methods}}}}}}}"#);
    document(&paths, &format!("{item},{}", schemes(1)), "")
}

/// As many operations refer to one callback as that has operations.
fn one_callback(count: usize) -> String {
    let callback = r##""callbacks":{"done":{"$ref":"#/components/callbacks/all"}},"##;
    let paths = operations(count, |_| format!(r#""security":[{{"K0":[]}}],{callback}"#));
    let items = members(count, |number| {
        format!(r#""{{$request.body#/u{number}}}":{{"post":{{"security":[],{RESPONSES}}}}}"#)
    });
    let callbacks = format!(r#""callbacks":{{"all":{{{items}}}}}"#);
    document(&paths, &format!("{callbacks},{}", schemes(1)), "")
}

fn outcome_of(command: &str, name: &str, text: &str) -> Outcome {
    let file = written(name, text);
    call(&command.replace("FILE", &file.display().to_string()))
}

fn size(outcome: &Outcome) -> usize {
    outcome.stdout.len() + outcome.stderr.len()
}

/// What `command` writes of a document and of one that is twice as large.
fn assert_grows_with_document(command: &str, name: &str, count: usize, text: fn(usize) -> String) {
    let mut sizes = String::new();
    let [once, twice] = [count, 2 * count].map(|count| {
        let size = size(&outcome_of(
            command,
            &format!("{name}-{count}.json"),
            &text(count),
        ));
        let _ = write!(sizes, "{size} ");
        size
    });
    assert!(2 * twice <= 5 * once.max(1000), "{name} {command}: {sizes}");
}

#[test]
fn a_grid_with_too_many_cells_is_left_out() {
    let text = own_schemes(1500);
    let outcome = outcome_of("matrix FILE --format html", "grid-large.json", &text);
    let sentence = "The matrix is not shown, because 1500 operations with 1501 columns are 2251500 cells, more than the limit of 2000000; the list of operations is complete.";
    assert!(outcome.stderr.contains(sentence), "{}", outcome.stderr);
    let page = outcome.printed();
    assert!(page.contains(sentence));
    assert!(!page.contains("id=\"grid\""));
    assert!(page.contains("<code data-search>/<wbr>p1499</code>") || page.contains("p1499"));
    assert!(page.contains("id=\"schemes\""));
}

#[test]
fn a_grid_of_usual_size_is_shown() {
    let outcome = outcome_of(
        "matrix FILE --format html",
        "grid-small.json",
        &own_schemes(20),
    );
    assert!(outcome.stderr.is_empty(), "{}", outcome.stderr);
    assert!(outcome.printed().contains("id=\"grid\""));
}

#[test]
fn page_without_grid_grows_linearly() {
    assert_grows_with_document("matrix FILE --format html", "grid", 1500, own_schemes);
}

#[test]
fn a_root_list_is_not_repeated_without_end() {
    for form in ["text", "markdown", "csv", "html", "json"] {
        let command = format!("matrix FILE --format {form}");
        assert_grows_with_document(&command, "root-list", 1300, one_root_list);
    }
    let outcome = outcome_of("matrix FILE", "root-list.json", &one_root_list(1300));
    let message = "the root `security` is too long to be repeated for each of the 1300 operations that have no list of their own";
    assert_eq!(outcome.code, 2, "{}", outcome.stderr);
    assert!(outcome.stderr.contains(message), "{}", outcome.stderr);
}

#[test]
fn shared_path_items_have_a_limit() {
    for command in ["matrix FILE --format csv", "lint FILE"] {
        assert_grows_with_document(command, "path-item", 500, one_path_item);
    }
    let outcome = outcome_of("lint FILE", "path-item.json", &one_path_item(600));
    let message = "refers to `#/components/pathItems/all`, and so do too many others";
    let said = format!("{}{}", outcome.stdout, outcome.stderr);
    assert!(said.contains(message), "{}", outcome.stderr);
}

#[test]
fn shared_callbacks_have_a_limit() {
    let file = written("callback.json", &one_callback(250));
    let file = file.display();
    let outcome = call(&format!("diff {file} {file}"));
    assert_eq!(outcome.code, 2, "{}", outcome.stderr);
    let message = "too many operations refer to the same callbacks";
    assert!(outcome.stderr.contains(message), "{}", outcome.stderr);
}

#[test]
fn old_server_lists_are_limited() {
    let served = |count: usize, has_own: bool| {
        let security = |number: usize| {
            let own = format!(r#""servers":[{{"url":"https://o{number}.example"}}],"#);
            let own = if has_own { own } else { String::new() };
            format!(r#""security":[{{"K0":[]}}],{own}"#)
        };
        let root = members(count, |number| {
            format!(r#"{{"url":"https://r{number}.example"}}"#)
        });
        let rest = format!(r#","servers":[{root}]"#);
        document(&operations(count, security), &schemes(1), &rest)
    };
    let old = written("servers-old.json", &served(1100, true));
    let new = written("servers-new.json", &served(1100, false));
    let outcome = call(&format!("diff {} {}", old.display(), new.display()));
    assert_eq!(outcome.code, 2, "{}", outcome.stderr);
    let message = "servers-new.json:1:";
    assert!(outcome.stderr.contains(message), "{}", outcome.stderr);
    assert!(
        outcome.stderr.contains("the servers are not compared"),
        "{}",
        outcome.stderr
    );
}

#[test]
fn a_list_too_long_to_compare_is_refused() {
    let list = |count| {
        let list = members(count, |number| format!(r#"{{"K{number}":[]}}"#));
        let security = move |_| format!(r#""security":[{list}],"#);
        document(&operations(1, security), &schemes(count), "")
    };
    let file = written("alternatives-256.json", &list(256));
    let file = file.display();
    assert_eq!(call(&format!("diff {file} {file}")).code, 0);
    let file = written("alternatives-257.json", &list(257));
    let file = file.display();
    let outcome = call(&format!("diff {file} {file}"));
    assert_eq!(outcome.code, 2);
    let message = "`security` has 257 alternatives, and at most 256 are compared; split the operation or remove alternatives";
    assert!(outcome.stderr.contains(message), "{}", outcome.stderr);
}
