//! The list of all rules.

use std::fmt;

/// When a rule can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// from one declaration, while it compiles
    Compile,
    /// when every declaration of the program is known
    Gather,
    /// when the document is written for one version
    Emit,
    /// in a document that somebody else made
    Lint,
}

/// What happens when a rule is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// the declaration is refused
    Error,
    /// it is reported as a warning
    Warning,
    /// an error unless a written reason allows it
    ErrorUnlessAllowed,
    /// the language or the writer cannot break it
    BuiltIn,
    /// it is legal, and not reported
    Accept,
}

macro_rules! rules {
    ($($name:ident $id:literal $stage:ident $verdict:ident $source:literal $sentence:literal)*) => {
        /// A rule, by the ID under which documentation and tests name it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule {
            $(#[doc = $sentence] $name,)*
        }

        impl Rule {
            /// Every rule, in the order of the standards' objects.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The ID; it never changes and is never used again.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// The rule in one sentence.
            #[must_use]
            pub fn sentence(self) -> &'static str {
                match self { $(Self::$name => $sentence,)* }
            }

            /// What requires it: an object of OpenAPI, the sections of another standard, or oasgard itself.
            #[must_use]
            pub fn source(self) -> &'static str {
                match self { $(Self::$name => $source,)* }
            }

            /// When it can be checked.
            #[must_use]
            pub fn stage(self) -> Stage {
                match self { $(Self::$name => Stage::$stage,)* }
            }

            /// What happens when a declaration breaks it.
            #[must_use]
            pub fn verdict(self) -> Verdict {
                match self { $(Self::$name => Verdict::$verdict,)* }
            }
        }

        /// Calls a macro with the variant and the ID of every rule: `Form01 "FORM-01" Form02 "FORM-02" …`.
        ///
        /// A crate with something for each rule writes no list of its own with it.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! each_rule {
            ($callback:ident) => {
                $callback! { $($name $id)* }
            };
        }
    };
}

