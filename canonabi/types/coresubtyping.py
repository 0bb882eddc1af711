"""Subtyping of core types, by the types that the engine describes (core 3.0, section 3.3).

Functions here return why a type does not match, or None.
"""

from __future__ import annotations

from engine.types.externtypes import FuncType, GlobalType, MemoryType, TableType, TagType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from canonabi.types.externs import ModuleType
    from engine.types.externtypes import ExternType

    Comparison: TypeAlias = Callable[[ExternType, ExternType], str | None]

_KINDS: dict[type, str] = {
    FuncType: "func",
    TableType: "table",
    MemoryType: "memory",
    GlobalType: "global",
    TagType: "tag",
}


def kind_of(t: ExternType) -> str:
    """Return the kind of an import or export: "func", "table", "memory", "global" or "tag"."""
    return _KINDS[type(t)]


def module_mismatch(given: ModuleType, expected: ModuleType, compare: Comparison) -> str | None:
    """Compare module types, items by `compare`: one that imports less and exports more matches, too."""
    # Contravariant: the module may need less than the type says it is given.
    for (module, name), needed in given.imports.items():
        offered = expected.imports.get((module, name))
        if offered is None:
            return f"missing expected import `{module}::{name}`"
        reason = compare(offered, needed)
        if reason is not None:
            return f"type mismatch in import `{module}::{name}`: {reason}"
    for name, needed in expected.exports.items():
        offered = given.exports.get(name)
        if offered is None:
            return f"missing expected export `{name}`"
        reason = compare(offered, needed)
        if reason is not None:
            return f"type mismatch in export `{name}`: {reason}"
    return None


def mismatch(given: ExternType, expected: ExternType) -> str | None:
    """Compare the types of two imports or exports."""
    # Nearly always, and cheaper than what follows.
    if given == expected:
        return None
    if type(given) is not type(expected):
        return f"expected {kind_of(expected)}, found {kind_of(given)}"
    if isinstance(given, GlobalType) and isinstance(expected, GlobalType):
        return _global(given, expected)
    if isinstance(given, TableType) and isinstance(expected, TableType):
        return _table(given, expected)
    if isinstance(given, MemoryType) and isinstance(expected, MemoryType):
        return _memory(given, expected)
    return f"expected: {_described(expected)}, found: {_described(given)}"


def _described(t: ExternType) -> str:
    return str(FuncType(t.params) if isinstance(t, TagType) else t)


def _global(given: GlobalType, expected: GlobalType) -> str | None:
    if given.mutable != expected.mutable:
        return "global types differ in mutability"
    if _matches(given.content, expected.content) and (
        # A mutable global is read and written, so its type must match in both directions.
        not expected.mutable or _matches(expected.content, given.content)
    ):
        return None
    return f"expected global type {expected.content}, found {given.content}"


def _table(given: TableType, expected: TableType) -> str | None:
    # Tables are always mutable.
    if not (_matches(given.element, expected.element) and _matches(expected.element, given.element)):
        return f"expected table element type {expected.element}, found {given.element}"
    if given.address != expected.address:
        return "mismatch in index type used for tables"
    return None if _within(given, expected) else "mismatch in table limits"


def _memory(given: MemoryType, expected: MemoryType) -> str | None:
    if given.shared != expected.shared:
        return "mismatch in the shared flag for memories"
    if given.address != expected.address:
        return "mismatch in index type used for memories"
    if given.page_size != expected.page_size:
        return "mismatch in page size for memories"
    return None if _within(given, expected) else "mismatch in memory limits"


def _within(given: TableType | MemoryType, expected: TableType | MemoryType) -> bool:
    # Limits match if they are within the expected ones (core 3.0, section 3.3, "Limits").
    if given.minimum < expected.minimum:
        return False
    return expected.maximum is None or (given.maximum is not None and given.maximum <= expected.maximum)


def _matches(sub: str, above: str) -> bool:
    if sub == above:
        return True
    from engine.types.valtypes import value_type_matches

    return value_type_matches(sub, above)
