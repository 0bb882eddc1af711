"""Arrays of component values: arguments of `numpy.dtype` for the layout of a guest's memory."""

from __future__ import annotations

from canonabi.types.layout import layout
from canonabi.types.valtypes import (
    F32,
    F64,
    S8,
    S16,
    S32,
    S64,
    U8,
    U16,
    U32,
    U64,
    Bool,
    Char,
    Enum,
    Flags,
    List,
    Record,
    Tuple,
    ValType,
)
from canonabi.values.classes import distinct, python_name


def dtype_of(t: ValType, pointer_size: int = 4) -> object:
    """Return the argument of `numpy.dtype` for the layout of values in a guest's memory.

    For numbers, bools, characters (as u32), enums and flags (as their bits), and records, tuples and
    fixed-length lists of these; `numpy.empty(n, dtype_of(t))` is then a list of them without
    conversion. Raises TypeError for other types, which have no fixed size of their own.
    """
    shape = layout(t, pointer_size)
    if isinstance(t, Record | Tuple):
        types = t.types if isinstance(t, Tuple) else [part for _, part in t.fields]
        labels = [label for label, _ in t.fields] if isinstance(t, Record) else []
        names = distinct(python_name(label) for label in labels) or [f"f{i}" for i in range(len(types))]
        formats = [dtype_of(part, pointer_size) for part in types]
        return {
            "names": list(names), "formats": formats, "offsets": list(shape.offsets), "itemsize": shape.size,
        }  # fmt: skip
    if isinstance(t, List) and t.length is not None:
        return dtype_of(t.element, pointer_size), (t.length,)
    letter = _DTYPES.get(type(t))
    if letter is None:
        only = "only numbers, and records, tuples and fixed-length lists of numbers, have one"
        raise TypeError(f"{t} has no dtype: {only}")
    return letter if letter[-1].isdigit() or letter == "?" else f"{letter}{shape.size}"


_DTYPES: dict[type[ValType], str] = {
    Bool: "?", S8: "<i1", U8: "<u1", S16: "<i2", U16: "<u2", S32: "<i4", U32: "<u4", S64: "<i8", U64: "<u8",
    F32: "<f4", F64: "<f8", Char: "<u4", Enum: "<u", Flags: "<u",
}  # fmt: skip
