"""Getters and setters (WIT.md, "Items: func"): what they take and return, and that setters have getters."""

from __future__ import annotations

from canonabi.wit.model import Result, TypeDef

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from canonabi.wit.ast import FuncItem
    from canonabi.wit.lexer import WitText
    from canonabi.wit.model import Accessor, Function, NameUse, Type


def folded(name: str, accessor: Accessor | None) -> str:
    """Return a name as it is compared: a getter is in conflict with functions, a setter with setters."""
    return f"[set]{name}" if accessor == "set" else name


def check(source: WitText, item: FuncItem, result: Type | None) -> None:
    """Raise Invalid unless a getter or setter has parameters and a result as it must."""
    returned = behind(result)
    if item.accessor == "get":
        if item.parameters:
            raise source.invalid(item.parameters[0].name.at, "a getter cannot have parameters")
        if result is None:
            raise source.invalid(item.name.at, "a getter must return a value")
        if isinstance(returned, Result) and returned.ok is None:
            raise source.invalid(item.result_at, "a getter that returns a `result` must have a value in it")
        return
    if len(item.parameters) != 1:
        raise source.invalid(item.name.at, "a setter must have exactly one parameter")
    if result is not None and not (isinstance(returned, Result) and returned.ok is None):
        raise source.invalid(item.result_at, "a setter can only return a `result` without a value")


def check_getter(source: WitText, name: NameUse, getter: FuncItem | None, found: Function | None) -> Function:
    """Return the getter of a setter. Raises Invalid if there is none, or its gate leaves it out."""
    if getter is None:
        raise source.invalid(name.at, f"setter `{name.text}` has no getter")
    if found is None:
        feature = getter.gate.unstable
        message = f"the getter of `{name.text}` is unstable, and its feature `{feature}` is not enabled"
        raise source.invalid(name.at, message)
    return found


def arranged(functions: Iterable[Function]) -> list[Function]:
    """Return functions in their order, but a setter that comes before its getter right behind it."""
    found: list[Function] = []
    there: set[tuple[str, str]] = set()  # getters
    waiting: dict[tuple[str, str], Function] = {}  # setters
    for function in functions:
        name = (function.kind, function.name)
        if function.accessor == "set" and name not in there:
            waiting[name] = function
            continue
        found.append(function)
        if function.accessor == "get":
            there.add(name)
            if name in waiting:
                found.append(waiting.pop(name))
    return found


def behind(given: Type | None) -> Type | None:
    """Return the `result` that a type is by another name, or the type itself."""
    if isinstance(given, TypeDef) and isinstance(given.origin.shape, Result):
        return given.origin.shape
    return given
