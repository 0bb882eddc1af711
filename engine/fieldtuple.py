"""Tuples with names for their items, made from annotations.

`collections.namedtuple` compiles a constructor for each class, and `typing` takes a quarter of the start
to import: sixty such classes are needed before the first component can be loaded.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]  # what namedtuple takes items by
from types import FunctionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, ClassVar, Self, SupportsIndex, dataclass_transform

    class _Items:
        """What type checkers see of a tuple: fields may be called `count` or `index`, as its methods are."""

        def __iter__(self) -> Iterator[Any]: ...
        def __len__(self) -> int: ...
        def __getitem__(self, index: SupportsIndex) -> Any: ...

else:
    _Items = tuple

    def dataclass_transform(**_):
        """Only type checkers want to know."""
        return lambda cls: cls


_new = tuple.__new__
_CONSTRUCTORS = (  # by the number of fields; each class gives the parameters its own names
    lambda cls: _new(cls, ()),
    lambda cls, a: _new(cls, (a,)),
    lambda cls, a, b: _new(cls, (a, b)),
    lambda cls, a, b, c: _new(cls, (a, b, c)),
    lambda cls, a, b, c, d: _new(cls, (a, b, c, d)),
    lambda cls, a, b, c, d, e: _new(cls, (a, b, c, d, e)),
    lambda cls, a, b, c, d, e, f: _new(cls, (a, b, c, d, e, f)),
    lambda cls, a, b, c, d, e, f, g: _new(cls, (a, b, c, d, e, f, g)),
    lambda cls, a, b, c, d, e, f, g, h: _new(cls, (a, b, c, d, e, f, g, h)),
    lambda cls, a, b, c, d, e, f, g, h, i: _new(cls, (a, b, c, d, e, f, g, h, i)),
    lambda cls, a, b, c, d, e, f, g, h, i, j: _new(cls, (a, b, c, d, e, f, g, h, i, j)),
)


@dataclass_transform(frozen_default=True)
class FieldTuple(_Items):
    """Base of tuples whose items are the annotated fields of the class, in their order; values are defaults.

        class Section(FieldTuple):
            __slots__ = ()
            id: int
            name: str

    They are made by position or by name, unpacked, matched, compared, copied and pickled like any
    other named tuple.
    """

    __slots__ = ()
    _fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        fields = tuple(cls.__annotations__)
        if not fields or cls._fields:
            return
        defaults = tuple(cls.__dict__[name] for name in fields if name in cls.__dict__)
        cls._fields = cls.__match_args__ = fields  # type: ignore[attr-defined, misc]
        for i, name in enumerate(fields):
            setattr(cls, name, _tuplegetter(i, None))
        code = _CONSTRUCTORS[len(fields)].__code__
        named = code.replace(
            co_name="__new__", co_qualname=f"{cls.__qualname__}.__new__", co_varnames=("cls", *fields)
        )
        cls.__new__ = FunctionType(named, globals(), "__new__", defaults)  # type: ignore[method-assign]

    def __repr__(self) -> str:
        fields = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({', '.join(fields)})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def _asdict(self) -> dict[str, Any]:
        """Return the items by their names."""
        return dict(zip(self._fields, self, strict=True))

    def _replace(self, **changes: Any) -> Self:
        """Return one with other items in some fields. Raises TypeError where there is no such field."""
        return type(self)(**{**self._asdict(), **changes})
