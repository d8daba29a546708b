// The fixed forms of every rule's page, and the examples that only the whole program shows to be wrong. Generated from `cli/rules`:
// `UPDATE_EXPECT=1 cargo test --package cargo-oasgard --test docs`
#![allow(dead_code, unused_imports)]
#![deny(deprecated)]

mod schemes {
    pub use oasgard::{security, security_scheme};

    #[security_scheme(api_key(header = "X-API-Key"))]
    pub struct Key;

    #[security_scheme(http(bearer))]
    pub struct Jwt;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    pub enum Shop {
        /// See orders
        #[scope("orders:read")]
        Read,
        /// Create orders
        #[scope("orders:write")]
        Write,
    }
}

mod form_01 {
    use crate::schemes::*;

    #[security(get "/orders", Key)]
    fn list_orders() {}
}

mod form_02 {
    use crate::schemes::*;

    #[security(get "/orders", Key)]
    #[security(get "/v1/orders", Key, id = "oldOrders")]
    fn list_orders() {}
}

mod form_03 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(hosts("api.example.com")),
    ))]
    struct Shop;
}

mod form_04 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    enum Partners {
        /// See orders
        #[scope("orders:read")]
        Read,
    }
}

mod form_05 {
    use crate::schemes::*;

    #[security(get "/orders", (Key | Jwt) & Shop::Read)]
    fn list_orders() {}
}

mod form_06 {
    use crate::schemes::*;

    #[cfg(debug_assertions)]
    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    enum Orders {
        /// See orders
        #[scope("orders:read")]
        Read,
    }

    #[cfg(not(debug_assertions))]
    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    struct Orders;
}

mod opt_01 {
    use crate::schemes::*;

    #[security(get "/health", public = "the load balancer sends no credentials")]
    fn health() {}
}

mod opt_02 {
    use crate::schemes::*;

    #[security_scheme(oauth2(authorization_code(
        authorization_url = "/authorize",
        token_url = "/token",
    )))]
    struct Partners;
}

mod doc_01 {
    use crate::schemes::*;

    mod orders {
        use super::*;

        #[security(get "/orders", Key)]
        fn list_orders() {}
    }
}

mod doc_03 {
    use crate::schemes::*;

    #[security(get "/orders", Key | Jwt & Shop::Read)]
    fn list_orders() {}
}

mod doc_05 {
    use crate::schemes::*;

    #[security(get "/health", public = "the load balancer sends no credentials")]
    fn health() {}
}

mod doc_06 {
    use crate::schemes::*;

    #[security(get "/orders", Key, public = "guests see public orders")]
    fn list_orders() {}
}

mod doc_09 {
    use crate::schemes::*;

    #[security_scheme(http(bearer), name = "jwt_authentication")]
    struct Partners;
}

mod doc_10_refused {
    use crate::schemes::*;

    #[security_scheme(http(basic))]
    struct Login;

    #[security(get "/orders", Key)]
    fn list_orders() {}
}

mod doc_10 {
    use crate::schemes::*;

    #[security_scheme(http(basic))]
    struct Login;

    #[security(get "/orders", Key | Login)]
    fn list_orders() {}
}

mod doc_12 {
    use crate::schemes::*;

    #[security(get "/orders", Key, id = "listOrders")]
    fn list_orders() {}
}

mod doc_13_refused {
    use crate::schemes::*;

    mod shop {
        use super::*;

        #[security(get "/orders", Key)]
        fn list() {}
    }

    mod pets {
        use super::*;

        #[security(get "/pets", Key)]
        fn list() {}
    }
}

mod doc_13 {
    use crate::schemes::*;

    mod shop {
        use super::*;

        #[security(get "/orders", Key)]
        fn list() {}
    }

    mod pets {
        use super::*;

        #[security(get "/pets", Key, id = "listPets")]
        fn list() {}
    }
}

mod ext_01 {
    use crate::schemes::*;

