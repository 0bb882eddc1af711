"""Resolved packages → WIT text in one form: the same packages give the same text.

Uses come before types, types before functions; includes are carried out and imports that are only
needed by others are spelled out; what stands in no other package's text is in the same file.
"""

from __future__ import annotations

from canonabi.types.spelling import generic, label, signature
from canonabi.wit.model import (
    NO_GATE,
    Extern,
    Function,
    Gate,
    Interface,
    NameUse,
    Package,
    PackageName,
    Resolved,
    Shape,
    Tuple,
    TypeDef,
    World,
)
from engine.cstack import check_stack

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from canonabi.wit.model import Type

_SIMPLE_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def print_wit(resolved: Resolved) -> str:
    """Return all packages as one text that can be read back: first the main one, the others nested."""
    printer = _Printer()
    main = resolved.main
    if main is not None:
        printer.package(main)
    # Sorted, so that the same packages give the same text, whatever order they were found in.
    for _, package in sorted(resolved.packages.items()):
        if package is not main:
            printer.nested(package)
    return "\n".join(printer.lines).strip("\n") + "\n" if printer.lines else ""


def spell_type(given: Type) -> str:
    """Return a type as it is written."""
    check_stack()
    if isinstance(given, str):
        return given
    if isinstance(given, TypeDef | NameUse):
        return label(given.name if isinstance(given, TypeDef) else given.text)
    if isinstance(given, Tuple):
        parts: Iterable[Type | int | None] = given.elements
    else:  # these are spelled as they are made
        # The classes of the model have their parts in the order in which WIT spells them.
        parts = (getattr(given, name) for name in given.__match_args__)
    texts = (part if part is None or isinstance(part, int) else spell_type(part) for part in parts)
    return generic(type(given).__name__.lower(), *texts)


def spell_package(name: PackageName, item: str = "") -> str:
    """Return the name of a package, or of what it has, as it is written."""
    words = ":".join(label(word) for word in (*name.namespace.split(":"), name.name))
    path = f"{words}/{label(item)}" if item else words
    return path if name.version is None else f"{path}@{name.version}"


