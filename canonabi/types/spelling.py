"""WIT's notation of types: the only implementation, for `str()`, for messages, and for whole packages.

Types of `valtypes` give their structure (`_spell`), and a `TypeSpeller` the names of their parts.
Specification: WIT.md, "Lexical structure", "Types".
"""

from __future__ import annotations

from engine.cstack import check_stack
from engine.wording import cut

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, TypeVar

    from canonabi.types.base import Type

    T = TypeVar("T")

KEYWORDS = frozenset(
    "as async bool borrow char constructor enum export f32 f64 flags from func future import include"
    " interface list map option own package record resource result s16 s32 s64 s8 static stream string"
    " tuple type u16 u32 u64 u8 use variant with world".split()
)
_ESCAPED = KEYWORDS | {"error-context"}
_MANY = 3000  # characters of a list that is cut off


class TypeSpeller:
    """Spells types whose parts are written by their names in `names`, otherwise in full.

    A long part is truncated, and each part is spelled once: types may share parts, so that the
    whole text could be endless.
    """

    __slots__ = ("_known", "_names")

    def __init__(self, names: Mapping[Any, str]) -> None:
        self._names = names
        self._known: dict[Type, str] = {}

    def value(self, t: Type) -> str:
        """Return a type by its name if it has one, otherwise by its structure, truncated if long."""
        name = self._names.get(t)
        if name is not None:
            return label(name)
        found = self._known.get(t)
        if found is None:
            check_stack()
            found = self._known[t] = cut(self.shape(t))
        return found

    def shape(self, t: Type) -> str:
        """Return the structure of a type, even if it has a name."""
        return t._spell(self)

    def part(self, t: Type | None) -> str | None:
        """Return a type as `value` does; None if there is none."""
        return None if t is None else self.value(t)

    def own(self, resource: str) -> str:
        """Return the type of an owned handle, by the name of the resource."""
        return f"own<{resource}>"

    def field(self, field: tuple[str, Type]) -> str:
        """Return a field of a record or a parameter: a label and its type."""
        return f"{label(field[0])}: {self.value(field[1])}"

    def case(self, case: tuple[str, Type | None]) -> str:
        """Return a case of a variant: a label, and its type if it has one."""
        return label(case[0]) if case[1] is None else f"{label(case[0])}({self.value(case[1])})"


class _Plain(TypeSpeller):
    """Knows no names; each type itself keeps how it is spelled."""

    __slots__ = ()

    def value(self, t: Type) -> str:
        check_stack()
        return cut(str(t))


PLAIN = _Plain({})


def label(name: str) -> str:
    """Return a name as written in WIT: with a % if it is also a keyword."""
    return f"%{name}" if name in _ESCAPED else name


def generic(word: str, *parts: object) -> str:
    """Return `word<part, ...>` of parts that are spelled already; None is `_`, and nothing at the end."""
    given = list(parts)
    while given and given[-1] is None:
        given.pop()
    texts = ("_" if part is None else str(part) for part in given)
    return f"{word}<{', '.join(texts)}>" if given else word


def signature(params: str, result: str | None, *, is_async: bool = False, word: str = "func") -> str:
    """Return the type of a function whose parameters and result are spelled already."""
    return f"{'async ' * is_async}{word}({params}){'' if result is None else f' -> {result}'}"


def listed(items: Iterable[T], spell: Callable[[T], str]) -> str:
    """Return the items separated by commas; an ellipsis replaces the rest of very many."""
    texts: list[str] = []
    length = 0
    for item in items:
        if length > _MANY:
            texts.append("...")
            break
        texts.append(spell(item))
        length += len(texts[-1])
    return ", ".join(texts)


def braced(word: str, items: Iterable[T], spell: Callable[[T], str]) -> str:
    """Return a word and the items in braces."""
    return f"{word} {{ {listed(items, spell)} }}"
