/// How an interactive zsh begins whose key Tab writes what it offers into the file `$OUT`, and whose key ^T ends a block there with `.`.
///
/// It takes the completions of `.completion.zsh`.
package let zshOffers = """
    unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -D -u; source ./.completion.zsh
    compadd() {
        (( ${@[(I)-[OAD]*]} )) && { builtin compadd "$@"; return }
        local -a hits; builtin compadd -A hits "$@"
        (( $#hits )) && print -rl -- $hits >>$OUT
        builtin compadd "$@"
    }
    next() { print . >>$OUT; BUFFER= }
    zle -N next; bindkey ^T next; bindkey ^I complete-word; setopt no_beep; LISTMAX=1000
    """
