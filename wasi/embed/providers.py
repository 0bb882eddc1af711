"""Providers of imports that the user does not give: the versions of WASI, by the names of imports.

A version of WASI is a package: `functions(name)` returns the functions that a guest may import by that
name, and its `Process` holds their state, one for each instance. It is imported when the first guest needs
it. A new version gets a row here, through which the code that links modules or components finds it.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Protocol

    from engine.features import Limits
    from wasi.grants import Grants
    from wasi.p1 import HostFunction, Process

    class Provider(Protocol):
        """A version of WASI."""

        def functions(self, module: str) -> Mapping[str, HostFunction]:
            """Return the functions that may be imported from a module of that name."""

        def Process(self, grants: Grants, limits: Limits | None = None) -> Process:  # noqa: N802 (a class)
            """Create the state for the functions of one instance. Raises OSError for a missing directory."""


def _p1() -> Provider:
    import wasi.p1  # `from wasi import p1` would ask the face for that name first

    return wasi.p1


MODULES: dict[str, Callable[[], Provider]] = {  # what core modules import from
    "wasi_snapshot_preview1": _p1,
    "wasi_unstable": _p1,
}
NOT_YET = {  # what the interfaces of components begin with, and what is said of one that is missing
    "wasi:": "; WASI 0.2 is not supported yet, so it must be given",
}


def provided(module: str) -> Mapping[str, HostFunction]:
    """Return the functions that may be imported from a module without being given, by name."""
    # Imports the version of WASI: a module that has no such import pays nothing for it.
    return MODULES[module]().functions(module) if module in MODULES else {}


def not_yet(interface: str) -> str:
    """Return the message for an interface that is not supported yet, "" if it is none of WASI's."""
    return next((hint for begin, hint in NOT_YET.items() if interface.startswith(begin)), "")