class _Printer:
    __slots__ = ("depth", "home", "lines")

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.depth = 0
        self.home: Package | None = None

    def put(self, line: str) -> None:
        self.lines.append("  " * self.depth + line if line else "")

    def open(self, line: str) -> None:
        self.put(f"{line} {{")
        self.depth += 1

    def close(self, last: str = "}") -> None:
        """Close what was opened; nothing within it ends in an empty line."""
        while not self.lines[-1]:
            self.lines.pop()
        self.depth -= 1
        self.put(last)

    def begin(self, docs: str | None, gate: Gate = NO_GATE, external_id: str | None = None) -> None:
        """Write what stands before an item."""
        for line in docs.split("\n") if docs else ():
            self.put(f"/// {line}".rstrip())
        if gate.since:
            self.put(f"@since(version = {gate.since})")
        if gate.unstable:
            self.put(f"@unstable(feature = {label(gate.unstable)})")
        if gate.deprecated:
            self.put(f"@deprecated(version = {gate.deprecated})")
        if external_id is not None:
            self.put(f"@external-id({_string(external_id)})")

    def package(self, package: Package) -> None:
        self.begin(package.docs)
        self.put(f"package {spell_package(package.name)};")
        self.put("")
        self.items(package)

    def nested(self, package: Package) -> None:
        self.begin(package.docs)
        self.open(f"package {spell_package(package.name)}")
        self.items(package)
        self.close()
        self.put("")

    def items(self, package: Package) -> None:
        # Interfaces of this package are written without its name.
        self.home = package
        for interface in package.interfaces.values():
            self.begin(interface.docs, interface.gate)
            self.open(f"interface {label(interface.name or '')}")
            self.interface(interface)
            self.close()
            self.put("")
        for world in package.worlds.values():
            self.begin(world.docs, world.gate)
            self.open(f"world {label(world.name)}")
            self.world(world)
            self.close()
            self.put("")

    def path(self, interface: Interface) -> str:
        name = interface.name or ""
        return label(name) if interface.package is self.home else spell_package(interface.package.name, name)

    def interface(self, interface: Interface) -> None:
        self.types(interface.types.values())
        for function in interface.functions.values():
            self.begin(function.docs, function.gate, function.external_id)
            self.put(f"{label(function.name)}: {_function(function)};")
            self.put("")

    def types(self, types: Iterable[TypeDef]) -> None:
        uses: dict[tuple[Interface, Gate], list[str]] = {}
        own = []
        for made in types:
            if made.used is None:
                own.append(made)
                continue
            assert isinstance(made.used.owner, Interface)
            there, here = label(made.used.name), label(made.name)
            word = there if there == here else f"{there} as {here}"
            # One `use` for each interface and gate, as a gate stands before the whole item.
            uses.setdefault((made.used.owner, made.gate), []).append(word)
        for (interface, gate), words in uses.items():
            self.begin(None, gate)
            self.put(f"use {self.path(interface)}.{{{', '.join(words)}}};")
        if uses:
            self.put("")
        for made in own:
            if made.exported:
                self.put("// exported, which WIT cannot express")
            self.begin(made.docs, made.gate, made.external_id)
            self.type(made)
            self.put("")

    def type(self, made: TypeDef) -> None:
        name = label(made.name)
        if isinstance(made.shape, Shape):
            self.open(f"{made.shape.kind} {name}")
            for field in made.shape.fields:
                self.begin(field.docs)
                given = "" if field.type is None else spell_type(field.type)
                behind = f": {given}" if made.shape.kind == "record" else f"({given})" if given else ""
                self.put(f"{label(field.name)}{behind},")
            self.close()
        elif made.shape is not None:
            self.put(f"type {name} = {spell_type(made.shape)};")
        elif not made.functions:
            self.put(f"resource {name};")
        else:
            self.open(f"resource {name}")
            for function in made.functions:
                self.begin(function.docs, function.gate, function.external_id)
                self.put(_method(function))
            self.close()

    def world(self, world: World) -> None:
        interfaces = {key: e for key, e in world.imports.items() if isinstance(e.item, Interface)}
        for key, extern in interfaces.items():
            self.extern("import", key, extern)
        if interfaces:
            self.put("")
        self.types(world.types.values())
        for key, extern in world.imports.items():
            if key not in interfaces:
                self.extern("import", key, extern)
        if self.lines[-1] and len(world.imports) > len(interfaces):
            self.put("")
        for key, extern in world.exports.items():
            self.extern("export", key, extern)
        for direction, name, sort in world.besides:
            self.put(f"// {direction} {name}: {sort}, which WIT cannot express")

    def extern(self, direction: str, key: str, extern: Extern) -> None:
        item = extern.item
        self.begin(extern.docs, extern.gate, extern.external_id)
        if isinstance(item, Function):
            self.put(f"{direction} {label(item.name)}: {_function(item)};")
        elif not extern.plain:
            self.put(f"{direction} {self.path(item)};")
        elif item.name is not None:
            self.put(f"{direction} {label(key)}: {self.path(item)};")
        else:
            self.open(f"{direction} {label(key)}: interface")
            self.interface(item)
            self.close()


def _function(function: Function, word: str = "func") -> str:
    word = function.accessor or word
    params = ", ".join(f"{label(name)}: {spell_type(given)}" for name, given in function.parameters)
    result = None if function.result is None else spell_type(function.result)
    return signature(params, result, is_async=function.is_async and word == "func", word=word)


def _method(function: Function) -> str:
    if function.kind == "constructor":
        return f"{_function(function, 'constructor')};"
    static = "static " if function.kind == "static" else ""
    return f"{label(function.name)}: {static}{_function(function)};"


def _string(text: str) -> str:
    """Return a string as it is written; what does not print is escaped."""
    return '"' + "".join(
        _SIMPLE_ESCAPES.get(c) or (c if c.isprintable() else f"\\u{{{ord(c):x}}}") for c in text
    ) + '"'  # fmt: skip
