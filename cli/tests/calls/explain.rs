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
fn explanations_name_their_source() {
    assert_eq!(
        call("explain FLOW-12 bcp-02 URL-07").printed(),
        "\
FLOW-12  The implicit flow has no refresh URL.
  A declaration that breaks it does not compile.
  Required by RFC 6749 §4.2.2.

BCP-02  The password flow must not be used.
  A declaration that breaks it does not compile unless a written reason allows it.
  Required by RFC 9700 §2.4.

URL-07  A URL is not empty.
  A declaration that breaks it does not compile.
  Required by oasgard.
"
    );
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
