"""Options of canonical definitions: string encoding, memory, realloc, and the like.

Specification: Binary.md, "Canonical Definitions"; CanonicalABI.md, "canonopt Validation".
"""

from __future__ import annotations

from canonabi.types.valtypes import FuncType, Future, List, Map, Stream, String, ValType
from canonabi.validation.program import Options
from engine.errors import Invalid
from engine.types.externtypes import FuncType as CoreFuncType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from canonabi.types.base import Type
    from canonabi.validation.scope import Scope
    from engine.types.externtypes import MemoryType

NO_OPTIONS = Options("utf8", None, 4, None, None, None, False)
_ENCODING = "string-encoding="
_SHOWN = {"latin1+utf16": "latin1-utf16"}
_POINTERS = {4: "i32", 8: "i64"}


def pointer(options: Options) -> str:
    """Return the core type of addresses in the memory of the options."""
    return _POINTERS[options.pointer_size]


def read_options(scope: Scope, given: Any) -> Options:
    """Return what a tuple of CanonOption says. Raises Invalid if options do not go together."""
    values: dict[str, Any] = {}
    for name, index in given:
        if name.startswith(_ENCODING):
            encoding = name[len(_ENCODING) :]
            if "encoding" in values:
                first, second = (_SHOWN.get(word, word) for word in (values["encoding"], encoding))
                raise Invalid(f"canonical encoding option `{first}` conflicts with option `{second}`")
            values["encoding"] = encoding
        elif name in values:
            raise Invalid(f"canonical option `{name}` is specified more than once")
        else:
            values[name] = index
            if name == "memory":
                values["pointer size"] = _pointer_size(scope, index)
    is_async = "async" in values
    if "callback" in values and not is_async:
        raise Invalid("cannot specify callback without async")
    if "post-return" in values and is_async:
        raise Invalid("cannot specify post-return function in async")
    options = Options(
        values.get("encoding", "utf8"),
        values.get("memory"),
        values.get("pointer size", 4),
        values.get("realloc"),
        values.get("post-return"),
        values.get("callback"),
        is_async,
    )
    # Only now: realloc's type depends on the memory, which may come behind it.
    _check_realloc(scope, options)
    return options


def _check_realloc(scope: Scope, options: Options) -> None:
    if options.realloc is None:
        return
    if options.memory is None:
        raise Invalid("canonical option `realloc` requires `memory` to also be specified")
    address = pointer(options)
    if scope.core_func(options.realloc) != CoreFuncType([address] * 4, [address]):
        raise Invalid("canonical option `realloc` uses a core function with an incorrect signature")


def memory_option(scope: Scope, index: int) -> Options:
    """Return options that say nothing but the memory."""
    return NO_OPTIONS._replace(memory=index, pointer_size=_pointer_size(scope, index))


def _pointer_size(scope: Scope, index: int) -> int:
    """Return the size of addresses in a memory that values may be in."""
    memory: MemoryType = scope.at("core memory", index)
    if memory.address == "i64" and not scope.shared.features.cm64:
        raise Invalid("64-bit memories require the `cm64` feature to be enabled")
    if memory.shared:
        raise Invalid("mismatch in the shared flag for memories")
    return 8 if memory.address == "i64" else 4


def check_lower(options: Options) -> None:
    """Raise Invalid for options of lifting only."""
    for word, value in (("post-return", options.post_return), ("callback", options.callback)):
        if value is not None:
            raise Invalid(f"canonical option `{word}` cannot be specified for lowerings")


def require(options: Options, *words: str) -> None:
    """Raise Invalid unless options are given: "memory", "realloc"."""
    for word in words:
        if getattr(options, word) is None:
            raise Invalid(f"canonical option `{word}` is required")


def contains_pointer(t: Type) -> bool:
    """Tell whether values of a type have parts that are somewhere else in memory."""
    if isinstance(t, String | Map) or (isinstance(t, List) and t.length is None):
        return True
    # A handle: what it will carry is read and written by other built-ins, with options of their own.
    if isinstance(t, Stream | Future):
        return False
    # Kept with the type: types are shared, and a tree of shared parts can be exponential in its text.
    found: bool | None = t.kept.get("contains pointer")
    if found is None:
        parts = (part for part in t.parts() if part is not None)
        found = t.kept["contains pointer"] = any(map(contains_pointer, parts))
    return found


def of_params(t: FuncType) -> bool:
    """Tell whether any parameter has parts that are somewhere else in memory."""
    return any(contains_pointer(part) for _, part in t.params)


def of_result(t: ValType | None) -> bool:
    """Tell whether a result has parts that are somewhere else in memory."""
    return t is not None and contains_pointer(t)
