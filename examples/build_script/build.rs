//! Writes openapi.json, from what the API crate declares.

// Named, so that it is linked: the declarations are read out of this very build script, whose code they are part of.
use build_script_api as _;

fn main() -> Result<(), oasgard::Error> {
    // Cargo runs this again when the API crate has changed. It shall also do so when Cargo.toml gives another title, and when
    // the file itself was edited or deleted; for nothing else in this package.
    println!("cargo::rerun-if-changed=Cargo.toml");
    println!("cargo::rerun-if-changed=openapi.json");
    // An unchanged document is not written again, so Cargo comes to rest.
    oasgard::Document::from_current_exe()?.write("openapi.json")?;
    Ok(())
}