rules! {
    Form01 "FORM-01" Compile Error "oasgard" "The arguments of an attribute are separated by commas, the route first."
    Form02 "FORM-02" Compile Error "oasgard" "An attribute declares one thing, in one place."
    Form03 "FORM-03" Compile Error "oasgard" "A list that is written is not empty."
    Form04 "FORM-04" Compile Error "oasgard" "An argument is written in the list that it belongs to."
    Form05 "FORM-05" Compile Error "oasgard" "Parentheses and values are not nested too deeply."
    Form06 "FORM-06" Compile Error "oasgard" "An attribute is written on a Rust item, and needs nothing that only the compiler knows."
    Opt01 "OPT-01" Compile Error "oasgard" "A reason has at least one letter or digit."
    Opt02 "OPT-02" Compile Error "oasgard" "An opt-in allows something."
    Doc01 "DOC-01" Compile Error "OpenAPI: OpenAPI Object, Operation Object" "`security` is written on operations only."
    Doc02 "DOC-02" Lint Accept "OpenAPI: Path Item Object" "Operations are in paths, webhooks, callbacks and components."
    Doc03 "DOC-03" Emit BuiltIn "OpenAPI: OpenAPI Object, Operation Object" "The items of a `security` list are alternatives."
    Doc04 "DOC-04" Emit BuiltIn "OpenAPI: Operation Object" "An operation's list replaces the root list."
    Doc05 "DOC-05" Compile ErrorUnlessAllowed "OpenAPI: Operation Object" "An empty list on an operation is written only for `public`."
    Doc06 "DOC-06" Compile ErrorUnlessAllowed "OpenAPI: OpenAPI Object, Security Requirement Object" "`{}` in a list is written only for `public`."
    Doc07 "DOC-07" Emit BuiltIn "OpenAPI: OpenAPI Object" "No root list is written."
    Doc08 "DOC-08" Emit BuiltIn "OpenAPI: Components Object" "`components.securitySchemes` maps names to schemes."
    Doc09 "DOC-09" Compile Error "OpenAPI: Components Object" "A component key matches `^[a-zA-Z0-9\\.\\-_]+$`."
    Doc10 "DOC-10" Gather Warning "OpenAPI: Components Object" "A scheme is required by some operation."
    Doc11 "DOC-11" Emit BuiltIn "OpenAPI: Format" "Field names are written in OpenAPI's case."
    Doc12 "DOC-12" Compile Error "OpenAPI: Security Scheme Object, OAuth Flow Object" "A scheme or flow has only the fields of its type, each once."
    Doc13 "DOC-13" Gather Error "OpenAPI: Operation Object" "An `operationId` is unique."
    Doc14 "DOC-14" Lint Warning "OpenAPI: Parameter Object" "No header parameter is called `Authorization`: readers ignore it, and a security scheme says what is sent there."
    Doc15 "DOC-15" Emit Error "OpenAPI: OpenAPI Object" "`openapi` names a release of 3.0, 3.1 or 3.2, such as `3.1.2`, in a string."
    Doc16 "DOC-16" Emit BuiltIn "OpenAPI: OpenAPI Object, Operation Object" "The document has the members its version requires."
    Doc17 "DOC-17" Lint Error "OpenAPI: Tag Object" "Tag names are unique, and their parents exist."
    Doc18 "DOC-18" Lint Error "ECMA-262, Object.prototype.__proto__; oasgard" "No member is called `__proto__`, or `constructor` with a `prototype` in it."
    Yaml01 "YAML-01" Lint Warning "OpenAPI: Format" "No merge key (`<<`) is used, which not every YAML reader merges."
    Yaml02 "YAML-02" Lint Error "OpenAPI: Format" "What decides who may call is the same for every YAML reader."
    Ref01 "REF-01" Emit BuiltIn "OpenAPI: Reference Object" "No `$ref` with siblings is written."
    Ref02 "REF-02" Gather Error "OpenAPI: Reference Object" "A reference leads to an object of the right kind."
    Ref03 "REF-03" Emit BuiltIn "oasgard" "No `$ref` is written under `securitySchemes`."
    Ext01 "EXT-01" Compile Error "OpenAPI: Specification Extensions" "An extension name begins with `x-`, and its value is JSON."
    Ext02 "EXT-02" Compile Error "OpenAPI: Specification Extensions" "`x-oai-`, `x-oas-` and `x-oasgard-` names are written by the tool only."
    Ext03 "EXT-03" Compile Error "OpenAPI: Security Scheme Object, OAuth Flows Object" "An extension makes no unknown field or flow valid."
    Sch01 "SCH-01" Compile Error "OpenAPI: Security Scheme Object" "A scheme has a type."
    Sch02 "SCH-02" Compile Error "OpenAPI: Security Scheme Object" "The type is one of five; mutual TLS needs OpenAPI 3.1."
    Sch03 "SCH-03" Compile Accept "OpenAPI: Security Scheme Object" "A scheme may have a description."
    Sch04 "SCH-04" Compile Error "OpenAPI: Security Scheme Object" "An API key has a name."
    Sch05 "SCH-05" Compile Error "OpenAPI: Security Scheme Object" "An API key is in a header, the query or a cookie."
    Sch06 "SCH-06" Compile Error "RFC 9110 §5.1, RFC 6265 §4.1.1" "Header and cookie names are HTTP tokens; a query name is not empty."
    Sch07 "SCH-07" Compile Warning "oasgard" "An API key is not in the `Authorization` header."
    Sch08 "SCH-08" Compile Warning "RFC 9700 §4.3.2, by analogy" "An API key is not in the query."
    Sch09 "SCH-09" Compile Error "OpenAPI: Security Scheme Object; RFC 9110 §16.4.1" "An HTTP scheme names its authentication scheme."
    Sch10 "SCH-10" Compile Warning "OpenAPI: Security Scheme Object" "An authentication scheme is registered."
    Sch11 "SCH-11" Emit BuiltIn "RFC 9110 §11.1" "Authentication schemes are written in lower case."
    Sch12 "SCH-12" Compile Error "RFC 9110 §11.1" "An authentication scheme is one HTTP token."
    Sch13 "SCH-13" Compile Error "OpenAPI: Security Scheme Object" "Only a bearer scheme has a bearer format."
    Sch14 "SCH-14" Compile Error "OpenAPI: Security Scheme Object" "An oauth2 scheme has a flow."
    Sch15 "SCH-15" Compile Error "OpenAPI: Security Scheme Object" "A metadata URL obeys the rules of URLs."
    Sch16 "SCH-16" Gather Warning "OpenAPI: Security Scheme Object" "An operation can be called without a deprecated scheme."
    Sch17 "SCH-17" Compile Error "OpenAPI: Security Scheme Object" "Mutual TLS has no further fields."
    Sch18 "SCH-18" Gather Warning "RFC 9110 §11.6.2" "Only one scheme of an alternative fills the `Authorization` header."
    Oidc01 "OIDC-01" Compile Error "OpenAPI: Security Scheme Object" "An OpenID Connect scheme has a URL."
    Oidc02 "OIDC-02" Compile Warning "OpenAPI: Security Scheme Object; OpenID Connect Discovery §4" "The URL ends in the well-known path."
    Oidc03 "OIDC-03" Compile Error "OpenID Connect Discovery §3, §4" "The URL uses HTTPS and has neither query nor fragment."
    Flow01 "FLOW-01" Compile Error "OpenAPI: OAuth Flows Object" "A flow is one of five."
    Flow02 "FLOW-02" Compile Error "OpenAPI: OAuth Flows Object; oasgard" "The flows are not empty."
    Flow03 "FLOW-03" Compile Error "OpenAPI: OAuth Flow Object" "The implicit flow has an authorization URL only."
    Flow04 "FLOW-04" Compile Error "OpenAPI: OAuth Flow Object" "The password flow has a token URL only."
    Flow05 "FLOW-05" Compile Error "OpenAPI: OAuth Flow Object" "The client credentials flow has a token URL only."
    Flow06 "FLOW-06" Compile Error "OpenAPI: OAuth Flow Object" "The authorization code flow has an authorization and a token URL."
    Flow07 "FLOW-07" Compile Error "OpenAPI: OAuth Flow Object" "The device authorization flow has a device authorization and a token URL."
    Flow08 "FLOW-08" Emit BuiltIn "OpenAPI: OAuth Flow Object" "`scopes` is written in every flow."
    Flow09 "FLOW-09" Compile Warning "OpenAPI: OAuth Flow Object" "A scope has a description."
    Flow10 "FLOW-10" Compile Error "OpenAPI: OAuth Flow Object" "A refresh URL obeys the rules of URLs."
    Flow11 "FLOW-11" Compile Error "OpenAPI: OAuth Flow Object" "Every other URL of a flow obeys the rules of URLs."
    Flow12 "FLOW-12" Compile Error "RFC 6749 §4.2.2" "The implicit flow has no refresh URL."
    Flow13 "FLOW-13" Compile Warning "RFC 6749 §4.4.3" "The client credentials flow has no refresh URL."
    Flow15 "FLOW-15" Gather Warning "oasgard" "One flow grants the scopes that are required together."
    Url01 "URL-01" Compile Accept "OpenAPI: Relative References in API URLs" "A URL may be relative."
    Url02 "URL-02" Gather Warning "oasgard" "A relative URL has an HTTPS server to resolve against."
    Url04 "URL-04" Compile Error "RFC 3986 §2, §4.1; OpenAPI: OAuth Flow Object" "A URL is a URI reference in which no value is left open, and its host is a name or an address."
    Url05 "URL-05" Compile ErrorUnlessAllowed "RFC 6749 §3.1, §3.2; RFC 8628 §3.1; OpenAPI: OAuth Flow Object" "An absolute URL uses HTTPS."
    Url06 "URL-06" Compile Error "RFC 6749 §3.1, §3.2" "A URL has no fragment."
    Url07 "URL-07" Compile Error "oasgard" "A URL is not empty."
    Url08 "URL-08" Compile Error "RFC 9110 §4.2.4" "A URL contains no user name."
    Url09 "URL-09" Compile Error "RFC 3986" "A URL has no white space at its ends."
    Url10 "URL-10" Compile Error "oasgard" "A URL with a host has a scheme."
    Url11 "URL-11" Compile Error "RFC 6749 §3.1, §3.2" "A URL has no parameter that each client adds to its request."
    Req01 "REQ-01" Compile Error "OpenAPI: Security Requirement Object" "A requirement names declared schemes."
    Req02 "REQ-02" Lint Error "OpenAPI: Security Requirement Object" "A requirement that names a scheme by its URI leads to a scheme."
    Req03 "REQ-03" Emit BuiltIn "OpenAPI: Security Requirement Object" "A requirement names components, never URIs."
    Req04 "REQ-04" Compile Warning "OpenAPI: Security Requirement Object" "A component name does not look like a URI."
    Req06 "REQ-06" Emit BuiltIn "OpenAPI: Security Requirement Object" "The value of a requirement is a list of strings."
    Req07 "REQ-07" Compile Accept "OpenAPI: Security Requirement Object" "A scheme may be required without a scope."
    Req08 "REQ-08" Emit Error "OpenAPI: Security Requirement Object" "Roles need OpenAPI 3.1."
    Req09 "REQ-09" Compile Error "OpenAPI: OAuth Flow Object, Security Requirement Object" "A required scope is declared, and is in a flow."
    Req10 "REQ-10" Compile Error "RFC 6749 §3.3" "One string is one scope."
    Req11 "REQ-11" Compile Error "OpenAPI: Security Requirement Object" "No scheme, scope or alternative is required twice."
    Req12 "REQ-12" Compile Error "oasgard" "No alternative is redundant beside another one."
    Req13 "REQ-13" Compile Error "oasgard" "A public handler takes no parameter that needs a caller."
    Req14 "REQ-14" Emit BuiltIn "OpenAPI: Resolving Implicit Connections" "One document is written."
    Req15 "REQ-15" Emit BuiltIn "OpenAPI 3.2 §6.3" "A requirement is never named by a URI that a component could hijack."
    Req16 "REQ-16" Gather Warning "oasgard" "An operation can be called without a deprecated flow."
    Req17 "REQ-17" Gather ErrorUnlessAllowed "oasgard" "Every operation has a requirement or is public."
    Req18 "REQ-18" Compile Warning "oasgard" "A public handler takes nothing that knows the caller."
    Norm01 "NORM-01" Compile Error "OpenAPI: Security Requirement Object" "An expression has no negation."
    Norm02 "NORM-02" Compile Error "oasgard" "An expression expands to at most 256 alternatives."
    Scope01 "SCOPE-01" Compile Error "RFC 6749 §3.3, App. A.4" "A scope or role is one scope-token, written at its variant."
    Scope03 "SCOPE-03" Compile Accept "OAuth 2.1 §1.4.1" "A scope may be one of OpenID Connect's."
    Scope04 "SCOPE-04" Compile Accept "oasgard" "An oauth2 scheme may have the scope `openid`."
    Scope05 "SCOPE-05" Compile Error "OpenAPI: OAuth Flow Object" "Two variants never have the same scope or role, and two patterns differ in more than the names of their parts."
    Dyn01 "DYN-01" Compile ErrorUnlessAllowed "oasgard" "A scope with braces is declared as a pattern."
    Dyn02 "DYN-02" Compile Error "oasgard" "A pattern has fixed text and named parts, separated by text."
    Dyn03 "DYN-03" Emit BuiltIn "oasgard" "A pattern is written unchanged."
    Path01 "PATH-01" Compile Error "OpenAPI: Paths Object" "A path is a path template as OpenAPI defines it."
    Path02 "PATH-02" Gather Error "OpenAPI: Paths Object" "A method and path is declared once."
    Path03 "PATH-03" Gather Error "OpenAPI: Paths Object" "Paths differ in more than parameter names."
    Path04 "PATH-04" Compile Error "OpenAPI: Paths Object, Parameter Object" "A path parameter appears once; each is written as a parameter."
    Path05 "PATH-05" Compile Error "OpenAPI: Path Item Object" "A method is one of OpenAPI's, or a token of its own in quotation marks, in upper case."
    Bcp01 "BCP-01" Compile ErrorUnlessAllowed "RFC 9700 §2.1.2; OAuth 2.1 §10.1" "The implicit flow is deprecated."
    Bcp02 "BCP-02" Compile ErrorUnlessAllowed "RFC 9700 §2.4" "The password flow must not be used."
    Bcp04 "BCP-04" Compile ErrorUnlessAllowed "RFC 9700 §4.3.2; OAuth 2.1 §5.1" "An access token is never in the query."
    Meta01 "META-01" Compile Warning "RFC 8414 §2, §3" "A metadata URL has a well-known part and no slash at its end."
    Bear03 "BEAR-03" Lint Warning "RFC 6750 §3.1" "A secured operation documents a 401 or 403 response."
    Ri01 "RI-01" Compile Error "RFC 8707 §2, RFC 9728 §2" "A resource identifier is absolute and has no fragment."
    Client01 "CLIENT-01" Compile Error "RFC 6749 §2.3.1; oasgard" "No secret and no client id is declared."
    Client02 "CLIENT-02" Compile Error "RFC 6749 §2.3.1" "Client credentials are sent in one of three ways."
    Client03 "CLIENT-03" Compile Error "oasgard" "A scope delimiter is a space, a comma or a semicolon."
    Client04 "CLIENT-04" Compile Error "oasgard" "No scope contains the scope delimiter."
    Client05 "CLIENT-05" Compile Error "RFC 6749 §8.2, App. A; oasgard" "A scope parameter has a valid name, to which OAuth gives no other meaning."
    Client06 "CLIENT-06" Compile Error "RFC 9110 §11.4; oasgard" "A token prefix is one word, or empty."
    Client07 "CLIENT-07" Compile Warning "oasgard" "A token that is sent in the query has no prefix."
    Client08 "CLIENT-08" Compile Error "oasgard" "A nested response key is one key."
    Client09 "CLIENT-09" Compile Error "RFC 3986 §3.2.2" "Hosts and endpoint domains are host names and nothing else."
    Client10 "CLIENT-10" Compile Error "oasgard" "An endpoint domain is declared together with a required endpoint."
    Client11 "CLIENT-11" Compile Error "oasgard" "A scope that is requested by default is known at compile time."
    Client12 "CLIENT-12" Compile Error "oasgard" "A key is declared beside a flow whose clients use it."
    Client13 "CLIENT-13" Compile Error "RFC 7591 §3, RFC 8414 §2" "Dynamic registration is found in the server's metadata."
    Client14 "CLIENT-14" Gather Error "oasgard" "An identity operation is declared."
    Client15 "CLIENT-15" Emit Error "oasgard" "Dialects that give one name different meanings are not written together."
    Client16 "CLIENT-16" Emit Error "oasgard" "No extension has a name that the tool writes for a key."
    Http01 "HTTP-01" Gather Warning "RFC 7617 §4, RFC 7616, RFC 6750 §5.3; oasgard" "Passwords and all other credentials are sent over TLS."
    Http02 "HTTP-02" Compile Warning "OpenAPI: Security Scheme Object" "An authentication scheme is checked against the registered ones."
    Http03 "HTTP-03" Compile Warning "oasgard" "An API key is not in a header that HTTP itself uses."
    Mrg01 "MRG-01" Emit BuiltIn "OpenAPI: Operation Object" "Every operation states its own `security`."
    Mrg02 "MRG-02" Gather Warning "oasgard" "A declaration that drops a requirement of the base document's root list is reported."
    Mrg03 "MRG-03" Gather Warning "oasgard" "An operation without security in both the declarations and the base document is reported."
    Mrg04 "MRG-04" Emit BuiltIn "OpenAPI: Operation Object" "Lists are replaced, never joined."
    Mrg05 "MRG-05" Gather Error "OpenAPI: Components Object" "One scheme name has one definition."
    Mrg06 "MRG-06" Gather Warning "OpenAPI: Paths Object" "A declaration has the route of its operation, except for parameter names."
    Mrg07 "MRG-07" Emit BuiltIn "OpenAPI: Operation Object" "An empty list is written, not left out."
    Mrg08 "MRG-08" Gather Error "oasgard" "A declaration has an operation in the base document."
    Mrg09 "MRG-09" Gather Warning "oasgard" "A declaration that admits callers whom the base document refuses is reported."
    Ovl01 "OVL-01" Emit BuiltIn "Overlay 1.1 §4.4.3" "A list is removed before another takes its place."
    Ovl02 "OVL-02" Emit BuiltIn "Overlay 1.0, Action Object" "A target is an object, or a member to be removed."
    Ovl03 "OVL-03" Emit BuiltIn "RFC 9535" "Keys that are not names are written in brackets, with escaped quotes."
    Ovl04 "OVL-04" Emit BuiltIn "Overlay 1.0, Action Object" "An object is never merged into another one of its name."
    Ovl05 "OVL-05" Emit BuiltIn "oasgard" "Every target is in the base document."
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
