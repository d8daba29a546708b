//! Text in a URL that stands for a value somebody still has to fill in.

use crate::wording::Wording;

/// What a value is called that a template leaves open.
const OPEN: [&str; 26] = [
    "api",
    "app",
    "auth",
    "client",
    "company",
    "domain",
    "host",
    "hostname",
    "id",
    "idp",
    "instance",
    "issuer",
    "name",
    "org",
    "organization",
    "project",
    "provider",
    "realm",
    "region",
    "server",
    "site",
    "subdomain",
    "team",
    "tenant",
    "url",
    "workspace",
];

/// Those of them that are not the name of a machine.
const CLEAR: [&str; 10] = [
    "domain",
    "hostname",
    "instance",
    "issuer",
    "organization",
    "realm",
    "region",
    "subdomain",
    "tenant",
    "workspace",
];

/// Words that mark what is not written yet, in upper case only: `todo.example.com` may be the host of a list of tasks.
const LOUD: [&str; 3] = ["todo", "tbd", "fixme"];

/// The first placeholder in a URL. In a document only those count that no URL may have: `https://YOUR_DOMAIN/token` is a URL.
///
/// `<tenant>`, `{tenant}`, `YOUR_DOMAIN`, `example-tenant`, `…`
pub(in crate::rules) fn find(wording: Wording, url: &str) -> Option<&str> {
    bracketed(url).or_else(|| wording.choose(word(url), None))
}

/// `<tenant>`, `{tenant}`, `${TENANT}`, `%TENANT%`, `…`
fn bracketed(url: &str) -> Option<&str> {
    let braces = || {
        let inner = between(url, "{{", "}}").or_else(|| between(url, "${", "}"));
        inner.or_else(|| between(url, "{", "}"))
    };
    let percent = || {
        let found = between(url, "%", "%")?;
        let name = found.trim_matches('%');
        let is_name = name.len() > 2 && name.chars().all(|it| it.is_ascii_uppercase() || it == '_');
        is_name.then_some(found)
    };
    let ellipsis = || {
        url.find('…')
            .map(|start| &url[start..start + '…'.len_utf8()])
    };
    between(url, "<", ">")
        .filter(|found| *found != url)
        .or_else(braces)
        .or_else(percent)
        .or_else(ellipsis)
}

/// The text from `open` to the next `close`, with both.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let start = text.find(open)?;
    let behind = start + open.len();
    let end = behind + text[behind..].find(close)?;
    Some(&text[start..end + close.len()])
}

/// A part of the host, the path or the query that is legal, and says that it is not the real value.
fn word(url: &str) -> Option<&str> {
    let behind_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    let parts = behind_scheme.split(['/', '?', '#', '&', '=', '@']);
    for part in parts {
        if part.contains("...") {
            return Some("...");
        }
        // A path may have `example.com`, and a host `:8443`.
        let words = part.split('.').map(|word| match word.split_once(':') {
            Some((before, _)) if !before.is_empty() => before,
            _ => word,
        });
        let words: Vec<_> = words.collect();
        let last = words.len() - 1;
        let found = words.into_iter().enumerate().find(|(position, word)| {
            // `.xxx` is a real domain.
            is_placeholder(word) && (*position == 0 || *position < last)
        });
        if let Some((_, word)) = found {
            return Some(word);
        }
    }
    None
}

fn is_placeholder(word: &str) -> bool {
    if let Some(name) = word.strip_prefix([':', '$']) {
        return !name.is_empty()
            && name
                .chars()
                .all(|it| it.is_ascii_alphanumeric() || it == '_');
    }
    let lower = word.to_ascii_lowercase();
    let words: Vec<_> = lower
        .split(['-', '_'])
        .filter(|word| !word.is_empty())
        .collect();
    let is_open = |word: &&str| OPEN.contains(word);
    let is_clear = |word: &&str| CLEAR.contains(word);
    match words.as_slice() {
        [] => false,
        [one] => {
            let fused = one
                .strip_prefix("your")
                .is_some_and(|rest| OPEN.contains(&rest));
            let is_upper = *one != word && word == word.to_ascii_uppercase();
            let is_loud = is_upper && (LOUD.contains(one) || one.len() > 2 && is_clear(one));
            fused || is_loud || is_row_of_x(one) || ["changeme", "replaceme"].contains(one)
        }
        ["change" | "replace", "me"] => true,
        ["your" | "example" | "my", rest @ ..] | [rest @ .., "example" | "here"]
            if rest.iter().all(is_open) =>
        {
            true
        }
        all => {
            let is_loud = word == word.to_ascii_uppercase()
                && word.contains(|it: char| it.is_ascii_uppercase());
            all.iter().all(|word| is_row_of_x(word))
                || is_loud
                    && (all.contains(&"your")
                        || all.iter().all(is_open) && all.iter().any(is_clear))
                || all.contains(&"your") && all.iter().any(is_open)
        }
    }
}

fn is_row_of_x(word: &str) -> bool {
    word.len() > 2 && word.bytes().all(|it| it == b'x')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(url: &str) -> Option<&str> {
        find(Wording::Declaration, url)
    }

    #[test]
    fn placeholder_is_found_in_every_part() {
        for (url, placeholder) in [
            ("https://<tenant>.example.com/token", "<tenant>"),
            ("https://{tenant}.example.com/token", "{tenant}"),
            ("https://{{tenant}}.example.com/token", "{{tenant}}"),
            ("https://${TENANT}.example.com/token", "${TENANT}"),
            ("https://%TENANT%.example.com/token", "%TENANT%"),
            ("https://YOUR_DOMAIN/token", "YOUR_DOMAIN"),
            ("https://yourdomain.com/token", "yourdomain"),
            ("https://your-tenant.example.com/token", "your-tenant"),
            ("https://your-tenant-id.example.com/token", "your-tenant-id"),
            ("https://example-tenant.com/token", "example-tenant"),
            ("https://my-tenant.example.com/token", "my-tenant"),
            ("https://TENANT.example.com/token", "TENANT"),
            ("https://TENANT_ID.example.com/token", "TENANT_ID"),
            ("https://xxx.example.com/token", "xxx"),
            ("https://id.example.com/XXXX/token", "XXXX"),
            (
                "https://id.example.com/xxxxxxxx-xxxx/token",
                "xxxxxxxx-xxxx",
            ),
            ("https://…/token", "…"),
            ("https://.../token", "..."),
            ("/.../token", "..."),
            ("https://id.example.com/:tenant/token", ":tenant"),
            ("https://$HOST/token", "$HOST"),
            (
                "https://id.example.com/token?tenant=YOUR_TENANT",
                "YOUR_TENANT",
            ),
            ("https://change-me.example.com/token", "change-me"),
            ("https://TODO/token", "TODO"),
        ] {
            assert_eq!(found(url), Some(placeholder), "{url}");
        }
    }

    #[test]
    fn real_names_are_not_placeholders() {
        for url in [
            "https://example.com/token",
            "https://auth.example.com/token",
            "https://id.example.com/tenant-1/token",
            "https://tenant.example.com/token",
            "https://id.example.com/tenant/token",
            "https://yourkit.com/token",
            "https://auth.example.xxx/token",
            "https://my.example.com/my-account/token",
            "https://todo.example.com/token",
            "https://id.example.com/B2C_1_sign_in/token",
            "https://id.example.com/%7Btenant%7D/token",
            "https://API.example.com:8443/%20a%20/token",
            "../token",
            "oauth/token?tenant=1",
            "https://id.example.com/o/oauth2/auth",
        ] {
            assert_eq!(found(url), None, "{url}");
        }
    }
}
