"""A whole generated module: its head, the imports it needs, and the rest in order."""

from __future__ import annotations

import re

from canonabi.wit.worldtypes import WorldTypes
from wasi.bindgen.annotations import Annotations
from wasi.bindgen.definitions import Definitions
from wasi.bindgen.names import DefinitionNames
from wasi.bindgen.protocols import Protocols

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from canonabi.wit.model import World

_FROM = (  # module and the names that are imported from it where they are used
    ("collections.abc", ("AsyncIterator", "Awaitable", "Callable", "Mapping", "Sequence")),
    ("os", ("PathLike",)),
    (
        "typing",
        ("Any", "Literal", "NotRequired", "Protocol", "Self", "TypeAlias", "TypedDict", "overload"),
    ),
)
_OF_WASI = ("Err", "Grants", "Limits", "Ok", "Some")


def generate(world: World, command: str, name: str | None = None) -> str:
    """Return the text of the module for a world.

    `command` is the command that generates it, `name` the world's class name if not the world's own. Raises
    Invalid if the world has a type that breaks a rule of components.
    """
    names = DefinitionNames(world, WorldTypes(world))
    annotations = Annotations(names)
    protocols = Protocols(names, annotations, name)
    body = [*Definitions(names, annotations).lines()]
    rest = [*protocols.lines(), *protocols.world_lines(), *protocols.loading()]
    aliases = [f"_{name}: TypeAlias = {name}" for name in sorted(names.aliases)]
    if aliases:
        body += ["", *aliases]
    code = "\n".join((*body, *rest))
    head = [
        f'"""World `{world.path}`: its types, what it imports, and what it exports.',
        "",
        f"Made by `{command}`: changes are lost when it is made again.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        *_imports(code),
        "",
    ]
    return _tidy("\n".join((*head, code)))


def _imports(code: str) -> list[str]:
    words = set(re.findall(r"\w+", code))
    lines = ["import builtins as _builtins"] if "_builtins" in words else []
    for module, names in _FROM:
        used = [name for name in names if name in words]
        if used:
            lines.append(f"from {module} import {', '.join(used)}")
    used = [name for name in _OF_WASI if name in words]
    return [*lines, "", "import wasi", "from wasi import types as _t", f"from wasi import {', '.join(used)}"]


def _tidy(text: str) -> str:
    """Normalize empty lines at the outermost level: two around anything with a body, else at most one."""
    lines: list[str] = []
    empty = 0
    for line in text.split("\n"):
        if not line:
            empty += 1
            continue
        before = lines[-1] if lines else ""
        if line.startswith((" ", ")", "]", "}")) or before.startswith("@"):
            empty = min(empty, int(bool(before.strip()) and not before.endswith(":")))
        elif before.startswith((" ", ")")) or line.startswith(("class ", "def ", "@")):
            empty = 2 if before.startswith(" ") or line.startswith(("class ", "def ", "@")) else min(empty, 1)
        else:
            empty = min(empty, 1)
        lines += [""] * empty + [line]
        empty = 0
    return "\n".join(lines) + "\n"
