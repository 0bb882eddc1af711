"""From files to packages: a file, binary or text, or a directory with its dependencies below `deps/`.

A dependency in binary form is read as the text that it is printed as. What it says of other packages is
only what it needs of them, so that it counts where nothing else says it.
"""

from __future__ import annotations

import os

from canonabi.wit.gates import Gates
from canonabi.wit.parser import parse as parse_file
from canonabi.wit.printer import print_wit
from canonabi.wit.resolve import Resolver
from engine.errors import Invalid, Malformed
from engine.features import Features
from engine.sources import Source

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from canonabi.wit.ast import InterfaceItem, PackageItem, WitFile, WorldItem
    from canonabi.wit.model import Resolved

_SUFFIX = ".wit"
_BINARIES = (".wasm", ".wat")  # binary form, as such or as component text


def parse(
    text: str | bytes,
    name: str | None = None,
    *,
    features: Features | None = None,
    unstable: Collection[str] | None = (),
) -> Resolved:
    """Read and resolve one text, which may have other packages nested in it, or a binary (`read_binary`).

    `name` is what errors call it; `features` says which proposals are on; `unstable` has the features
    of `@unstable` that are switched on, None for all. Raises Malformed or Invalid with line and column.
    """
    if Source(text).is_binary:
        from canonabi.wit.binary import read_binary  # which needs what validates components

        return read_binary(text, features=features)  # type: ignore[arg-type]
    features = features or Features()
    file = parse_file(_decoded(text, name), name, features=features)
    return _resolve([file], [], [], features, unstable)


def load(
    path: str | os.PathLike[str],
    *,
    features: Features | None = None,
    unstable: Collection[str] | None = (),
) -> Resolved:
    """Read and resolve a file, also a binary one, or a directory whose files are one package.

    Below `deps/` in the directory each file, text or binary, and each directory with texts is a package
    that may be used. Options as of `parse`. Raises OSError, Malformed or Invalid, whose `file` is the file.
    """
    features = features or Features()
    path = os.fspath(path)
    if not os.path.isdir(path):
        with open(path, "rb") as opened:
            source = opened.read()
        return parse(source, path, features=features, unstable=unstable)
    files = [_read(file, features) for file in _files(path)]
    if not files:
        raise Malformed(f"the directory has no {_SUFFIX} file")
    return _resolve(files, *_dependencies(os.path.join(path, "deps"), features), features, unstable)


def _dependencies(folder: str, features: Features) -> tuple[list[list[WitFile]], list[WitFile]]:
    """Return the packages below `deps/`, each as its files, and those that are binary."""
    found, binaries = [], []
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            found.append([_read(file, features) for file in _files(path)])
        elif name.endswith(_SUFFIX):
            found.append([_read(path, features)])
        elif name.endswith(_BINARIES):
            binaries.append(_read_binary(path, features))
    return found, binaries


def _read_binary(path: str, features: Features) -> WitFile:
    """Return a package in binary form as the file of text that it is printed as."""
    from canonabi.text import parse_component  # as in `parse`
    from canonabi.wit.binary import read_package

    with open(path, "rb") as opened:
        source = opened.read()
    try:
        if not Source(source).is_binary:
            source = parse_component(source, features)
        return parse_file(print_wit(read_package(source, features=features)), path, features=features)
    except (Malformed, Invalid) as error:
        error.file = path
        raise


def _files(folder: str) -> list[str]:
    names = sorted(name for name in os.listdir(folder) if name.endswith(_SUFFIX))
    paths = [os.path.join(folder, name) for name in names]
    return [path for path in paths if os.path.isfile(path)]


def _read(path: str, features: Features) -> WitFile:
    with open(path, "rb") as opened:
        return parse_file(_decoded(opened.read(), path), path, features=features)


def _decoded(text: str | bytes, name: str | None) -> str:
    if isinstance(text, str):
        return text
    if Source(text).is_binary:
        message = "this is a WebAssembly binary; a package of several files must consist of texts"
        raise Malformed(message).placed(1, 1, file=name)
    try:
        return text.decode()
    except UnicodeDecodeError as error:
        before = text[: error.start].decode()
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        raise Malformed("this is not UTF-8").placed(line, column, file=name) from None


def _resolve(
    files: Sequence[WitFile],
    dependencies: Sequence[Sequence[WitFile]],
    binaries: Sequence[WitFile],
    features: Features,
    unstable: Collection[str] | None,
) -> Resolved:
    groups: list[list[PackageItem]] = []
    for group in (files, *dependencies):
        groups.append([file.main for file in group])
        groups += [[nested] for file in group for nested in file.nested]
    groups += [[file.main] for file in binaries]
    groups += _implied(binaries, {str(part.name) for group in groups for part in group})
    if not any(part.name is not None for group in groups for part in group):
        raise files[0].main.source.invalid(0, "no package declaration: begin with `package namespace:name;`")
    main = next((file.main.name for file in files if file.main.name is not None), None)
    resolver = Resolver(groups, Gates(unstable), features)
    resolved = resolver.resolve(main)
    if resolver.setters:
        from canonabi.wit.worldtypes import check_setters  # only types of components can be compared

        check_setters(resolver.setters)
    return resolved


def _implied(binaries: Sequence[WitFile], known: Collection[str]) -> list[list[PackageItem]]:
    """Return what binaries say of packages that are not there: of each interface what most is said of."""
    groups: dict[str, list[PackageItem]] = {}
    chosen: dict[tuple[str, str], InterfaceItem | WorldItem] = {}
    for file in binaries:
        for part in file.nested:
            name = str(part.name)
            if name in known:
                continue
            groups.setdefault(name, []).append(part)
            for item in part.items:
                earlier = chosen.setdefault((name, item.name.text), item)
                if len(item.items) > len(earlier.items):
                    chosen[name, item.name.text] = item
    for name, parts in groups.items():
        for part in parts:
            part.items = [item for item in part.items if chosen[name, item.name.text] is item]
    return list(groups.values())
