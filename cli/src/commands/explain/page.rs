//! What a rule means, why it exists and what to write instead: a page for each rule, `cli/rules/ID.md`.

use oasgard_core::rules::Rule;

macro_rules! pages {
    ($($name:ident $id:literal)*) => {
        /// The page of a rule, in Markdown. A rule without a page does not compile.
        fn page(rule: Rule) -> &'static str {
            match rule {
                $(Rule::$name => {
                    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/rules/", $id, ".md"))
                })*
            }
        }
    };
}

oasgard_core::each_rule!(pages);

const FENCE: &str = "```";

/// The page of a rule for a terminal: prose is indented by two spaces, code by six, and nothing else of Markdown is left.
pub(super) fn text(rule: Rule) -> String {
    let mut text = String::new();
    let mut is_code = false;
    for line in page(rule).lines() {
        if line.starts_with(FENCE) {
            is_code = !is_code;
            continue;
        }
        if !line.is_empty() {
            text.push_str(if is_code { "      " } else { "  " });
            text.push_str(line);
        }
        text.push('\n');
    }
    text
}
