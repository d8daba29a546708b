//! One program with every Rust block that is said to compile, so that advice which is followed literally works.

use super::page::{Kind, Page};

const HEAD: &str = "\
// The fixed forms of every rule's page, and the examples that only the whole program shows to be wrong. Generated from `cli/rules`:
// `UPDATE_EXPECT=1 cargo test --package cargo-oasgard --test docs`
#![allow(dead_code, unused_imports)]
#![deny(deprecated)]

mod schemes {
    pub use oasgard::{security, security_scheme};

    #[security_scheme(api_key(header = \"X-API-Key\"))]
    pub struct Key;

    #[security_scheme(http(bearer))]
    pub struct Jwt;

    #[security_scheme(oauth2(client_credentials(token_url = \"/token\")))]
    pub enum Shop {
        /// See orders
        #[scope(\"orders:read\")]
        Read,
        /// Create orders
        #[scope(\"orders:write\")]
        Write,
    }
}
";

pub(super) fn file(pages: &[Page]) -> String {
    let modules: String = pages.iter().map(module).collect();
    format!("{HEAD}{modules}\nfn main() {{}}\n")
}

/// A module for each block, since blocks declare the same names.
fn module(page: &Page) -> String {
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
        format!(
            "\nmod {name}{suffix} {{\n    use crate::schemes::*;\n\n{}}}\n",
            indented(code)
        )
    });
    modules.collect()
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
