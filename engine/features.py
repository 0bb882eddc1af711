"""Which proposals are on (`Features`) and what a guest may use (`Limits`).

Every proposal is a bit here and nowhere else: decoder, validator, text parser and run time
ask the same object. The default is what core 3.0 released, and legacy exceptions, which
real programs still use. Plain classes: a dataclass would cost every start 7 ms of imports.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import NoReturn, Self

WASM_PAGE = 65536


class _Settings:
    """Named values that never change: compared, hashed, shown and pickled by value."""

    __slots__: tuple[str, ...] = ()

    def _fill(self, values: Mapping[str, object]) -> None:
        for name in self.__slots__:
            object.__setattr__(self, name, values[name])

    def _values(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__slots__}

    def replace(self, **changes: object) -> Self:
        """Return a copy with some values changed."""
        return type(self)(**{**self._values(), **changes})

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is immutable; use replace({name}=...)")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(tuple(self._values().values()))

    def __repr__(self) -> str:
        default = type(self)()._values()
        changed = (f"{name}={value!r}" for name, value in self._values().items() if value != default[name])
        return f"{type(self).__name__}({', '.join(changed)})"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self._values())


def _rebuild(cls: type[_Settings], values: dict[str, object]) -> _Settings:
    return cls(**values)


class Features(_Settings):
    """Proposals that are on; immutable. Names are the proposals' own."""

    __slots__ = (  # noqa: RUF023 (in the order of their bits)
        "sign_extension",
        "saturating_conversions",
        "multi_value",
        "bulk_memory",
        "reference_types",
        "function_references",
        "recursive_types",
        "extended_const",
        "tail_call",
        "exceptions",
        "legacy_exceptions",
        "multi_memory",
        "memory64",
        "mutable_globals",
        "annotations",
        "wide_arithmetic",
        "custom_page_sizes",
    )

    sign_extension: bool
    saturating_conversions: bool
    multi_value: bool
    bulk_memory: bool
    reference_types: bool
    function_references: bool
    recursive_types: bool
    extended_const: bool
    tail_call: bool
    exceptions: bool
    legacy_exceptions: bool
    multi_memory: bool
    memory64: bool
    mutable_globals: bool
    annotations: bool
    wide_arithmetic: bool
    custom_page_sizes: bool

    def __init__(
        self,
        *,
        sign_extension: bool = True,
        saturating_conversions: bool = True,
        multi_value: bool = True,
        bulk_memory: bool = True,
        reference_types: bool = True,
        function_references: bool = True,
        recursive_types: bool = True,  # rec, sub and final; structs and arrays are `gc`
        extended_const: bool = True,
        tail_call: bool = True,
        exceptions: bool = True,
        legacy_exceptions: bool = True,
        multi_memory: bool = True,
        memory64: bool = True,
        mutable_globals: bool = True,
        annotations: bool = True,
        wide_arithmetic: bool = False,
        custom_page_sizes: bool = False,
    ) -> None:
        self._fill(locals())

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `wide-arithmetic,-tail-call`: names to switch on, or off with a minus, from the default.

        `all` and `mvp` (everything off) may stand first. Raises ValueError that lists the known names.
        """
        names = cls.__slots__
        chosen: dict[str, bool] = {}
        for word in filter(None, (w.strip() for w in text.split(","))):
            name = word.lstrip("-").replace("-", "_")
            if name in ("all", "mvp"):
                chosen = dict.fromkeys(names, name == "all")
            elif name in names:
                chosen[name] = not word.startswith("-")
            else:
                raise ValueError(
                    f"unknown feature {word!r}; known: {', '.join(sorted(names)).replace('_', '-')}"
                )
        return cls(**chosen)

    def bits(self) -> int:
        """Return the set as bits in the order of the fields; the Cython side tests these."""
        return sum(1 << i for i, name in enumerate(self.__slots__) if getattr(self, name))


class Limits(_Settings):
    """What a guest may use. Sizes in bytes; None means no limit of ours.

    - `memory`: bytes of one linear memory; growing beyond answers -1.
    - `table`: elements of one table.
    - `instances`: instances in one store.
    - `stack`: bytes of one guest stack.
    - `fuel`: backward branches and calls, and bulk operations by size.
    - `seconds`: wall clock of one outermost call.
    """

    __slots__ = ("fuel", "instances", "memory", "seconds", "stack", "table")

    memory: int | None
    table: int | None
    instances: int | None
    stack: int
    fuel: int | None
    seconds: float | None

    def __init__(
        self,
        *,
        memory: int | None = None,
        table: int | None = 10_000_000,
        instances: int | None = 10_000,
        stack: int = 8 << 20,
        fuel: int | None = None,
        seconds: float | None = None,
    ) -> None:
        self._fill(locals())
