//! One program with every Rust block that is said to compile, so that advice which is followed literally works.

use super::page::{Kind, Page};

const HEAD: &str = "\
// The fixed forms of every rule's page, and the examples that only the whole program shows to be wrong. Generated from `cli/rules`:
// `UPDATE_EXPECT=1 cargo test --package cargo-oasgard --test docs`
#![allow(dead_code, unused_imports)]
#![deny(deprecated)]
";

/// The schemes that examples name without declaring them.
const SCHEMES: [(&str, &str); 3] = [
    (
        "Key",
        "#[security_scheme(api_key(header = \"X-API-Key\"))]\npub struct Key;\n",
    ),
    ("Jwt", "#[security_scheme(http(bearer))]\npub struct Jwt;\n"),
    (
        "Shop",
        "\
#[security_scheme(oauth2(client_credentials(token_url = \"/token\")))]
pub enum Shop {
    /// See orders
    #[scope(\"orders:read\")]
    Read,
    /// Create orders
    #[scope(\"orders:write\")]
    Write,
}
",
    ),
];

pub(super) fn file(pages: &[Page]) -> String {
    let schemes = schemes(|_| true);
    let modules: String = pages.iter().map(modules).collect();
    format!("{HEAD}\n{schemes}{modules}\nfn main() {{}}\n")
}

/// A program with one example and the schemes that it names, so that none of them is unused.
pub(super) fn program(code: &str) -> String {
    let is_named = |name: &str| {
        let mut words = code.split(|letter: char| !letter.is_alphanumeric());
        words.any(|word| word == name)
    };
    let schemes = schemes(is_named);
    let example = module("example", code);
    format!("#![allow(dead_code, unused_imports)]\n\n{schemes}{example}\nfn main() {{}}\n")
}

fn schemes(is_needed: impl Fn(&str) -> bool) -> String {
    let needed = SCHEMES.iter().filter(|(name, _)| is_needed(name));
    let declared = needed.map(|(_, code)| format!("\n{}", indented(code)));
    format!(
        "mod schemes {{\n    pub use oasgard::{{security, security_scheme}};\n{}}}\n",
        declared.collect::<String>()
    )
}

/// A module for each block, since blocks declare the same names.
fn modules(page: &Page) -> String {
    let name = page.rule.id().to_lowercase().replace('-', "_");
    let blocks = page.blocks().filter_map(|block| {
        let is_compiled = match &block.kind {
            Kind::Refused(language, _) | Kind::Fixed(language) => *language == "rust",
            Kind::Case(_) | Kind::Message | Kind::Other => false,
        };
        is_compiled.then_some((block.kind.is_refused(), &block.code))
    });
    let modules = blocks.map(|(is_refused, code)| {
        let suffix = if is_refused { "_refused" } else { "" };
        module(&format!("{name}{suffix}"), code)
    });
    modules.collect()
}

fn module(name: &str, code: &str) -> String {
    let code = indented(code);
    format!("\nmod {name} {{\n    use crate::schemes::*;\n\n{code}}}\n")
}

fn indented(code: &str) -> String {
    let lines = code.lines().map(|line| {
        if line.is_empty() {
            "\n".to_owned()
        } else {
            format!("    {line}\n")
        }
    });
    lines.collect()
}
