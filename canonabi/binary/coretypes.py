"""Core types in the component binary format: module types, and types whose form alone is checked.

`core:rectype` and `core:externtype` are core WebAssembly's own (core 3.0, sections 5.3 and 5.5.5):
the engine reads them when a component is validated. Here their ends are found.
"""

from __future__ import annotations

from canonabi.binary.component import (
    CoreAlias,
    CoreExportDecl,
    CoreExternType,
    CoreImport,
    CoreRecType,
    CoreType,
    ModuleType,
)
from canonabi.opcodes import (
    ALIAS_CORE_EXPORT,
    CORE_SORTS,
    MODULE_ALIAS,
    MODULE_EXPORT,
    MODULE_IMPORT,
    MODULE_TYPE,
    MODULE_TYPE_DECL,
    SUBTYPE_PREFIX,
)
from engine.types.typecodes import EXTERN_KINDS, HEAPTYPES, PACKED_TYPES, VALTYPES

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from canonabi.binary.component import ModuleDeclaration
    from canonabi.binary.reader import Reader

_NUMBERS = frozenset(code[0] for code in VALTYPES.values())
_HEAPS = frozenset(code[0] for code in HEAPTYPES.values())
_PACKED = frozenset(code[0] for code in PACKED_TYPES.values())
_KINDS = {code: kind for kind, code in EXTERN_KINDS.items()}
_REF, _REF_NULL = 0x64, 0x63
_REC, _SUB, _SUB_FINAL = 0x4E, 0x50, 0x4F
_FUNC, _STRUCT, _ARRAY = 0x60, 0x5F, 0x5E
_HAS_MAXIMUM, _IS_SHARED, _IS_64, _HAS_PAGE_SIZE = 1, 2, 4, 8
_OUTER = ALIAS_CORE_EXPORT  # a core alias has only this target, and the number that core exports have else


def core_type(r: Reader) -> CoreType:
    """Read a `core:type`."""
    at = r.p
    byte = r.peek()
    if byte == MODULE_TYPE:
        r.p += 1
        return CoreType(_module_type(r, at))
    # In a component 0x50 begins a module type, so a non-final sub type has 0x00 in front (Binary.md).
    if byte == SUBTYPE_PREFIX:
        r.p += 1
        if r.peek() != _SUB:
            r.leading(r.byte(), "non-final sub type")
    return CoreType(_rec_type(r))


def _module_type(r: Reader, at: int) -> ModuleType:
    r.enter(at)
    declarations = r.vector(lambda: _module_declaration(r))
    r.leave()
    return ModuleType(declarations)


def _module_declaration(r: Reader) -> ModuleDeclaration:
    byte = r.byte()
    if byte == MODULE_IMPORT:
        return CoreImport(r.name(), r.name(), extern_type(r))
    if byte == MODULE_TYPE_DECL:
        return core_type(r)
    if byte == MODULE_EXPORT:
        return CoreExportDecl(r.name(), extern_type(r))
    if byte != MODULE_ALIAS:
        r.leading(byte, "type definition")
    sort = r.byte()
    if sort != CORE_SORTS["type"]:
        r.leading(sort, "outer alias kind")
    target = r.byte()
    if target != _OUTER:
        r.leading(target, "outer alias target")
    return CoreAlias(r.u32(), r.u32())


# Read only to find the end and to check the form; validation gives the bytes to the engine, inside a module.
def extern_type(r: Reader) -> CoreExternType:
    """Read a `core:externtype`."""
    byte = r.byte()
    kind = _KINDS.get(byte)
    start = r.p
    if kind == "func":
        r.u32()
    elif kind == "table":
        _reference_type(r)
        _limits(r, r.byte())
    elif kind == "memory":
        flags = r.byte()
        _limits(r, flags & ~(_HAS_PAGE_SIZE | (_IS_SHARED if r.is_on("threads") else 0)))
        if flags & _HAS_PAGE_SIZE:
            r.u32()
    elif kind == "global":
        value_type(r)
        _mutability(r)
    elif kind == "tag":
        if r.byte() != 0:
            r.leading(r.data[r.p - 1], "tag attribute")
        r.u32()
    else:
        r.leading(byte, "external kind")
    return CoreExternType(kind, r.data[start : r.p])


def _limits(r: Reader, flags: int) -> None:
    if flags & ~(_HAS_MAXIMUM | _IS_64):
        r.fail("malformed limits flags", r.p - 1)
    r.u64()
    if flags & _HAS_MAXIMUM:
        r.u64()


def _mutability(r: Reader) -> None:
    if r.byte() > 1:
        r.fail("malformed mutability", r.p - 1)


def value_type(r: Reader) -> bytes:
    """Read a core value type, and return it in its binary form."""
    start = r.p
    if r.peek() in _NUMBERS:
        r.p += 1
    else:
        _reference_type(r)
    return r.data[start : r.p]


def _reference_type(r: Reader) -> None:
    byte = r.byte()
    if byte in (_REF, _REF_NULL):
        at = r.p
        # A negative number is an abstract heap type of one byte; a longer spelling of it is malformed.
        if r.s33() < 0 and (r.p - at > 1 or r.data[at] not in _HEAPS):
            r.fail("malformed heap type", at)
    elif byte not in _HEAPS:
        r.leading(byte, "reference type")


def _rec_type(r: Reader) -> CoreRecType:
    start = r.p
    count = 1
    if r.peek() == _REC:
        r.p += 1
        count = r.count()
        for _ in range(count):
            _sub_type(r)
    else:
        _sub_type(r)
    return CoreRecType(r.data[start : r.p], count)


def _sub_type(r: Reader) -> None:
    byte = r.byte()
    if byte in (_SUB, _SUB_FINAL):
        for _ in range(r.count()):
            r.u32()
        byte = r.byte()
    if byte == _FUNC:
        for _ in range(r.count()):
            value_type(r)
        for _ in range(r.count()):
            value_type(r)
    elif byte == _STRUCT:
        for _ in range(r.count()):
            _field(r)
    elif byte == _ARRAY:
        _field(r)
    else:
        r.leading(byte, "type")


def _field(r: Reader) -> None:
    if r.peek() in _PACKED:
        r.p += 1
    else:
        value_type(r)
    _mutability(r)
