// Schemes and handlers by whatever name they are known here.
use oasgard::{security as guarded, security_scheme as credential};

mod auth {
    pub mod shop {
        #[oasgard::security_scheme(oauth2(client_credentials(token_url = "/token")))]
        pub enum Shop {
            /// See orders
            #[scope("orders:read")]
            Read,
            /// Create orders
            #[scope("orders:write")]
            Write,
            /// The type of an order
            #[scope("orders:type")]
            #[allow(non_camel_case_types)]
            r#type,
        }
    }

    #[oasgard::security_scheme(http(bearer))]
    pub struct Jwt;

    pub use self::shop::Shop as Store;
}

#[credential(http(basic))]
#[allow(non_camel_case_types)]
struct r#struct;

/// Inside, the macro's own names mean something else.
#[credential(http(digest))]
#[allow(non_camel_case_types)]
struct scheme;

mod renamed {
    use super::auth::Jwt as Token;
    use super::auth::shop::Shop as S;

    #[oasgard::security(S::Read | S & Token)]
    pub fn renamed() {}
}

mod globbed {
    use super::auth::shop::Shop::*;
    use super::auth::*;

    #[oasgard::security(Read & Write | Jwt | Store::r#type)]
    pub fn globbed() {}
}

mod paths {
    #[oasgard::security(super::auth::Jwt | self::super::auth::shop::Shop::Read)]
    pub fn relative() {}

    #[oasgard::security(crate::auth::Jwt | crate::auth::Store::Write)]
    pub fn absolute() {}
}

#[guarded(r#struct | scheme)]
fn r#type() {}

#[guarded(get "/gr%C3%B6%C3%9Fe", r#struct)]
fn größe() {}

#[guarded(auth::Jwt)]
fn __oasgard() {}

fn main() {
    renamed::renamed();
    globbed::globbed();
    paths::relative();
    paths::absolute();
    r#type();
    größe();
    __oasgard();
}
