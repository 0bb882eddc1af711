"""Types, names, sorts and aliases of the component binary format (Component Model, `Binary.md`)."""

from __future__ import annotations

from canonabi import opcodes as op
from canonabi.binary import component as c
from canonabi.binary.coretypes import core_type
from canonabi.binary.coretypes import value_type as core_value_type

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from canonabi.binary.component import Declaration, DefType, ValType
    from canonabi.binary.reader import Reader

_PRIMITIVES = {code: name for name, code in op.PRIMITIVES.items()}
_SORTS = {code: name for name, code in op.SORTS.items()}
_CORE_SORTS = {code: f"core {name}" for name, code in op.CORE_SORTS.items()}
_ATTRIBUTES = {attribute.opcode: attribute for attribute in op.ATTRIBUTES}
_OUTER_SORTS = ("core module", "core type", "type", "component")
_EQ, _SUB_RESOURCE = 0, 1
_ONE_RESULT, _NO_RESULT = 0, 1

# sorts


def core_sort(r: Reader, what: str) -> str:
    """Read a `core:sort`; "core" stands before its name."""
    byte = r.byte()
    name = _CORE_SORTS.get(byte)
    if name is None:
        r.leading(byte, what)
    return name


def sort(r: Reader, what: str) -> str:
    """Read a `sort`; `what` it is the sort of."""
    byte = r.byte()
    if byte == op.CORE_SORT:
        return core_sort(r, what)
    name = _SORTS.get(byte)
    if name is None:
        r.leading(byte, what)
    r.require(op.SORT_GATES.get(name), byte, what, name)
    return name


def sort_index(r: Reader) -> c.SortIndex:
    """Read a `sortidx`."""
    return c.SortIndex(sort(r, "component external kind"), r.u32())


def alias(r: Reader) -> c.Alias:
    """Read an `alias`."""
    at = r.p
    sort_ = sort(r, "component outer alias kind")
    target = r.byte()
    if target == op.ALIAS_EXPORT:
        return c.AliasExport(sort_, r.u32(), r.name())
    if target == op.ALIAS_CORE_EXPORT:
        if not sort_.startswith("core "):
            r.leading(r.data[at], "core external kind", at)
        return c.AliasCoreExport(sort_, r.u32(), r.name())
    if target != op.ALIAS_OUTER:
        r.leading(target, "alias")
    if sort_ not in _OUTER_SORTS:
        r.leading(r.data[at], "component outer alias kind", at)
    return c.AliasOuter(sort_, r.u32(), r.u32())


# names and types of imports and exports


def extern_name(r: Reader) -> c.ExternName:
    """Read a name and its attributes."""
    byte = r.byte()
    if byte in (op.PLAIN_NAME, op.PLAIN_NAME_1):
        return c.ExternName(r.name(), ())
    if byte != op.NAME_WITH_ATTRIBUTES:
        r.leading(byte, "component name")
    if not (r.is_on(op.IMPLEMENTS) or r.is_on(op.CANONICAL_NAMES)):
        r.require(op.IMPLEMENTS, byte, "component name", "a name with attributes")
    return c.ExternName(r.name(), r.vector(lambda: _attribute(r)))


def _attribute(r: Reader) -> tuple[str, str]:
    byte = r.byte()
    attribute = _ATTRIBUTES.get(byte)
    if attribute is None:
        r.leading(byte, "name option")
    r.require(attribute.gate, byte, "name option", attribute.name)
    return attribute.name, r.name()


def extern_type(r: Reader) -> c.ExternType:
    """Read an `externtype`."""
    at = r.p
    sort_ = sort(r, "component external kind")
    if sort_ == "type":
        byte = r.byte()
        if byte not in (_EQ, _SUB_RESOURCE):
            r.leading(byte, "type bound")
        return c.ExternType(sort_, r.u32() if byte == _EQ else None, None)
    if sort_ == "value":
        byte = r.byte()
        if byte not in (_EQ, 1):
            r.leading(byte, "value bound")
        return c.ExternType(sort_, r.u32(), None) if byte == _EQ else c.ExternType(sort_, None, value_type(r))
    if sort_.startswith("core ") and sort_ != "core module":
        r.leading(r.data[at + 1], "component external kind", at + 1)
    return c.ExternType(sort_, r.u32(), None)


# value types


