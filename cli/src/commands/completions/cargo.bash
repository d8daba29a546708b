
# `cargo oasgard …` is completed as `cargo-oasgard …` is, everything else behind `cargo` as it was before.
_cargo_oasgard_behind_cargo() {
    local at=1
    [[ ${COMP_WORDS[1]-} == +* ]] && at=2
    if [[ ${COMP_WORDS[at]-} == oasgard && $COMP_CWORD -gt $at ]]; then
        local words=(cargo-oasgard "${COMP_WORDS[@]:at+1}") word=$((COMP_CWORD - at))
        local COMP_WORDS=("${words[@]}") COMP_CWORD=$word
        compopt -o bashdefault -o default 2>/dev/null
        _cargo__oasgard cargo-oasgard "$2" "$3"
        return
    fi
    if [[ -z ${_cargo_oasgard_otherwise-} ]]; then
        # Completions are loaded when first asked for; those of cargo were not asked for yet.
        complete -r cargo
        if declare -F _comp_load >/dev/null; then
            _comp_load cargo
        elif declare -F _completion_loader >/dev/null; then
            _completion_loader cargo
        fi
        _cargo_oasgard_remember
    fi
    if [[ -n ${_cargo_oasgard_otherwise-} ]]; then
        "$_cargo_oasgard_otherwise" "$@"
    fi
}

# Keeps the function that completes `cargo`, and takes its place.
_cargo_oasgard_remember() {
    local registered
    registered=$(complete -p cargo 2>/dev/null)
    if [[ $registered =~ \ -F\ ([^ ]+)\  && ${BASH_REMATCH[1]} != _cargo_oasgard_behind_cargo ]]; then
        _cargo_oasgard_otherwise=${BASH_REMATCH[1]}
    fi
    complete -F _cargo_oasgard_behind_cargo cargo
}

_cargo_oasgard_remember
