"""Damages what a guest gives to be lifted: so that one check of `definitions.py` fails, or that none does."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from ci.oracle.specification import Place, Specification, Text

if TYPE_CHECKING:
    from ci.oracle.cases import Guest

LIMIT = 1 << 28  # bytes of a string or list that are too many
NO_CHARS = (0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0x110000, 0x7FFFFFFF, 0xFFFFFFFF)
NO_UTF8 = (
    b"\xff", b"\x80", b"\xc0\x80", b"\xc1\xbf", b"\xe0\x80\x80", b"\xe0\x9f\xbf", b"\xed\xa0\x80",
    b"\xed\xbf\xbf", b"\xf0\x80\x80\x80", b"\xf0\x8f\xbf\xbf", b"\xf4\x90\x80\x80",
    b"\xf5\x80\x80\x80", b"\xe2\x82", b"\xf0\x9f\x98", b"\xc2",
)  # fmt: skip
NO_UTF16 = tuple(
    b"".join(unit.to_bytes(2, "little") for unit in units)
    for units in (
        (0xD800,),
        (0xDBFF,),
        (0xDC00,),
        (0xDFFF,),
        (0xDC00, 0xDC00),
        (0xDC00, 0xD800),
        (0xD800, 0x41),
        (0xD800, 0xD800),
    )
)


class _Image:
    """The core values and the memory of a guest, to be written at the places where values are."""

    def __init__(self, guest: Guest, content: bytearray, flat: list[int]) -> None:
        self.pointer_size = guest.pointer_size
        self.content = content
        self.flat = flat

    def get(self, place: Place, slot: int, size: int) -> int:
        if place.flat:
            return self.flat[place.at + slot]
        at = place.at + slot * size
        return int.from_bytes(self.content[at : at + size], "little")

    def put(self, place: Place, slot: int, size: int, value: int) -> None:
        value &= (1 << 8 * size) - 1
        if place.flat:
            self.flat[place.at + slot] = value
        else:
            at = place.at + slot * size
            self.content[at : at + size] = value.to_bytes(size, "little")


def poison(
    spec: Specification,
    rng: random.Random,
    guest: Guest,
    content: bytearray,
    flat: list[int],
    check: str,
) -> None:
    """Damage what `spec` has just noted; without a check only what every bit pattern is a value of."""
    image = _Image(guest, content, flat)
    function, _, condition = check.partition(": ")
    if not check or rng.random() < 0.2:
        _noise(spec, rng, image)
    if function == "lift_flat_values":
        flat[:] = [_pointer(rng, condition, flat[0], len(content))]
    elif function == "convert_i32_to_char":
        surrogate = "<=" in condition
        bad = [c for c in NO_CHARS if (c < 0x110000) == ("55296" in condition and surrogate)]
        for place in _some(rng, spec, (spec.d.CharType,)):
            image.put(place, 0, 4, rng.choice(bad))
    elif "variant" in function:
        for place in _some(rng, spec, (spec.d.VariantType,)):
            _discriminant(spec, rng, image, place)
    elif condition == "undecodable":
        _text(rng, content, spec.texts)
    elif function:
        kind = spec.d.StringType if "string" in function else spec.d.ListType
        for place in _some(rng, spec, (kind,)):
            _range(spec, rng, image, place, condition)


def _some(rng: random.Random, spec: Specification, kinds: tuple[type, ...]) -> list[Place]:
    found = [
        place for place in spec.places if isinstance(place.t, kinds) and getattr(place.t, "l", None) is None
    ]
    return [rng.choice(found)] if found else []


def _noise(spec: Specification, rng: random.Random, image: _Image) -> None:
    d = spec.d
    sizes = {
        d.BoolType: 1, d.S8Type: 1, d.U8Type: 1, d.S16Type: 2, d.U16Type: 2, d.S32Type: 4, d.U32Type: 4,
        d.S64Type: 8, d.U64Type: 8, d.F32Type: 4, d.F64Type: 8, d.FlagsType: 4,
    }  # fmt: skip
    for place in spec.places:
        size = sizes.get(type(place.t))
        if size is None or rng.random() < 0.5:
            continue
        if place.flat:
            size = max(size, 4)  # what is too much for the type counts for nothing
        elif isinstance(place.t, d.FlagsType):
            size = d.elem_size_flags(place.t.labels)
        value = rng.getrandbits(8 * size)
        if isinstance(place.t, d.F32Type | d.F64Type) and rng.random() < 0.5:  # a NaN
            value |= 0x7F800000 if size == 4 else 0x7FF0000000000000
        image.put(place, 0, size, value)


def _pointer(rng: random.Random, condition: str, ptr: int, length: int) -> int:
    if "align" in condition and "elem_size" not in condition:
        return ptr + rng.choice((1, 2, 4))
    return rng.choice((length, length - 8, 0x7FFFFFF8, 0xFFFFFFF8))


def _discriminant(spec: Specification, rng: random.Random, image: _Image, place: Place) -> None:
    cases = len(place.t.cases)
    size = 4 if place.flat else spec.d.elem_size(spec.d.discriminant_type(place.t.cases), "i32")
    value = rng.choice((cases, cases + 1, (1 << 8 * size) - 1, 1 << (8 * size - 1)))
    if cases <= value < 1 << 8 * size:
        image.put(place, 0, size, value)


def _text(rng: random.Random, content: bytearray, texts: list[Text]) -> None:
    bad = [
        (text, data)
        for text in texts
        if text.encoding != "latin1"
        for data in (NO_UTF8 if text.encoding == "utf8" else NO_UTF16)
        if len(data) <= text.length
    ]
    if bad:
        text, data = rng.choice(bad)
        room = text.length - len(data)
        unit = 2 if text.encoding == "utf16" else 1
        at = text.ptr + rng.choice((0, room, rng.randrange(room + 1) // unit * unit))
        content[at : at + len(data)] = data
        if at == text.ptr + room and rng.random() < 0.5:  # what follows would make it whole
            follows = b"\x00\xdc" if unit == 2 else b"\x80\x80\x80"
            content[at + len(data) : at + len(data) + len(follows)] = follows


def _range(spec: Specification, rng: random.Random, image: _Image, place: Place, condition: str) -> None:
    """Damage the pointer or length of a string or list."""
    d, size = spec.d, image.pointer_size
    word = "i64" if size == 8 else "i32"
    elem = d.elem_size(place.t.t, word) if isinstance(place.t, d.ListType) else 1
    ptr, length = image.get(place, 0, size), image.get(place, 1, size)
    most = (1 << 8 * size) - 1
    if "MAX_" in condition:
        image.put(place, 1, size, _too_long(rng, length, elem, size))
    elif "align" in condition and "elem_size" not in condition:
        image.put(place, 0, size, ptr + rng.choice((1, 1, 2, 4)))
    elif rng.random() < 0.5:
        room = len(image.content) - (length & most >> 1) * elem
        image.put(place, 0, size, (rng.choice((room + 8, room + 2, most - 7)) & -8) % (most + 1))
    else:
        tag = length & (most + 1 >> 1) if not isinstance(place.t, d.ListType) else 0
        longer = (len(image.content) - ptr) // elem + rng.choice((1, 2, 100))
        image.put(place, 1, size, longer | tag)


def _too_long(rng: random.Random, length: int, elem: int, pointer_size: int) -> int:
    most = (1 << 8 * pointer_size) - 1
    lengths = [LIMIT // elem + (LIMIT % elem > 0), LIMIT, most >> 1, most]
    if pointer_size == 8:  # products that overflow 64 bits, to what may be in range
        lengths += [(1 << 64) // elem + length, 1 << 61, 1 << 62]
    return rng.choice(lengths)
