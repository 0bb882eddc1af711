"""Interfaces and the world as protocols, the world's imports, and the function that loads it."""

from __future__ import annotations

from collections import Counter
from itertools import product

from canonabi.values.classes import class_name, python_name
from canonabi.versions import split_version
from canonabi.wit import model as m
from wasi.bindgen.writing import class_body, docstring, function, indented

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from wasi.bindgen.annotations import Annotations, Mode
    from wasi.bindgen.names import DefinitionNames, Side

_MOST_VERSIONED = 3  # imports with versions: each doubles the number of types
_RESERVED = ("exports", "close")  # attributes of instances that are ours


class Protocols:
    """Writes the protocols of a world."""

    def __init__(self, names: DefinitionNames, annotations: Annotations, name: str | None = None) -> None:
        self.names = names
        self.annotations = annotations
        self.world = names.world
        self.interfaces: dict[tuple[str, str], str] = {}  # side and key of the world: class
        wanted = name or class_name(self.world.name)
        self.name = names.new(wanted, f"{wanted}World")
        for side, externs in self._sides():
            for key, extern in externs.items():
                # Interfaces of value types alone need no protocol: there is nothing to call.
                if isinstance(extern.item, m.Interface) and has_members(extern.item):
                    self.interfaces[side, key] = self._name(side, key, extern.item)

    def _sides(self) -> tuple[tuple[Side, Mapping[str, m.Extern]], ...]:
        return ("export", self.world.exports), ("import", self.world.imports)

    def _name(self, side: Side, key: str, interface: m.Interface) -> str:
        label = class_name(label_of(key))
        package = class_name(interface.package.name.name)
        names = (
            (label, f"{package}{label}")
            if side == "export"
            else (label, f"Imported{label}", f"{package}{label}")
        )
        return self.names.new(*names, f"{label}Interface")

    # interfaces

    def lines(self) -> Iterator[str]:
        """Yield the lines of all interfaces."""
        for side, externs in reversed(self._sides()):
            for key, extern in externs.items():
                if (side, key) in self.interfaces:
                    assert isinstance(extern.item, m.Interface)
                    yield from self._interface(side, key, extern)

    def _interface(self, side: Side, key: str, extern: m.Extern) -> Iterator[str]:
        interface = extern.item
        assert isinstance(interface, m.Interface)
        yield f"class {self.interfaces[side, key]}(Protocol):"
        docs = interface.docs or extern.docs
        said = f"Interface `{key}`, implemented by the {'host' if side == 'import' else 'guest'}."
        resources = [made for made in interface.types.values() if made.origin is made and made.is_resource]
        yield from class_body(docstring(docs, said), self._members(side, resources, interface.functions))

    def _members(
        self,
        side: Side,
        resources: list[m.TypeDef],
        functions: Mapping[str, m.Function],
        reserved: Collection[str] = (),
    ) -> Iterator[str]:
        """Yield properties and functions; an attribute name shared by two makes both items only.

        So do functions whose names are `reserved`.
        """
        classes = {class_name(made.name): made for made in resources}
        found: dict[str, list[m.Function]] = {}
        for each in functions.values():
            found.setdefault(python_name(each.label), []).append(each)
        members = {*classes, *found}
        for name, made in classes.items():
            yield from self._property(name, f"type[{self.names.of(made, side)}]", members)
        for name, (first, *others) in found.items():
            if not others and name not in reserved:
                yield from function(self.annotations, first, name, side, members)

    def _property(self, name: str, given: str, members: set[str]) -> Iterator[str]:
        yield "@property"
        yield f"def {name}(self) -> {self.names.shadowed(given, members)}: ..."
        yield ""

    # the world

    def world_lines(self) -> Iterator[str]:
        """Yield the lines of the world's exports."""
        world = self.world
        functions = {key: e.item for key, e in world.exports.items() if isinstance(e.item, m.Function)}
        resources = [made for made in world.types.values() if made.exported and made.is_resource]
        interfaces: dict[str, list[str]] = {}
        for side, key in self.interfaces:
            if side == "export":
                interfaces.setdefault(python_name(label_of(key)), []).append(key)
        # Attributes follow the rules of instances (wasi.embed.naming): what two would have, neither has.
        names = {key: python_name(each.label) for key, each in functions.items()}
        taken = set(names.values())
        short = {n: k[0] for n, k in interfaces.items() if len(k) == 1 and n not in (*taken, *_RESERVED)}
        members = {*short, *taken, *(class_name(made.name) for made in resources)}
        yield f"class {self.name}(Protocol):"
        body: list[str] = []
        for name, key in short.items():
            body += self._property(name, self.interfaces["export", key], members)
        reserved = {*interfaces, *_RESERVED}
        body += self._members("export", resources, functions, reserved)
        items = [(key, name) for (side, key), name in self.interfaces.items() if side == "export"]
        numbers = Counter(names.values())
        hidden = [key for key, name in names.items() if name in reserved or numbers[name] > 1]
        items += [(key, self._callable(functions[key], "export")) for key in hidden]
        body += self._items(items, members)
        body += ["def close(self) -> None: ...", "", "def __enter__(self) -> Self: ...", ""]
        body += ["def __exit__(self, *_: object) -> None: ...", ""]
        yield from class_body(docstring(world.docs, f"An instance of `{world.path}`."), body)

    def _items(self, items: list[tuple[str, str]], members: set[str]) -> Iterator[str]:
        """Yield the exports that are found by their full names."""
        for key, name in items:
            # `overload` needs two: one alone is an error of type checkers.
            if len(items) > 1:
                yield "@overload"
            result = self.names.shadowed(name, members)
            yield f'def __getitem__(self, name: Literal["{key}"], /) -> {result}: ...'
            yield ""

    # what it imports

    def imports(self) -> dict[str, str]:
        """Return the imports of the world, by name, with their annotations."""
        found: dict[str, str] = {}
        for made in self.world.types.values():
            if made.is_resource and made.origin is made and not made.exported:
                found[made.name] = f"type[{self.names.of(made)}]"
        for key, extern in self.world.imports.items():
            if isinstance(extern.item, m.Function):
                found[key] = self._callable(extern.item)
            elif ("import", key) in self.interfaces:
                name = self.interfaces["import", key]
                # WASI's interfaces will be given by grants, so type checkers let them be left out.
                found[key] = f"NotRequired[{name}]" if key.startswith("wasi:") else name
        return found

    def _keys(self, imports: dict[str, str]) -> list[dict[str, str]]:
        """Return the imports by all sets of names under which they can be given, with or without versions.

        Optional imports are in each set under both names; so are all imports if there would be too many
        sets: `load` itself then reports missing ones. Names that differ only in their versions keep them.
        """
        alike: dict[str, list[str]] = {}
        for key in imports:
            alike.setdefault(split_version(key)[0], []).append(key)
        names = {
            key: (key, base) if len(keys) == 1 else (key,) for base, keys in alike.items() for key in keys
        }
        optional = {key for key, taken in imports.items() if taken.startswith("NotRequired[")}
        versioned = [key for key, both in names.items() if len({*both}) == 2 and key not in optional]
        if len(versioned) > _MOST_VERSIONED:
            imports |= {key: f"NotRequired[{imports[key]}]" for key in versioned}
            optional |= {*versioned}
        needed = {key: sorted({*names[key]}, reverse=True) for key in imports if key not in optional}
        both = {name: imports[key] for key in imports if key in optional for name in names[key]}
        return [
            {**{name: imports[key] for key, name in zip(needed, chosen, strict=True)}, **both}
            # Each combination of names with and without version is a TypedDict of its own: hence the bound.
            for chosen in product(*needed.values())
        ]

    def _callable(self, given: m.Function, side: Side = "import") -> str:
        taken: Mode = "taken" if side == "import" else "passed"
        returned: Mode = "passed" if side == "import" else "got"
        parameters = ", ".join(self.annotations.of(part, side, mode=taken) for _, part in given.parameters)
        result = self.annotations.result(given, side, mode=returned)
        return f"Callable[[{parameters}], {f'Awaitable[{result}]' if given.is_async else result}]"

    def _imports(self, sets: list[dict[str, str]]) -> Iterator[str]:
        """Yield the type of the imports: one TypedDict for each set of names."""
        several = [f"_Imports{number}" for number in range(1, len(sets) + 1)] if len(sets) > 1 else []
        for name, keys in zip(several or ["Imports"], sets, strict=True):
            yield f"{name} = TypedDict("
            yield from indented([f'"{name}",', "{", *indented(f'"{k}": {t},' for k, t in keys.items()), "},"])
            yield from (")", "", "")
        if several:
            yield f"Imports: TypeAlias = {' | '.join(several)}"
            yield from ("", "")

    def loading(self) -> Iterator[str]:
        """Yield the imports of the world, and the function that loads a component."""
        imports = self.imports()
        optional = all(given.startswith("NotRequired[") for given in imports.values())
        taken = f"Imports{' | None = None' if optional else ''}"
        if imports:
            yield from self._imports(self._keys(imports))
        yield "def load("
        yield "    source: str | bytes | PathLike[str] | wasi.Component,"
        if imports:
            yield f"    imports: {taken},"
        yield "    *,"
        yield "    grants: Grants | None = None,"
        yield "    limits: Limits | None = None,"
        yield f") -> {self.name}:"
        given = "imports" if imports else "None"
        yield '    """Load a component of this world from a path, a binary, or a compiled component."""'
        call = f"wasi.load(source, imports={given}, grants=grants, limits=limits, as_={self.name})"
        yield f"    return {call}"


def label_of(key: str) -> str:
    """Return the last word of the name of an import or export."""
    return split_version(key)[0].rpartition("/")[2]


def has_members(interface: m.Interface) -> bool:
    """Return whether an interface has more than types of values."""
    own = [made for made in interface.types.values() if made.origin is made]
    return bool(interface.functions) or any(made.is_resource for made in own)
