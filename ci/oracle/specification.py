"""The specification's `definitions.py` as one of two sides: lowers, lifts, and says where it trapped."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import struct
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, SimpleNamespace
from typing import Any, NamedTuple

from canonabi.types import valtypes
from canonabi.types.valtypes import ValType
from ci.oracle.guests import Allocator, ReallocTraps, Script, SpecificationMemory
from ci.oracle.values import RESOURCE, to_theirs

ENCODINGS = ("utf8", "utf16", "latin1+utf16")
_FLOATS = {"f32": ("<f", "<I"), "f64": ("<d", "<Q")}


def load(folder: Path) -> Any:
    """Return the module `definitions` of a folder, of the deterministic profile."""
    if not (folder / "definitions.py").is_file():
        raise SystemExit(f"{folder} has no definitions.py")
    spec = importlib.util.spec_from_file_location("definitions", folder / "definitions.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["definitions"] = module  # its dataclasses look themselves up
    spec.loader.exec_module(module)
    module.DETERMINISTIC_PROFILE = True  # type: ignore[attr-defined]
    return module


def theirs(d: Any, t: ValType | None) -> Any:
    """Return the same type as the specification's program has it."""
    match t:
        case None:
            return None
        case valtypes.List(element, length):
            return d.ListType(theirs(d, element), length)
        case valtypes.Record(fields):
            return d.RecordType([d.FieldType(label, theirs(d, part)) for label, part in fields])
        case valtypes.Tuple(types):
            return d.TupleType([theirs(d, part) for part in types])
        case valtypes.Variant(cases):
            return d.VariantType([d.CaseType(label, theirs(d, part)) for label, part in cases])
        case valtypes.Enum(labels):
            return d.EnumType(list(labels))
        case valtypes.Flags(labels):
            return d.FlagsType(list(labels))
        case valtypes.Own() | valtypes.Borrow():
            return getattr(d, f"{type(t).__name__}Type")(RESOURCE)
    return getattr(d, f"{type(t).__name__}Type")(*(theirs(d, part) for part in t.parts()))


class Site(NamedTuple):
    """Where definitions.py trapped: function and condition, at a value of what type, and where that was."""

    check: str
    constructor: str  # "" for the pointer of spilled values
    encoding: str  # of a string: where it comes from, or from → to where it is stored
    place: str  # "flat", "spilled" or "memory"


class Outcome(NamedTuple):
    """What came out: core values, component values, or the place of a trap."""

    flat: list[int]
    values: list[Any]
    trap: Site | None


class Place(NamedTuple):
    """Where a value was lowered to: a slot of the core values (`flat`) or an address."""

    t: Any  # the specification's, despecialized
    flat: bool
    at: int


class Text(NamedTuple):
    """Where the code units of a string are, in bytes."""

    ptr: int
    length: int
    encoding: str  # utf8, utf16, latin1


def checks(d: Any) -> dict[int, str]:
    """Return the line of each place in definitions.py that may trap, and a name: conditions, and reallocs."""
    found: dict[int, str] = {}
    for function in ast.parse(inspect.getsource(d)).body:
        if not isinstance(function, ast.FunctionDef) or function.name in ("trap", "trap_if"):
            continue
        names: dict[str, int] = {}
        calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda node: node.lineno):
            condition = _condition(call)
            if condition:
                name = f"{function.name}: {condition}"
                names[name] = names.get(name, 0) + 1
                found[call.lineno] = name if names[name] == 1 else f"{name} ({names[name]})"
    return found


def _condition(call: ast.Call) -> str:
    match call.func:
        case ast.Name("trap_if"):
            return ast.unparse(call.args[0])
        case ast.Name("trap"):
            return "undecodable"
        case ast.Attribute(ast.Name("cx"), "allocate" | "reallocate"):
            return f"traps: {ast.unparse(call)}"
    return ""


