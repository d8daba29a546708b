//! Names of schemes, scopes and handlers.

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
