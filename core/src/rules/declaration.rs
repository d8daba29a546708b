//! What an attribute would have refused to write: the rules of declarations, checked on a record that was found in a program.

use super::client::{scopes, secret};
use super::{
    Finding, Severity, document, extension, opt_in, path, pattern, requirement, scheme, scope,
};
use crate::json::Object;
use crate::keywords;
use crate::record::{Declaration, InlineScheme, OperationDeclaration};
use crate::scheme::{Kind, Scheme, Scope};
use crate::wording::Wording;

/// Every rule for one declaration that `declaration` breaks. An attribute refuses such a declaration, so none is found in
/// what an attribute of this version wrote.
#[must_use]
pub fn check_declaration(declaration: &Declaration) -> Vec<Finding> {
    let mut found = match declaration {
        Declaration::Scheme(declared) => check_scheme(
            &declared.scheme,
            &declared.scopes,
            declared.allow_insecure.as_deref(),
        ),
        Declaration::Operation(declared) => check_operation(declared),
    };
    found.retain(|finding| finding.severity == Severity::Error);
    found
}

fn check_operation(declared: &OperationDeclaration) -> Vec<Finding> {
    let mut found: Vec<_> = document::check_operation_id(&declared.id)
        .into_iter()
        .collect();
    if let Some((method, template)) = &declared.route {
        let shown = method.field().unwrap_or(method.as_str());
        found.extend(path::check_method(Wording::Declaration, method.as_str()));
        found.extend(path::check_of_router(Wording::Declaration, shown, template));
    }
    if let Some(text) = &declared.public {
        found.extend(opt_in::check_reason(keywords::PUBLIC, text));
    }
    found.extend(declared.inline.iter().flat_map(check_inline));
    found
}

fn check_inline(declared: &InlineScheme) -> Vec<Finding> {
    // A pattern is declared by a variant only.
    let scopes = declared.scopes.iter().cloned().map(|scope| Scope {
        is_pattern: false,
        ..scope
    });
    let scopes: Vec<_> = scopes.collect();
    check_scheme(
        &declared.scheme,
        &scopes,
        declared.allow_insecure.as_deref(),
    )
}

fn check_scheme(scheme: &Scheme, scopes: &[Scope], allow_insecure: Option<&str>) -> Vec<Finding> {
    let mut found: Vec<_> = document::check_scheme_name(Wording::Declaration, &scheme.name)
        .into_iter()
        .collect();
    let of_kind = scheme::check_kind(Wording::Declaration, &scheme.kind, allow_insecure);
    found.extend(of_kind.into_iter().map(|located| located.finding));
    found.extend(reasons(&scheme.kind, allow_insecure));
    found.extend(extensions(&scheme.extensions));
    found.extend(repeated(&scheme.kind, scopes));
    found.extend(
        scopes
            .iter()
            .filter_map(|scope| check_token(noun(&scheme.kind), scope)),
    );
    if let Kind::OAuth2 {
        flows,
        extensions: of_flows,
        ..
    } = &scheme.kind
    {
        if flows.is_empty() {
            found.push(scheme::oauth2_without_flow(Wording::Declaration));
        }
        found.extend(extensions(of_flows));
        for flow in flows {
            found.extend(extensions(&flow.extensions));
        }
        found.extend(scopes_of_flows(&scheme.kind, scopes));
        found.extend(scopes_of_client(&scheme.kind, scopes));
    }
    found
}

fn noun(kind: &Kind) -> &'static str {
    if kind.has_scopes() {
        keywords::SCOPE
    } else {
        keywords::ROLE
    }
}

fn check_token(noun: &str, scope: &Scope) -> Option<Finding> {
    if scope.is_pattern {
        return pattern::check(noun, &scope.token);
    }
    scope::check_token(Wording::Declaration, noun, &scope.token).or_else(|| {
        let remedy = format!("write `#[{noun}(pattern = \"{}\")]`", scope.token);
        pattern::check_undeclared(Wording::Declaration, noun, &scope.token, &remedy)
    })
}

fn repeated(kind: &Kind, scopes: &[Scope]) -> Option<Finding> {
    let noun = noun(kind);
    let second = scopes.iter().enumerate().find(|(position, scope)| {
        scopes[..*position]
            .iter()
            .any(|earlier| earlier.token == scope.token)
    });
    second
        .map(|(_, scope)| scope::repeated(noun, &scope.token, &scope.token, &scope.token))
        .or_else(|| patterns_of_one_shape(scopes))
}

fn patterns_of_one_shape(scopes: &[Scope]) -> Option<Finding> {
    scopes.iter().enumerate().find_map(|(position, second)| {
        let mut earlier = scopes[..position].iter();
        earlier.find_map(|first| scope::check_distinct_patterns(first, second))
    })
}

fn reasons(kind: &Kind, allow_insecure: Option<&str>) -> Vec<Finding> {
    let of_client = kind
        .client()
        .and_then(|client| client.allow_insecure.as_deref());
    let of_flows = kind.flows().iter().flat_map(|flow| {
        [
            (keywords::ALLOW_DEPRECATED, flow.allow_deprecated.as_deref()),
            (keywords::ALLOW_INSECURE, flow.allow_insecure.as_deref()),
        ]
    });
    let own = [allow_insecure, of_client].map(|text| (keywords::ALLOW_INSECURE, text));
    own.into_iter()
        .chain(of_flows)
        .filter_map(|(word, text)| opt_in::check_reason(word, text?))
        .collect()
}

fn extensions(members: &Object) -> Vec<Finding> {
    let judge = |(name, value)| {
        extension::check_name(name).or_else(|| secret::check_extension(name, value))
    };
    members.iter().filter_map(judge).collect()
}

/// What the flows offer is declared, and what is declared is offered by some flow.
fn scopes_of_flows(kind: &Kind, scopes: &[Scope]) -> Vec<Finding> {
    let known: Vec<_> = scopes.iter().map(|scope| scope.token.as_str()).collect();
    let offered = kind.flows().iter().flat_map(|flow| &flow.scopes);
    let unknown = offered
        .filter(|(token, text)| {
            !scopes
                .iter()
                .any(|scope| scope.token == **token && scope.description == **text)
        })
        .map(|(token, _)| requirement::unknown_scope(token, None, &known));
    let without_flow = scopes
        .iter()
        .filter(|scope| {
            let mut flows = kind.flows().iter();
            !flows.any(|flow| flow.scopes.contains_key(&scope.token))
        })
        .map(|scope| requirement::scope_without_flow(&scope.token));
    unknown.chain(without_flow).collect()
}

fn scopes_of_client(kind: &Kind, scopes: &[Scope]) -> Vec<Finding> {
    let Some(client) = kind.client() else {
        return Vec::new();
    };
    let known: Vec<_> = scopes.iter().map(|scope| scope.token.as_str()).collect();
    let default = client.default_scopes.iter().filter_map(|token| {
        match scopes.iter().find(|scope| scope.token == *token) {
            None => Some(requirement::unknown_scope(token, None, &known)),
            Some(scope) if scope.is_pattern => Some(scopes::default_pattern(token)),
            Some(_) => None,
        }
    });
    let delimiter = client.scope_delimiter.as_deref().unwrap_or_default();
    let with_delimiter = scopes
        .iter()
        .filter_map(|scope| scopes::check_delimiter(delimiter, &scope.token));
    default
        .chain(with_delimiter.map(|located| located.finding))
        .collect()
}
