//! PATH: methods and path templates.

mod literal;
mod optional;

use super::url::percent_encoded;
use super::{Finding, Rule, listed, named, repeated};
use crate::operation::{FIXED_METHODS, from_router, is_relative, path_parameters, without_query};
use crate::suggest::nearest;
use crate::text;
use crate::wording::Wording;

/// A plain word before the path is one of OpenAPI's methods.
///
/// `gett "/a"`
#[must_use]
pub fn unknown_method(word: &str) -> Finding {
    let remedy = match nearest(word, FIXED_METHODS) {
        Some(method) => format!("`{method}`"),
        None => listed(FIXED_METHODS),
    };
    Finding::error(
        Rule::Path05,
        format!("unknown method `{word}`; write {remedy}, or a string for a method of your own"),
    )
}

/// A method of one's own is an HTTP token. In a declaration it should be in upper case, as every registered method is; the names
/// in a document may be of any case.
///
/// `"MY METHOD" "/a"`, `"purge" "/a"`
#[must_use]
pub fn check_method(wording: Wording, method: &str) -> Option<Finding> {
    let Err(fault) = text::http_token(method) else {
        return wording.choose(check_case(method), None);
    };
    let fault = fault.verb_phrase();
    let subject = named("method", method);
    Some(Finding::error(
        Rule::Path05,
        format!(
            "{subject} {fault}; write one token such as `{}`",
            wording.choose("\"PURGE\"", "PURGE")
        ),
    ))
}

/// Methods are case-sensitive, RFC 9110 §9.1, but for the ones that OpenAPI knows by their fields.
fn check_case(method: &str) -> Option<Finding> {
    let upper = method.to_ascii_uppercase();
    let is_known = FIXED_METHODS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(method));
    (!is_known && upper != method).then(|| {
        Finding::warning(
            Rule::Path05,
            format!("method `{method}` is not `{upper}`, since methods are case-sensitive; write `\"{upper}\"`"),
        )
    })
}

/// A path template begins with `/`, its braces pair up, it has neither white space nor query nor fragment, and no
/// parameter twice. Router syntax is reported with the OpenAPI form, and in a declaration what the grammar of OpenAPI 3.2 does not
/// have; earlier versions have no grammar of paths, and documents are read for what they say.
///
/// `get "orders"`, `get "/orders/:id"`, `get "/orders//{id}"`
#[must_use]
pub fn check(wording: Wording, method: &str, path: &str) -> Option<Finding> {
    let error = |rule, message: String| Some(Finding::error(rule, message));
    let written = |path: &str| {
        let declaration = format!("write `{method} \"{path}\"`");
        wording.choose(declaration, format!("write `{path}`"))
    };
    if !path.starts_with('/') {
        let behind_host = path
            .split_once("://")
            .map(|(_, rest)| rest.find('/').map_or("", |start| &rest[start..]));
        let bare = behind_host.unwrap_or(path).trim_start_matches('/');
        let rooted = format!("/{bare}");
        let remedy = written(&wording.choose(corrected(&from_router(&rooted)), rooted));
        let subject = named("path", path);
        return error(
            Rule::Path01,
            format!("{subject} does not begin with `/`; {remedy}"),
        );
    }
    if let Some(blank) = path
        .chars()
        .find(|character| character.is_whitespace() || character.is_control())
    {
        let fault = text::TextError::Character(blank).verb_phrase();
        let encoded = percent_encoded(blank);
        let path = path.escape_debug();
        return error(
            Rule::Path01,
            format!("path `{path}` {fault}; remove it or write it as `{encoded}`"),
        );
    }
    if wording == Wording::Declaration
        && let Some(paths) = optional::paths(path)
    {
        return Some(optional_parameter(method, path, &paths));
    }
    let translated = from_router(path);
    let behind = &path[without_query(path).len()..];
    if !behind.is_empty() {
        let part = if behind.starts_with('?') {
            "query"
        } else {
            "fragment"
        };
        let remedy = written(&wording.choose(corrected(&translated), translated));
        return error(
            Rule::Path01,
            format!("path `{path}` has a {part}; {remedy}"),
        );
    }
    // In a document `:id` may be meant as it is written.
    let is_for_a_router = wording == Wording::Declaration && translated != path;
    if is_for_a_router && text::template(&translated).is_some() {
        let remedy = written(&corrected(&translated));
        return error(
            Rule::Path01,
            format!("path `{path}` uses router syntax; {remedy}"),
        );
    }
    if text::template(path).is_none() {
        return error(
            Rule::Path01,
            format!("path `{path}` has an unbalanced brace; write parameters as `{{name}}`"),
        );
    }
    if wording == Wording::Declaration
        && let Some((fault, legal)) = literal::check(path)
    {
        let (path, remedy) = (path.escape_debug(), written(&legal));
        return error(Rule::Path01, format!("path `{path}` {fault}; {remedy}"));
    }
    let parameters = path_parameters(path);
    if parameters.contains(&"") {
        return error(
            Rule::Path01,
            format!("path `{path}` has a parameter without a name; write one as `{{name}}`"),
        );
    }
    let name = repeated(&parameters)?;
    error(
        Rule::Path04,
        format!("path parameter `{name}` appears twice; rename one"),
    )
}

