"""Packages of the model → the binary form of WIT: a component whose exports are types.

Each interface and each world is a type of its own: a component type that imports what it uses of
others and exports the interface as an instance, the world as a component. What is beside the types,
documentation and gates, goes into the custom section of `metadata`. The bytes are those that
wasm-tools writes, but for its section on producers.
Specification: WIT.md, "Package Format"; Binary.md.
"""

from __future__ import annotations

from canonabi import opcodes as op
from canonabi.versions import canonical_name
from canonabi.wit.bodies import definitions_in
from canonabi.wit.graph import Cycle, earliest
from canonabi.wit.metadata import SECTION, encode_metadata
from canonabi.wit.model import (
    Borrow,
    Function,
    Future,
    Interface,
    List,
    Map,
    Option,
    Own,
    Result,
    Shape,
    Stream,
    Tuple,
    TypeDef,
    World,
)
from canonabi.wit.worlds import closure
from engine.cstack import check_stack
from engine.errors import Invalid
from engine.text.encoder import BYTES, custom_section, s, section, sized, u, vector

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from canonabi.wit.model import Extern, Package, Type
    from engine.features import Features

_EQ, _SUB_RESOURCE = BYTES[0], BYTES[1]
_FUNC, _TYPE, _COMPONENT, _INSTANCE = (
    BYTES[op.SORTS[sort]] for sort in ("func", "type", "component", "instance")
)
_IMPORT, _EXPORT = BYTES[op.DECL_IMPORT], BYTES[op.DECL_EXPORT]
_ATTRIBUTES = {attribute.name: attribute.opcode for attribute in op.ATTRIBUTES}
_LABELLED = {"record": op.RECORD, "variant": op.VARIANT, "enum": op.ENUM, "flags": op.FLAGS}


def encode(package: Package, *, features: Features | None = None) -> bytes:
    """Return a package as a component; if `features` has `cm_canonical_names`, names of interfaces are such.

    Raises Invalid if interfaces need each other: only components imply such, no text of WIT says so.
    """
    try:
        return _encode(package, canonical=features is not None and features.cm_canonical_names)
    except Cycle as cycle:
        raise Invalid(f"interface `{getattr(cycle.node, 'path', '')}` depends on itself") from None


# The indices of everything are counted by hand: each interface and world takes two types, its definition and
# the one that its export defines.
def _encode(package: Package, *, canonical: bool) -> bytes:
    here = package.interfaces.values()
    ordered = earliest(
        {each: [other for other in each.depends() if other.package is package] for each in here}
    )
    made = [(interface.name or "", _interface(interface, _Outer(canonical))) for interface in ordered]
    for name, world in package.worlds.items():
        # A world is wrapped twice: the exported type is a component that exports the world's component type.
        wrapper = [BYTES[op.DECL_TYPE] + _component_type(_world(world, _Outer(canonical)))]
        wrapper.append(_EXPORT + _name(world.path) + _COMPONENT + u(0))
        made.append((name, wrapper))
    out = bytearray(op.PREAMBLE)
    for position, (name, declarations) in enumerate(made):
        out += section(op.TYPE, vector([_component_type(declarations)]))
        index = 2 * position  # an export defines an index, too
        out += section(op.EXPORT, vector([_name(name) + _TYPE + u(index) + BYTES[0]]))
    return bytes(out) + custom_section(SECTION.encode(), encode_metadata(package))


def _component_type(declarations: Sequence[bytes]) -> bytes:
    return BYTES[op.COMPONENT_TYPE] + vector(declarations)


def _interface(interface: Interface, outer: _Outer) -> list[bytes]:
    """Return the declarations of the type that stands for an interface."""
    for other in closure([interface]):
        if other is interface:
            index = outer.instance(other, functions=True)
            outer.declare(_EXPORT + outer.interface_name(other.path) + _INSTANCE + u(index))
        else:  # all its types, so that every view of it has them in the same order
            index = outer.instance(other, functions=False)
            outer.declare(_IMPORT + outer.interface_name(other.path) + _INSTANCE + u(index))
            outer.add_instance(other)
    return outer.declarations


def _world(world: World, outer: _Outer) -> list[bytes]:
    """Return the declarations of the component type that a world is."""
    for key, extern in world.imports.items():
        if isinstance(extern.item, Interface):
            outer.extern(_IMPORT, key, extern)
    for made in in_order(world.types.values()):
        outer.named(made)
    for key, extern in world.imports.items():
        if isinstance(extern.item, Function):
            outer.extern(_IMPORT, key, extern)
    for resource in world.types.values():
        for name, function in resource.named_functions():
            outer.declare(_IMPORT + _name(name, function) + _FUNC + u(outer.function(function, resource)))
    for kind in (Function, Interface):
        for key, extern in world.exports.items():
            if isinstance(extern.item, kind):
                outer.extern(_EXPORT, key, extern)
    return outer.declarations


