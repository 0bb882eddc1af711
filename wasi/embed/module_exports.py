"""Exports of modules and of their instances as mappings; those of components are in `wasi/embed/`.

Each mapping is looked up by name, iterates in the module's order, and its `repr` has a line for each export.
"""

from __future__ import annotations

from collections.abc import Mapping

from engine.wording import cut_off, nearest, quoted, visible
from wasi.embed.words import signature

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    import engine

_SHOWN = 200  # lines that a repr has


class ModuleExports(Mapping[str, "engine.Export"]):
    """The exports of a module: descriptions by name, each with its `name`, `kind` and `type`."""

    __slots__ = ("_found",)

    def __init__(self, exports: Iterable[engine.Export]) -> None:
        self._found = {item.name: item for item in exports}

    def __getitem__(self, name: str) -> engine.Export:
        found: engine.Export = _item(self._found, name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __repr__(self) -> str:
        return _text(self._found.values())


# Descriptions come from the module and objects from the instance, so `repr` does not make any.
class InstanceExports(Mapping[str, object]):
    """The exports of a module's instance: Func, Memory, Table, Global and Tag objects by name."""

    __slots__ = ("_found", "_module")

    def __init__(self, found: Mapping[str, Any], module: engine.Module) -> None:
        self._found = found
        self._module = module

    def __getitem__(self, name: str) -> Any:
        return _item(self._found, name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __contains__(self, name: object) -> bool:
        return name in self._found

    def __repr__(self) -> str:
        return _text(self._module.exports)


def _item(found: Mapping[str, Any], name: Any) -> Any:
    try:
        return found[name]
    except KeyError:
        raise KeyError(no_export(found, name)) from None


def no_export(names: Iterable[str], name: object) -> str:
    """Say that no export has that name, and which similar one exists: as attributes, as items."""
    return visible(f"the module has no export {quoted(name)}{nearest(name, names)}")


def _text(exports: Iterable[engine.Export]) -> str:
    lines = (visible(f"export {signature(item.name, item.type)}") for item in exports)
    return "\n".join(cut_off(lines, _SHOWN))
