//! Executables that cargo writes to one file.

use super::call_in;
use crate::packages::{Source, filled};

const SOURCES: &[Source] = &[
    Source {
        package: "north",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/bin/twin-server.rs",
            r#"
                #[oasgard::security(get "/north", public = "for everyone")]
                fn north() {}
                fn main() {}
            "#,
        )],
    },
    Source {
        package: "south",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/bin/twin-server.rs",
            r#"
                #[oasgard::security(get "/south", public = "for everyone")]
                fn south() {}
                fn main() {}
            "#,
        )],
    },
    // Neither of these two is read, so it does not matter that they have one file.
    Source {
        package: "first-tool",
        manifest: "",
        files: &[("src/bin/twin-tool.rs", "fn main() {}")],
    },
    Source {
        package: "second-tool",
        manifest: "",
        files: &[("src/bin/twin-tool.rs", "fn main() {}")],
    },
];

#[test]
fn executables_of_one_file_are_refused() {
    let folder = filled("twins", "", SOURCES.iter());
    for command in ["emit", "check"] {
        let refused = call_in(&folder, &format!("{command} --workspace"));
        let line = refused.last_line(2);
        let [north, south] =
            ["north", "south"].map(|name| format!("executable `twin-server` of package `{name}`"));
        assert!(
            line.starts_with("error: cargo builds ") && line.contains(" as one file, "),
            "{line}"
        );
        assert!(line.contains(&north) && line.contains(&south), "{line}");
        assert!(
            line.ends_with(
                "write another `name = \"…\"` in `[[bin]]` of one of them, or call with `--package` for each"
            ),
            "{line}"
        );
        let errors = refused.stderr.matches("error: ").count();
        assert_eq!(errors, 1, "{}", refused.stderr);
    }
    assert!(!folder.join("north/openapi.json").exists());
    // Also again, when nothing is built anew.
    for name in ["north", "south", "north"] {
        let alone = call_in(&folder, &format!("emit --package {name} --output -"));
        let path = format!("\"/{name}\"");
        assert!(alone.printed().contains(&path), "{}", alone.stdout);
        assert_eq!(alone.stdout.matches("\"get\"").count(), 1);
    }
}

#[test]
fn another_name_keeps_executables_apart() {
    let folder = filled("twins-renamed", "", SOURCES.iter());
    let manifest = folder.join("north/Cargo.toml");
    let text = std::fs::read_to_string(&manifest).unwrap();
    let bin = "[[bin]]\nname = \"north-server\"\npath = \"src/bin/twin-server.rs\"\n";
    std::fs::write(&manifest, format!("{text}\n{bin}")).unwrap();
    call_in(&folder, "emit --workspace").last_line(0);
    for name in ["north", "south"] {
        let text = std::fs::read_to_string(folder.join(name).join("openapi.json")).unwrap();
        assert!(text.contains(&format!("\"/{name}\"")), "{text}");
    }
}
