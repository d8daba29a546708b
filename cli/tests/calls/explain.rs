//! Rules, explained by their IDs.

use oasgard_core::rules::Rule;

use crate::outcome::call;

#[test]
fn list_has_every_rule() {
    let listed = call("explain");
    let ids: Vec<_> = listed
        .printed()
        .lines()
        .map(|line| line.split_once(' ').unwrap().0)
        .collect();
    let all: Vec<_> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(ids, all);
}

#[test]
fn explanation_has_verdict_and_source() {
    let printed = call("explain FLOW-12 bcp-02 URL-07");
    for head in [
        "FLOW-12  The implicit flow has no refresh URL.\n  A declaration that breaks it does not compile.\n  Required by RFC 6749 §4.2.2.\n\n  The",
        "\n\nBCP-02  The password flow must not be used.\n  A declaration that breaks it does not compile unless a written reason allows it.\n  Required by RFC 9700 §2.4.\n\n  The",
        "\n\nURL-07  A URL is not empty.\n  A declaration that breaks it does not compile.\n  Required by oasgard.\n\n  An",
    ] {
        assert!(printed.printed().contains(head), "{head}");
    }
}

#[test]
fn every_rule_is_explained_for_a_terminal() {
    for rule in Rule::ALL {
        let explained = call(&format!("explain {rule}"));
        let lines = explained.printed().lines();
        for line in lines.skip(1).filter(|line| !line.is_empty()) {
            assert!(line.starts_with("  "), "{rule}: {line}");
            assert!(!line.contains("```"), "{rule}: {line}");
        }
    }
}

#[test]
fn explanation_shows_example_and_fix() {
    let explained = call("explain URL-07");
    let (reported, instead) = explained.printed().split_once("Write instead:").unwrap();
    assert!(reported.contains("token_url = \"\""), "{reported}");
    assert!(reported.contains("[URL-07]"), "{reported}");
    assert!(instead.contains("token_url = \"https://"), "{instead}");
}

#[test]
fn unknown_rule_suggests_a_remedy() {
    for (id, remedy) in [
        ("REQ-9", "write `REQ-09`"),
        ("everything", "`cargo oasgard explain` lists all"),
    ] {
        let refused = call(&format!("explain {id}"));
        assert_eq!(refused.code, 2);
        assert!(refused.stderr.contains(remedy), "{}", refused.stderr);
    }
}
