"""Explains an import that finds no compiled module. Imported only then."""

from __future__ import annotations

import os
from importlib.machinery import EXTENSION_SUFFIXES


def explain(error: ImportError, folder: str) -> None:
    """Raise an ImportError with instructions if `error` is about one of our modules that is not compiled.

    `folder` is the folder of our package.
    """
    name = error.name or ""
    *folders, stem = name.split(".")
    folder = os.path.join(os.path.dirname(folder), *folders)
    source = os.path.join(folder, f"{stem}.pyx")
    suffix = EXTENSION_SUFFIXES[0]
    # It is about something else: another package is missing, or the module is there and fails itself.
    if not os.path.isfile(source) or any(os.path.exists(_compiled(source, s)) for s in EXTENSION_SUFFIXES):
        return
    tree = source.removesuffix(f"{os.sep}{name.replace('.', os.sep)}.pyx")
    others = [file for file in sorted(os.listdir(folder)) if file.startswith(f"{stem}.cpython-")]
    if others:
        what = f"is compiled for another Python: {folder} has {others[0]}, and this one needs {stem}{suffix}"
    else:
        what = f"is not compiled: {source} exists, but {stem}{suffix} does not"
    todo = f"run `make build` in {tree}, or `pip install` it"
    raise type(error)(f"{name} {what}; {todo}", name=name, path=source) from None


def _compiled(source: str, suffix: str) -> str:
    return source.removesuffix(".pyx") + suffix
