//! Hosts that are nearly the same, and servers that are too many.

use super::servers::{changed, list};
use super::*;

#[test]
fn host_around_a_variable_is_another_host() {
    for (old, new) in [
        ("{a}/v1", "{a}.evil.example/v1"),
        ("{a}/v1", "{a}@evil.example/v1"),
        ("{a}/v1", "{a}//evil.example/v1"),
        ("{a}/v1", "{a}{b}/v1"),
        ("{a}.a.example/v1", "{a}.b.example/v1"),
        ("https://{a}.a.example", "https://{a}.b.example"),
        ("https://k.example", "https://\u{212a}.example"),
        ("https://i\u{307}.example", "https://\u{130}.example"),
        ("https://a.example", "https://a.example::443"),
    ] {
        for (old, new) in [(old, new), (new, old)] {
            let found = changed(&list(&[old]), &list(&[new]));
            assert_eq!(found.len(), 1, "{old} {new}");
        }
    }
    let literal = r#"[{"url":"https://{h}","variables":{"h":{"enum":["{}"],"default":"{}"}}}]"#;
    let free = list(&["https://{h}"]);
    assert_eq!(changed(literal, &free), ["server-changed https://{} 3"]);
    assert_eq!(changed(&free, literal).len(), 1);
}

/// As many operations as there are servers at the root, with own lists or with the list of the root.
fn many(count: usize, has_own: bool) -> String {
    let join = |of: &dyn Fn(usize) -> String| (0..count).map(of).collect::<Vec<_>>().join(",");
    let paths = join(&|number| {
        let own = format!(r#","servers":[{{"url":"https://o{number}.example"}}]"#);
        let own = if has_own { own } else { String::new() };
        format!(r#""/p{number}":{{"get":{{"security":[{{"B":[]}}]{own}}}}}"#)
    });
    let root = join(&|number| format!(r#"{{"url":"https://r{number}.example"}}"#));
    document(&format!("{{{paths}}}"), &format!(r#","servers":[{root}]"#))
}

#[test]
fn too_many_old_server_lists_are_refused() {
    let read = |text: &str| stated(text).unwrap();
    let with = |count: usize, has_own: bool| read(&many(count, has_own));
    let few = Comparison::new(&with(100, true), &with(100, false)).unwrap();
    assert_eq!(few.servers.len(), 100);
    assert_eq!(few.servers[0].operations, 100);
    let diagnostic = Comparison::new(&with(1100, true), &with(1100, false)).unwrap_err();
    assert_eq!(diagnostic.pointer.as_str(), "/servers/0");
    assert!(
        diagnostic
            .finding
            .message
            .starts_with("the servers are not compared, ")
    );
    assert!(
        Comparison::new(&with(1100, true), &with(1100, true))
            .unwrap()
            .is_empty()
    );
    assert!(
        Comparison::new(&with(1100, false), &with(1100, false))
            .unwrap()
            .is_empty()
    );
}
