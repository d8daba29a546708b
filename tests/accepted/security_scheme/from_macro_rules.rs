// Schemes that a macro writes.
macro_rules! scheme {
    ($vis:vis $name:ident, $kind:ident($key:ident = $value:literal)) => {
        #[oasgard::security_scheme($kind($key = $value), name = $value, crate = ::oasgard)]
        $vis struct $name;
    };
    ($name:ident at $url:literal { $($variant:ident = $scope:literal: $text:literal,)* }) => {
        #[oasgard::security_scheme(oauth2(client_credentials(token_url = $url)))]
        enum $name {
            $(#[doc = $text] #[scope($scope)] $variant,)*
        }
    };
}

macro_rules! as_it_is {
    ($item:item) => {
        $item
    };
}

macro_rules! bearer {
    ($item:item) => {
        #[oasgard::security_scheme(http(bearer))]
        $item
    };
}

scheme!(pub(crate) Key, api_key(header = "X-API-Key"));
scheme!(Shop at "https://id.example.com/token" {
    Read = "orders:read": "See orders",
    Write = "orders:write": "Create orders",
});
as_it_is! {
    #[oasgard::security_scheme(http(basic))]
    struct Login;
}
bearer! {
    enum Staff {
        #[role("admin")]
        Admin,
    }
}

#[oasgard::security(Key | Shop::Read & Shop::Write | Login | Staff::Admin)]
fn main() {}