    #[security_scheme(http(bearer), extension("x-team" = "a"))]
    struct Partners;
}

mod ext_02 {
    use crate::schemes::*;

    #[security_scheme(http(bearer), extension("x-owner" = "a"))]
    struct Partners;
}

mod ext_03 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(
        token_url = "/token",
        extension("x-par-url" = "/par"),
    )))]
    struct Partners;
}

mod sch_01 {
    use crate::schemes::*;

    #[security_scheme(http(bearer))]
    struct Partners;
}

mod sch_02 {
    use crate::schemes::*;

    #[security_scheme(http(bearer))]
    struct Partners;
}

mod sch_03 {
    use crate::schemes::*;

    /// Ask the partner team for a key.
    #[security_scheme(api_key(header = "X-API-Key"))]
    struct Partners;
}

mod sch_04 {
    use crate::schemes::*;

    #[security_scheme(api_key(header = "X-API-Key"))]
    struct Partners;
}

mod sch_05 {
    use crate::schemes::*;

    #[security_scheme(api_key(header = "X-API-Key"))]
    struct Partners;
}

mod sch_06 {
    use crate::schemes::*;

    #[security_scheme(api_key(header = "X-API-Key"))]
    struct Partners;
}

mod sch_07 {
    use crate::schemes::*;

    #[security_scheme(http(bearer))]
    struct Partners;
}

mod sch_08 {
    use crate::schemes::*;

    #[security_scheme(api_key(header = "X-API-Key"))]
    struct Partners;

    #[security_scheme(api_key(query = "key", allow_insecure = "printed in a QR code"))]
    struct Tickets;
}

mod sch_09 {
    use crate::schemes::*;

    #[security_scheme(http(bearer))]
    struct Partners;
}

mod sch_10 {
    use crate::schemes::*;

    #[security_scheme(http("Negotiate"))]
    struct Partners;
}

mod sch_12 {
    use crate::schemes::*;

    #[security_scheme(http(bearer))]
    struct Partners;
}

mod sch_13 {
    use crate::schemes::*;

    #[security_scheme(http(bearer, bearer_format = "JWT"))]
    struct Partners;
}

mod sch_14 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(token_prefix = "SSWS"),
    ))]
    struct Shop;
}

mod sch_15 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "/token"),
        metadata_url = "https://id.example.com/.well-known/oauth-authorization-server",
    ))]
    struct Partners;
}

mod sch_16_refused {
    use crate::schemes::*;

    #[security_scheme(http(basic), deprecated)]
    struct Login;

    #[security(get "/orders", Login)]
    fn list_orders() {}
}

mod sch_16 {
    use crate::schemes::*;

    #[security_scheme(http(basic), deprecated)]
    struct Login;

    #[security(get "/orders", Login | Jwt)]
    fn list_orders() {}
}

mod sch_17 {
    use crate::schemes::*;

    #[security_scheme(mutual_tls)]
    struct Partners;
}

mod sch_18_refused {
    use crate::schemes::*;

    #[security_scheme(http(basic))]
    struct Login;

    #[security(get "/orders", Login & Jwt)]
    fn list_orders() {}
}

mod sch_18 {
    use crate::schemes::*;

    #[security_scheme(http(basic))]
    struct Login;

    #[security(get "/orders", Login | Jwt)]
    fn list_orders() {}
}

mod oidc_01 {
    use crate::schemes::*;

    #[security_scheme(open_id_connect(
        url = "https://id.example.com/.well-known/openid-configuration"
    ))]
    struct Partners;
}

mod oidc_02 {
    use crate::schemes::*;

    #[security_scheme(open_id_connect(
        url = "https://id.example.com/.well-known/openid-configuration"
    ))]
    struct Partners;
}

mod oidc_03 {
    use crate::schemes::*;

    #[security_scheme(open_id_connect(
        url = "https://id.example.com/tenant-1/.well-known/openid-configuration"
    ))]
    struct Partners;
}

