"""What a source is, told by its first bytes or words; and what other arguments must be."""

from __future__ import annotations

import os

from engine.errors import Malformed
from engine.features import Features, Limits
from engine.loading import Loading

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from wasi.embed.component import Component
    from wasi.grants import HostPath

MAGIC = b"\0asm"
COMPONENT = b"\0asm\x0d\0\1\0"


def check_begin(data: bytes) -> None:
    """Raise Malformed unless this begins like a module, binary or text; the message describes the bytes."""
    if not data.startswith(MAGIC) and not begins_like_text(data[:1000].decode("utf-8", "replace")):
        from wasi.describing import no_module

        raise Malformed(no_module(data))
    binary = data.startswith(COMPONENT)
    if binary or data[:1000].lstrip().startswith(b"(component"):
        message = "this is a component, and a module is expected"
        raise Malformed(message, 4 if binary else None)


def module_name(path: HostPath) -> str | None:
    """Return the name of a module from a file: the file's name without suffix; None for `-`."""
    return os.path.splitext(os.path.basename(os.fspath(path)))[0].removeprefix("-") or None


def is_text(source: str) -> bool:
    """Return whether a str is the text of a module or component, not a path."""
    return "\n" in source or begins_like_text(source)


def begins_like_text(source: str) -> bool:
    """Return whether it begins like the text of a module."""
    return source.lstrip().startswith(("(", ";;"))


def check_kinds(imports: object, grants: object, limits: object) -> None:
    """Raise TypeError for an argument of a module's `instantiate` that has the wrong type."""
    if not hasattr(type(imports), "items"):  # an instance may export that
        raise TypeError(f"imports must be a mapping of module names, {not_(imports)}")
    if not hasattr(type(grants), "open_directories") and grants is not None:
        raise TypeError(f"grants must be wasi.Grants, {not_(grants)}")
    check_limits(limits)


def check_limits(limits: object) -> None:
    """Raise TypeError unless these are limits, or the load that has them."""
    if not isinstance(limits, (Limits, Loading)) and limits is not None:
        raise TypeError(f"limits must be wasi.Limits, {not_(limits)}")


def not_(value: object) -> str:
    """Describe the given object, for a message."""
    return f"not {type(value).__name__}: {value!r}"


def check_features(features: Features | None) -> None:
    """Raise TypeError unless these are features."""
    if not isinstance(features, Features) and features is not None:
        raise TypeError(f"features must be wasi.Features, {not_(features)}")


def component_of(
    source: str | bytes | bytearray | memoryview,
    name: str | None,
    features: Features | None,
    loading: Loading,
) -> Component | None:
    """Compile a component; None if the source is something else."""
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        return None  # type: ignore[unreachable]  # what is no source is refused elsewhere
    data = source.encode(errors="replace") if isinstance(source, str) else source
    if data[:4] == MAGIC and data[: len(COMPONENT)] != COMPONENT:
        return None
    check_features(features)
    data, features = bytes(data), features or Features()
    from wasi.embed.binary import component_binary

    binary = component_binary(data, features, loading)
    if binary is None:
        return None
    made: Component = import_ours("wasi.embed.component").compile_component(
        data, binary, name, features, loading
    )
    return made


def import_ours(name: str) -> Any:
    """Import a module that is or needs `canonabi`; ImportError names a foreign file that was found."""
    try:
        return __import__(name, fromlist=["_"])  # importlib would cost 0.4 ms
    except BaseException as error:  # re-raised, unless another package `canonabi` raised it
        from wasi.importing import explain

        explain(error)
        raise