def in_order(types: Iterable[TypeDef]) -> list[TypeDef]:
    """Return the types of an interface or a world, those that others need first."""
    here = dict.fromkeys(types)
    return earliest(
        {made: [needed for needed in definitions_in(made.shape) if needed in here] for made in here}
    )


def _name(
    name: str,
    item: Function | TypeDef | Extern | None = None,
    implements: str | None = None,
    suffix: str | None = None,
) -> bytes:
    """Return the name of an import or export; only what has attributes has the form with these."""
    attributes = [("implements", implements), ("versionsuffix", suffix)]
    attributes.append(("external-id", None if item is None else item.external_id))
    given = [BYTES[_ATTRIBUTES[key]] + sized(text.encode()) for key, text in attributes if text is not None]
    if not given:
        return BYTES[op.PLAIN_NAME] + sized(name.encode())
    return BYTES[op.NAME_WITH_ATTRIBUTES] + sized(name.encode()) + vector(given)


# Types are written when they are first needed, so their order is that of their use, as wasm-tools has it.
class _Scope:
    """The declarations of a component type or an instance type, and the indices of the types there."""

    def __init__(self) -> None:
        self.declarations: list[bytes] = []
        self.count = 0  # of types
        self.named_types: dict[TypeDef, int] = {}
        self.anonymous: dict[bytes, int] = {}  # each is there once

    def declare(self, code: bytes) -> None:
        """Add what defines no type."""
        self.declarations.append(code)

    def define(self, code: bytes) -> int:
        """Add what defines a type, and return its index."""
        self.declarations.append(code)
        self.count += 1
        return self.count - 1

    def once(self, code: bytes) -> int:
        """Return the index of a type without a name."""
        # By its bytes: within one scope the same bytes mean the same type.
        if code not in self.anonymous:
            self.anonymous[code] = self.define(BYTES[op.DECL_TYPE] + code)
        return self.anonymous[code]

    def named(self, made: TypeDef) -> int:
        """Return the index of a type with a name: defined here, or taken from where it is."""
        index = self.named_types.get(made)
        if index is None:
            index = self._define(made) if self.has(made) else self.foreign(made)
            self.named_types[made] = index
        return index

    def has(self, made: TypeDef) -> bool:
        """Tell whether a type is of what is being encoded here."""
        raise NotImplementedError

    def foreign(self, made: TypeDef) -> int:
        """Return the index of a type of another interface."""
        raise NotImplementedError

    def bind(self, name: bytes, bound: bytes) -> int:
        """Give a type a name, by a declaration that makes a type again."""
        raise NotImplementedError

    def _define(self, made: TypeDef) -> int:
        name = _name(made.name, made)
        behind = made.used or made.shape
        if behind is None:
            return self.bind(name, _SUB_RESOURCE)
        if isinstance(behind, TypeDef):
            return self.bind(name, _EQ + u(self.named(behind)))
        if isinstance(behind, str):
            code = BYTES[op.PRIMITIVES[behind]]
        else:
            code = self._shape(behind) if isinstance(behind, Shape) else self.definition(behind)
        return self.bind(name, _EQ + u(self.define(BYTES[op.DECL_TYPE] + code)))

    def _shape(self, shape: Shape) -> bytes:
        fields = []
        for field in shape.fields:
            code = sized(field.name.encode())
            if shape.kind == "variant":
                code += self.maybe(field.type) + BYTES[0]
            elif field.type is not None:
                code += self.type(field.type)
            fields.append(code)
        return BYTES[_LABELLED[shape.kind]] + vector(fields)

    def type(self, given: Type) -> bytes:
        """Return a value type as it stands where one is wanted."""
        if isinstance(given, str):
            return BYTES[op.PRIMITIVES[given]]
        if isinstance(given, TypeDef) and not given.is_resource:
            # Value types are s33: primitives are negative, indices are not.
            return s(self.named(given))
        return s(self.once(self.definition(given)))

    def maybe(self, given: Type | None) -> bytes:
        """Return a value type that need not be there."""
        return BYTES[0] if given is None else BYTES[1] + self.type(given)

    def definition(self, given: Type) -> bytes:
        """Return the definition of a type that has parts, or of a handle."""
        check_stack()
        match given:
            case List(element, None):
                return BYTES[op.LIST] + self.type(element)
            case List(element, length) if length is not None:
                return BYTES[op.FIXED_LENGTH_LIST] + self.type(element) + u(length)
            case Option(element):
                return BYTES[op.OPTION] + self.type(element)
            case Tuple(elements):
                return BYTES[op.TUPLE] + vector([self.type(element) for element in elements])
            case Result(ok, error):
                return BYTES[op.RESULT] + self.maybe(ok) + self.maybe(error)
            case Map(key, value):
                return BYTES[op.MAP_TYPE] + self.type(key) + self.type(value)
            case Stream(element):
                return BYTES[op.STREAM] + self.maybe(element)
            case Future(element):
                return BYTES[op.FUTURE] + self.maybe(element)
            case Borrow(resource):
                return BYTES[op.BORROW] + u(self._resource(resource))
            case Own(resource) | (TypeDef() as resource):
                return BYTES[op.OWN] + u(self._resource(resource))
        raise AssertionError(given)

    def _resource(self, given: Type) -> int:
        assert isinstance(given, TypeDef)
        return self.named(given)

    def function(self, function: Function, resource: TypeDef | None = None) -> int:
        """Return the index of a function's type; one of a resource may have `self`, or return it."""
        parameters = [*function.parameters]
        if function.kind == "method" and resource is not None:
            # What WIT leaves out is written out here; decode.py takes it away again.
            parameters.insert(0, ("self", Borrow(resource)))
        result = function.result
        if function.kind == "constructor" and result is None:
            result = resource
        params = vector([sized(name.encode()) + self.type(given) for name, given in parameters])
        code = BYTES[op.ASYNC_FUNC if function.is_async else op.FUNC] + params
        return self.once(code + (BYTES[1] + BYTES[0] if result is None else BYTES[0] + self.type(result)))


