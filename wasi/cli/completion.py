"""`wasi completion`: scripts for shells, made from the parsers of the commands."""

from __future__ import annotations

from engine.wording import quoted

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from wasi.cli.parsing import Parser

USAGE = "bash|zsh|fish"
EXAMPLES = """\
  source <(wasi completion bash)
  wasi completion zsh > ~/.zsh/_wasi        # a folder of $fpath
  wasi completion fish > ~/.config/fish/completions/wasi.fish
"""

_BASH = """\
# completion of wasi for bash: source <(wasi completion bash)
_wasi() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" words
    case "$COMP_CWORD:${{COMP_WORDS[1]}}" in
        1:*) words="{words}" ;;
{cases}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$word"))
}}
complete -o default -F _wasi wasi
"""

_ZSH = """\
#compdef wasi
# completion of wasi for zsh: save it as _wasi in a folder of $fpath
_wasi() {{
    if (( CURRENT == 2 )); then
        local -a commands=({commands})
        _describe command commands
        return
    fi
    local -a options
    case $words[2] in
{cases}
    esac
    [[ $PREFIX == -* ]] && _describe option options || _files
}}
if [[ $funcstack[1] == _wasi ]]; then _wasi "$@"; else compdef _wasi wasi; fi
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("shell", metavar="SHELL", type=_shell, help="bash, zsh or fish")


def run(arguments: Namespace) -> int:
    """Print the script for a shell."""
    from wasi.cli import COMMANDS, command_parser

    abouts = {name: about for name, (_, about) in COMMANDS.items()}
    # From the parsers themselves, so that no list of options has to be kept up to date.
    parsers = {name: command_parser(name)[0] for name in COMMANDS}
    print(_SCRIPTS[arguments.shell](abouts, parsers), end="")
    return 0


def _shell(text: str) -> str:
    from argparse import ArgumentTypeError

    if text not in _SCRIPTS:
        raise ArgumentTypeError(f"{quoted(text)} is not one of {', '.join(_SCRIPTS)}")
    return text


def _bash(abouts: dict[str, str], parsers: dict[str, Parser]) -> str:
    cases = [f'        *:{name}) words="{" ".join(parser.options())}" ;;' for name, parser in parsers.items()]
    return _BASH.format(words=" ".join([*abouts, "--help", "--version"]), cases="\n".join(cases))


def _zsh(abouts: dict[str, str], parsers: dict[str, Parser]) -> str:
    def listed(helps: dict[str, str]) -> str:
        return " ".join(_quoted(f"{name.replace(':', '')}:{text}") for name, text in helps.items())

    cases = [f"        {name}) options=({listed(parser.options())}) ;;" for name, parser in parsers.items()]
    return _ZSH.format(commands=listed(abouts), cases="\n".join(cases))


def _fish(abouts: dict[str, str], parsers: dict[str, Parser]) -> str:
    lines = ["# completion of wasi for fish"]
    for name, about in abouts.items():
        lines.append(f"complete -c wasi -n __fish_use_subcommand -a {name} -d {_quoted(about)}")
    for name, parser in parsers.items():
        when = f"-n '__fish_seen_subcommand_from {name}'"
        for option, text in parser.options().items():
            spelled = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
            lines.append(f"complete -c wasi {when} {spelled} -d {_quoted(text)}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Quote for a shell; help has no backslashes, and apostrophes are spelled so that all shells agree."""
    return "'" + text.replace("'", "'\"'\"'") + "'"


_SCRIPTS = {"bash": _bash, "zsh": _zsh, "fish": _fish}
