//! The list of all rules.

use std::fmt;

/// When a rule can be judged.
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
    /// the author is told
    Warning,
    /// an error unless a written reason allows it
    ErrorUnlessAllowed,
    /// the language or the writer cannot break it
    BuiltIn,
    /// it is legal, and nothing is said
    Accept,
}

macro_rules! rules {
    ($($name:ident $id:literal $stage:ident $verdict:ident $says:literal)*) => {
        /// A rule, by the ID under which documentation and tests name it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule {
            $(#[doc = $says] $name,)*
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
            pub fn says(self) -> &'static str {
                match self { $(Self::$name => $says,)* }
            }

            /// When it can be judged.
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
    };
}

rules! {
    Opt01 "OPT-01" Compile Error "A reason is not blank."
    Opt02 "OPT-02" Compile Error "An opt-in has something to allow."
    Doc01 "DOC-01" Compile Error "`security` stands on operations only."
    Doc02 "DOC-02" Lint Accept "Operations live in paths, webhooks, callbacks and components."
    Doc03 "DOC-03" Emit BuiltIn "The items of a `security` list are alternatives."
    Doc04 "DOC-04" Emit BuiltIn "An operation's list replaces the root list."
    Doc05 "DOC-05" Compile ErrorUnlessAllowed "An empty list on an operation is written only for `public`."
    Doc06 "DOC-06" Compile ErrorUnlessAllowed "`{}` in a list is written only for `public`."
    Doc07 "DOC-07" Emit BuiltIn "No root list is written."
    Doc08 "DOC-08" Emit BuiltIn "`components.securitySchemes` maps names to schemes."
    Doc09 "DOC-09" Compile Error "A component key matches `^[a-zA-Z0-9\\.\\-_]+$`."
    Doc10 "DOC-10" Gather Warning "A scheme is required by some operation."
    Doc11 "DOC-11" Emit BuiltIn "Field names are written in OpenAPI's case."
    Doc12 "DOC-12" Compile Error "A scheme or flow has only the fields of its type, each once."
    Doc13 "DOC-13" Gather Error "An `operationId` is unique."
    Doc14 "DOC-14" Lint Warning "No header parameter stands for a credential."
    Doc15 "DOC-15" Emit Error "The target version is 3.0, 3.1 or 3.2."
    Doc16 "DOC-16" Emit BuiltIn "The document has the members its version requires."
    Doc17 "DOC-17" Lint Error "Tag names are unique, and their parents exist."
    Ref01 "REF-01" Emit BuiltIn "No `$ref` with siblings is written."
    Ref02 "REF-02" Gather Error "A reference leads to an object of the right kind."
    Ref03 "REF-03" Emit BuiltIn "No `$ref` is written under `securitySchemes`."
    Ext01 "EXT-01" Compile Error "An extension name begins with `x-`, and its value is JSON."
    Ext02 "EXT-02" Compile Error "`x-oai-`, `x-oas-` and `x-oasgard-` names are written by the tool only."
    Ext03 "EXT-03" Compile Error "An extension makes no unknown field or flow valid."
    Sch01 "SCH-01" Compile Error "A scheme has a type."
    Sch02 "SCH-02" Compile Error "The type is one of five; mutual TLS needs OpenAPI 3.1."
    Sch03 "SCH-03" Compile Accept "A scheme may have a description."
    Sch04 "SCH-04" Compile Error "An API key has a name."
    Sch05 "SCH-05" Compile Error "An API key is in a header, the query or a cookie."
    Sch06 "SCH-06" Compile Error "Header and cookie names are HTTP tokens; a query name is not empty."
    Sch07 "SCH-07" Compile Warning "An API key is not in the `Authorization` header."
    Sch08 "SCH-08" Compile Warning "An API key is not in the query."
    Sch09 "SCH-09" Compile Error "An http scheme names its authentication scheme."
    Sch10 "SCH-10" Compile Warning "An authentication scheme is registered."
    Sch11 "SCH-11" Emit BuiltIn "Authentication schemes are written in lower case."
    Sch12 "SCH-12" Compile Error "An authentication scheme is one HTTP token."
    Sch13 "SCH-13" Compile Error "Only a bearer scheme has a bearer format."
    Sch14 "SCH-14" Compile Error "An oauth2 scheme has a flow."
    Sch15 "SCH-15" Compile Error "A metadata URL obeys the rules of URLs."
    Sch16 "SCH-16" Gather Warning "An operation can be called without a deprecated scheme."
    Sch17 "SCH-17" Compile Error "Mutual TLS has no further fields."
    Sch18 "SCH-18" Gather Warning "Only one scheme of an alternative fills the `Authorization` header."
    Oidc01 "OIDC-01" Compile Error "An OpenID Connect scheme has a URL."
    Oidc02 "OIDC-02" Compile Warning "The URL ends in the well-known path."
    Oidc03 "OIDC-03" Compile Error "The URL is https and has neither query nor fragment."
    Flow01 "FLOW-01" Compile Error "A flow is one of five."
    Flow02 "FLOW-02" Compile Error "The flows are not empty."
    Flow03 "FLOW-03" Compile Error "The implicit flow has an authorization URL only."
    Flow04 "FLOW-04" Compile Error "The password flow has a token URL only."
    Flow05 "FLOW-05" Compile Error "The client credentials flow has a token URL only."
    Flow06 "FLOW-06" Compile Error "The authorization code flow has an authorization and a token URL."
    Flow07 "FLOW-07" Compile Error "The device authorization flow has a device authorization and a token URL."
    Flow08 "FLOW-08" Emit BuiltIn "`scopes` is written in every flow."
    Flow09 "FLOW-09" Compile Warning "A scope has a description."
    Flow10 "FLOW-10" Compile Error "A refresh URL obeys the rules of URLs."
    Flow11 "FLOW-11" Compile Error "Every other URL of a flow obeys the rules of URLs."
    Flow12 "FLOW-12" Compile Error "The implicit flow has no refresh URL."
    Flow13 "FLOW-13" Compile Warning "The client credentials flow has no refresh URL."
    Flow15 "FLOW-15" Gather Warning "One flow grants the scopes that are required together."
    Url01 "URL-01" Compile Accept "A URL may be relative."
    Url02 "URL-02" Gather Warning "A relative URL has an https server to stand on."
    Url04 "URL-04" Compile Error "A URL is a URI reference, and no template."
    Url05 "URL-05" Compile ErrorUnlessAllowed "An absolute URL is https."
    Url06 "URL-06" Compile Error "A URL has no fragment."
    Url07 "URL-07" Compile Error "A URL is not empty."
    Url08 "URL-08" Compile Error "A URL holds no user name."
    Url09 "URL-09" Compile Error "A URL has no white space at its ends."
    Url10 "URL-10" Compile Error "A URL with a host has a scheme."
    Req01 "REQ-01" Compile Error "A requirement names declared schemes."
    Req02 "REQ-02" Lint Error "A requirement that names a scheme by its URI leads to one."
    Req03 "REQ-03" Emit BuiltIn "A requirement names components, never URIs."
    Req04 "REQ-04" Compile Warning "A component name does not look like a URI."
    Req06 "REQ-06" Emit BuiltIn "The value of a requirement is a list of strings."
    Req07 "REQ-07" Compile Accept "A scheme may be required without a scope."
    Req08 "REQ-08" Emit Error "Roles need OpenAPI 3.1."
    Req09 "REQ-09" Compile Error "A required scope is a declared one, and in some flow."
    Req10 "REQ-10" Compile Error "One string is one scope."
    Req11 "REQ-11" Compile Error "No scheme, scope or alternative is required twice."
    Req12 "REQ-12" Compile Error "No alternative stands beside one that is enough without it."
    Req13 "REQ-13" Compile Error "A public handler takes no parameter that needs a caller."
    Req14 "REQ-14" Emit BuiltIn "One document is written."
    Req15 "REQ-15" Emit BuiltIn "A requirement is never named by a URI that a component could hijack."
    Req16 "REQ-16" Gather Warning "An operation can be called without a deprecated flow."
    Req17 "REQ-17" Gather ErrorUnlessAllowed "Every operation has a requirement or is public."
    Norm01 "NORM-01" Compile Error "An expression has no negation."
    Norm02 "NORM-02" Compile Error "An expression expands to at most 256 alternatives."
    Scope01 "SCOPE-01" Compile Error "A scope or role is one scope-token, written at its variant."
    Scope03 "SCOPE-03" Compile Accept "A scope may be one of OpenID Connect's."
    Scope04 "SCOPE-04" Compile Accept "An oauth2 scheme may have the scope `openid`."
    Scope05 "SCOPE-05" Compile Error "Two variants never have the same scope or role."
    Dyn01 "DYN-01" Compile ErrorUnlessAllowed "A scope with braces is declared as a pattern."
    Dyn02 "DYN-02" Compile Error "A pattern has fixed text and named parts, kept apart."
    Dyn03 "DYN-03" Emit BuiltIn "A pattern is written unchanged."
    Path01 "PATH-01" Compile Error "A path is a path template of OpenAPI's form."
    Path02 "PATH-02" Gather Error "A method and path is declared once."
    Path03 "PATH-03" Gather Error "Paths differ in more than parameter names."
    Path04 "PATH-04" Compile Error "A path parameter appears once; each is written as a parameter."
    Path05 "PATH-05" Compile Error "A method is one of OpenAPI's, or a token of its own in quotation marks."
    Bcp01 "BCP-01" Compile ErrorUnlessAllowed "The implicit flow is deprecated."
    Bcp02 "BCP-02" Compile ErrorUnlessAllowed "The password flow must not be used."
    Bcp04 "BCP-04" Compile ErrorUnlessAllowed "An access token is never in the query."
    Meta01 "META-01" Compile Warning "A metadata URL has a well-known part."
    Bear03 "BEAR-03" Lint Warning "A secured operation documents that it may refuse."
    Ri01 "RI-01" Compile Error "A resource identifier is absolute and has no fragment."
    Client01 "CLIENT-01" Compile Error "No secret and no client id is declared."
    Client02 "CLIENT-02" Compile Error "Client credentials are sent in one of three ways."
    Client03 "CLIENT-03" Compile Error "A scope delimiter is a space, a comma or a semicolon."
    Client04 "CLIENT-04" Compile Error "No scope holds the scope delimiter."
    Client05 "CLIENT-05" Compile Error "A scope parameter has a parameter's name, and none that OAuth gives another meaning."
    Client06 "CLIENT-06" Compile Error "A token prefix is one word, or empty."
    Client07 "CLIENT-07" Compile Warning "A token that travels in the query has no prefix."
    Client08 "CLIENT-08" Compile Error "A nested response key is one key."
    Client09 "CLIENT-09" Compile Error "Hosts and endpoint domains are host names and nothing else."
    Client10 "CLIENT-10" Compile Error "An endpoint domain bounds an endpoint that is asked for."
    Client11 "CLIENT-11" Compile Error "A scope that is asked for by default is known at compile time."
    Client12 "CLIENT-12" Compile Error "A key has a flow whose clients act by it."
    Client13 "CLIENT-13" Compile Error "Dynamic registration is found in the server's metadata."
    Client14 "CLIENT-14" Gather Error "An identity operation is a declared one."
    Client15 "CLIENT-15" Emit Error "Dialects that give one name two meanings are not written together."
    Client16 "CLIENT-16" Emit Error "No extension has a name that is written for a key."
    Http01 "HTTP-01" Gather Warning "Passwords travel over TLS."
    Http02 "HTTP-02" Compile Warning "The registered authentication schemes are known."
    Http03 "HTTP-03" Compile Warning "An API key is in no header that HTTP itself owns."
    Mrg01 "MRG-01" Emit BuiltIn "Every operation states its own `security`."
    Mrg02 "MRG-02" Gather Warning "A declaration that drops what the root list of the base document asked for is told."
    Mrg03 "MRG-03" Emit BuiltIn "An operation of the base document without a word on security gets an empty list."
    Mrg04 "MRG-04" Emit BuiltIn "Lists are replaced, never joined."
    Mrg05 "MRG-05" Gather Error "One scheme name has one definition."
    Mrg06 "MRG-06" Gather Warning "A declaration has the route of its operation, parameter names aside."
    Mrg07 "MRG-07" Emit BuiltIn "An empty list is written, not left out."
    Mrg08 "MRG-08" Gather Error "A declaration has an operation in the base document."
    Ovl01 "OVL-01" Emit BuiltIn "A list is removed before another takes its place."
    Ovl02 "OVL-02" Emit BuiltIn "A target is an object, or a member to be removed."
    Ovl03 "OVL-03" Emit BuiltIn "Keys that are no names stand in brackets, their quotes escaped."
    Ovl04 "OVL-04" Emit BuiltIn "An object is never merged into another one of its name."
    Ovl05 "OVL-05" Emit BuiltIn "Every target is in the base document."
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
