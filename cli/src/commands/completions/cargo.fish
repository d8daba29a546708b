complete -c cargo-oasgard -n "__fish_cargo_oasgard_using_subcommand completions" -f -a "bash elvish fish powershell zsh"

# `cargo oasgard …` is completed as `cargo-oasgard …` is.
function __fish_cargo_oasgard_is_behind_cargo
    string match -qr -- '^cargo (\+\S+ )?oasgard( |$)' (commandline -opc | string join ' ')
end
function __fish_cargo_oasgard_behind_cargo
    set -l words (commandline -opc)
    while test "$words[1]" != oasgard
        set -e words[1]
    end
    set words[1] cargo-oasgard
    complete -C (string join ' ' -- (string escape -- $words) (commandline -ct | string collect --allow-empty))
end
complete -c cargo -n __fish_cargo_oasgard_is_behind_cargo -x -a '(__fish_cargo_oasgard_behind_cargo)'