class _Outer(_Scope):
    """The component type of an interface or a world, with the instances that it imports and exports."""

    def __init__(self, canonical: bool) -> None:
        super().__init__()
        self.canonical = canonical  # whether names of interfaces are
        self.instances: dict[Interface, int] = {}  # the last of each: an export goes before an import
        self.instance_count = 0
        self.aliases: dict[tuple[int, str], int] = {}

    def add_instance(self, interface: Interface | None) -> None:
        """Count an instance that was imported or exported; None for one that others cannot use."""
        if interface is not None:
            self.instances[interface] = self.instance_count
        self.instance_count += 1

    def interface_name(self, path: str, extern: Extern | None = None, plain: str | None = None) -> bytes:
        """Return the name of an interface that is imported or exported; `plain` is one that it has here."""
        name, suffix = canonical_name(path) if self.canonical else (path, None)
        return _name(name, extern, suffix=suffix) if plain is None else _name(plain, extern, name, suffix)

    def extern(self, direction: bytes, key: str, extern: Extern) -> None:
        """Import or export something."""
        item = extern.item
        if isinstance(item, Function):
            self.declare(direction + _name(key, item) + _FUNC + u(self.function(item)))
            return
        index = self.instance(item, functions=True)
        if item.name is None:
            name = _name(key, extern)
        else:
            name = self.interface_name(item.path, extern, key if extern.plain else None)
        self.declare(direction + name + _INSTANCE + u(index))
        self.add_instance(None if extern.plain else item)

    def instance(self, interface: Interface, *, functions: bool) -> int:
        """Define the type of an instance that is an interface; return its index."""
        inner = _Inner(self, interface)
        types = in_order(interface.types.values())
        for made in types:
            inner.named(made)
        if functions:
            for resource in types:
                for name, function in resource.named_functions():
                    code = _FUNC + u(inner.function(function, resource))
                    inner.declare(_EXPORT + _name(name, function) + code)
            for function in interface.functions.values():
                code = _FUNC + u(inner.function(function))
                inner.declare(_EXPORT + _name(function.key, function) + code)
        return self.define(BYTES[op.DECL_TYPE] + BYTES[op.INSTANCE_TYPE] + vector(inner.declarations))

    def has(self, made: TypeDef) -> bool:
        return isinstance(made.owner, World)

    def bind(self, name: bytes, bound: bytes) -> int:
        return self.define(_IMPORT + name + _TYPE + bound)

    def foreign(self, made: TypeDef) -> int:
        return self.alias(made)

    def alias(self, made: TypeDef) -> int:
        """Return the index of a type of an instance."""
        assert isinstance(made.owner, Interface)
        instance = self.instances.get(made.owner)
        if instance is None:
            raise Invalid(f"interface `{made.owner.path}` is needed before it is imported or exported")
        if (instance, made.name) not in self.aliases:
            code = _TYPE + BYTES[op.ALIAS_EXPORT] + u(instance) + sized(made.name.encode())
            self.aliases[instance, made.name] = self.define(BYTES[op.DECL_ALIAS] + code)
        return self.aliases[instance, made.name]


class _Inner(_Scope):
    """The instance type of an interface."""

    def __init__(self, outer: _Outer, interface: Interface) -> None:
        super().__init__()
        self.outer = outer
        self.interface = interface

    def has(self, made: TypeDef) -> bool:
        return made.owner is self.interface

    def bind(self, name: bytes, bound: bytes) -> int:
        return self.define(_EXPORT + name + _TYPE + bound)

    def foreign(self, made: TypeDef) -> int:
        # First the alias out of the instance in the scope around this one, then an outer alias of that.
        code = _TYPE + BYTES[op.ALIAS_OUTER] + u(1) + u(self.outer.alias(made))
        return self.define(BYTES[op.DECL_ALIAS] + code)
