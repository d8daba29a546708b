//! Rust names for what a document names in its own way.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use heck::ToSnakeCase as _;
use oasgard_core::operation::Method;
use oasgard_core::text::{self, Piece};

/// The words of edition 2024 that cannot name a function or module, including those that it only reserves.
#[rustfmt::skip]
const KEYWORDS: [&str; 53] = [
    "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "try",
    "type", "typeof", "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// What a text without any letter or digit is called.
#[rustfmt::skip]
const SYMBOLS: [(char, &str); 16] = [
    ('!', "bang"), ('#', "hash"), ('$', "dollar"), ('%', "percent"), ('&', "and"), ('+', "plus"), ('-', "dash"),
    ('.', "dot"), ('/', "slash"), (':', "colon"), ('=', "equals"), ('?', "question"), ('@', "at"), ('^', "caret"),
    ('_', "underscore"), ('~', "tilde"),
];

/// The type of a scheme: `petstore_auth` → `PetstoreAuth`.
pub(crate) fn of_scheme(key: &str) -> String {
    type_name(key, "Scheme")
}

/// The names that a scope or role may have as a variant, the best one first. `noun` is `Scope` or `Role`.
///
/// Of a URL or URN the last segment is enough, as long as no other scope has it.
pub(crate) fn of_scope(token: &str, noun: &str) -> Vec<String> {
    let segments = segments(token);
    let tails = (0..segments.len()).rev().map(|start| &segments[start..]);
    let mut names: Vec<_> = tails.map(|tail| type_name(&tail.join(" "), noun)).collect();
    names.dedup();
    names
}

/// The function of an operation: `listPets` → `list_pets`.
pub(crate) fn of_handler(id: &str) -> String {
    let name = spelled(id).to_snake_case();
    let name = match name.as_str() {
        "" => "operation".to_owned(),
        digits if digits.starts_with(|first: char| first.is_ascii_digit()) => format!("op_{name}"),
        _ => shortened(name),
    };
    if is_keyword(&name) {
        format!("{name}_")
    } else {
        name
    }
}

/// Whether it is a keyword of the language.
pub(crate) fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// The whole words of a name that a signature of one line has room for.
fn shortened(mut name: String) -> String {
    const LONGEST: usize = 76;
    if name.len() > LONGEST {
        let end = name[..LONGEST].rfind('_').unwrap_or(LONGEST);
        name.truncate(end);
    }
    name
}

/// The function of an operation that has no id: `GET /pets/{id}` → `get_pets_by_id`.
pub(crate) fn of_route(method: &Method, path: &str) -> String {
    let pieces = text::template(path).unwrap_or_else(|| vec![Piece::Fixed(path)]);
    let mut words = vec![method.as_str().to_ascii_lowercase()];
    words.extend(pieces.into_iter().map(|piece| match piece {
        Piece::Part(name) => format!("by {name}"),
        Piece::Fixed(fixed) => fixed.replace(|c: char| c.is_ascii_punctuation(), " "),
    }));
    let name = of_handler(&words.join(" "));
    if words[1..].iter().all(|word| word.trim().is_empty()) {
        format!("{name}_root")
    } else {
        name
    }
}

/// One name of each list, none twice. The first that wants a name gets it; a later one takes the next name of its list, and
/// a number if all are taken. So a new one does not change the names of unrelated ones.
pub(crate) fn distinct(wanted: &[Vec<String>]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut last = HashMap::new();
    let mut names: Vec<_> = wanted
        .iter()
        .map(|candidates| {
            let first = candidates.first().map_or("", String::as_str);
            taken.insert(first.to_owned()).then(|| first.to_owned())
        })
        .collect();
    for (name, candidates) in names.iter_mut().zip(wanted) {
        if name.is_none() {
            let free = candidates.iter().find(|name| !taken.contains(*name));
            let free = free
                .cloned()
                .unwrap_or_else(|| numbered(&candidates[0], &taken, &mut last));
            taken.insert(free.clone());
            *name = Some(free);
        }
    }
    names.into_iter().flatten().collect()
}

/// `last` has the last number that was added to each name, so that thousands of the same name are not tried one by one.
fn numbered(name: &str, taken: &BTreeSet<String>, last: &mut HashMap<String, usize>) -> String {
    let is_type = name.starts_with(|first: char| first.is_ascii_uppercase());
    let joint = if is_type && !name.ends_with(|last: char| last.is_ascii_digit()) {
        ""
    } else {
        "_"
    };
    let last = last.entry(name.to_owned()).or_insert(1);
    loop {
        *last += 1;
        let numbered = format!("{name}{joint}{last}");
        if !taken.contains(&numbered) {
            return numbered;
        }
    }
}

/// The parts of a URL or URN that tell scopes apart, the host first; of anything else the whole.
fn segments(token: &str) -> Vec<&str> {
    let (separator, rest) = match token.split_once("://") {
        Some((_, rest)) => ('/', rest),
        None if token.starts_with("urn:") => (':', &token["urn:".len()..]),
        None => return vec![token],
    };
    let parts = rest.split(separator);
    let parts: Vec<_> = parts
        .filter(|part| part.contains(char::is_alphanumeric))
        .collect();
    if parts.is_empty() { vec![token] } else { parts }
}

fn type_name(text: &str, noun: &str) -> String {
    let name = camel(&spelled(text));
    match name.as_str() {
        "" => noun.to_owned(),
        // Neither can be named in an expression.
        "Self" | "None" => format!("{name}{noun}"),
        digits if digits.starts_with(|first: char| first.is_ascii_digit()) => {
            format!("{noun}{name}")
        }
        _ => name,
    }
}

/// In camel case; numbers stay apart, as in `V1_0`.
fn camel(words: &str) -> String {
    let is_digit = |word: &str, at_end: bool| {
        let edge = if at_end {
            word.chars().last()
        } else {
            word.chars().next()
        };
        edge.is_some_and(|edge| edge.is_ascii_digit())
    };
    let words = words.split(|c: char| !c.is_ascii_alphanumeric());
    let mut name = String::new();
    for word in words
        .map(heck::ToUpperCamelCase::to_upper_camel_case)
        .filter(|word| !word.is_empty())
    {
        if is_digit(&name, true) && is_digit(&word, false) {
            name.push('_');
        }
        name += &word;
    }
    name
}

/// The text in ASCII letters and digits, with other characters between its words.
fn spelled(text: &str) -> String {
    let text = if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(deunicode::deunicode(text))
    };
    let all = text.replace('*', " all ");
    if all.contains(|c: char| c.is_ascii_alphanumeric()) {
        // An apostrophe parts no words.
        return all.replace('\'', "");
    }
    let name = |symbol| {
        SYMBOLS
            .iter()
            .find_map(|(known, name)| (*known == symbol).then_some(*name))
    };
    let names: Vec<_> = text.chars().filter_map(name).collect();
    names.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(token: &str) -> String {
        of_scope(token, "Scope").remove(0)
    }

    fn scopes(tokens: &[&str]) -> Vec<String> {
        let wanted: Vec<_> = tokens
            .iter()
            .map(|token| of_scope(token, "Scope"))
            .collect();
        distinct(&wanted)
    }

    #[test]
    fn schemes_become_types() {
        for (key, name) in [
            ("petstore_auth", "PetstoreAuth"),
            ("PetAuth", "PetAuth"),
            ("api_key", "ApiKey"),
            ("X-API-Key", "XApiKey"),
            ("oAuth2ClientCredentials", "OAuth2ClientCredentials"),
            ("OAuth2", "OAuth2"),
            ("JWT", "Jwt"),
            ("openId", "OpenId"),
            ("2fa", "Scheme2fa"),
            ("oauth_2_0", "Oauth2_0"),
            ("Self", "SelfScheme"),
            ("none", "NoneScheme"),
            ("$ref", "Ref"),
            ("JWT Authentication", "JwtAuthentication"),
            ("Schlüssel", "Schlussel"),
            ("-", "Dash"),
            ("", "Scheme"),
        ] {
            assert_eq!(of_scheme(key), name, "{key}");
        }
    }

    #[test]
    fn scopes_become_variants() {
        for (token, name) in [
            ("pets:read", "PetsRead"),
            ("user-library-modify", "UserLibraryModify"),
            ("CUSTOMERS_WRITE", "CustomersWrite"),
            ("delete:comment.property:jira", "DeleteCommentPropertyJira"),
            (
                "https://www.googleapis.com/auth/cloud-platform",
                "CloudPlatform",
            ),
            (
                "https://www.googleapis.com/auth/cloud-platform.read-only",
                "CloudPlatformReadOnly",
            ),
            ("https://mail.google.com/", "MailGoogleCom"),
            ("api://0a1b/Orders.Read.All", "OrdersReadAll"),
            ("urn:ietf:params:oauth:stock:read", "Read"),
            ("urn:", "Urn"),
            ("https://", "Https"),
            ("*", "All"),
            ("read:*", "ReadAll"),
            ("#", "Hash"),
            ("!~", "BangTilde"),
            ("(", "Scope"),
            ("2fa", "Scope2fa"),
            ("self", "SelfScope"),
            ("none", "NoneScope"),
            ("consent:{id}", "ConsentId"),
            ("user's", "Users"),
            ("Übersicht lesen", "UbersichtLesen"),
            ("管理", "GuanLi"),
        ] {
            assert_eq!(scope(token), name, "{token}");
        }
    }

    #[test]
    fn handlers_become_functions() {
        for (id, name) in [
            ("listPets", "list_pets"),
            ("list-pets", "list_pets"),
            ("Pets_List", "pets_list"),
            ("GET_users", "get_users"),
            ("users/get-by-username", "users_get_by_username"),
            ("type", "type_"),
            ("Self", "self_"),
            ("2fa", "op_2fa"),
            ("…", "dot_dot_dot"),
            ("(", "operation"),
            ("löschen", "loschen"),
        ] {
            assert_eq!(of_handler(id), name, "{id}");
        }
    }

    #[test]
    fn routes_become_functions() {
        for (method, path, name) in [
            ("get", "/pets", "get_pets"),
            ("get", "/pets/{petId}/toys", "get_pets_by_pet_id_toys"),
            ("post", "/v1/{name}:cancel", "post_v1_by_name_cancel"),
            ("PURGE", "/cache", "purge_cache"),
            ("get", "/", "get_root"),
            ("get", "/{a", "get_a"),
        ] {
            assert_eq!(of_route(&Method::new(method), path), name, "{path}");
        }
    }

    #[test]
    fn chosen_names_are_unique() {
        assert_eq!(
            scopes(&["read", "Read", "READ"]),
            ["Read", "Read2", "Read3"]
        );
        assert_eq!(scopes(&["a2", "A2", "a2_2"]), ["A2", "A2_3", "A2_2"]);
        assert_eq!(
            scopes(&[
                "https://a.example/x/read",
                "https://a.example/y/read",
                "read"
            ]),
            ["Read", "YRead", "Read2"]
        );
        assert_eq!(
            distinct(&[vec!["a".into()], vec!["a".into()]]),
            ["a", "a_2"]
        );
    }

    #[test]
    fn new_scope_renames_no_other() {
        let before = scopes(&["pets:read", "pets-read", "pets:write"]);
        let after = scopes(&[
            "pets:read",
            "pets-read",
            "pets:write",
            "pets_read2",
            "orders:read",
        ]);
        assert_eq!(after[0], before[0]);
        assert_eq!(after[2], before[2]);
        assert_eq!(before[1], "PetsRead2");
    }

    #[test]
    fn keywords_are_sorted() {
        assert!(KEYWORDS.is_sorted());
    }
}
