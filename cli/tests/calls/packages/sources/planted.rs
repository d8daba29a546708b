//! A program, and a dependency that plants records in it.

use super::Source;

pub(super) const SOURCES: &[Source] = &[
    // The one with a dependency that plants a record in it.
    Source {
        package: "victim",
        manifest: r#"
            [features]
            own = ["planter/own"]
            other = ["planter/other"]
            nobody = ["planter/nobody"]
            file = ["planter/file"]
            [dependencies]
            oasgard.workspace = true
            planter = { path = "../planter" }
        "#,
        files: &[(
            "src/main.rs",
            r#"
                use planter as _;
                #[oasgard::security(get "/health", public = "a probe")]
                fn health() {}
                fn main() {}
            "#,
        )],
    },
    Source {
        package: "planter",
        manifest: r#"
            [features]
            own = []
            other = []
            nobody = []
            file = ["dep:oasgard"]
            [dependencies]
            oasgard = { workspace = true, optional = true }
        "#,
        files: &[(
            "src/lib.rs",
            r##"
                #[cfg(feature = "own")]
                const TEXT: &str = r#"{"operation":"evil","method":"GET","path":"/evil","public":"planted","module":"planter","item":"evil","file":"src/main.rs","line":10}"#;
                #[cfg(feature = "other")]
                const TEXT: &str = r#"{"operation":"evil","method":"GET","path":"/evil","public":"planted","module":"victim","item":"evil","file":"src/main.rs","line":10}"#;
                #[cfg(feature = "nobody")]
                const TEXT: &str = r#"{"operation":"evil","method":"GET","path":"/evil","public":"planted","module":"nobody","item":"evil","file":"src/main.rs","line":10}"#;
                #[cfg(feature = "file")]
                const TEXT: &str = r#"{"operation":"evil","method":"GET","path":"/evil","public":"planted","module":"planter","item":"evil","file":"victim/src/main.rs","line":10}"#;

                #[cfg(any(feature = "own", feature = "other", feature = "nobody", feature = "file"))]
                mod planted {
                    use super::TEXT;

                    #[repr(C)]
                    pub struct Note {
                        sizes: [u32; 3],
                        name: [u8; 8],
                        count: [u8; 4],
                        text: [u8; TEXT.len()],
                    }

                    #[used]
                    #[unsafe(link_section = ".note.oasgard")]
                    pub static NOTE: Note = Note {
                        sizes: [8, 4 + TEXT.len() as u32, 1],
                        name: *b"oasgard\0",
                        count: [0; 4],
                        text: *TEXT.as_bytes().first_chunk().unwrap(),
                    };
                }
            "##,
        )],
    },
];
