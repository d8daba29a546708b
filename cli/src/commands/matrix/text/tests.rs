use oasgard_core::requirement::Requirement;

use super::*;
use crate::commands::matrix::access::Place;
use crate::commands::matrix::untrusted::Untrusted;

fn styled(path: &str, access: Access, width: Option<usize>) -> String {
    let operation = Operation {
        place: Place::Path,
        method: "GET".into(),
        path: path.into(),
        id: Untrusted::default(),
        summary: Untrusted::default(),
        tags: Vec::new(),
        source: Untrusted::default(),
        access,
    };
    let matrix = Matrix::new("A".into(), "1".into(), Vec::new(), vec![operation]);
    text(&matrix, width)
}

fn shown(path: &str, access: Access, width: usize) -> String {
    let styled = styled(path, access, Some(width));
    let plain = anstream::adapter::strip_str(&styled).to_string();
    let lines = plain.lines().skip(2).take_while(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn open_operations_have_colors() {
    let style = |access| styled("/a", access, None);
    let public = style(Access::Public(None));
    let yellow = |words: &str| format!("{PUBLIC}{words}{PUBLIC:#}");
    assert!(
        public.contains(&format!("/a    {}\n", yellow("public"))),
        "{public}"
    );
    assert!(
        public.contains(&format!(", {}, 0 unstated\n", yellow("1 public"))),
        "{public}"
    );
    let unstated = style(Access::Unstated);
    let red = format!("{UNSTATED}1 unstated{UNSTATED:#}");
    assert!(
        unstated.contains(&format!("0 public, {red}\n")),
        "{unstated}"
    );
    let secured = style(one_or_other());
    assert!(secured.contains(", 0 public, 0 unstated\n"), "{secured}");
}

fn one_or_other() -> Access {
    let scopes = ["things:read".to_owned(), "things:write".to_owned()];
    Access::Secured(vec![
        Requirement::new("Shop", scopes),
        Requirement::new("Key", []),
    ])
}

#[test]
fn long_alternatives_get_lines_of_their_own() {
    assert_eq!(
        shown("/things/{id}", one_or_other(), 56),
        "\
METHOD  PATH          WHO MAY CALL
GET     /things/{id}  Shop[things:read, things:write]
                      | Key"
    );
}

/// Who may call is written below the path if there is no room beside it.
#[test]
fn access_goes_below_a_path_without_room() {
    assert_eq!(
        shown("/things/{id}/parts", one_or_other(), 36),
        "\
METHOD  PATH
          WHO MAY CALL
GET     /things/{id}/parts
          Shop[things:read,
            things:write]
          | Key"
    );
}

#[test]
fn wide_letters_take_two_columns() {
    let reason = Some("誰でも見られる お店の窓 です".into());
    assert_eq!(
        shown("/a", Access::Public(reason), 40),
        "\
METHOD  PATH  WHO MAY CALL
GET     /a    public: 誰でも見られる
                お店の窓 です"
    );
}
