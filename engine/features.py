"""Which proposals are on (`Features`) and what a guest may use (`Limits`).

Every proposal is a bit here and nowhere else: decoder, validator, text parser and run time
ask the same object. The default is what core 3.0 released, and legacy exceptions, which
real programs still use.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Self

WASM_PAGE = 65536


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """Proposals that are on; immutable. Names are the proposals' own."""

    sign_extension: bool = True
    saturating_conversions: bool = True
    multi_value: bool = True
    bulk_memory: bool = True
    reference_types: bool = True
    function_references: bool = True
    recursive_types: bool = True  # rec, sub and final; structs and arrays are `gc`
    extended_const: bool = True
    tail_call: bool = True
    exceptions: bool = True
    legacy_exceptions: bool = True
    multi_memory: bool = True
    memory64: bool = True
    mutable_globals: bool = True
    annotations: bool = True
    wide_arithmetic: bool = False
    custom_page_sizes: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `wide-arithmetic,-tail-call`: names to switch on, or off with a minus, from the default.

        `all` and `mvp` (everything off) may stand first. Raises ValueError that lists the known names.
        """
        names = [f.name for f in fields(cls)]
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
        return sum(1 << i for i, f in enumerate(fields(self)) if getattr(self, f.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a guest may use. Sizes in bytes; None means no limit of ours."""

    memory: int | None = None  # bytes of one linear memory; growing beyond answers -1
    table: int | None = 10_000_000  # elements of one table
    instances: int | None = 10_000  # instances in one store
    stack: int = 8 << 20  # bytes of one guest stack
    fuel: int | None = None  # backward branches and calls, and bulk operations by size
    seconds: float | None = None  # wall clock of one outermost call
    nesting: int = 1000  # of text and types
