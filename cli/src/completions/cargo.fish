
# `cargo oasgard …` is completed as `cargo-oasgard …` is.
function __fish_cargo_oasgard_words
    set -l words (commandline -opc)[2..]
    string match -q -- '+*' $words[1]; and set -e words[1]
    test "$words[1]" = oasgard; and printf '%s\n' $words[2..]
end
function __fish_cargo_oasgard_is_asked
    set -l words (commandline -opc)
    string match -qr -- '^cargo(\.exe)? (\+\S+ )?oasgard( |$)' "$words"
end
function __fish_cargo_oasgard_behind_cargo
    set -l words (string escape -- (__fish_cargo_oasgard_words)) (commandline -ct)
    complete -C "cargo-oasgard $words"
end
complete -c cargo -n __fish_cargo_oasgard_is_asked -x -a '(__fish_cargo_oasgard_behind_cargo)'
