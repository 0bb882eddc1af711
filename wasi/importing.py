"""Explains an import that finds another package with our name. Imported only after an import has failed."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec

_OURS = ("engine", "canonabi")  # the packages beside this one
_ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def explain(error: BaseException) -> None:
    """Raise an ImportError that names the file found instead of ours, or the module that is not compiled.

    Returns if neither is the case, or if the user pressed Ctrl-C: the original error is sufficient.
    """
    if isinstance(error, KeyboardInterrupt):
        return
    for package in _OURS:
        found = _found(package)
        own = os.path.join(_ROOT, package)
        if found is None and package in sys.modules:
            raise ImportError(_replaced(package, own), name=package) from None
        if found is not None and not _is_within(found, own):
            raise ImportError(_hidden(package, found, own), name=package, path=found) from None
    # Errors of other kinds are only explained if another package has raised them.
    if not isinstance(error, ImportError):
        return
    package = (error.name or "").partition(".")[0]
    if package in _OURS and package in sys.modules:
        from engine.building import explain as explain_building

        explain_building(error, os.path.join(_ROOT, package))


def _hidden(package: str, found: str, own: str) -> str:
    what = "that folder" if os.path.basename(found) in ("__init__.py", package) else "that file"
    return (
        f"wasi needs its package `{package}`, {own}, but `import {package}` finds {found} first: "
        f"rename {what}"
    )


def _replaced(package: str, own: str) -> str:
    return (
        f"wasi needs its package `{package}`, {own}, but sys.modules[{package!r}] is an unrelated "
        "object without a file: rename it"
    )


def _found(package: str) -> str | None:
    """Return the file of a package by name, or a folder without `__init__.py`."""
    module = sys.modules.get(package)
    try:
        # Found, not imported: the other package's code should not run for the sake of a message.
        spec = None if package in sys.modules else find_spec(package)
        file = getattr(module, "__file__", None) if spec is None else spec.origin
        folders = getattr(module, "__path__", None) if spec is None else spec.submodule_search_locations
        return os.fspath(file or next(iter(folders or ())))
    except Exception:  # nothing, or an object that says nothing of where it is from
        return None


def _is_within(path: str, folder: str) -> bool:
    return (os.path.realpath(path) + os.sep).startswith(os.path.realpath(folder) + os.sep)
