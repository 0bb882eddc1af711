"""The base of the types in `valtypes`: each exists once, is checked when made, and has a text."""

from __future__ import annotations

from _thread import RLock  # `threading` costs start-up time
from weakref import WeakValueDictionary

from canonabi.types.spelling import PLAIN, TypeSpeller
from engine.errors import Invalid

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, NoReturn, Self

MAX_DEPTH = 100  # of types in types; bounds the recursion of everything that follows a type

_types: WeakValueDictionary[tuple[object, ...], Type] = WeakValueDictionary()
_lock = RLock()  # re-entrant: collecting garbage may run code that makes types


class Type:
    """Base of the types here; each subclass has its fields as attributes and for `match`."""

    __slots__ = ("__weakref__", "_text", "depth", "has_async", "has_borrow", "has_handle", "kept", "size")

    depth: int  # 0 for a type without parts
    size: int  # how many types it is made of, itself included; parts count as often as they occur
    has_borrow: bool  # a borrow is in it somewhere, or is it
    has_handle: bool  # the same of handles, borrowed or owned
    has_async: bool  # the same of streams and futures
    kept: dict[object, Any]  # what other modules work out about the type; goes when it goes
    _text: str | None
    _is_value = _is_borrow = _is_handle = _is_async = False

    @classmethod
    def _made(cls, *values: object) -> Self:
        """Return the type with these fields: the one that exists, or a new one that passed its checks."""
        key = (cls, *values)
        with _lock:
            found = _types.get(key)
            if found is None:
                found = object.__new__(cls)
                for name, value in zip(cls.__slots__, values, strict=True):
                    object.__setattr__(found, name, value)
                found._settle()
                _types[key] = found
        assert isinstance(found, cls)
        return found

    def _settle(self) -> None:
        parts = [part for part in self.parts() if part is not None]
        for part in parts:
            if not getattr(part, "_is_value", False):  # not only what mypy lets through
                raise TypeError(f"{type(self).__name__}: expected a value type, not {part!r}")
        self._check()
        fill = object.__setattr__
        fill(self, "_text", None)
        fill(self, "kept", {})
        fill(self, "depth", 1 + max((part.depth for part in parts), default=-1))
        fill(self, "size", 1 + sum(part.size for part in parts))
        fill(self, "has_borrow", self._is_borrow or any(part.has_borrow for part in parts))
        fill(self, "has_handle", self._is_handle or any(part.has_handle for part in parts))
        fill(self, "has_async", self._is_async or any(part.has_async for part in parts))
        if self.depth > MAX_DEPTH:
            raise Invalid(f"type nesting is too deep: more than {MAX_DEPTH} nested types")

    def parts(self) -> Iterable[Type | None]:
        """Return the types that this one is made of, in their order; None for a payload that is not there."""
        return ()

    def labelling(self) -> tuple[Sequence[str], str, str]:
        """Return the labels that have to be unique in it, and the words for them: see `check_labels`."""
        return (), "", ""

    def _check(self) -> None:
        """Raise Invalid if the fields break a rule."""

    def _spell(self, speller: TypeSpeller) -> str:
        """Return the type as WIT spells it; `speller` spells its parts."""
        raise NotImplementedError

    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __str__(self) -> str:
        text = self._text
        if text is None:
            text = PLAIN.shape(self)
            object.__setattr__(self, "_text", text)
        return text

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {PLAIN.value(self)}>"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self._values()
