"""Types and names in words, for messages and `repr`. Imported only when there is something to say."""

from __future__ import annotations

from collections.abc import Iterable

from engine.externtypes import FuncType, GlobalType, MemoryType, TableType, TagType

_PAGE = 65536


def describe(type_: object) -> str:
    """Return an extern type as the text format has it: `(func (param i32) (result i32))`."""
    match type_:
        case FuncType():
            return f"(func{_list('param', type_.params)}{_list('result', type_.results)})"
        case MemoryType():
            page = "" if type_.page_size == _PAGE else f" (pagesize {type_.page_size})"
            shared = " shared" if type_.shared else ""
            return f"(memory{_limits(type_)}{shared}{page})"
        case TableType():
            return f"(table{_limits(type_)} {type_.element})"
        case GlobalType():
            return f"(global (mut {type_.content}))" if type_.mutable else f"(global {type_.content})"
        case TagType():
            return f"(tag{_list('param', type_.params)})"
        case _:
            return str(type_)


def signature(name: str, type_: object) -> str:
    """Return an export as it is used from Python: `add(i32, i32) -> i32`, else `name: (memory 1)`."""
    if not isinstance(type_, FuncType):
        return f"{name}: {describe(type_)}"
    results = ", ".join(type_.results)
    if len(type_.results) != 1:
        results = f"({results})" if results else "None"
    return f"{name}({', '.join(type_.params)}) -> {results}"


def nearest(name: str, names: Iterable[str]) -> str:
    """Return `; did you mean "add"?` if one of the names is close, else nothing."""
    from difflib import get_close_matches

    found = get_close_matches(name, list(names), n=1)
    return f'; did you mean "{found[0]}"?' if found else ""


def _list(keyword: str, types: Iterable[str]) -> str:
    words = " ".join(types)
    return f" ({keyword} {words})" if words else ""


def _limits(type_: MemoryType | TableType) -> str:
    address = " i64" if type_.address == "i64" else ""
    maximum = "" if type_.maximum is None else f" {type_.maximum}"
    return f"{address} {type_.minimum}{maximum}"