def value_type(r: Reader) -> ValType:
    """Read a `valtype`: the index of a type, or a primitive one."""
    at = r.p
    byte = r.peek()
    name = _PRIMITIVES.get(byte)
    if name is not None:
        r.p += 1
        r.require(op.TYPE_GATES.get(byte), byte, "component value type", name)
        return name
    index = r.s33()
    if index < 0:
        r.leading(byte, "component value type", at)
    return index


def _optional(r: Reader) -> ValType | None:
    return r.option(lambda: value_type(r), "optional component value type")


def _labelled(r: Reader) -> tuple[str, ValType]:
    return r.name(), value_type(r)


def _case(r: Reader) -> tuple[str, ValType | None]:
    name, payload = r.name(), _optional(r)
    byte = r.byte()
    if byte:
        r.leading(byte, "zero byte required")
    return name, payload


def result(r: Reader) -> ValType | None:
    """Read a `resultlist`."""
    byte = r.byte()
    if byte == _ONE_RESULT:
        return value_type(r)
    if byte != _NO_RESULT:
        r.leading(byte, "component function results")
    zero = r.byte()
    if zero:
        r.leading(zero, "number of results")
    return None


# defined types


def definition_type(r: Reader) -> DefType:
    """Read a `deftype`."""
    at = r.p
    byte = r.byte()
    name = _PRIMITIVES.get(byte)
    what = "component defined type"
    if name is not None:
        r.require(op.TYPE_GATES.get(byte), byte, what, name)
        return name
    if byte in (op.COMPONENT_TYPE, op.INSTANCE_TYPE):
        return _type_with_declarations(r, at, byte)
    if byte not in _DEFINED:
        r.leading(byte, what)
    title, read = _DEFINED[byte]
    r.require(op.TYPE_GATES.get(byte), byte, what, title)
    return read(r)


def _func(r: Reader, is_async: bool) -> c.FuncType:
    return c.FuncType(r.vector(lambda: _labelled(r)), result(r), is_async)


def _resource(r: Reader) -> c.ResourceType:
    return c.ResourceType(core_value_type(r), r.option(r.u32, "optional resource destructor"))


def _type_with_declarations(r: Reader, at: int, opcode: int) -> c.ComponentType | c.InstanceType:
    r.enter(at)
    is_component = opcode == op.COMPONENT_TYPE
    declarations = r.vector(lambda: _declaration(r, is_component))
    r.leave()
    return c.ComponentType(declarations) if is_component else c.InstanceType(declarations)


def _declaration(r: Reader, is_component: bool) -> Declaration:
    byte = r.byte()
    if byte == op.DECL_CORE_TYPE:
        return core_type(r)
    if byte == op.DECL_TYPE:
        return c.Type(definition_type(r))
    if byte == op.DECL_ALIAS:
        return alias(r)
    if byte == op.DECL_EXPORT:
        return c.ExportDecl(extern_name(r), extern_type(r))
    if byte != op.DECL_IMPORT or not is_component:
        r.leading(byte, "component or instance type declaration")
    return c.Import(extern_name(r), extern_type(r))


_DEFINED: dict[int, tuple[str, Callable[[Reader], DefType]]] = {
    op.RECORD: ("record", lambda r: c.RecordType(r.vector(lambda: _labelled(r)))),
    op.VARIANT: ("variant", lambda r: c.VariantType(r.vector(lambda: _case(r)))),
    op.LIST: ("list", lambda r: c.ListType(value_type(r), None)),
    op.FIXED_LENGTH_LIST: ("fixed-length list", lambda r: c.ListType(value_type(r), r.u32())),
    op.TUPLE: ("tuple", lambda r: c.TupleType(r.vector(lambda: value_type(r)))),
    op.FLAGS: ("flags", lambda r: c.FlagsType(r.vector(r.name))),
    op.ENUM: ("enum", lambda r: c.EnumType(r.vector(r.name))),
    op.OPTION: ("option", lambda r: c.OptionType(value_type(r))),
    op.RESULT: ("result", lambda r: c.ResultType(_optional(r), _optional(r))),
    op.OWN: ("own", lambda r: c.OwnType(r.u32())),
    op.BORROW: ("borrow", lambda r: c.BorrowType(r.u32())),
    op.STREAM: ("stream", lambda r: c.StreamType(_optional(r))),
    op.FUTURE: ("future", lambda r: c.FutureType(_optional(r))),
    op.MAP_TYPE: ("map", lambda r: c.MapType(value_type(r), value_type(r))),
    op.RESOURCE: ("resource", _resource),
    op.FUNC: ("func", lambda r: _func(r, False)),
    op.ASYNC_FUNC: ("async func", lambda r: _func(r, True)),
}
