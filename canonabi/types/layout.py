"""The layout of values in memory and in core parameters: alignment, size, offsets, flattening.

`layout(t, pointer_size)` computes everything once for a type and a pointer size (4, or 8 for a
64-bit memory) and keeps it as long as the type lives. Sizes are exact, however large; their use
is bounded by `check_size`, a rule of validation. Lists of flat types stop at `MAX_FLAT_PARAMS`,
beyond which values go through memory, so no type creates a list of millions.
Specification: CanonicalABI.md, "Alignment", "Element Size", "Flattening".
"""

from __future__ import annotations

from canonabi.types.valtypes import (
    F32,
    F64,
    S8,
    S16,
    S64,
    U8,
    U16,
    U64,
    Bool,
    Enum,
    Flags,
    FuncType,
    List,
    Map,
    Option,
    Record,
    Result,
    String,
    Tuple,
    ValType,
    Variant,
)
from engine.errors import Invalid
from engine.types.externtypes import FuncType as CoreFuncType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_FLAT_PARAMS = 16
MAX_FLAT_ASYNC_PARAMS = 4
MAX_FLAT_RESULTS = 1
MAX_ELEM_SIZE = (1 << 28) - 1  # bytes of a value with 64-bit pointers

_POINTERS = {4: "i32", 8: "i64"}
_BYTES: dict[type[ValType], tuple[int, str]] = {
    Bool: (1, "i32"), S8: (1, "i32"), U8: (1, "i32"), S16: (2, "i32"), U16: (2, "i32"),
    S64: (8, "i64"), U64: (8, "i64"), F32: (4, "f32"), F64: (8, "f64"),
}  # fmt: skip
_WORD = (4, "i32")  # s32, u32, char, and whatever is an index

Flat = tuple[str, ...] | None
"""Core value types; None if they are more than `MAX_FLAT_PARAMS`."""


class Layout:
    """The layout of one type. Sizes and offsets are bytes.

    `offsets` are those of the fields of a record or tuple; `discriminant_size` and `payload_offset`
    are those of a variant, enum, option or result, and 0 otherwise.
    """

    __slots__ = ("alignment", "discriminant_size", "flat", "offsets", "payload_offset", "size")

    def __init__(
        self,
        size: int,
        alignment: int,
        flat: Flat,
        *,
        offsets: tuple[int, ...] = (),
        discriminant_size: int = 0,
        payload_offset: int = 0,
    ) -> None:
        self.size = size
        self.alignment = alignment
        self.flat = flat
        self.offsets = offsets
        self.discriminant_size = discriminant_size
        self.payload_offset = payload_offset

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"Layout({fields})"


def layout(t: ValType, pointer_size: int = 4) -> Layout:
    """Return the layout of a type, for memories whose pointers have `pointer_size` bytes: 4 or 8."""
    # Kept with the type, by pointer size: 4 and 8 are its keys, other facts have strings.
    found: Layout | None = t.kept.get(pointer_size)
    if found is None:
        found = t.kept[pointer_size] = _layout(t, pointer_size)
    return found


def _layout(t: ValType, pointer_size: int) -> Layout:
    match t:
        case Record():
            return _record([part for _, part in t.fields], pointer_size)
        case Tuple():
            return _record(t.types, pointer_size)
        case Variant():
            return _variant(len(t.cases), [part for _, part in t.cases], pointer_size)
        case Enum():
            return _variant(len(t.labels), (), pointer_size)
        case Option() | Result():
            return _variant(2, t.parts(), pointer_size)
        case Flags():
            size = flags_size(len(t.labels))
            return Layout(size, size, ("i32",))
        case List(element, length) if length is not None:
            inner = layout(element, pointer_size)
            # Asked before it is made: `length` may be millions.
            few = inner.flat is not None and len(inner.flat) * length <= MAX_FLAT_PARAMS
            flat = inner.flat * length if few and inner.flat is not None else None
            return Layout(inner.size * length, inner.alignment, flat)
        case String() | List() | Map():
            return Layout(2 * pointer_size, pointer_size, (_POINTERS[pointer_size],) * 2)
    size, core_type = _BYTES.get(type(t), _WORD)
    return Layout(size, size, (core_type,))


def _record(types: Iterable[ValType], pointer_size: int) -> Layout:
    size, alignment = 0, 1
    offsets: list[int] = []
    flat: Flat = ()
    for inner in (layout(part, pointer_size) for part in types):
        offsets.append(align_to(size, inner.alignment))
        size = offsets[-1] + inner.size
        alignment = max(alignment, inner.alignment)
        flat = _limited(flat + inner.flat) if flat is not None and inner.flat is not None else None
    return Layout(align_to(size, alignment), alignment, flat, offsets=tuple(offsets))


