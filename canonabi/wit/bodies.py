"""The inside of an interface or a world: uses, types and functions.

Specification: WIT.md, "Item: use", "Items: type", "Item: resource" and "Name resolution".
"""

from __future__ import annotations

from canonabi.types.labels import difference
from canonabi.wit import accessors
from canonabi.wit.ast import FuncItem, InterfaceItem, PackageItem, TypeItem, UseItem
from canonabi.wit.graph import Cycle, order
from canonabi.wit.model import (
    Borrow,
    Field,
    Function,
    Future,
    Interface,
    List,
    Map,
    NameUse,
    Option,
    Own,
    Result,
    Shape,
    Stream,
    Tuple,
    TypeDef,
    World,
)
from canonabi.wit.typeparser import NO_CHARS
from engine.cstack import check_stack
from engine.wording import nearest

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from canonabi.wit.model import Accessor, Gate, Type
    from canonabi.wit.resolve import Parts, Resolver


class BodyScope:
    """Looks up what stands between the braces of one interface or world."""

    __slots__ = ("package", "part", "resolver", "source", "taken", "types")

    def __init__(self, resolver: Resolver, part: PackageItem, package: Parts) -> None:
        self.resolver = resolver
        self.part = part
        self.package = package
        self.source = part.source
        self.types: dict[str, TypeDef | TypeItem] = {}  # an item is one that its gate leaves out
        # Names are compared as `Resolver.fold` has them, and shown as they were written.
        self.taken: dict[str, tuple[str, str]] = {}  # folded name: (name, what it is of)

    def inner(self) -> BodyScope:
        """Return the scope of an interface within this world: it sees nothing of the world."""
        return BodyScope(self.resolver, self.part, self.package)

    def open(self, name: NameUse, gate: Gate) -> bool:
        """Tell whether an item is there by its gate."""
        return self.resolver.gates.open(self.source, name.at, gate, self.package.name)

    def fill(self, interface: Interface, item: InterfaceItem) -> None:
        """Resolve what an interface has."""
        for member in item.items:
            if isinstance(member, FuncItem):
                self.define(member.name, member.what, member.accessor)
            elif isinstance(member, TypeItem):
                self.define(member.name, "a type")
        self.uses(interface, [member for member in item.items if isinstance(member, UseItem)])
        self.define_types(interface, [member for member in item.items if isinstance(member, TypeItem)])
        interface.types.update(
            (name, found) for name, found in self.types.items() if isinstance(found, TypeDef)
        )
        members = [member for member in item.items if isinstance(member, FuncItem)]
        interface.functions = {made.key: made for made in self.functions(members)}

    def functions(self, items: list[FuncItem], resource: TypeDef | None = None) -> list[Function]:
        """Resolve the functions of an interface or of a resource."""
        made = {id(item): self.function(item, resource) for item in items if self.open(item.name, item.gate)}
        getters = {(i.kind, i.name.text): i for i in items if i.accessor == "get"}
        for item in items:
            if item.accessor == "set" and id(item) in made:
                getter = getters.get((item.kind, item.name.text))
                found = accessors.check_getter(self.source, item.name, getter, made.get(id(getter)))
                self.resolver.setters.append((self.source, item.name.at, made[id(item)], found))
        return accessors.arranged(made.values())

    def define(self, name: NameUse, what: str, accessor: Accessor | None = None) -> None:
        """Take a name for a definition: it may be there once."""
        folded = accessors.folded(self.resolver.fold(name), accessor)
        if folded in self.taken:
            raise self.source.invalid(name.at, self._taken(name.text, *self.taken[folded]))
        self.taken[folded] = (name.text, what)

    def uses(self, owner: Interface | World, items: list[UseItem]) -> None:
        """Bring in the types that `use` names."""
        for item in items:
            if not self.open(item.path.name, item.gate):
                for _, here in item.names:
                    self.types[here.text] = TypeItem(here, None, item.gate)
                continue
            interface = self.resolver.made(self.part, self.package, item.path)
            assert isinstance(interface, Interface)
            for there, here in item.names:
                self.define(here, "a type")
                found = interface.types.get(there.text)
                if found is None:
                    raise self.source.invalid(there.at, self._no_type(there.text, interface))
                made = TypeDef(here.text, owner, used=found, gate=item.gate)
                # `lending` has the types with a `borrow` in them, which results and streams must not have.
                if found in self.resolver.lending:
                    self.resolver.lending.add(made)
                self.types[here.text] = made

    def define_types(self, owner: Interface | World, items: list[TypeItem]) -> None:
        """Define types, those that others need first, and keep them in the order of the text."""
        places: dict[str, TypeItem] = {}
        for item in items:
            places[item.name.text] = item
            if self.open(item.name, item.gate):
                made = TypeDef(item.name.text, owner, docs=item.docs, gate=item.gate)
                made.external_id = item.external_id
                self.types[item.name.text] = made
            else:
                self.types[item.name.text] = item
            for function in item.functions:
                self.resolver.gates.check_within(self.source, function.name.at, function.gate, item.gate)
        for name in self._order(places):
            found = self.types[name]
            if isinstance(found, TypeDef):
                # In the order of need, so all names in it have their shapes; resources are the exception,
                # which may come later: methods can mention any type.
                found.shape = self._shape(places[name].shape)
                if self.lends(found.shape):
                    self.resolver.lending.add(found)
        for item in items:
            found = self.types[item.name.text]
            if isinstance(found, TypeDef) and item.shape is None:
                self._check_members(found, item)
                found.functions = self.functions(item.functions, found)

    def function(self, item: FuncItem, resource: TypeDef | None = None) -> Function:
        """Resolve a function."""
        seen = {"self"} if item.kind == "method" else set[str]()
        for parameter in item.parameters:
            name = parameter.name
            folded = self.resolver.fold(name)
            if folded in seen:
                raise self.source.invalid(name.at, f"parameter `{name.text}` is defined twice")
            seen.add(folded)
        parameters = tuple((p.name.text, self.type(p.type)) for p in item.parameters)
        result = None if item.result is None else self.type(item.result)
        if result is not None and self.lends(result):
            raise self.source.invalid(item.result_at, "a result cannot contain a `borrow`")
        if item.kind == "constructor" and result is not None:
            if not isinstance(result, Result):
                raise self.source.invalid(item.result_at, "a constructor can only return a `result`")
            if result.ok is not resource and result.ok != Own(resource or "bool"):
                message = f"the constructor of `{resource and resource.name}` must return it on success"
                raise self.source.invalid(item.result_at, message)
        if item.accessor is not None:
            accessors.check(self.source, item, result)
        return Function(
            item.name.text,
            parameters,
            result,
            item.is_async,
            item.kind,
            item.docs,
            item.gate,
            item.external_id,
            item.accessor,
        )

    def type(self, given: Type) -> Type:
        """Look up the names in a type."""
        check_stack()
        match given:
            case NameUse():
                return self._named(given)
            case List():
                return List(self.type(given.element), given.length)
            case Option():
                return Option(self.type(given.element))
            case Result():
                return Result(self._maybe(given.ok), self._maybe(given.error))
            case Tuple():
                return Tuple(tuple(self.type(element) for element in given.elements))
            case Map():
                return Map(given.key, self.type(given.value))
            case Stream() | Future():
                return self._carrying(given)
            case Own():
                return Own(self._resource(given.resource))
            case Borrow():
                return Borrow(self._resource(given.resource))
        return given

    def lends(self, given: Type | Shape | None) -> bool:
        """Tell whether a resolved type has a `borrow` in it; names were looked into before."""
        check_stack()
        if isinstance(given, TypeDef):
            return given in self.resolver.lending
        return isinstance(given, Borrow) or any(map(self.lends, parts_of(given)))

    def _maybe(self, given: Type | None) -> Type | None:
        return None if given is None else self.type(given)

    def _carrying(self, given: Stream | Future) -> Type:
        """Resolve a stream or future: it cannot carry everything."""
        element = self._maybe(given.element)
        if element is not None and self.lends(element):
            at = next(names_in(given)).at  # a borrow is of something that has a name
            raise self.source.invalid(at, "a stream or future cannot contain a `borrow`")
        if isinstance(given, Future):
            return Future(element)
        if isinstance(element, TypeDef) and element.origin.shape == "char":
            raise self.source.invalid(next(names_in(given)).at, NO_CHARS)
        return Stream(element)

    def _named(self, name: NameUse) -> TypeDef:
        found = self.types.get(name.text)
        if isinstance(found, TypeDef):
            return found
        if found is not None:
            message = (
                f"type `{name.text}` is unstable, and its feature `{found.gate.unstable}` is not enabled"
            )
            raise self.source.invalid(name.at, message)
        there, what = self.taken.get(self.resolver.fold(name), ("", ""))
        if there == name.text:
            raise self.source.invalid(name.at, f"`{name.text}` is not a type: it is {what}")
        message = f"no type `{name.text}` here" + nearest(name.text, self.types)
        raise self.source.invalid(name.at, message)

    def _resource(self, name: Type) -> TypeDef:
        assert isinstance(name, NameUse)
        found = self._named(name)
        if not found.is_resource:
            raise self.source.invalid(name.at, f"`{name.text}` is not a resource, so it has no handles")
        return found

    def _shape(self, shape: Shape | Type | None) -> Shape | Type | None:
        if isinstance(shape, Shape):
            fields = tuple(Field(f.name, self._maybe(f.type), f.docs) for f in shape.fields)
            return Shape(shape.kind, fields)
        return self._maybe(shape)

    def _check_members(self, resource: TypeDef, item: TypeItem) -> None:
        """Raise Invalid if names of a resource's functions are in conflict."""
        names = set[str]()
        own = self.resolver.fold(item.name)
        for member in item.functions:
            # a constructor has no name of its own, so it clashes with no method
            folded = "" if member.kind == "constructor" else self.resolver.fold(member.name)
            name = accessors.folded(folded, member.accessor)
            if name in names:
                message = f"`{member.name.text}` is defined twice in resource `{resource.name}`"
                raise self.source.invalid(member.name.at, message)
            if folded == own:
                message = f"`{member.name.text}` is the name of the resource itself"
                raise self.source.invalid(member.name.at, message)
            names.add(name)

    def _order(self, items: dict[str, TypeItem]) -> list[str]:
        """Return the names of types, those that others need first."""
        places: dict[tuple[str, str], int] = {}
        edges: dict[str, list[str]] = {}
        for name, item in items.items():
            needed = [found for found in names_in(item.shape) if found.text in items]
            edges[name] = [found.text for found in needed]
            places.update(((name, found.text), found.at) for found in needed)
        try:
            return order(edges)
        except Cycle as cycle:
            at = places[str(cycle.last), str(cycle.node)]
            raise self.source.invalid(at, f"type `{cycle.node}` depends on itself") from None

    def _no_type(self, name: str, interface: Interface) -> str:
        where = f"interface `{interface.path}`"
        if name in interface.functions:
            return f"`{name}` of {where} is a function: only types can be used"
        return f"no type `{name}` in {where}" + nearest(name, interface.types)

    def _taken(self, name: str, earlier: str, what: str) -> str:
        return f"`{name}` is defined twice; it is {what} already{difference(name, earlier)}"


def names_in(shape: Shape | Type | None) -> Iterator[NameUse]:
    """Yield the names within a type as it is written."""
    check_stack()
    match shape:
        case NameUse():
            yield shape
        case Shape():
            for field in shape.fields:
                yield from names_in(field.type)
        case _:
            for part in parts_of(shape):
                yield from names_in(part)


def definitions_in(given: Shape | Type | None) -> Iterator[TypeDef]:
    """Yield the definitions that a resolved type names."""
    check_stack()
    if isinstance(given, TypeDef):
        yield given
    for part in parts_of(given):
        yield from definitions_in(part)


def parts_of(given: Type | Shape | None) -> tuple[Type | None, ...]:
    """Return the types that a type is directly made of."""
    match given:
        case List() | Option() | Stream() | Future():
            return (given.element,)
        case Result():
            return given.ok, given.error
        case Tuple():
            return given.elements
        case Map():
            return given.key, given.value
        case Own() | Borrow():
            return (given.resource,)
        case Shape():
            return tuple(field.type for field in given.fields)
    return ()
