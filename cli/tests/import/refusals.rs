//! What is not imported as it is.

use std::fs;

use crate::workspace::{call, folder};

const FAULTY: &str = r#"openapi: 3.0.3
info: {title: Faulty, version: "1"}
paths:
  /a:
    get:
      responses: {}
      security: [{My Key: []}, {Gone: []}]
  /b:
    get:
      responses: {}
      security: [{Gone: []}]
  /c:
    get:
      responses: {}
components:
  securitySchemes:
    My Key: {type: apiKey, in: header, name: X-Key}
    Shop:
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: http://id.example.com/token#x
          scopes: {}
"#;

fn faulty(name: &str) -> String {
    let file = format!("{name}.yaml");
    fs::write(folder().join(&file), FAULTY).unwrap();
    file
}

/// Each broken rule is reported with its place, and no file is written.
#[test]
fn broken_rules_are_reported_without_output() {
    let file = faulty("refused");
    let refused = call(&["import", &file, "--output", "refused.rs"]);
    assert_eq!(refused.code, 1, "{}", refused.stderr);
    assert_eq!(refused.stdout, "");
    assert!(!folder().join("refused.rs").exists());
    for said in [
        "[DOC-09]",
        "[REQ-01]",
        "[REQ-17]",
        "[URL-06]",
        "refused.yaml:7:",
        "refused.yaml:22:",
        "at /paths/~1c/get",
    ] {
        assert!(
            refused.stderr.contains(said),
            "{said} in {}",
            refused.stderr
        );
    }
    let last = "error: 5 things in refused.yaml cannot be declared; nothing is written; `--fix` writes the nearest legal declarations\n";
    assert!(refused.stderr.ends_with(last), "{}", refused.stderr);
}

#[test]
fn fixes_are_reported_line_by_line() {
    let file = faulty("fixed");
    let fixed = call(&["import", &file, "--fix"]);
    assert_eq!(fixed.code, 0, "{}", fixed.stderr);
    let said: Vec<_> = fixed.stderr.lines().collect();
    assert_eq!(
        said[0],
        "fixed[REQ-01]: fixed.yaml:7:33: alternative {\"Gone\":[]} → left out"
    );
    assert!(
        said[1].starts_with("fixed[REQ-01]: fixed.yaml:11:19: `GET /b` → left to you, since "),
        "{}",
        said[1]
    );
    assert!(
        said.contains(&"fixed[REQ-17]: fixed.yaml:13:5: `GET /c`: no security → `public`"),
        "{}",
        fixed.stderr
    );
    assert!(
        said.contains(&"fixed[DOC-09]: fixed.yaml:17:5: scheme name `My Key` → `My_Key`"),
        "{}",
        fixed.stderr
    );
    assert_eq!(
        *said.last().unwrap(),
        "wrote to standard output: 2 schemes, 2 operations, 1 secured, 1 public, 1 left to you"
    );
    assert!(
        fixed
            .stdout
            .contains("#[security(\n    get \"/a\",\n    MyKey,\n)]")
    );
    assert!(
        fixed.stdout.contains(
            "#[security(\n    get \"/c\",\n    public = \"the imported document does not say who may call this\",\n)]"
        ),
        "{}",
        fixed.stdout
    );
    assert!(fixed.stdout.contains("// * GET /b: "), "{}", fixed.stdout);
    assert!(
        fixed
            .stdout
            .contains("token_url = \"https://id.example.com/token\""),
        "{}",
        fixed.stdout
    );
}

#[test]
fn existing_files_are_not_overwritten() {
    let folder = folder();
    fs::create_dir_all(folder.join("full")).unwrap();
    fs::write(folder.join("full/kept.rs"), "kept").unwrap();
    let document = "documents/spotify.json";
    let refused = call(&["import", document, "--scaffold", "full"]);
    assert_eq!(refused.code, 2);
    assert_eq!(
        refused.stderr,
        "error: full is not empty; name a new folder\n"
    );
    assert_eq!(fs::read_dir(folder.join("full")).unwrap().count(), 1);
    let refused = call(&["import", document, "--output", "full/kept.rs"]);
    assert_eq!(refused.code, 2);
    assert_eq!(
        fs::read_to_string(folder.join("full/kept.rs")).unwrap(),
        "kept"
    );
}

#[test]
fn non_document_exits_with_code_2() {
    fs::write(folder().join("broken.json"), "{\"openapi\":").unwrap();
    fs::write(folder().join("other.json"), "{\"openapi\":\"4.0.0\"}").unwrap();
    for file in ["broken.json", "other.json", "missing.json"] {
        let refused = call(&["import", file]);
        assert_eq!(refused.code, 2, "{}", refused.stderr);
        assert_eq!(refused.stderr.lines().count(), 1, "{}", refused.stderr);
        assert_eq!(refused.stdout, "");
    }
}
