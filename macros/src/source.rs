//! Where an attribute is.

use std::env;

use oasgard_core::record::Source;
use proc_macro2::Ident;
use syn::ext::IdentExt;

/// The place of the attribute that is being expanded, on `item`.
pub(crate) fn of(item: &Ident) -> Source {
    let attribute = proc_macro::Span::call_site();
    let file = relative(&attribute.file());
    Source {
        module: module(&crate_name(), &file),
        item: item.unraw().to_string(),
        file,
        line: attribute.line() as u64,
    }
}

/// The crate being compiled, as Cargo calls it.
fn crate_name() -> String {
    env::var("CARGO_CRATE_NAME").unwrap_or_else(|_| "crate".to_owned())
}

/// The module as far as it follows from the file's name: to have rustc fill in the rest would cost more than all else in a record.
fn module(crate_name: &str, file: &str) -> String {
    let in_source = match file.rsplit_once("/src/") {
        Some((_, rest)) => rest,
        None => file.strip_prefix("src/").unwrap_or_default(),
    };
    // `bin/admin.rs` is the root of an executable, and so is `bin/admin/main.rs`.
    let in_crate = match in_source.strip_prefix("bin/") {
        Some(executable) => executable.split_once('/').map_or("", |(_, rest)| rest),
        None => in_source,
    };
    let stem = in_crate.strip_suffix(".rs").unwrap_or_default();
    let modules = stem
        .split('/')
        .filter(|name| !matches!(*name, "" | "lib" | "main" | "mod"));
    let path: Vec<_> = std::iter::once(crate_name).chain(modules).collect();
    path.join("::")
}

/// No record contains the folder in which the code was compiled.
fn relative(file: &str) -> String {
    let file = without_dots(&file.replace('\\', "/"));
    let is_absolute = file.starts_with('/') || file.get(1..3) == Some(":/");
    if !is_absolute {
        return file;
    }
    let start = file
        .rfind("/src/")
        .or_else(|| file.rfind('/'))
        .unwrap_or_default();
    file[start + 1..].to_owned()
}

/// `#[path = "../handlers.rs"]` names the same file as `mod handlers;`, by another path.
fn without_dots(file: &str) -> String {
    if !file.contains("./") {
        return file.to_owned();
    }
    let mut kept: Vec<&str> = Vec::new();
    for part in file.split('/') {
        match (part, kept.last()) {
            (".", _) => {}
            ("..", Some(last)) if !matches!(*last, "" | "..") => {
                kept.pop();
            }
            _ => kept.push(part),
        }
    }
    kept.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn module_follows_from_the_file_name() {
        for (file, expected) in [
            ("src/main.rs", "shop"),
            ("src/lib.rs", "shop"),
            ("api/src/orders.rs", "shop::orders"),
            ("api/src/orders/mod.rs", "shop::orders"),
            ("api/src/orders/list.rs", "shop::orders::list"),
            ("src/bin/admin.rs", "shop"),
            ("src/bin/admin/main.rs", "shop"),
            ("api/src/bin/admin/orders.rs", "shop::orders"),
            ("src/datasrc/orders.rs", "shop::datasrc::orders"),
            ("examples/shop.rs", "shop"),
        ] {
            assert_eq!(module("shop", file), expected);
        }
    }

    #[test]
    fn absolute_path_is_not_recorded() {
        assert_eq!(relative("/home/ann/shop/src/orders.rs"), "src/orders.rs");
        assert_eq!(relative("C:\\shop\\src\\orders.rs"), "src/orders.rs");
        assert_eq!(relative("/build/generated.rs"), "generated.rs");
        assert_eq!(relative("api/src/orders.rs"), "api/src/orders.rs");
    }

    #[test]
    fn file_has_one_name_by_every_path() {
        for (path, expected) in [
            ("src/bin/../orders.rs", "src/orders.rs"),
            ("./src/./bin/../orders/../orders.rs", "src/orders.rs"),
            ("../shop/src/orders.rs", "../shop/src/orders.rs"),
            ("../../shop/src/orders.rs", "../../shop/src/orders.rs"),
            ("src/a..b/orders.rs", "src/a..b/orders.rs"),
            (
                "/home/ann/../bob/shop/src/bin/../orders.rs",
                "src/orders.rs",
            ),
        ] {
            assert_eq!(relative(path), expected);
        }
    }
}