mod flow_01 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    struct Partners;
}

mod flow_02 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    struct Partners;
}

mod flow_03 {
    use crate::schemes::*;

    #[security_scheme(oauth2(authorization_code(
        authorization_url = "https://id.example.com/authorize",
        token_url = "https://id.example.com/token",
    )))]
    struct Partners;
}

mod flow_04 {
    use crate::schemes::*;

    #[security_scheme(oauth2(password(
        token_url = "https://id.example.com/token",
        allow_deprecated = "terminals without a browser",
    )))]
    struct Partners;
}

mod flow_05 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
    struct Partners;
}

mod flow_06 {
    use crate::schemes::*;

    #[security_scheme(oauth2(authorization_code(
        authorization_url = "https://id.example.com/authorize",
        token_url = "https://id.example.com/token",
    )))]
    struct Partners;
}

mod flow_07 {
    use crate::schemes::*;

    #[security_scheme(oauth2(device_authorization(
        device_authorization_url = "https://id.example.com/device",
        token_url = "https://id.example.com/token",
    )))]
    struct Partners;
}

mod flow_09 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    enum Shop {
        /// See orders
        #[scope("orders:read")]
        Read,
    }
}

mod flow_10 {
    use crate::schemes::*;

    #[security_scheme(oauth2(authorization_code(
        authorization_url = "https://id.example.com/authorize",
        token_url = "https://id.example.com/token",
        refresh_url = "https://id.example.com/refresh",
    )))]
    struct Partners;
}

mod flow_11 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
    struct Partners;
}

mod flow_12 {
    use crate::schemes::*;

    #[security_scheme(oauth2(authorization_code(
        authorization_url = "https://id.example.com/authorize",
        token_url = "https://id.example.com/token",
        refresh_url = "https://id.example.com/refresh",
    )))]
    struct Partners;
}

mod flow_13 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
    struct Partners;
}

mod flow_15_refused {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token", scopes(Count)),
        authorization_code(
            authorization_url = "https://id.example.com/authorize",
            token_url = "https://id.example.com/token",
            scopes(Read),
        ),
    ))]
    enum Stock {
        /// Count what is in stock
        #[scope("stock:count")]
        Count,
        /// See what is in stock
        #[scope("stock:read")]
        Read,
    }

    #[security(get "/stock", Stock::Count & Stock::Read)]
    fn stock() {}
}

mod flow_15 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token", scopes(Count, Read)),
        authorization_code(
            authorization_url = "https://id.example.com/authorize",
            token_url = "https://id.example.com/token",
            scopes(Read),
        ),
    ))]
    enum Stock {
        /// Count what is in stock
        #[scope("stock:count")]
        Count,
        /// See what is in stock
        #[scope("stock:read")]
        Read,
    }

    #[security(get "/stock", Stock::Count & Stock::Read)]
    fn stock() {}
}

mod url_01 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/oauth/token")))]
    struct Partners;
}

mod url_04 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/tenant-1/token")))]
    struct Partners;
}

mod url_05 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
    struct Partners;

    #[security_scheme(oauth2(client_credentials(
        token_url = "http://localhost:8080/token",
        allow_insecure = "the test bench runs on the same machine",
    )))]
    struct TestBench;
}

mod url_06 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
    struct Partners;
}

mod url_07 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
    struct Partners;
}

mod url_08 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
    struct Partners;
}

mod url_09 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
    struct Partners;
}

mod url_10 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
    struct Partners;
}

mod url_11 {
    use crate::schemes::*;

    #[security_scheme(oauth2(authorization_code(
        authorization_url = "https://id.example.com/authorize",
        token_url = "https://id.example.com/token"
    )))]
    struct Partners;
}

mod req_01 {
    use crate::schemes::*;

    #[security(get "/orders", Key | Jwt)]
    fn list_orders() {}
}

mod req_04 {
    use crate::schemes::*;

