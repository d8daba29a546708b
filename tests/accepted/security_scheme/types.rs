// The type stays as it was written, whatever else stands on it.
use oasgard::security_scheme;

#[security_scheme(mutual_tls)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
#[non_exhaustive]
pub enum Machine {
    #[role("scanner")]
    Scanner = 3,
    #[role("printer")]
    Printer,
}

#[derive(Clone, Debug, Default, PartialEq)]
#[security_scheme(http(bearer))]
pub(crate) enum Staff {
    #[default]
    #[role("guest")]
    Guest,
    #[role("admin")]
    Admin,
}

#[security_scheme(http(basic))]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Login;

#[security_scheme(http(digest))]
pub enum Nobody {}

#[security_scheme(http(bearer))]
#[allow(non_camel_case_types)]
pub struct r#type;

#[security_scheme(http("DPoP"), name = "schluessel")]
pub struct Schlüssel;

mod inner {
    #[oasgard::security_scheme(http(bearer))]
    pub(in crate::inner) enum Hidden {
        #[role("guest")]
        Guest,
    }
}

fn main() {
    #[security_scheme(http(bearer))]
    #[derive(Debug)]
    enum Local {
        #[role("guest")]
        Guest,
    }

    assert_eq!(Machine::Scanner as u8, 3);
    assert!(Machine::Scanner < Machine::Printer);
    assert_eq!(Staff::default(), Staff::Guest);
    assert_eq!(Login, Login::default());
    assert!(matches!(Local::Guest, Local::Guest));
}
