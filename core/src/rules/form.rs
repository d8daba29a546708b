//! FORM-…: how an attribute is written, whatever it declares.

use super::{Finding, Rule, path};

/// `get "/pets" Shop`, `http(basic) deprecated`
#[must_use]
pub fn missing_comma(next: &str) -> Finding {
    Finding::error(Rule::Form01, format!("expected `,` before `{next}`"))
}

/// `http(basic), , deprecated`
#[must_use]
pub fn redundant_comma() -> Finding {
    Finding::error(
        Rule::Form01,
        "unexpected `,` with nothing before it; remove it",
    )
}

/// `get "/pets"; Shop`, `get "/pets" => Shop`
#[must_use]
pub fn instead_of_comma(written: &str) -> Finding {
    Finding::error(
        Rule::Form01,
        format!("unexpected `{written}`; write `,` in its place"),
    )
}

/// `#[security((get, "/pets"), Shop)]`, `#[security(Method::GET "/pets", Shop)]`
#[must_use]
pub fn route_in_another_form(written: &str, right: &str) -> Finding {
    Finding::error(
        Rule::Form01,
        format!("`{written}` is not a route; write `{right}`"),
    )
}

/// `#[security([get, post] "/pets", Shop)]`
#[must_use]
pub fn several_methods(routes: &[String]) -> Finding {
    let attributes = path::one_attribute_for_each(routes.iter().cloned());
    Finding::error(
        Rule::Form02,
        format!("a route has one method; {attributes}"),
    )
}

/// `public: "reason"`
#[must_use]
pub fn colon_for_sign(word: &str) -> Finding {
    Finding::error(
        Rule::Form01,
        format!("unexpected `:` behind `{word}`; write `{word} = …`"),
    )
}

/// `#[security(Shop, get "/pets")]`
#[must_use]
pub fn route_after_requirement() -> Finding {
    Finding::error(
        Rule::Form01,
        "the route comes after the requirement; write it first",
    )
}

/// A second route in one attribute, and the requirement of the first.
///
/// `#[security(get "/pets", post "/pets", Shop)]`
#[must_use]
pub fn second_route(route: &str, requirement: &str) -> Finding {
    Finding::error(
        Rule::Form02,
        format!(
            "a second route is given; write a second attribute for it, `#[security({route}, {requirement}, id = \"…\")]`"
        ),
    )
}

/// `#[security_scheme(http(basic), http(bearer))]`
#[must_use]
pub fn second_scheme_type() -> Finding {
    Finding::error(
        Rule::Form02,
        "a second scheme type is given; write one scheme for each",
    )
}

/// `http(basic, bearer)`
#[must_use]
pub fn second_http_scheme() -> Finding {
    Finding::error(
        Rule::Form02,
        "a second HTTP scheme is given; write one scheme for each",
    )
}

/// `http(bearer, "JWT")`
#[must_use]
pub fn token_format(written: &str) -> Finding {
    Finding::error(
        Rule::Form02,
        format!("`{written}` is a token format; write `http(bearer, bearer_format = \"JWT\")`"),
    )
}

/// `api_key(header = "X-Key", cookie = "key")`
#[must_use]
pub fn second_api_key_place() -> Finding {
    Finding::error(
        Rule::Form02,
        "the API key is in two places; write one scheme for each",
    )
}

/// Two `#[security_scheme]` attributes on one type.
#[must_use]
pub fn second_scheme_attribute() -> Finding {
    Finding::error(
        Rule::Form02,
        "a second `security_scheme` is given; write one type for each scheme",
    )
}

/// `scopes()` in a flow
#[must_use]
pub fn empty_flow_scopes() -> Finding {
    Finding::error(
        Rule::Form03,
        "`scopes()` is empty; name the scopes of this flow, or leave it out if the flow has all",
    )
}

/// `client(default_scopes())`
#[must_use]
pub fn empty_default_scopes(word: &str) -> Finding {
    Finding::error(
        Rule::Form03,
        format!("`{word}()` is empty; name the scopes to request, or leave it out"),
    )
}

/// `client(hosts())`
#[must_use]
pub fn empty_hosts() -> Finding {
    Finding::error(
        Rule::Form03,
        "`hosts()` is empty; name the hosts that may receive a token, or leave it out",
    )
}

/// `client()`
#[must_use]
pub fn empty_client() -> Finding {
    Finding::error(Rule::Form03, "`client()` is empty; remove it")
}

/// `scheme("Key", http(basic), name = "Key")`
#[must_use]
pub fn name_beside_inline_name() -> Finding {
    Finding::error(
        Rule::Form04,
        "`name` is the first argument of `scheme(…)`; remove it",
    )
}

/// `scheme("Key", http(basic), crate = ::oasgard)`
#[must_use]
pub fn crate_in_inline_scheme() -> Finding {
    Finding::error(
        Rule::Form04,
        "`crate` belongs to the attribute; write it beside the expression",
    )
}

/// `#[security_scheme(oauth2(…), scopes("read"))]`
#[must_use]
pub fn scopes_beside_scheme_type(word: &str) -> Finding {
    Finding::error(
        Rule::Form04,
        format!(
            "`{word}` belongs to `scheme(…)` at a handler; write them as the variants of the enum"
        ),
    )
}

/// The same on a struct, whose `instead` is an enum.
///
/// `#[security_scheme(oauth2(…), scopes("read"))] struct Shop;`
#[must_use]
pub fn scopes_of_a_struct(word: &str, instead: &str) -> Finding {
    Finding::error(
        Rule::Form04,
        format!("`{word}` belongs to `scheme(…)` at a handler; write `{instead}`"),
    )
}

/// Hundreds of parentheses around an expression.
#[must_use]
pub fn expression_too_deep() -> Finding {
    Finding::error(
        Rule::Form05,
        "the expression is nested too deeply; write fewer parentheses",
    )
}

/// Hundreds of lists around the value of an extension.
#[must_use]
pub fn value_too_deep(name: &str) -> Finding {
    Finding::error(
        Rule::Form05,
        format!("the value of `{name}` is nested too deeply; write it with fewer levels"),
    )
}

/// The code below the attribute is not an item of Rust; the compiler's parser explains why.
#[must_use]
pub fn item_not_rust(why: &str) -> Finding {
    Finding::error(Rule::Form06, why)
}

/// `#[cfg(…)]` on a variant
#[must_use]
pub fn conditional_variant(variant: &str) -> Finding {
    Finding::error(
        Rule::Form06,
        format!(
            "`{variant}` is under `cfg`, which is not known here; put `cfg` on two whole schemes"
        ),
    )
}

/// `#[security(get "/pets", Self::Read)]`
#[must_use]
pub fn self_in_expression() -> Finding {
    Finding::error(
        Rule::Form06,
        "`Self` is not known in an attribute; write the type's name",
    )
}