    #[security_scheme(http(bearer), name = "partner_token")]
    struct Partners;
}

mod req_07 {
    use crate::schemes::*;

    #[security(get "/orders", Shop)]
    fn list_orders() {}
}

mod req_08_refused {
    use crate::schemes::*;

    #[security_scheme(http(basic))]
    enum Staff {
        #[role("admin")]
        Admin,
    }

    // refused by `emit --openapi 3.0`
    #[security(delete "/orders/{id}", Staff::Admin)]
    fn delete_order() {}
}

mod req_08 {
    use crate::schemes::*;

    #[security_scheme(http(basic))]
    enum Staff {
        #[role("admin")]
        Admin,
    }

    // accepted by `emit --openapi 3.1`
    #[security(delete "/orders/{id}", Staff::Admin)]
    fn delete_order() {}
}

mod req_09 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token", scopes(Read, Write))))]
    enum Shop {
        /// See orders
        #[scope("orders:read")]
        Read,
        /// Create orders
        #[scope("orders:write")]
        Write,
    }
}

mod req_10 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    enum Shop {
        /// See orders
        #[scope("orders:read")]
        Read,
        /// Create orders
        #[scope("orders:write")]
        Write,
    }
}

mod req_11 {
    use crate::schemes::*;

    #[security(get "/orders", Shop::Read & Shop::Write)]
    fn list_orders() {}
}

mod req_12 {
    use crate::schemes::*;

    #[security(get "/orders", Key & Shop::Read)]
    fn list_orders() {}
}

mod req_13 {
    use crate::schemes::*;

    struct User;

    #[security(get "/orders", public = "teaser")]
    fn list_orders(user: Option<User>) {
        drop(user);
    }
}

mod req_16_refused {
    use crate::schemes::*;

    #[security_scheme(oauth2(implicit(
        authorization_url = "https://id.example.com/authorize",
        allow_deprecated = "the first app cannot be updated",
    )))]
    struct Web;

    #[security(get "/orders", Web)]
    fn list_orders() {}
}

mod req_16 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        implicit(
            authorization_url = "https://id.example.com/authorize",
            allow_deprecated = "the first app cannot be updated",
        ),
        authorization_code(
            authorization_url = "https://id.example.com/authorize",
            token_url = "https://id.example.com/token",
        ),
    ))]
    struct Web;

    #[security(get "/orders", Web)]
    fn list_orders() {}
}

mod req_18 {
    use crate::schemes::*;

    struct Session;

    #[security(get "/orders", Key)]
    fn list_orders(session: Session) {
        drop(session);
    }
}

mod norm_01 {
    use crate::schemes::*;

    #[security(get "/orders", Key | Shop::Read)]
    fn list_orders() {}
}

mod norm_02 {
    use crate::schemes::*;

    #[security(get "/orders", (Key | Jwt) & (Shop::Read | Shop::Write))]
    fn list_orders() {}
}

mod scope_01 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    enum Shop {
        /// See orders
        #[scope("orders:read")]
        Read,
    }
}

mod scope_03 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    enum Partners {
        /// See the e-mail address
        #[scope("email")]
        Email,
    }
}

mod scope_04 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    enum Partners {
        /// Sign in
        #[scope("openid")]
        OpenId,
    }
}

mod scope_05 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    enum Shop {
        /// See orders
        #[scope("orders:read")]
        Read,
        /// Create orders
        #[scope("orders:write")]
        Write,
    }
}

mod dyn_01 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    enum Shop {
        /// Use one consent
        #[scope(pattern = "consent:{id}")]
        Consent,
    }
}

mod dyn_02 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "/token")))]
    enum Shop {
        /// Use one consent
        #[scope(pattern = "consent:{bank}:{id}")]
        Consent,
    }
}

mod path_01 {
    use crate::schemes::*;

    #[security(get "/orders/{id}", Key)]
    fn read_order() {}
}

mod path_02_refused {
    use crate::schemes::*;

