//! The words of the declaration language, each written once.

macro_rules! words {
    ($($constant:ident = $word:literal)*) => {$(
        #[doc = concat!("`", $word, "`")]
        pub const $constant: &str = $word;
    )*};
}

words! {
    ALLOW_DEPRECATED = "allow_deprecated"
    ALLOW_INSECURE = "allow_insecure"
    API_KEY = "api_key"
    AUTHORIZATION_URL = "authorization_url"
    BASIC = "basic"
    BEARER = "bearer"
    BEARER_FORMAT = "bearer_format"
    COOKIE = "cookie"
    CRATE = "crate"
    DEPRECATED = "deprecated"
    DESCRIPTION = "description"
    DEVICE_AUTHORIZATION_URL = "device_authorization_url"
    DIGEST = "digest"
    EXTENSION = "extension"
    HEADER = "header"
    HTTP = "http"
    ID = "id"
    METADATA_URL = "metadata_url"
    METHOD = "method"
    MUTUAL_TLS = "mutual_tls"
    NAME = "name"
    OAUTH2 = "oauth2"
    OPEN_ID_CONNECT = "open_id_connect"
    PATH = "path"
    PATTERN = "pattern"
    PUBLIC = "public"
    QUERY = "query"
    REFRESH_URL = "refresh_url"
    ROLE = "role"
    ROLES = "roles"
    SCHEME = "scheme"
    SCOPE = "scope"
    SCOPES = "scopes"
    SECURITY = "security"
    SECURITY_SCHEME = "security_scheme"
    TOKEN_URL = "token_url"
    URL = "url"
}
