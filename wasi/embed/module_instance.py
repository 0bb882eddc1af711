"""Instances of modules: their exports as attributes and items. Those of components are in `wasi/embed/`.

Each export is an attribute, except `exports` and `close`, which are ours, and attributes of every Python
object (`__class__`); all exports are items.
"""

from __future__ import annotations

import engine
from wasi.embed.hidden import NoAttribute, hide, made_by, refuse_pickling

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any, NoReturn, Self

    from wasi.p1 import Process


class Instance:
    """An instance of a module. Exports are attributes, except `exports` and `close`, and always items.

    A context manager: at the end of the block the instance is closed, and its memory and files are released.
    """

    __module__ = "wasi"
    __slots__ = ("__dict__", "__weakref__", "core", "found", "process")  # the last three are hidden below

    @made_by("wasi.load(source, imports) or module.instantiate(imports) creates one", engine.Instance)
    def __init__(self, core: engine.Instance, process: Process | None = None) -> None:
        _set_core(self, core)
        _set_process(self, process)
        set_found(self, core.exports)

    @property
    def exports(self) -> Mapping[str, Any]:
        """All exports by name: Func, Memory, Table, Global and Tag objects; `repr` is a line for each."""
        from wasi.embed.module_exports import InstanceExports

        return InstanceExports(_found(self), _core(self).module)

    def close(self) -> None:
        """Close the instance now; using its exports is an error from then on."""
        process = process_of(self)
        # The engine closes the process's files when no call of this instance runs any more.
        _core(self).close(None if process is None else process.close)
        self.__dict__.clear()  # what was looked up: attributes say that it is closed

    def __getattr__(self, name: str) -> Any:
        found = _found(self)
        if name not in found:
            raise NoAttribute(name, lambda: _no_attribute(self, name))
        export = found[name]
        self.__dict__[name] = export  # the next look-up does not come here
        return export

    def __getitem__(self, name: str) -> Any:
        try:
            return _found(self)[name]
        except KeyError:
            from wasi.embed.module_exports import no_export

            raise KeyError(no_export(_found(self), name)) from None

    def __contains__(self, name: object) -> bool:
        return name in _found(self)

    def __iter__(self) -> Iterator[str]:
        return iter(_found(self))

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *_found(self)})

    def __enter__(self) -> Self:
        _core(self).usage()  # raises if it is closed
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __copy__(self) -> Self:
        return self

    def __reduce__(self) -> NoReturn:
        refuse_pickling(self)

    def __repr__(self) -> str:
        from wasi.embed.words import shown, signature

        module = _core(self).module
        exports = [signature(item.name, item.type) for item in module.exports]
        return shown("Instance", module.name, exports, " (closed)" if _is_closed(self) else "")


def _is_closed(instance: Instance) -> bool:
    try:
        _core(instance).usage()
    except engine.WasmError:
        return True
    return False


def _no_attribute(instance: Instance, name: str) -> str:
    from wasi.embed.module_exports import no_export

    return no_export(_found(instance), name)


# Guests may export `core` or `process`; these names must be theirs.
_core, _set_core = hide(Instance, "core", is_core=True)
_found, set_found = hide(Instance, "found")
process_of, _set_process = hide(Instance, "process")
