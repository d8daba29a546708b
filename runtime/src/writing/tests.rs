use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _, symlink};
use std::process::Command;
use std::thread;

use tempfile::TempDir;

use super::*;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o7777
}

fn entries(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

#[test]
fn device_remains_a_device() {
    let null = Path::new("/dev/null");
    write_if_changed(null, "text").unwrap();
    assert!(write_if_changed(null, "").unwrap(), "a device is not read");
    assert!(fs::metadata(null).unwrap().file_type().is_char_device());
}

#[test]
fn a_full_device_is_an_error() {
    let full = Path::new("/dev/full");
    if full.exists() {
        assert!(write_if_changed(full, "text").is_err());
    }
}

#[test]
fn open_file_keeps_its_content() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("log");
    fs::write(&path, "before\n").unwrap();
    let open = OpenOptions::new().append(true).open(&path).unwrap();
    let number = std::os::fd::AsRawFd::as_raw_fd(&open);
    write_if_changed(Path::new(&format!("/dev/fd/{number}")), "text\n").unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "before\ntext\n");
}

#[test]
fn a_pipe_gets_the_text() {
    let folder = TempDir::new().unwrap();
    let pipe = folder.path().join("pipe");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let reader = thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).unwrap()
    });
    write_if_changed(&pipe, "text").unwrap();
    assert_eq!(reader.join().unwrap(), "text");
    assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
}

#[test]
fn link_to_a_missing_file_stays_a_link() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("kept")).unwrap();
    let target = folder.path().join("kept/target.json");
    let link = folder.path().join("link.json");
    symlink("second.json", &link).unwrap();
    symlink("kept/target.json", folder.path().join("second.json")).unwrap();
    for text in ["first", "second"] {
        assert!(write_if_changed(&link, text).unwrap());
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&target).unwrap(), text);
    }
    assert!(!write_if_changed(&link, "second").unwrap());
}

#[test]
fn circular_links_are_an_error() {
    let folder = TempDir::new().unwrap();
    let link = folder.path().join("a");
    symlink("b", &link).unwrap();
    symlink("a", folder.path().join("b")).unwrap();
    assert!(write_if_changed(&link, "text").is_err());
    assert_eq!(entries(folder.path()), 2);
}

#[test]
fn the_permissions_of_a_file_are_kept() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("document.json");
    for kept in [0o600, 0o640, 0o755, 0o444] {
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, Permissions::from_mode(kept)).unwrap();
        assert!(write_if_changed(&path, "new").unwrap());
        assert_eq!(mode(&path), kept);
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_new_file_obeys_the_umask() {
    let folder = TempDir::new().unwrap();
    let (plain, written, new) = (
        folder.path().join("plain"),
        folder.path().join("written"),
        folder.path().join("new"),
    );
    fs::write(&plain, "text").unwrap();
    write_if_changed(&written, "text").unwrap();
    write_new(&new, "text").unwrap();
    assert_eq!(mode(&written), mode(&plain));
    assert_eq!(mode(&new), mode(&plain));
}

#[test]
fn planted_links_are_not_followed() {
    let folder = TempDir::new().unwrap();
    let victim = folder.path().join("victim");
    fs::write(&victim, "precious").unwrap();
    let name = "document.json";
    for number in 0..3000 {
        let planted = folder.path().join(format!(".{name}.{number}"));
        symlink(&victim, planted).unwrap();
    }
    let own = folder
        .path()
        .join(format!(".{name}.{}", std::process::id()));
    let _ = symlink(&victim, own);
    let path = folder.path().join(name);
    write_if_changed(&path, "text").unwrap();
    assert_eq!(fs::read_to_string(&victim).unwrap(), "precious");
    assert!(fs::symlink_metadata(&path).unwrap().is_file());
}

#[test]
fn new_file_replaces_nothing() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("handlers.rs");
    symlink("missing.rs", &path).unwrap();
    assert!(write_new(&path, "text").is_err());
    assert!(!folder.path().join("missing.rs").exists());
    fs::remove_file(&path).unwrap();
    write_new(&path, "text").unwrap();
    assert!(write_new(&path, "other").is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "text");
    assert_eq!(entries(folder.path()), 1);
}

#[test]
fn no_temporary_file_remains() {
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    write_if_changed(&folder.join("new/openapi.json"), "text").unwrap();
    assert!(write_if_changed(folder, "text").is_err());
    assert!(write_if_changed(&folder.join("new/.."), "text").is_err());
    let too_long = folder.join("new").join("a".repeat(300));
    assert!(write_if_changed(&too_long, "text").is_err());
    assert!(write_new(&too_long, "text").is_err());
    assert_eq!(entries(folder), 1);
    assert_eq!(entries(&folder.join("new")), 1);
}

#[test]
fn the_longest_name_can_be_written() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a".repeat(255));
    assert!(write_if_changed(&path, "text").unwrap());
    assert_eq!(fs::read_to_string(path).unwrap(), "text");
}
