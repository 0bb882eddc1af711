"""Resolves a module's imports: from the given objects, then from WASI.

One error lists everything that is missing, each with its type and the nearest name offered.
"""

from __future__ import annotations

import engine
from engine.binary.loading import Loading
from engine.errors import Unlinkable
from engine.wording import cut, nearest, quoted, visible
from wasi.embed.providers import MODULES, provided

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wasi.embed.providers import Provider
    from wasi.grants import Grants
    from wasi.p1 import HostFunction, Process

    Offered = Mapping[str, object] | engine.Instance

_LISTED = 200  # missing imports that a message lists
_HINTS = 20  # of them that come with the nearest name


def link(
    module: engine.Module,
    offered: Mapping[str, Offered],
    grants: Grants | None,
    loading: Loading | None = None,
) -> tuple[dict[str, dict[str, object]], Process | None]:
    """Return the value of every import, by module and name, and the WASI process if one is needed.

    Raises Unlinkable ("unknown import") listing the missing imports, TypeError for an
    object that is not a mapping of names, OSError if a granted directory cannot be opened.
    """
    found: dict[str, dict[str, object]] = {}
    missing: list[engine.Import] = []
    from_wasi: list[tuple[engine.Import, HostFunction]] = []
    loading = loading or Loading()
    for item in module.listed_imports(loading):
        loading.count(1)
        names = _names(offered, item.module)
        # What the embedder gives has precedence over WASI, function by function.
        if names is not None and item.name in names:
            found.setdefault(item.module, {})[item.name] = _given(names, item)
            continue
        row = provided(item.module).get(item.name)
        if row is None:
            missing.append(item)
        else:
            from_wasi.append((item, row))
    # Before anything is opened: a process would open the granted directories.
    if missing:
        raise Unlinkable("unknown import", _all_missing(missing, offered))
    # Modules without WASI have no process, and pay for none.
    if not from_wasi:
        return found, None
    return found, _bind(from_wasi, found, grants, loading)


def _given(names: Mapping[str, object], item: engine.Import) -> object:
    """Return the object given for an import; an error for a closed instance names the import."""
    try:
        return names[item.name]
    except engine.WasmError as error:
        error.add_note(f"it is given as import {quoted(item.module, item.name)}")
        raise


def _bind(
    imports: list[tuple[engine.Import, HostFunction]],
    found: dict[str, dict[str, object]],
    grants: Grants | None,
    loading: Loading,
) -> Process:
    """Create a process and add the WASI functions bound to it to the imports."""
    from wasi.grants import Grants as NewGrants

    provider: Provider = MODULES[imports[0][0].module]()  # there is one for all names yet
    process = provider.Process(grants or NewGrants(), loading.limits)
    for item, row in imports:
        loading.count(1)
        call: Callable[..., object] = row.bind(process)
        func = engine.Func(call, engine.FuncType(row.params, row.results))
        found.setdefault(item.module, {})[item.name] = func
    return process


def _names(offered: Mapping[str, Offered], module: str) -> Mapping[str, object] | None:
    """Return the names offered for a module name: a mapping, or the exports of an instance."""
    given = offered.get(module)
    if given is None:
        return None
    kind = type(given)  # what is asked: attributes of an instance are a guest's
    if not hasattr(kind, "keys"):
        if not hasattr(kind, "exports"):
            raise TypeError(
                f"imports[{module!r}] must be a mapping of names or an instance, not {kind.__name__}"
            )
        return given.exports  # type: ignore[union-attr]
    return given  # type: ignore[return-value]


def _all_missing(missing: list[engine.Import], offered: Mapping[str, Offered]) -> str:
    """List missing imports. A guest may import any number of any names: not all are listed and compared."""
    from wasi.embed.words import describe

    lines: list[str] = []
    for item in missing[:_LISTED]:
        hint = _hint(item, offered) if len(lines) < _HINTS else ""
        name = quoted(item.module, item.name)
        lines.append(visible(f"{name} {cut(describe(item.type))}{hint}", lines=False))
    if len(missing) > _LISTED:
        lines.append(f"and {len(missing) - _LISTED} more")
    return lines[0] if len(lines) == 1 else "".join(f"\n  {line}" for line in lines)


def _hint(item: engine.Import, offered: Mapping[str, Offered]) -> str:
    """Name an import similar to a missing one, or say that nothing is given for its module."""
    names = [*(_names(offered, item.module) or ()), *provided(item.module)]
    if names:
        return nearest(item.name, names)
    if item.module in offered:
        return f"; the mapping given for {quoted(item.module)} is empty"
    nothing = f"; nothing is given for {quoted(item.module)}"
    return nothing + nearest(item.module, [*offered, *MODULES])