/// A path that stands for several, each of which is an operation.
///
/// `get "/orders/{id?}"`
fn optional_parameter(method: &str, path: &str, paths: &[String]) -> Finding {
    let attributes = one_attribute_for_each(paths.iter().map(|path| {
        let path = corrected(path);
        format!("{method} \"{path}\"")
    }));
    Finding::error(
        Rule::Path01,
        format!(
            "path `{path}` has an optional parameter, and a path has all of its parameters; {attributes}"
        ),
    )
}

/// What to write for several routes. The first has the function's name for its id.
pub(super) fn one_attribute_for_each(routes: impl IntoIterator<Item = String>) -> String {
    let attribute = |(position, route): (usize, String)| {
        let id = if position == 0 { "" } else { ", id = \"…\"" };
        format!("`#[security({route}, …{id})]`")
    };
    let mut attributes: Vec<_> = routes.into_iter().enumerate().map(attribute).collect();
    let last = attributes.pop().unwrap_or_default();
    format!(
        "write one attribute for each, {} and {last}",
        attributes.join(", ")
    )
}

/// The same for the path of another attribute, which may be relative to that of a router: without its slash, or empty.
///
/// `#[utoipa::path(get, path = "")]`, `#[get("list")]` in a scope of actix-web
#[must_use]
pub fn check_of_router(wording: Wording, method: &str, path: &str) -> Option<Finding> {
    if is_relative(path) && !path.contains("://") {
        check(wording, method, &format!("/{path}"))
    } else {
        check(wording, method, path)
    }
}

/// The nearest path of the grammar, for a path whose braces pair up: `/a//b` becomes `/a/b`.
#[must_use]
pub fn corrected(path: &str) -> String {
    let mut corrected = path.to_owned();
    while let Some((_, legal)) = literal::check(&corrected) {
        corrected = legal;
    }
    corrected
}

/// Something else is found where a path should be.
#[must_use]
pub fn method_without_path(method: &str) -> Finding {
    Finding::error(
        Rule::Path01,
        format!("method `{method}` has no path; write `{method} \"/…\"`"),
    )
}

/// A path without a method.
#[must_use]
pub fn path_without_method(path: &str) -> Finding {
    Finding::error(
        Rule::Path05,
        format!("path `{path}` has no method; write `get \"{path}\"`, or another method"),
    )
}

/// A comma between method and path.
///
/// `get, "/pets"`, `"get", "/pets"`
#[must_use]
pub fn comma_in_route(method: &str, path: &str) -> Finding {
    Finding::error(
        Rule::Path05,
        format!("unexpected `,` between method and path; write `{method} \"{path}\"`"),
    )
}

