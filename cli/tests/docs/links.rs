//! Every relative link of a page leads to a file, and its anchor to a heading there.

use std::collections::HashMap;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::pages::{pages, read, root};

#[test]
fn links_have_a_target() {
    let broken: Vec<_> = pages()
        .iter()
        .flat_map(|page| {
            let links = relative_links(&read(page)).into_iter();
            let broken = links.filter(|link| !leads_somewhere(page, link));
            broken
                .map(|link| format!("{}: {link}", page.display()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(broken.is_empty(), "broken links:\n{}", broken.join("\n"));
}

#[test]
fn summary_lists_every_page() {
    let summary = Path::new("docs/SUMMARY.md");
    let linked: Vec<_> = relative_links(&read(summary))
        .iter()
        .map(|link| Path::new("docs").join(link))
        .collect();
    let manual = pages()
        .into_iter()
        .filter(|page| page.starts_with("docs") && page != summary);
    let missing: Vec<_> = manual.filter(|page| !linked.contains(page)).collect();
    assert!(missing.is_empty(), "docs/SUMMARY.md lacks {missing:?}");
}

#[test]
fn anchors_are_made_as_on_the_web() {
    let page = "# The `--base` option, in 3.1\n## Twice\n## Twice\n";
    assert_eq!(
        anchors(page),
        ["the---base-option-in-31", "twice", "twice-1"]
    );
}

#[test]
fn broken_links_are_found() {
    let page = Path::new("docs/trust.md");
    for link in [
        "missing.md",
        "../README.md#missing",
        "#missing",
        "cli#missing",
    ] {
        assert!(!leads_somewhere(page, link), "{link}");
    }
}

fn relative_links(text: &str) -> Vec<String> {
    let links = Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            Some(dest_url.into_string())
        }
        _ => None,
    });
    links
        .filter(|link| !link.contains("://") && !link.starts_with("mailto:"))
        .collect()
}

fn leads_somewhere(page: &Path, link: &str) -> bool {
    let (path, anchor) = link
        .split_once('#')
        .map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    let target = match path {
        "" => page.to_owned(),
        _ => page.parent().unwrap().join(path),
    };
    let file = root().join(&target);
    match anchor {
        None => file.exists(),
        Some(anchor) => {
            file.is_file() && anchors(&read(&target)).iter().any(|known| known == anchor)
        }
    }
}

/// The anchors of a page's headings.
fn anchors(text: &str) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    headings(text)
        .iter()
        .map(|heading| {
            let anchor = anchor(heading);
            let before = seen.entry(anchor.clone()).or_default();
            *before += 1;
            if *before == 1 {
                anchor
            } else {
                format!("{anchor}-{}", *before - 1)
            }
        })
        .collect()
}

fn headings(text: &str) -> Vec<String> {
    let mut headings = Vec::new();
    let mut open: Option<String> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => open = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => headings.extend(open.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut open {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    headings
}

fn anchor(heading: &str) -> String {
    let kept = heading
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}
