//! What the name of a commit can mean.
//!
//! Git takes the first of several references that a name fits, a tag before a branch, and only warns. So anyone who may push a
//! tag could choose what `main` or `origin/main` is.

use super::command::Git;
use crate::escape::visible::visible;
use crate::failure::Failure;

/// The shortest abbreviation of an object that git reads.
const SHORTEST_OBJECT: usize = 4;

/// The length of a whole hash, of which git takes the object, whatever else has this name.
const LONGEST_OBJECT: usize = 40;

/// Refuses a name that a tag or a branch takes from something else.
pub(super) fn refuse_ambiguous(git: &Git, reference: &str) -> Result<(), Failure> {
    let name = without_steps(reference);
    if name.is_empty() || exists(git, &format!("refs/{name}"))? {
        return Ok(());
    }
    let (tag, branch) = (format!("refs/tags/{name}"), format!("refs/heads/{name}"));
    let (is_tag, is_branch) = (exists(git, &tag)?, exists(git, &branch)?);
    let taken_by = if is_tag { &tag } else { &branch };
    let other = if is_object(name) && (is_tag || is_branch) {
        Some(name.to_owned())
    } else if is_tag && is_branch {
        Some(branch.clone())
    } else if is_tag {
        let remote = ["refs/remotes/", "refs/remotes/*/"].map(|folder| format!("{folder}{name}"));
        references(git, &remote)?.into_iter().next()
    } else {
        None
    };
    other.map_or(Ok(()), |other| {
        Err(Failure::call(format!(
            "`{}` can be `{}` or `{}`; write the whole name of the one that is meant, or the whole hash of the commit",
            visible(reference),
            visible(taken_by),
            visible(&other)
        )))
    })
}

/// The name without what follows it, as `~2`, `^1`, `@{u}` and `:path` do.
fn without_steps(reference: &str) -> &str {
    let end = reference.find(['^', '~', ':']).unwrap_or(reference.len());
    let name = &reference[..end];
    name.find("@{").map_or(name, |end| &name[..end])
}

/// Whether the name looks like an abbreviated hash.
fn is_object(name: &str) -> bool {
    (SHORTEST_OBJECT..LONGEST_OBJECT).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn exists(git: &Git, reference: &str) -> Result<bool, Failure> {
    let found = references(git, &[reference.to_owned()])?;
    Ok(found.iter().any(|found| found == reference))
}

/// The references that fit one of the patterns, or are below one.
fn references(git: &Git, patterns: &[String]) -> Result<Vec<String>, Failure> {
    let words = ["for-each-ref", "--format=%(refname)"].map(str::to_owned);
    let listed = git.output(words.iter().chain(patterns))?;
    let listed = String::from_utf8_lossy(&listed);
    Ok(listed.lines().map(str::to_owned).collect())
}