/// Method and path in one string.
///
/// `"get /pets"`
#[must_use]
pub fn route_in_one_string(written: &str, method: &str, path: &str) -> Finding {
    Finding::error(
        Rule::Path05,
        format!("`\"{written}\"` is one string; write `{method} \"{path}\"`"),
    )
}

/// The route as keys, as other attributes have it.
///
/// `method = "get", path = "/pets"`, `get = "/pets"`
#[must_use]
pub fn route_as_key(word: &str) -> Finding {
    Finding::error(
        Rule::Path05,
        format!("`{word}` is not a key; write the route first, as in `get \"/…\"`"),
    )
}

/// One route twice in one attribute.
///
/// `#[security(get "/pets", get "/pets", Shop)]`
#[must_use]
pub fn repeated_route(route: &str) -> Finding {
    Finding::error(
        Rule::Path02,
        format!("`{route}` is given twice; remove one"),
    )
}

/// Two attributes of one function declare the same operation. `together` is one attribute with both requirements and one with one
/// of them, if they can be joined.
///
/// `#[security(get "/pets", Key)]` above `#[security(get "/pets", Shop)]`
#[must_use]
pub fn operation_of_two_attributes(operation: &str, together: Option<&[String; 2]>) -> Finding {
    let remedy = one_attribute(together);
    Finding::error(
        Rule::Path02,
        format!("`{operation}` is declared by two attributes; {remedy}"),
    )
}

/// What to write for two attributes of one operation.
pub(super) fn one_attribute(together: Option<&[String; 2]>) -> String {
    match together {
        Some([all, any]) => format!(
            "write one attribute for both, `{all}` if both are needed, `{any}` if one is enough"
        ),
        None => "remove one".to_owned(),
    }
}

/// Two other attributes of the handler state different routes.
#[must_use]
pub fn two_routes(routes: &[String]) -> Finding {
    let routes = listed(routes.iter().map(String::as_str)).replace(" or ", " and ");
    Finding::error(
        Rule::Path02,
        format!(
            "the other attributes declare {routes}; write one `#[security]` with method, path and `id = \"…\"` for each"
        ),
    )
}

/// Another attribute states the route in a form that cannot be read from here.
#[must_use]
pub fn unreadable_route(attribute: &str) -> Finding {
    Finding::error(
        Rule::Path01,
        format!(
            "the route of `#[{attribute}]` is not a string literal; write method and path in `#[security]`"
        ),
    )
}

/// The path of another attribute is none of OpenAPI's, so the whole route is to be written here.
#[must_use]
pub fn route_to_write(mut finding: Finding) -> Finding {
    finding.message.push_str(" in `#[security]`");
    finding
}

/// A written path that the router would never take to this handler. `method` and `path` are those of the other attribute that
/// was probably meant.
///
/// `#[security(get "/pets", …)]` above `#[get("/pet")]`
#[must_use]
pub fn other_path(written: &str, others: &[String], method: &str, path: &str) -> Finding {
    let remedy = if is_relative(path) {
        format!("write a path that ends in `/{path}`")
    } else {
        format!("write `{method} \"{path}\"`, or a longer path that ends in `{path}`")
    };
    other_route(written, others, &remedy)
}

/// A written method that the router never takes to this handler. `meant` is one that it takes there.
///
/// `#[security(get "/pets", …)]` above `#[post("/pets")]`
#[must_use]
pub fn other_method(written: &str, others: &[String], meant: &str) -> Finding {
    other_route(written, others, &format!("write `{meant}`"))
}

fn other_route(written: &str, others: &[String], remedy: &str) -> Finding {
    let others = listed(others.iter().map(String::as_str)).replace(" or ", " and ");
    Finding::error(
        Rule::Path02,
        format!("`{written}` is written, but the other attributes declare {others}; {remedy}"),
    )
}