class Specification:
    """The program of a folder, with handles that are their own index: for tables see `handles.py`."""

    def __init__(self, d: Any) -> None:
        self.d = d
        self.checks = checks(d)
        self._types: dict[ValType, Any] = {}
        self.places: list[Place] = []
        self.texts: list[Text] = []
        self._flat = 0
        self._retag: tuple[int, int] | None = None
        for name in ("lift_own", "lift_borrow", "lower_own", "lower_borrow"):
            setattr(d, name, lambda _, index, __: index)
        # its own divides floats, which is wrong for pointers past 2**53
        d.align_to = lambda ptr, alignment: -(-ptr // alignment) * alignment
        self._load_string = d.load_string_from_range
        d.load_string_from_range = self._string

    def type(self, t: ValType) -> Any:
        """Return a type as the program has it."""
        if t not in self._types:
            if len(self._types) > 5000:
                self._types.clear()
            self._types[t] = theirs(self.d, t)
        return self._types[t]

    def context(self, pointer_size: int, encoding: str, content: bytes, script: Script | None) -> Any:
        """Return a LiftLowerContext over a memory of this content; `context.allocator` has the calls."""
        d = self.d
        memory = d.MemInst(bytearray(content), "i64" if pointer_size == 8 else "i32")
        opts = d.CanonicalOptions(memory=memory, string_encoding=encoding)
        cx = d.LiftLowerContext(opts, SimpleNamespace(may_leave=True))
        cx.allocator = Allocator(script, SpecificationMemory(memory)) if script else None

        def reallocate(*args: int) -> int:
            try:
                return int(cx.allocator.realloc(*args))
            except ReallocTraps:
                raise d.Trap from None

        # definitions.py calls it as a task of its own, in a thread whose traps nobody would see
        cx.reallocate = reallocate
        return cx

    def flat_types(self, cx: Any, ts: Iterable[ValType]) -> list[str]:
        """Return the core types of values."""
        return list(self.d.flatten_types([self.type(t) for t in ts], cx.opts))

    def lower(self, cx: Any, ts: Sequence[ValType], values: Any, max_flat: int, out: int | None) -> Outcome:
        """Lower values that are `definitions.py`'s; spilled ones to `out`, or what realloc returns."""
        iterator = None if out is None else self.d.CoreValueIter([out])
        try:
            flat = self.d.lower_flat_values(cx, max_flat, values, [self.type(t) for t in ts], iterator)
        except self.d.Trap as error:
            return Outcome([], [], self._site(error))
        types = self.flat_types(cx, ts)
        if len(types) > max_flat:
            return Outcome(flat, [], None)
        return Outcome([_to_bits(t, v) for t, v in zip(types, flat, strict=True)], [], None)

    def lift(
        self, cx: Any, ts: Sequence[ValType], flat: list[int], max_flat: int, to: int | None = None
    ) -> Outcome:
        """Lift values; `to` is the pointer size of where they go, whose tag strings get then."""
        types = self.flat_types(cx, ts)
        slots = (
            [_from_bits(t, v) for t, v in zip(types, flat, strict=True)] if len(types) <= max_flat else flat
        )
        self._retag = (cx.opts.memory.ptr_size(), to) if to else None
        try:
            values = self.d.lift_flat_values(
                cx, max_flat, self.d.CoreValueIter(slots), [self.type(t) for t in ts]
            )
        except self.d.Trap as error:
            return Outcome([], [], self._site(error))
        return Outcome([], values, None)

    def _string(self, cx: Any, ptr: int, tagged_code_units: int) -> Any:
        text, encoding, units = self._load_string(cx, ptr, tagged_code_units)
        if self._retag and encoding == "latin1+utf16":
            # definitions.py reads the tag of the source as one of the destination, whose bit may be another
            source, to = self._retag
            tag = 1 << (8 * source - 1)
            units = units ^ tag | 1 << (8 * to - 1) if units & tag else units
        return text, encoding, units

    def _site(self, error: BaseException) -> Site:
        frames = [
            (frame, line)
            for frame, line in traceback.walk_tb(error.__traceback__)
            if frame.f_code.co_filename == self.d.__file__
            and frame.f_code.co_name not in ("trap", "trap_if", "allocate")
        ]
        inner, line = frames[-1]
        value = next((f for f, _ in reversed(frames) if f.f_code.co_name in _OF_VALUES), None)
        name = "" if value is None else self._constructor(value.f_locals["t"], inner.f_code.co_name)
        path = [frame.f_code.co_name for frame, _ in frames[:-1]]
        return Site(self.checks[line], name, _encoding([frame for frame, _ in frames]), _place(path))

    def _constructor(self, t: Any, function: str) -> str:
        d = self.d
        if function.endswith("list_into_range") or function == "load_list_from_range":
            # the `match` of definitions.py left the element in its variable; that of a map is a record 0, 1
            labels = [field.label for field in t.fields] if isinstance(t, d.RecordType) else []
            return "map" if labels == ["0", "1"] else "list"
        return str(type(t).__name__.removesuffix("Type").lower())

    @contextmanager
    def recording(self) -> Iterator[None]:
        """While this lasts, `lower` notes in `places` and `texts` where it puts what.

        Strings are then pairs of `str` and the encoding to store them in: utf8, utf16, latin1.
        """
        d = self.d
        kept = d.store, d.lower_flat, d.store_string_into_range
        self.places, self.texts, self._flat = [], [], 0

        def store(cx: Any, v: Any, t: Any, ptr: int) -> None:
            self.places.append(Place(d.despecialize(t), False, ptr))
            kept[0](cx, v, t, ptr)

        def lower_flat(cx: Any, v: Any, t: Any) -> Any:
            start, same = self._flat, d.despecialize(t)
            self.places.append(Place(same, True, start))
            self._flat += isinstance(same, d.VariantType)  # its discriminant
            flat = kept[1](cx, v, t)
            self._flat = start + len(flat)
            return flat

        d.store, d.lower_flat, d.store_string_into_range = store, lower_flat, self._store_string
        try:
            yield
        finally:
            d.store, d.lower_flat, d.store_string_into_range = kept

    def _store_string(self, cx: Any, v: tuple[str, str]) -> tuple[int, int]:
        text, encoding = v
        data = text.encode("utf-16-le" if encoding == "utf16" else encoding)
        ptr = cx.allocate(1 if cx.opts.string_encoding == "utf8" else 2, len(data))
        cx.opts.memory[ptr : ptr + len(data)] = data
        self.texts.append(Text(ptr, len(data), encoding))
        units = len(data) // 2 if encoding == "utf16" else len(data)
        if cx.opts.string_encoding == "latin1+utf16" and encoding == "utf16":
            units |= self.d.utf16_tag(cx.opts.memory.ptr_type())
        return ptr, units

    def of_host(self, ts: Sequence[ValType], values: Sequence[Any], encoding: str, pointer_size: int) -> Any:
        """Return values whose strings come from a host: one that has them as the guest wants them."""

        def text(s: str) -> tuple[str, str, int]:
            if encoding == "utf8":
                return s, encoding, len(s.encode())
            units = len(s.encode("utf-16-le")) // 2
            if encoding == "utf16":
                return s, encoding, units
            latin1 = all(c <= "\xff" for c in s)
            return s, encoding, len(s) if latin1 else units | 1 << (8 * pointer_size - 1)

        return [to_theirs(t, value, text) for t, value in zip(ts, values, strict=True)]


_OF_VALUES = ("load", "store", "lift_flat", "lower_flat")


def _encoding(frames: list[FrameType]) -> str:
    for frame in frames:
        here = frame.f_locals
        if frame.f_code.co_name == "load_string_from_range":
            return str(here["cx"].opts.string_encoding)
        if frame.f_code.co_name == "store_string_into_range":
            tagged = here["src_encoding"] == "latin1+utf16" and here["src_simple_encoding"] == "utf16"
            source = "tagged" if tagged else here["src_simple_encoding"]
            return f"{source}→{here['cx'].opts.string_encoding}"
    return ""


def _place(path: list[str]) -> str:
    if "load_list_from_range" in path or "store_list_into_range" in path:
        return "memory"
    return "spilled" if "load" in path or "store" in path else "flat"


def _to_bits(t: str, value: Any) -> int:
    if t in _FLOATS:
        as_float, as_int = _FLOATS[t]
        return int(struct.unpack(as_int, struct.pack(as_float, value))[0])
    return int(value) & ((1 << 64) - 1)


def _from_bits(t: str, value: int) -> Any:
    if t in _FLOATS:
        as_float, as_int = _FLOATS[t]
        return struct.unpack(as_float, struct.pack(as_int, value))[0]
    return value
