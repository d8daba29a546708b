use oasgard_document::dialect::Dialect;

use super::*;

fn settings(metadata: &str) -> Result<Settings, String> {
    let metadata = Json::parse(metadata.as_bytes()).unwrap();
    let package = Package {
        name: "shop".to_owned(),
        version: "1.2.3".to_owned(),
        license: Some("MIT".to_owned()),
        ..Package::default()
    };
    Settings::of_package(&package, Some(&metadata)).map_err(|error| error.to_string())
}

#[test]
fn package_fills_in_missing_metadata() {
    let info = settings(r#"{"info":{"title":"Shop"}}"#).unwrap().info;
    assert_eq!(
        Json::Object(info).to_line(),
        r#"{"title":"Shop","license":{"name":"MIT","identifier":"MIT"},"version":"1.2.3"}"#
    );
}

#[test]
fn misspelt_key_suggests_the_right_one() {
    assert_eq!(
        settings(r#"{"outptu":"a.json"}"#).unwrap_err(),
        "unknown key `outptu` in `[package.metadata.oasgard]`; write `output`"
    );
    assert_eq!(
        settings(r#"{"info":{"contact":{"mail":"a@b.example"}}}"#).unwrap_err(),
        "unknown key `info.contact.mail` in `[package.metadata.oasgard]`; write `email`"
    );
    assert_eq!(
        settings(r#"{"info":{"titel":"Shop"}}"#).unwrap_err(),
        "unknown key `info.titel` in `[package.metadata.oasgard]`; write `title`"
    );
}

#[test]
fn order_of_tables_does_not_matter() {
    let one = settings(r#"{"servers":[{"url":"https://a.example","description":"x"}]}"#);
    let other = settings(r#"{"servers":[{"description":"x","url":"https://a.example"}]}"#);
    let servers =
        |settings: Result<Settings, String>| Json::from(settings.unwrap().servers).to_line();
    assert_eq!(servers(one), servers(other));
}

#[test]
fn a_date_is_the_text_it_was_written_as() {
    let info = settings(r#"{"info":{"x-since":{"$__toml_private_datetime":"2026-01-01"}}}"#);
    let info = Json::Object(info.unwrap().info).to_line();
    assert!(info.contains(r#""x-since":"2026-01-01""#), "{info}");
}

// CLIENT-15
#[test]
fn dialects_are_named_one_by_one() {
    let dialects = |metadata: &str| settings(metadata).map(|settings| settings.dialects().clone());
    assert_eq!(
        dialects(r#"{"dialect":"scalar"}"#),
        Ok(Dialect::Scalar.into())
    );
    assert_eq!(
        dialects(r#"{"dialect":["speakeasy","redocly"]}"#),
        "speakeasy,redocly".parse()
    );
    for (metadata, message) in [
        (
            r#"{"dialect":"redoc"}"#,
            "unknown dialect `redoc`; write `redocly`",
        ),
        (
            r#"{"dialect":["scalar",1]}"#,
            "invalid value for `dialect`; write `dialect = \"scalar\"` or `dialect = [\"scalar\", \"rapidoc\"]`",
        ),
        (
            r#"{"dialect":["scalar","redocly"]}"#,
            "dialects `scalar` and `redocly` cannot be written together, since `x-usePkce` is `\"SHA-256\"` in the first and `true` in the second; choose one [CLIENT-15]",
        ),
        (
            r#"{"dialect":["scalar","scalar"]}"#,
            "`scalar` is given twice; remove one [DOC-12]",
        ),
    ] {
        assert_eq!(dialects(metadata).unwrap_err(), message);
    }
}

#[test]
fn gaps_are_permitted_only_by_true() {
    let allowed = settings(r#"{"allow-unmatched":true,"allow-undeclared":false}"#);
    let expected = Allowed {
        undeclared: false,
        unmatched: true,
    };
    assert_eq!(allowed.unwrap().allowed(), expected);
    assert_eq!(
        settings(r#"{"allow-undeclared":"yes"}"#).unwrap_err(),
        "`allow-undeclared` in `[package.metadata.oasgard]` is neither true nor false; write `allow-undeclared = true`"
    );
}

#[test]
fn executable_falls_back_to_its_package() {
    let metadata = r#"{
        "output": "all.json", "openapi": "3.0", "deny": ["MRG-09"], "allow-unlinked": ["a"],
        "info": { "title": "Shop", "contact": { "name": "Ann" } },
        "bin": { "admin": { "output": "admin.json", "allow": ["MRG-09"], "info": { "title": "Admin" }, "allow-unlinked": [] } }
    }"#;
    let package = settings(metadata).unwrap();
    let admin = package.executable("admin");
    assert_eq!(package.executables().collect::<Vec<_>>(), ["admin"]);
    assert_eq!(admin.output(), Path::new("admin.json"));
    assert_eq!(admin.openapi(), package.openapi());
    assert_eq!(
        (admin.unlinked(), package.unlinked()),
        (&[][..], &["a".to_owned()][..])
    );
    let titles = [&admin, &package].map(|settings| Json::Object(settings.info.clone()).to_line());
    for (title, shown) in ["Admin", "Shop"].into_iter().zip(titles) {
        assert!(shown.contains(&format!("\"title\":\"{title}\"")), "{shown}");
        assert!(shown.contains("Ann"), "{shown}");
    }
    assert_ne!(admin.levels(), package.levels());
    assert_eq!(package.executable("other"), package);
}

#[test]
fn settings_of_executables_are_checked() {
    for (metadata, message) in [
        (
            r#"{"bin":{"admin":{"ouput":"a.json"}}}"#,
            "unknown key `ouput` in `[package.metadata.oasgard.bin.admin]`; write `output`",
        ),
        (
            r#"{"bin":{"admin":{"output":1}}}"#,
            "`output` in `[package.metadata.oasgard.bin.admin]` is not a string; write `output = \"…\"`",
        ),
        (
            r#"{"bin":{"admin":"a.json"}}"#,
            "`bin.admin` is not a table",
        ),
        (r#"{"bin":["admin"]}"#, "`bin` is not a table"),
        (
            r#"{"bins":{}}"#,
            "unknown key `bins` in `[package.metadata.oasgard]`; write `bin`",
        ),
    ] {
        assert_eq!(settings(metadata).unwrap_err(), message);
    }
    let nested = settings(r#"{"bin":{"admin":{"bin":{}}}}"#).unwrap_err();
    assert!(
        nested.starts_with("unknown key `bin` in `[package.metadata.oasgard.bin.admin]`"),
        "{nested}"
    );
}

#[test]
fn servers_of_another_form_are_refused() {
    for form in [
        r#"{"servers":"https://a.example"}"#,
        r#"{"servers":[{}]}"#,
        r#"{"servers":[1]}"#,
    ] {
        assert!(
            settings(form)
                .unwrap_err()
                .contains("invalid value for `servers`")
        );
    }
}