    mod shop {
        use super::*;

        #[security(get "/orders", Key)]
        fn list_orders() {}
    }

    mod admin {
        use super::*;

        #[security(get "/orders", Jwt, id = "listAllOrders")]
        fn list_orders() {}
    }
}

mod path_02 {
    use crate::schemes::*;

    mod shop {
        use super::*;

        #[security(get "/orders", Key)]
        fn list_orders() {}
    }

    mod admin {
        use super::*;

        #[security(get "/admin/orders", Jwt, id = "listAllOrders")]
        fn list_orders() {}
    }
}

mod path_03_refused {
    use crate::schemes::*;

    #[security(get "/orders/{id}", Key)]
    fn read_order() {}

    #[security(delete "/orders/{number}", Key)]
    fn delete_order() {}
}

mod path_03 {
    use crate::schemes::*;

    #[security(get "/orders/{id}", Key)]
    fn read_order() {}

    #[security(delete "/orders/{id}", Key)]
    fn delete_order() {}
}

mod path_04 {
    use crate::schemes::*;

    #[security(get "/orders/{id}/lines/{line}", Key)]
    fn read_line() {}
}

mod path_05 {
    use crate::schemes::*;

    #[security(get "/orders", Key)]
    fn list_orders() {}

    #[security("PURGE" "/orders", Key)]
    fn purge_orders() {}
}

mod bcp_01 {
    use crate::schemes::*;

    #[security_scheme(oauth2(authorization_code(
        authorization_url = "/authorize",
        token_url = "/token",
    )))]
    struct Partners;

    #[security_scheme(oauth2(implicit(
        authorization_url = "/authorize",
        allow_deprecated = "the first app cannot be updated",
    )))]
    struct FirstApp;
}

mod bcp_02 {
    use crate::schemes::*;

    #[security_scheme(oauth2(authorization_code(
        authorization_url = "/authorize",
        token_url = "/token",
    )))]
    struct Partners;

    #[security_scheme(oauth2(password(
        token_url = "/token",
        allow_deprecated = "terminals without a browser",
    )))]
    struct Terminals;
}

mod bcp_04 {
    use crate::schemes::*;

    #[security_scheme(http(bearer))]
    struct Partners;
}

mod meta_01 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        metadata_url = "https://id.example.com/.well-known/oauth-authorization-server",
    ))]
    struct Partners;
}

mod ri_01 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(resource = "https://api.example.com/v1"),
    ))]
    struct Shop;
}

mod client_01 {
    use crate::schemes::*;

    #[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
    struct Shop;
}

mod client_02 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(credentials = basic),
    ))]
    struct Shop;
}

mod client_03 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(scope_delimiter = ","),
    ))]
    struct Shop;
}

mod client_04 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(scope_delimiter = ";"),
    ))]
    enum Shop {
        /// Create orders
        #[scope("orders,write")]
        Write,
    }
}

mod client_05 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(scope_parameter = "permissions"),
    ))]
    struct Shop;
}

mod client_06 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(token_prefix = "SSWS"),
    ))]
    struct Shop;
}

mod client_07 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(token_prefix = "SSWS"),
    ))]
    struct Shop;
}

mod client_08 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(nested_response_key = "authed_user"),
    ))]
    struct Shop;
}

mod client_09 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(hosts("api.example.com")),
    ))]
    struct Shop;
}

mod client_10 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(endpoint_required, endpoint_domain = "example.com"),
    ))]
    struct Shop;
}

mod client_11 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(default_scopes(Read)),
    ))]
    enum Shop {
        /// See orders
        #[scope("orders:read")]
        Read,
        /// Follow one order
        #[scope(pattern = "order:{id}")]
        Follow,
    }
}

mod client_12 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        authorization_code(
            authorization_url = "https://id.example.com/authorize",
            token_url = "https://id.example.com/token",
        ),
        client(pkce),
    ))]
    struct Shop;
}

