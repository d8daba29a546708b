use super::*;
use comrak::{Options, markdown_to_html};

/// What GitHub's reader of Markdown makes of a text.
fn rendered(markdown: &str) -> String {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.math_dollars = true;
    options.extension.math_code = true;
    options.extension.alerts = true;
    options.render.r#unsafe = true;
    markdown_to_html(markdown, &options)
}

/// The elements of a page, and its text outside of code, in which GitHub looks for mentions and references.
fn elements_and_text(html: &str) -> (Vec<String>, String) {
    let mut elements = Vec::new();
    let mut text = String::new();
    let mut depth = 0;
    for piece in html.split('<').skip(1) {
        let (tag, rest) = piece.split_once('>').unwrap();
        match tag {
            "code" => depth += 1,
            "/code" => depth -= 1,
            _ => {}
        }
        if !tag.starts_with('/') {
            elements.push(tag.to_owned());
        }
        text += if depth == 0 { rest } else { " " };
    }
    (elements, text)
}

const ELEMENTS: [&str; 10] = [
    "h1", "code", "table", "thead", "tbody", "tr", "th", "td", "strong", "br",
];

fn assert_inert(prose: &str, source: &str) {
    let markdown = format!(
        "# {prose}: who\n\n| A | B |\n| --- | --- |\n| `a` | {prose} |\n| **public**: {prose} or<br>`b` | c |\n"
    );
    let html = rendered(&markdown);
    let (elements, text) = elements_and_text(&html);
    for element in &elements {
        assert!(
            ELEMENTS.contains(&element.as_str()),
            "{source:?}: {element} in {html}"
        );
    }
    let count = |name: &str| elements.iter().filter(|element| *element == name).count();
    assert_eq!(
        (count("h1"), count("tr"), count("td"), count("strong")),
        (1, 3, 4, 1),
        "{source:?}: {html}"
    );
    assert!(!text.contains(['@', '#']), "{source:?}: {text}");
    let lower = text.to_lowercase();
    for word in ["gh-1", "://", "www.", ":tada:"] {
        assert!(!lower.contains(word), "{source:?}: {word} in {text}");
    }
    let mut runs = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let is_commit = |run: &str| run.len() >= 7 && run.chars().all(|c| c.is_ascii_hexdigit());
    assert!(!runs.any(is_commit), "{source:?}: {text}");
}

#[rustfmt::skip]
const ACTIVE: [&str; 56] = [
    "@octocat", "@org/team", "(@octocat)", "a@octocat", "me@evil.example", "mailto:me@evil.example", "xmpp:me@evil.example/a",
    "https://evil.example", "http://evil.example", "HTTPS://EVIL.EXAMPLE", "ftp://evil.example", "(https://evil.example)", "javascript:alert(1)",
    "www.evil.example", "WWW.evil.example", "www.a", "www.1", "(www.evil.example)", "evil.example", "//evil.example", "<https://evil.example>",
    "[x](https://evil.example)", "[x][y]", "![x](https://evil.example)", "[^1]", "<b>", "<img src=x>", "</td></table>", "<!--", "&lt;b&gt;", "&#64;octocat",
    "#123", "owner/repo#1", "GH-1", "gh-12", "x/GH-1", "deadbee", "DEADBEE1", "0123456789abcdef0123456789abcdef01234567", "owner/repo@deadbee",
    "*a*", "_a_", "__a__", "~a~", "~~a~~", "`a`", "``a", "a|b", "a\\|b", "a`b|c@evil.example", "|", "$a$", "$`a`$", ":tada:", "\\", "##[a]",
];

/// No word formats text, makes a link or notifies anyone.
#[test]
fn active_words_in_a_text_are_inert() {
    for active in ACTIVE {
        for text in [
            active.to_owned(),
            format!("See {active} for more."),
            format!("{active}, {active}; \"{active}\""),
            format!("({active})"),
            format!("{active}{active}"),
            format!("a\n{active}\n\n{active}"),
            format!("a`{active}`|{active}"),
        ] {
            assert_inert(&prose(&text), &text);
        }
    }
}

/// No pair of words formats text, makes a link or notifies anyone.
#[test]
fn pairs_of_active_words_are_inert() {
    for first in ACTIVE {
        for second in ACTIVE {
            let text = format!("{first} {second} {first}{second}");
            assert_inert(&prose(&text), &text);
            assert_inert(&code(&format!("{first}{second}")), &text);
        }
    }
}

#[test]
fn signs_around_a_word_format_nothing() {
    for sign in ('\0'..='\u{ff}').chain('\u{2000}'..='\u{206f}') {
        for word in ["octocat", "evil.example", "123", "deadbee"] {
            let text = format!(
                "{sign}{word} {word}{sign} {word}{sign}{word} {sign}{sign}{word}{sign}{sign} {sign}"
            );
            assert_inert(&prose(&text), &text);
        }
    }
}

#[test]
fn ordinary_sentences_stay_as_they_are() {
    for text in [
        "Lists the pets of the store.",
        "Read-only access to your orders, e.g. their state (OAuth 2.0); it's safe!",
        "Ключ для магазина: «чтение», 100%.",
        "誰でも見られる お店の窓 です",
        "Pet Store 1.0.17",
        "read/write",
    ] {
        assert_eq!(prose(text), text);
    }
    assert_eq!(prose("Terms & conditions"), "Terms &#38; conditions");
}

#[test]
fn name_cannot_end_its_span_or_cell() {
    assert_eq!(code("pets:read"), "`pets:read`");
    assert_eq!(code("a|b`"), "<code>a&#124;b&#96;</code>");
    assert_eq!(code(r"a\|b"), "<code>a&#92;&#124;b</code>");
    assert_eq!(
        code("`</code><b>"),
        "<code>&#96;&#60;&#47;code&#62;&#60;b&#62;</code>"
    );
    assert_eq!(
        code("a\n\n# b"),
        r"<code>a&#92;u&#123;a&#125;&#92;u&#123;a&#125;&#35; b</code>"
    );
    assert_eq!(
        code("a|b@c.example"),
        "<code>a&#124;b</code><code>&#64;c&#46;example</code>"
    );
}
