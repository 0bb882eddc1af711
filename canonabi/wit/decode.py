"""Binaries → packages of the model: WIT in binary form, and the worlds that components imply.

What a binary says of interfaces of other packages is put together by their names; it may be less than
all that these have. What WIT has no word for is kept as such (`World.besides`) or refused.
Specification: WIT.md, "Package Format".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from canonabi.binary import component as c
from canonabi.versions import split_version
from canonabi.wit.copying import WorldCopier
from canonabi.wit.elaborate import (
    Code,
    Elaborator,
    FuncSignature,
    InstanceExports,
    NamedItem,
    NamedType,
    OpenedScope,
    attribute,
)
from canonabi.wit.graph import Cycle, order
from canonabi.wit.metadata import SECTION, apply_metadata
from canonabi.wit.model import (
    Borrow,
    Extern,
    Field,
    Function,
    Future,
    Interface,
    List,
    Map,
    Option,
    Own,
    Package,
    PackageName,
    Resolved,
    Result,
    Shape,
    Stream,
    Tuple,
    TypeDef,
    World,
)
from engine.cstack import check_stack
from engine.errors import Invalid

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from canonabi.wit.elaborate import Value
    from canonabi.wit.model import Accessor, Kind, Type

_ROOT = "root"


def decode_component(component: c.Component) -> Resolved:
    """Return the world that a valid component implies: `root` of the package `root:component`.

    Raises Invalid for what WIT cannot say.
    """
    reader = _PackageBuilder()
    package = reader.package(PackageName(_ROOT, "component"))
    package.worlds[_ROOT] = reader.world(_ROOT, package, reader.elaborator.open(Code(component, None)))
    return reader.resolved(package)


def decode_package(component: c.Component) -> Resolved:
    """Return what a valid component says that is WIT in binary form. Raises Invalid if it is not."""
    reader = _PackageBuilder()
    return reader.resolved(reader.add_package(component))


def decode_embedded(components: list[c.Component]) -> Resolved:
    """Return what a core module says in its sections "component-type".

    It is what they say, and a world `root` of the package `root:root` that is all worlds as one.
    """
    reader = _PackageBuilder()
    package = reader.package(PackageName(_ROOT, _ROOT))
    world = package.worlds[_ROOT] = World(_ROOT, package)
    for component in components:
        for found in reader.add_package(component).worlds.values():
            copier = WorldCopier(world, found)
            copier.types({name: made for name, made in found.types.items() if name not in world.types})
            for side, into in ((found.imports, world.imports), (found.exports, world.exports)):
                for name, extern in side.items():
                    into.setdefault(name, copier.extern(extern, extern.plain_name(name)))
            world.besides += found.besides
    return reader.resolved(package)


def is_package(component: c.Component) -> bool:
    """Tell whether a component is WIT in binary form: it has nothing but types, which it exports."""
    items = [d for d in component.definitions if not isinstance(d, c.Custom)]
    exports = [d for d in items if isinstance(d, c.Export)]
    return bool(exports) and all(
        (isinstance(d, c.Type) and isinstance(d.type, c.ComponentType))
        or (isinstance(d, c.Export) and d.item.sort == "type")
        for d in items
    )  # fmt: skip


class _PackageBuilder:
    """Makes packages of what binaries say; interfaces are the same by their names."""

    def __init__(self) -> None:
        self.elaborator = Elaborator()
        self.packages: dict[str, Package] = {}
        self.made: dict[NamedType, TypeDef] = {}
        self.brought: dict[tuple[Interface | World, TypeDef], TypeDef] = {}  # by `use`: what is where
        self.numbers: dict[tuple[Interface | World, str], Iterator[str]] = {}  # names to call it by
        self.functions: set[tuple[TypeDef, str, str]] = set()  # those of resources, by kind and name

    def resolved(self, main: Package) -> Resolved:
        """Return all packages, those that others need first."""
        edges: dict[Package, dict[Package, None]] = {each: {} for each in self.packages.values()}
        for each in edges:
            for interface in each.interfaces.values():
                edges[each].update((other.package, None) for other in interface.depends())
            edges[each].pop(each, None)
        edges[main] = {each: None for each in edges if each is not main}
        try:
            packages = order(edges)
        except Cycle:  # components may have packages that need each other; as texts they could not be read
            packages = list(edges)
        return Resolved({str(each.name): each for each in packages}, main)

    def add_package(self, component: c.Component) -> Package:
        """Read WIT in binary form."""
        scope = self.elaborator.open(Code(component, None))
        found = [(item, self._inner(item)) for item in scope.exports.values()]
        names = [self._path(_whole(inner.name)) for _, (_, inner) in found]
        if not names or any(name != names[0][0] for name, _ in names):
            raise Invalid("this is not WIT in binary form: the types in it are not of one package")
        package = self.package(names[0][0])
        for (_, (_, inner)), (_, name) in zip(found, names, strict=True):
            if inner.sort == "instance":
                # Made empty first, all of them: interfaces of one package use each other in any order.
                package.interfaces.setdefault(name, Interface(name, package))
        for (_, (outer, inner)), (_, name) in zip(found, names, strict=True):
            for item in (*outer.imports.values(), inner):
                if item.sort != "component" and not _is_interface(item):
                    raise Invalid(f"this is not WIT in binary form: `{item.name.name}` is not an interface")
            for item in outer.imports.values():
                # As much of another interface as is used here; several such views add up to one.
                self.fill(self.interface(_whole(item.name)), item)
            if inner.sort == "instance":
                self.fill(package.interfaces[name], inner)
            else:
                package.worlds[name] = self.world(name, package, self.elaborator.open(inner.entry))
        for custom in component.all(c.Custom):
            if isinstance(custom, c.Custom) and custom.name == SECTION:
                apply_metadata(package, custom.binary)
        return package

    def _inner(self, item: NamedItem) -> tuple[OpenedScope, NamedItem]:
        """Return the inside of one of the types that a package exports, and the one thing that it exports."""
        if item.sort == "type" and isinstance(item.entry, Code):
            scope = self.elaborator.open(item.entry)
            exports = list(scope.exports.values())
            # WIT.md, "Package Format": the component type around an interface or world exports just that.
            if len(exports) == 1 and exports[0].sort in ("instance", "component"):
                return scope, exports[0]
        name = item.name.name
        raise Invalid(f"this is not WIT in binary form: export `{name}` is neither an interface nor a world")

    def package(self, name: PackageName) -> Package:
        """Return a package, which is there once."""
        return self.packages.setdefault(str(name), Package(name))

    def interface(self, path: str) -> Interface:
        """Return an interface by its whole name."""
        name, label = self._path(path)
        package = self.package(name)
        return package.interfaces.setdefault(label, Interface(label, package))

    def _path(self, path: str) -> tuple[PackageName, str]:
        whole, version = split_version(path)
        words, slash, label = whole.partition("/")
        namespace, colon, name = words.rpartition(":")
        if not (slash and colon):
            raise Invalid(f"`{path}` is not the name of an interface or world of a package")
        return PackageName(namespace, name, version or None), label

    # worlds and interfaces

    def world(self, name: str, package: Package, scope: OpenedScope) -> World:
        """Return the world of a component's imports and exports."""
        world = World(name, package)
        for direction, items, there in (
            ("import", scope.imports, world.imports),
            ("export", scope.exports, world.exports),
        ):
            for item in items.values():
                if item.sort == "instance" and _is_interface(item):
                    key, extern = self._extern(item, package)
                    there[key] = extern
                elif item.sort == "func" and "/" not in item.name.name:
                    self._function(item, world, there)
                elif item.sort == "type" and isinstance(item.entry, NamedType):
                    self._types([item.entry], world, exported=direction == "export")
                else:
                    world.besides.append((direction, item.name.name, item.sort))
        return world

    def _extern(self, item: NamedItem, package: Package) -> tuple[str, Extern]:
        name, plain = item.name.name, "/" not in item.name.name
        if not plain:
            name = _whole(item.name)
        if plain and attribute(item.name, "implements") is None:
            interface = Interface(None, package)
        else:
            interface = self.interface(_whole(item.name))
        self.fill(interface, item)
        external_id = attribute(item.name, "external-id")
        return name, Extern(interface, plain, external_id=external_id)

    def fill(self, interface: Interface, item: NamedItem) -> None:
        """Put into an interface what it does not have yet of an instance."""
        assert isinstance(item.entry, InstanceExports)
        exports = item.entry.exports.values()
        self._types([each.entry for each in exports if each.sort == "type"], interface)
        functions: dict[str, Any] = {}
        for found in exports:
            if found.sort == "func":
                self._function(found, interface, functions)
        for name, extern in functions.items():
            interface.functions.setdefault(name, extern.item)

    def _function(self, item: NamedItem, owner: Interface | World, there: dict[str, Extern]) -> None:
        """Add a function where it belongs: to a resource, or to what is `there`."""
        name, entry = item.name.name, item.entry
        kind, accessor, path = _parts_of(name)
        word, _, label = path.partition(".")
        resource = owner.types.get(word) if kind != "freestanding" else None
        function = self._made(label if kind in ("method", "static") else path, kind, entry, item.name, owner)
        function = replace(function, accessor=accessor)
        if resource is None:
            there[name] = Extern(function, plain=True, external_id=function.external_id)
        elif (resource, function.kind, function.key) not in self.functions:
            self.functions.add((resource, function.kind, function.key))
            resource.functions.append(function)

    def _made(
        self, name: str, kind: Kind, entry: FuncSignature, given: c.ExternName, owner: Interface | World
    ) -> Function:
        # `self` is understood in WIT, and a constructor's own resource as its result.
        params = entry.params[1:] if kind == "method" else entry.params
        result = entry.result
        if kind == "constructor":
            name, result = "constructor", None if isinstance(result, Own) else result
        return Function(
            name,
            tuple((label, self.type(part, owner)) for label, part in params),
            None if result is None else self.type(result, owner),
            entry.is_async,
            kind,
            external_id=attribute(given, "external-id"),
        )

    # types

    def _types(self, labels: list[NamedType], owner: Interface | World, *, exported: bool = False) -> None:
        """Put definitions into an interface or world for what has a name there."""
        new: list[tuple[TypeDef, Value | TypeDef]] = []
        # Two rounds: all names first, as the definitions may mention each other.
        for label in labels:
            made = owner.types.get(label.name)
            behind = self._behind(label)
            if made is None:
                made = owner.types[label.name] = TypeDef(label.name, owner, external_id=label.external_id)
                made.exported = exported
                if behind is not None:
                    new.append((made, behind))
            hidden: Value | None = label
            # every name that nobody has defined so far is an alias of this one, the first that it is met by
            while isinstance(hidden, NamedType) and hidden not in self.made:
                self.made[hidden] = made
                hidden = hidden.behind
            self.made[label] = made
        for made, behind in new:
            if isinstance(behind, TypeDef) and behind.owner is not owner:
                self._use(made, behind)
            elif isinstance(behind, TypeDef):
                made.shape = behind
            else:
                made.shape = self._shape(behind, owner)

    def _use(self, made: TypeDef, behind: TypeDef) -> None:
        """Make a definition stand for that of somewhere else."""
        if isinstance(behind.owner, Interface):
            made.used = behind
            self.brought.setdefault((made.owner, behind), made)
        else:
            made.shape = behind.shape  # WIT cannot name a world's type within an interface

    def _behind(self, label: NamedType) -> Value | TypeDef | None:
        """Return the definition that a label renames, or what it is made of; None for a resource."""
        behind = label.behind
        while isinstance(behind, NamedType):
            if behind in self.made:
                return self.made[behind]
            behind = behind.behind
        return behind

    def _shape(self, given: Value, owner: Interface | World) -> Shape | Type:
        if isinstance(given, Own):  # without the word it would be another name of the resource
            return Own(self.type(given.resource, owner))
        if not isinstance(given, Shape):
            return self.type(given, owner)
        fields = (Field(f.name, self._maybe(f.type, owner)) for f in given.fields)
        return Shape(given.kind, tuple(fields))

    def _maybe(self, given: Any, owner: Interface | World) -> Type | None:
        return None if given is None else self.type(given, owner)

    def type(self, given: Any, owner: Interface | World) -> Type:
        """Return a value type over definitions, as it is said within an interface or a world."""
        check_stack()
        match given:
            case NamedType():
                return self._named(given, owner)
            case List(element, length):
                return List(self.type(element, owner), length)
            case Option(element):
                return Option(self.type(element, owner))
            case Result(ok, error):
                return Result(self._maybe(ok, owner), self._maybe(error, owner))
            case Tuple(elements):
                return Tuple(tuple(self.type(element, owner) for element in elements))
            case Map(key, value):
                return Map(self.type(key, owner), self.type(value, owner))
            case Stream(element):
                return Stream(self._maybe(element, owner))
            case Future(element):
                return Future(self._maybe(element, owner))
            case Own(resource):
                return self.type(resource, owner)  # the name of a resource stands for it
            case Borrow(resource):
                return Borrow(self.type(resource, owner))
            case Shape():
                raise Invalid(f"a {given.kind} has no name, so WIT cannot express it")
        assert isinstance(given, str)
        return given

    def _named(self, label: NamedType, owner: Interface | World) -> Type:
        """Return the definition that a label stands for, brought here if it is of another interface."""
        found = self.made.get(label, self._behind(label))
        if not isinstance(found, TypeDef):
            if found is None or isinstance(found, Shape):
                raise Invalid(f"type `{label.name}` has no name that WIT could call it by")
            return self.type(found, owner)
        if found.owner is owner or not isinstance(found.owner, Interface) or found.owner.name is None:
            return found
        here = self.brought.get((owner, found))
        if here is None:
            names = self.numbers.setdefault((owner, found.name), _numbered(found.name))
            name = next(name for name in names if name not in owner.types)
            here = owner.types[name] = self.brought[owner, found] = TypeDef(name, owner, used=found)
        return here


def _whole(name: c.ExternName) -> str:
    """Return the name of the interface that an import or export is, with all of its version."""
    path = attribute(name, "implements") or name.name
    return path + (attribute(name, "versionsuffix") or "")


def _parts_of(name: str) -> tuple[Kind, Accessor | None, str]:
    """Return the annotations of a function's name and what follows them: that of its resource, its own."""
    annotations = []
    # `[method]file.read` is the function `read` of the resource `file`, `[method][get]file.size` a getter.
    while name.startswith("["):
        annotation, _, name = name[1:].partition("]")
        annotations.append(annotation)
    accessor: Any = annotations.pop() if annotations and annotations[-1] in ("get", "set") else None
    kind: Any = annotations[0] if annotations else "freestanding"
    return kind, accessor, name


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _is_interface(item: NamedItem) -> bool:
    """Tell whether an instance is an interface as WIT has it, under a name that WIT has."""
    if item.name.name.count("/") > 1 or not isinstance(item.entry, InstanceExports):
        return False
    exports = item.entry.exports.values()
    return all(e.sort == "func" or (e.sort == "type" and isinstance(e.entry, NamedType)) for e in exports)