mod client_13 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        metadata_url = "https://id.example.com/.well-known/oauth-authorization-server",
    ))]
    struct Shop;
}

mod client_14_refused {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(identity_operation = "whoAmI"),
    ))]
    struct Partners;

    #[security(get "/me", Partners)]
    fn me() {}
}

mod client_14 {
    use crate::schemes::*;

    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(identity_operation = "whoAmI"),
    ))]
    struct Partners;

    #[security(get "/me", Partners, id = "whoAmI")]
    fn me() {}
}

mod client_16_refused {
    use crate::schemes::*;

    // refused by `emit --dialect scalar`
    #[security_scheme(oauth2(
        client_credentials(
            token_url = "https://id.example.com/token",
            extension("x-scalar-credentials-location" = "header"),
        ),
        client(credentials = body),
    ))]
    struct Partners;

    #[security(get "/orders", Partners)]
    fn list_orders() {}
}

mod client_16 {
    use crate::schemes::*;

    // accepted by `emit --dialect scalar`
    #[security_scheme(oauth2(
        client_credentials(token_url = "https://id.example.com/token"),
        client(credentials = body),
    ))]
    struct Partners;

    #[security(get "/orders", Partners)]
    fn list_orders() {}
}

mod http_02 {
    use crate::schemes::*;

    #[security_scheme(http("DPoP"))]
    struct Partners;
}

mod http_03 {
    use crate::schemes::*;

    #[security_scheme(api_key(header = "X-API-Key"))]
    struct Partners;
}

mod mrg_02_refused {
    use crate::schemes::*;

    #[security_scheme(mutual_tls)]
    struct Certificate;

    #[security(get "/orders", Key)]
    fn list_orders() {}
}

mod mrg_02 {
    use crate::schemes::*;

    #[security_scheme(mutual_tls)]
    struct Certificate;

    #[security(get "/orders", Certificate & Key)]
    fn list_orders() {}
}

mod mrg_03 {
    use crate::schemes::*;

    #[security(get "/orders", Key)]
    fn list_orders() {}
}

mod mrg_05_refused {
    use crate::schemes::*;

    mod shop {
        use super::*;

        #[security_scheme(api_key(header = "X-Partner"))]
        struct Partner;

        #[security(get "/orders", Partner)]
        fn list_orders() {}
    }

    mod zoo {
        use super::*;

        #[security_scheme(api_key(header = "X-Zoo-Partner"))]
        struct Partner;

        #[security(get "/pets", Partner)]
        fn list_pets() {}
    }
}

mod mrg_05 {
    use crate::schemes::*;

    mod shop {
        use super::*;

        #[security_scheme(api_key(header = "X-Partner"))]
        struct Partner;

        #[security(get "/orders", Partner)]
        fn list_orders() {}
    }

    mod zoo {
        use super::*;

        #[security_scheme(api_key(header = "X-Zoo-Partner"), name = "ZooPartner")]
        struct Partner;

        #[security(get "/pets", Partner)]
        fn list_pets() {}
    }
}

mod mrg_06_refused {
    use crate::schemes::*;

    #[security(get "/shop/baskets", Key, id = "listOrders")]
    fn list_orders() {}
}

mod mrg_06 {
    use crate::schemes::*;

    #[security(get "/shop/orders", Key, id = "listOrders")]
    fn list_orders() {}
}

mod mrg_08_refused {
    use crate::schemes::*;

    #[security(get "/order", Key)]
    fn list_orders() {}
}

mod mrg_08 {
    use crate::schemes::*;

    #[security(get "/orders", Key)]
    fn list_orders() {}
}

mod mrg_09_refused {
    use crate::schemes::*;

    #[security(get "/orders", Key | Jwt)]
    fn list_orders() {}
}

mod mrg_09 {
    use crate::schemes::*;

    #[security(get "/orders", Key)]
    fn list_orders() {}
}

fn main() {}
