//! What `import` decides about each rule: whether a declaration can say what breaks it, and what `--fix` does about it.

use oasgard_core::rules::Rule;

/// What `import --fix` does about a broken rule. Where it is broken decides how: a part of a scheme is fixed otherwise than a
/// requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Remedy {
    /// give a scheme a name of legal characters
    RenameScheme,
    /// write the member that was probably meant; a scheme loses a member of which nothing else is known
    RenameMember,
    /// give an operation an id of its own
    RenameOperation,
    /// write the method that was probably meant, or write the operation where its version of OpenAPI has it
    MoveOperation,
    /// remove a member that does not say who may call
    RemoveMember,
    /// give a flow the URLs that it needs, and no other
    CompleteFlow,
    /// write an empty `scopes`
    AddScopes,
    /// describe a scope
    DescribeScope,
    /// write a URL that never resolves
    ReplaceUrl,
    /// write special characters of a URL in percent-encoding
    EncodeUrl,
    /// write `https://`
    UseHttps,
    /// remove what follows `#`
    RemoveFragment,
    /// remove what follows `?`
    RemoveQuery,
    /// remove what clients add to a URL themselves
    RemoveParameters,
    /// remove the user name of a URL
    RemoveUserName,
    /// remove white space at the ends of a URL
    TrimUrl,
    /// write `https:` before a host
    AddUrlScheme,
    /// write legal scopes: one token for one scope
    SplitScope,
    /// write a legal scope in place of a pattern
    RenamePattern,
    /// write the type that was probably meant
    CorrectType,
    /// write the place of an API key in lower case
    LowerCase,
    /// write a legal name of a header, cookie or parameter
    CorrectName,
    /// keep the first word of an authentication scheme
    KeepFirstWord,
    /// write the version of OpenAPI that can say it
    RaiseVersion,
    /// write the `security` of a path item on its operations
    MoveSecurity,
    /// write a list of requirements, or of scopes
    CorrectForm,
    /// declare a required scope in every flow of its scheme
    DeclareScope,
    /// remove a scope that is required twice
    RemoveRepeated,
    /// declare an operation public, and say that the document has no security for it
    DeclarePublic,
    /// write a legal path
    CorrectPath,
    /// join the operations of two paths that differ in parameter names only
    JoinPaths,
    /// number the parameters of a path that have one name
    NumberParameters,
    /// leave the requirement of an unknown scheme to a person
    LeaveRequirement,
    /// leave it to a person: what only the author knows, and every rule for which nothing is decided
    Leave,
}

/// What `import --fix` does about `rule`.
pub(super) fn remedy(rule: Rule) -> Remedy {
    match rule {
        Rule::Doc01 => Remedy::MoveSecurity,
        Rule::Doc09 => Remedy::RenameScheme,
        Rule::Doc11 | Rule::Doc12 | Rule::Flow01 => Remedy::RenameMember,
        Rule::Doc13 => Remedy::RenameOperation,
        Rule::Flow03 | Rule::Flow04 | Rule::Flow05 | Rule::Flow06 | Rule::Flow07 => {
            Remedy::CompleteFlow
        }
        Rule::Flow08 => Remedy::AddScopes,
        Rule::Flow09 => Remedy::DescribeScope,
        Rule::Flow10 | Rule::Flow11 | Rule::Url07 | Rule::Oidc01 | Rule::Sch15 => {
            Remedy::ReplaceUrl
        }
        Rule::Url04 => Remedy::EncodeUrl,
        Rule::Url05 => Remedy::UseHttps,
        Rule::Url06 => Remedy::RemoveFragment,
        Rule::Url08 => Remedy::RemoveUserName,
        Rule::Url09 => Remedy::TrimUrl,
        Rule::Url10 => Remedy::AddUrlScheme,
        Rule::Url11 => Remedy::RemoveParameters,
        Rule::Oidc03 => Remedy::RemoveQuery,
        Rule::Scope01 | Rule::Req10 => Remedy::SplitScope,
        Rule::Dyn02 => Remedy::RenamePattern,
        Rule::Sch01 | Rule::Sch02 => Remedy::CorrectType,
        Rule::Sch05 => Remedy::LowerCase,
        Rule::Sch06 => Remedy::CorrectName,
        Rule::Sch12 => Remedy::KeepFirstWord,
        // None of these members decides who may call: without it the scheme requires the same credential.
        Rule::Ext01
        | Rule::Ext02
        | Rule::Flow12
        | Rule::Sch03
        | Rule::Sch13
        | Rule::Sch16
        | Rule::Sch17 => Remedy::RemoveMember,
        Rule::Req01 => Remedy::LeaveRequirement,
        Rule::Req06 => Remedy::CorrectForm,
        Rule::Req08 => Remedy::RaiseVersion,
        Rule::Req09 => Remedy::DeclareScope,
        Rule::Req11 => Remedy::RemoveRepeated,
        Rule::Req17 => Remedy::DeclarePublic,
        Rule::Path01 => Remedy::CorrectPath,
        Rule::Path03 => Remedy::JoinPaths,
        Rule::Path04 => Remedy::NumberParameters,
        Rule::Path05 => Remedy::MoveOperation,
        _ => Remedy::Leave,
    }
}

/// Whether a document that breaks `rule` is legal, but no declaration can say the same.
pub(super) fn is_undeclarable(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::Ext02
            | Rule::Flow02
            | Rule::Ref02
            | Rule::Req11
            | Rule::Req12
            | Rule::Req17
            | Rule::Url11
    )
}
