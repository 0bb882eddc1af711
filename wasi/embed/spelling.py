"""Types of imports and exports as WIT spells them, for `repr`, docstrings and messages.

Types that are imported or exported are written by their names, others in full. Every part is cut off
where it is long, and spelled once: types may share their parts so that the whole text had no end.
"""

from __future__ import annotations

from itertools import islice

from canonabi import valtypes as v
from canonabi.typebase import listed
from canonabi.types import InstanceType
from wasi.embed.naming import function_name

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

    from canonabi.types import Entity

MOST = 40  # lines of an interface that a message shows
_LONGEST = 300  # characters of a type
_NAMED = (v.Record, v.Variant, v.Enum, v.Flags, v.ResourceType)  # types that are made by naming them


class Speller:
    """Spells types of one component.

    `names` are what its value types are called. `spaces` are its imports and its exports: a type that
    several interfaces have is written in the first of them, and used in the others.
    """

    __slots__ = ("_homes", "_known", "_names")

    def __init__(self, names: Mapping[v.ValType, str], *spaces: Mapping[str, Entity]) -> None:
        self._names = names
        self._known: dict[v.ValType, str] = {}
        self._homes: dict[object, str] = {}  # type → interface
        for space in spaces:
            for path, entity in space.items():
                if isinstance(entity.type, InstanceType):
                    for inner in entity.type.exports.values():
                        if isinstance(inner.type, _NAMED):
                            self._homes.setdefault(inner.type, path)

    def value(self, t: v.ValType) -> str:
        """Return a value type by its name if it has one, else as it is made up."""
        name = self._names.get(t)
        if name is not None:
            return label(name)
        found = self._known.get(t)
        if found is None:
            found = self._known[t] = _cut(self._shape(t))
        return found

    def func(self, t: v.FuncType, name: str = "") -> str:
        """Return a function's type, `func(a: u32) -> string`; with its name as an interface has it."""
        kind, _, own = function_name(name)
        params = t.params[1:] if kind == "method" else t.params
        given = f"({listed(params, self._field)})"
        result = "" if t.result is None else f" -> {self.value(t.result)}"
        if kind == "constructor":
            return f"constructor{given}{'' if isinstance(t.result, v.Own) else result}"
        words = f"{'static ' * (kind == 'static')}{'async ' * t.is_async}func{given}{result}"
        return f"{label(own)}: {words}" if name else words

    def entity(self, name: str, entity: Entity) -> Iterator[str]:
        """Yield the lines that say what a name stands for, without `import` or `export` before it."""
        t = entity.type
        if isinstance(t, v.FuncType):
            yield f"{self.func(t, name)};"
        elif isinstance(t, InstanceType):
            yield f"{name if '/' in name else f'{label(name)}: interface'} {{"
            for line in self.interface(t.exports, name):
                yield f"  {line}"
            yield "}"
        elif isinstance(t, v.ResourceType):
            yield f"resource {label(name)};"
        elif isinstance(t, v.ValType):
            yield from self._type(name, t)
        else:
            yield f"{name}: {entity.sort};"

    def interface(self, exports: Mapping[str, Entity], path: str) -> Iterator[str]:
        """Yield the lines of an interface: items in their order, functions of a resource within it."""
        uses: dict[str, dict[str, str]] = {}  # by interface: label and what it is there
        for name, entity in exports.items():
            home = self._homes.get(entity.type, path)
            if home != path:
                uses.setdefault(home, {})[name] = self._used(name, entity.type)
        yield from (f"use {home}.{{{', '.join(used.values())}}};" for home, used in uses.items())
        used = {name for names in uses.values() for name in names}
        yield from self._items({name: entity for name, entity in exports.items() if name not in used})

    def _items(self, exports: Mapping[str, Entity]) -> Iterator[str]:
        resources: dict[str, list[str]] = {}
        for name, entity in exports.items():
            resource = function_name(name).resource
            if resource and isinstance(entity.type, v.FuncType):
                resources.setdefault(resource, []).append(f"  {self.func(entity.type, name)};")
        for name, entity in exports.items():
            if name in resources and isinstance(entity.type, v.ResourceType):
                yield from (f"resource {label(name)} {{", *resources[name], "}")
            elif not name.startswith("["):
                yield from self.entity(name, entity)

    def _used(self, name: str, t: object) -> str:
        """Return how another interface's type is named in a `use`."""
        there = t.name if isinstance(t, v.ResourceType) else self._names.get(t, name)  # type: ignore[call-overload]
        return label(name) if there == name else f"{label(there)} as {label(name)}"

    def _type(self, name: str, t: v.ValType) -> list[str]:
        """Return the lines that define a type."""
        other = self._names.get(t, name)
        if other != name:
            return [f"type {label(name)} = {label(other)};"]
        if isinstance(t, v.Record):
            return [f"record {label(name)} {{", *(f"  {self._field(field)}," for field in t.fields), "}"]
        if isinstance(t, v.Variant):
            return [f"variant {label(name)} {{", *(f"  {self._case(case)}," for case in t.cases), "}"]
        if isinstance(t, (v.Enum, v.Flags)):
            return [f"{type(t).__name__.lower()} {label(name)} {{ {listed(t.labels, label)} }}"]
        return [f"type {label(name)} = {self._shape(t)};"]

    def _shape(self, t: v.ValType) -> str:
        rule = _RULES.get(type(t))
        return str(t) if rule is None else rule(self, t)

    def _field(self, field: tuple[str, v.ValType]) -> str:
        return f"{label(field[0])}: {self.value(field[1])}"

    def _case(self, case: tuple[str, v.ValType | None]) -> str:
        return label(case[0]) if case[1] is None else f"{label(case[0])}({self.value(case[1])})"

    def _of(self, word: str, *parts: v.ValType | None) -> str:
        texts = ["_" if part is None else self.value(part) for part in parts]
        while texts and texts[-1] == "_":
            texts.pop()
        return f"{word}<{', '.join(texts)}>" if texts else word

    def _list(self, t: v.List) -> str:
        return f"list<{self.value(t.element)}{'' if t.length is None else f', {t.length}'}>"

    def _record(self, t: v.Record) -> str:
        return f"record {{ {listed(t.fields, self._field)} }}"

    def _variant(self, t: v.Variant) -> str:
        return f"variant {{ {listed(t.cases, self._case)} }}"

    def _tuple(self, t: v.Tuple) -> str:
        return f"tuple<{listed(t.types, self.value)}>"


def label(name: str) -> str:
    """Return a name as it is written: with a % where WIT has a word of its own that is spelled so."""
    from canonabi.wit.lexer import KEYWORDS  # costs time, and most components are never shown

    return f"%{name}" if name in KEYWORDS else name


def shortened(lines: Iterable[str], most: int = MOST) -> list[str]:
    """Return the lines, without those after the first `most`: a guest says how many there are."""
    found = list(islice(lines, most + 1))
    return found if len(found) <= most else [*found[:most], "..."]


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


_RULES: dict[type[v.ValType], Callable[[Speller, Any], str]] = {
    v.List: Speller._list, v.Record: Speller._record, v.Variant: Speller._variant, v.Tuple: Speller._tuple,
    v.Own: lambda _, t: label(t.resource.name),
    v.Borrow: lambda _, t: f"borrow<{label(t.resource.name)}>",
    v.Option: lambda speller, t: speller._of("option", t.some),
    v.Result: lambda speller, t: speller._of("result", t.ok, t.error),
    v.Map: lambda speller, t: speller._of("map", t.key, t.value),
    v.Stream: lambda speller, t: speller._of("stream", t.element),
    v.Future: lambda speller, t: speller._of("future", t.element),
}  # fmt: skip