def _variant(count: int, payloads: Iterable[ValType | None], pointer_size: int) -> Layout:
    discriminant = discriminant_size(count)
    size, alignment = 0, 1
    flat: Flat = ()
    for inner in (layout(part, pointer_size) for part in payloads if part is not None):
        size = max(size, inner.size)
        alignment = max(alignment, inner.alignment)
        flat = _joined(flat, inner.flat) if flat is not None and inner.flat is not None else None
    # All cases have their payload at the same place, aligned for the strictest of them.
    offset = align_to(discriminant, alignment)
    alignment = max(alignment, discriminant)
    return Layout(
        align_to(offset + size, alignment),
        alignment,
        None if flat is None else _limited(("i32", *flat)),
        discriminant_size=discriminant,
        payload_offset=offset,
    )


def _limited(flat: tuple[str, ...]) -> Flat:
    return flat if len(flat) <= MAX_FLAT_PARAMS else None


def _joined(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    longer = a if len(a) > len(b) else b
    # Slot by slot: cases share slots, and each has the core type that can hold the values of all.
    return (*map(join, a, b), *longer[min(len(a), len(b)) :])


def join(a: str, b: str) -> str:
    """Return the core type that holds either of two: of the same size for 32 bits, otherwise i64."""
    if a == b:
        return a
    # CanonicalABI.md, join: by bits, so an f32 travels in an i32, and anything with 64 bits in an i64.
    return "i32" if {a, b} == {"i32", "f32"} else "i64"


def discriminant_size(cases: int) -> int:
    """Return the size in bytes of a discriminant for this many cases: 1, 2 or 4."""
    return 1 if cases <= 1 << 8 else 2 if cases <= 1 << 16 else 4


def flags_size(labels: int) -> int:
    """Return the size in bytes of this many flags: 1, 2 or 4."""
    return 1 if labels <= 8 else 2 if labels <= 16 else 4


def align_to(ptr: int, alignment: int) -> int:
    """Return the first address from `ptr` on that is a multiple of `alignment`, a power of two."""
    return (ptr + alignment - 1) & -alignment


def alignment(t: ValType, pointer_size: int = 4) -> int:
    """Return the alignment of a type's values in memory."""
    return layout(t, pointer_size).alignment


def elem_size(t: ValType, pointer_size: int = 4) -> int:
    """Return the size of a type's values in memory, in bytes."""
    return layout(t, pointer_size).size


def check_size(t: ValType) -> None:
    """Raise Invalid if values of a type are too large: the rule for every defined value type."""
    # With the larger pointers whatever the memory: a type is valid or not, wherever it is used.
    size = elem_size(t, 8)
    if size > MAX_ELEM_SIZE:
        raise Invalid(f"type of {size} bytes exceeds maximum byte size of {MAX_ELEM_SIZE}")


def flatten_type(t: ValType, pointer_size: int = 4) -> Flat:
    """Return the core value types of a value; None if they are more than `MAX_FLAT_PARAMS`."""
    return layout(t, pointer_size).flat


def flatten_types(types: Iterable[ValType], pointer_size: int = 4) -> Flat:
    """Return the core value types of several values; None if they are more than `MAX_FLAT_PARAMS`."""
    flat: Flat = ()
    for part in types:
        inner = layout(part, pointer_size).flat
        flat = _limited(flat + inner) if flat is not None and inner is not None else None
    return flat


def flatten_lift(
    ft: FuncType, pointer_size: int = 4, *, is_async: bool = False, callback: bool = False
) -> CoreFuncType:
    """Return the type of the core function that `canon lift` takes; options as of the lift."""
    pointer = _POINTERS[pointer_size]
    params = flatten_types((part for _, part in ft.params), pointer_size)
    # An async function returns nothing (task.return gives the result), or a code for the event loop.
    results: tuple[str, ...] = ("i32",) if callback else ()
    if not is_async:
        flat = _results(ft, pointer_size)
        # The guest returns an address in its memory; the caller's own place is the matter of its lowering.
        results = flat if flat is not None else (pointer,)
    return CoreFuncType(params if params is not None else (pointer,), results)


def flatten_lower(ft: FuncType, pointer_size: int = 4, *, is_async: bool = False) -> CoreFuncType:
    """Return the type of the core function that `canon lower` creates; options as of the lower."""
    pointer = _POINTERS[pointer_size]
    params = flatten_types((part for _, part in ft.params), pointer_size)
    most = MAX_FLAT_ASYNC_PARAMS if is_async else MAX_FLAT_PARAMS
    if params is None or len(params) > most:
        params = (pointer,)
    # The i32 that comes back is the state of the call and its subtask, not the result.
    if is_async:
        return CoreFuncType(params if ft.result is None else (*params, pointer), ("i32",))
    results = _results(ft, pointer_size)
    return CoreFuncType(params, results) if results is not None else CoreFuncType((*params, pointer), ())


def _results(ft: FuncType, pointer_size: int) -> Flat:
    """Return the flat results; None if they go through memory."""
    flat = () if ft.result is None else flatten_type(ft.result, pointer_size)
    return flat if flat is not None and len(flat) <= MAX_FLAT_RESULTS else None
