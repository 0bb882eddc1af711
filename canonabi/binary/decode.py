"""Decodes a component binary to its description (Component Model, `Binary.md`).

It checks the form, completely: opcodes, integers, names, ends of sections, core
modules through the engine's decoder, disabled proposals. It does not apply rules of validation.
"""

from __future__ import annotations

from canonabi import opcodes as op
from canonabi.binary import component as c
from canonabi.binary.coremodules import ENGINE
from canonabi.binary.coretypes import core_type, value_type
from canonabi.binary.deftypes import (
    alias,
    core_sort,
    definition_type,
    extern_name,
    extern_type,
    result,
    sort_index,
)
from canonabi.binary.deftypes import value_type as component_value_type
from canonabi.binary.reader import Reader
from engine.binary.sections import Section
from engine.errors import Malformed
from engine.features import Features
from engine.sources import MAGIC, MODULE_PREAMBLE

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from canonabi.binary.component import Component, Definition, Operand
    from canonabi.binary.coremodules import CoreModules
    from engine.binary.loading import Loading

_VERSION = b"\x0d\0"
_LAYER = b"\x01\0"
_INSTANCE_ARG = op.CORE_SORTS["instance"]
_OPTIONS = {option.opcode: option for option in op.CANON_OPTIONS}


def decode(
    source: bytes | bytearray | memoryview,
    *,
    features: Features | None = None,
    loading: Loading | None = None,
    modules: CoreModules = ENGINE,
) -> Component:
    """Decode a component.

    `features` are the enabled proposals, by default the released ones; `loading` is the enclosing
    load, `modules` reads the core modules. Raises Malformed with the position, Timeout, MemoryLimit.
    The result has the right form and may be invalid.
    """
    return _Decoder(bytes(source), features or Features(), loading, modules).component(0)


class _Decoder:
    """One run over a binary: components within it are read in place, without a copy."""

    def __init__(
        self, data: bytes, features: Features, loading: Loading | None, modules: CoreModules
    ) -> None:
        self.r = Reader(data, features, loading)
        self.features = features
        self.loading = loading
        self.modules = modules

    def component(self, start: int) -> Component:
        """Read a component from `start` up to the end of the reader."""
        r = self.r
        r.enter(start)
        self._preamble()
        definitions: list[Definition] = []
        offsets: list[int] = []
        sections: list[Section] = []
        end = r.end
        while r.p < end:
            sections.append(self._section(definitions, offsets))
        r.leave()
        return c.Component(tuple(definitions), tuple(offsets), tuple(sections))

    def _preamble(self) -> None:
        r = self.r
        start = r.p
        preamble = r.bytes(min(8, r.end - start))
        if preamble[:4] != MAGIC[: len(preamble)]:
            r.fail("magic header not detected: bad magic number", start)
        if len(preamble) < 8:
            r.fail("unexpected end-of-file", r.end)
        if preamble == MODULE_PREAMBLE:
            r.fail("expected a version header for a component: this is a core module", start + 4)
        if preamble[4:6] != _VERSION:
            r.fail("unknown binary version: components have 0d 00", start + 4)
        if preamble[6:] != _LAYER:
            r.fail("unknown binary version: the layer of components is 01 00", start + 6)

    def _section(self, definitions: list[Definition], offsets: list[int]) -> Section:
        """Read a section: definitions, and where each begins."""
        r = self.r
        at = r.p
        r.look()
        r.add_items(1, at)
        id_ = r.byte()
        gate = op.SECTION_GATES.get(id_)
        if id_ >= len(op.SECTION_NAMES):
            r.fail(f"malformed section id: {id_}", at)
        if not r.is_on(gate):
            r.fail(f"malformed section id: {id_} needs the feature {str(gate).replace('_', '-')}", at)
        size = r.u32()
        start, outer_end = r.p, r.end
        if size > outer_end - start:
            r.fail("unexpected end-of-file", outer_end)
        r.end = start + size
        name = op.SECTION_NAMES[id_]
        count = None
        if id_ in _SINGLE:
            offsets.append(start)
            definition = _SINGLE[id_](self)
            definitions.append(definition)
            if isinstance(definition, c.Custom):
                name = definition.name
        else:
            count = r.count()
            read = _READERS[id_]
            for _ in range(count):
                r.look()
                offsets.append(r.p)
                definitions.append(read(self))
        if r.p != r.end:
            r.fail("section size mismatch: unexpected data at the end of the section")
        r.end = outer_end
        return Section(id_, name, start, size, count)

    # sections that have one definition

    def _custom(self) -> c.Custom:
        name = self.r.name()
        return c.Custom(name, self.r.bytes(self.r.end - self.r.p))

    def _core_module(self) -> c.CoreModule:
        """Read a core module, whose form is checked, too."""
        r = self.r
        start = r.p
        binary = r.bytes(r.end - start)
        if binary[:8] != MODULE_PREAMBLE:
            if len(binary) < 8 and MODULE_PREAMBLE.startswith(binary):
                r.fail("unexpected end-of-file")
            if binary[:4] != MAGIC:
                r.fail("magic header not detected: bad magic number", start)
            r.fail("expected a version header for a module", start + 4)
        try:
            self.modules.check(binary, self.features, self.loading)
        except Malformed as error:
            raise Malformed(f"core module: {error.message}", start + (error.offset or 0)) from None
        return c.CoreModule(binary)

    def _nested(self) -> Component:
        return self.component(self.r.p)

    def _start(self) -> c.Start:
        r = self.r
        return c.Start(r.u32(), r.vector(r.u32), r.u32())

    # instances

    def _core_instance(self) -> c.CoreInstantiate | c.CoreInlineExports:
        r = self.r
        byte = r.byte()
        if byte == op.INSTANTIATE:
            return c.CoreInstantiate(r.u32(), r.vector(self._core_arg))
        if byte == op.INLINE_EXPORTS:
            return c.CoreInlineExports(r.vector(self._core_export))
        r.leading(byte, "core instance")

    def _core_arg(self) -> tuple[str, int]:
        r = self.r
        name = r.name()
        byte = r.byte()
        if byte != _INSTANCE_ARG:
            r.leading(byte, "instantiation arg kind")
        return name, r.u32()

    def _core_export(self) -> tuple[str, c.SortIndex]:
        r = self.r
        name = r.name()
        return name, c.SortIndex(core_sort(r, "core external kind"), r.u32())

    def _instance(self) -> c.Instantiate | c.InlineExports:
        r = self.r
        byte = r.byte()
        if byte == op.INSTANTIATE:
            return c.Instantiate(r.u32(), r.vector(lambda: (r.name(), sort_index(r))))
        if byte == op.INLINE_EXPORTS:
            return c.InlineExports(r.vector(lambda: (extern_name(r), sort_index(r))))
        r.leading(byte, "instance")

    # what else stands in vectors

    def _core_type(self) -> c.CoreType:
        return core_type(self.r)

    def _alias(self) -> Definition:
        return alias(self.r)

    def _type(self) -> c.Type:
        return c.Type(definition_type(self.r))

    def _import(self) -> c.Import:
        return c.Import(extern_name(self.r), extern_type(self.r))

    def _export(self) -> c.Export:
        r = self.r
        name = extern_name(r)
        item = sort_index(r)
        return c.Export(name, item, r.option(lambda: extern_type(r), "optional component export type"))

    def _value(self) -> c.Value:
        r = self.r
        valtype = component_value_type(r)
        return c.Value(valtype, r.bytes(r.u32()))

    # canonical definitions

    def _canon(self) -> c.Canon:
        r = self.r
        byte = r.byte()
        canon = op.CANON_BY_OPCODE.get(byte)
        if canon is None:
            r.leading(byte, "canonical function")
        r.require(canon.gate, byte, "canonical function", canon.name)
        if canon in (op.LIFT, op.LOWER):
            zero = r.byte()
            if zero:
                r.leading(zero, f"canonical function {canon.name}")
        return c.Canon(canon.name, tuple([self._operand(kind) for kind in canon.operands]))

    def _operand(self, kind: str) -> Operand:
        r = self.r
        if kind == "options":
            return r.vector(self._option)
        if kind == "result":
            return result(r)
        if kind == "core valtype":
            return value_type(r)
        if kind not in ("async", "cancellable", "shared"):
            return r.u32()
        flag = r.flag()
        if flag:
            r.require(op.OPERAND_GATES.get(kind), 1, "canonical function", kind)
            if kind in op.REMOVED_OPERANDS and r.is_on(op.REMOVED_OPERANDS[kind]):
                r.fail("non-zero reserved byte", r.p - 1)
        return flag

    def _option(self) -> c.CanonOption:
        r = self.r
        byte = r.byte()
        option = _OPTIONS.get(byte)
        if option is None:
            r.leading(byte, "canonical option")
        r.require(option.gate, byte, "canonical option", option.name)
        return c.CanonOption(option.name, None if option.operand is None else r.u32())


_SINGLE: dict[int, Callable[[_Decoder], Definition]] = {
    op.CUSTOM: _Decoder._custom,
    op.CORE_MODULE: _Decoder._core_module,
    op.COMPONENT: _Decoder._nested,
    op.START: _Decoder._start,
}
_READERS: dict[int, Callable[[_Decoder], Definition]] = {
    op.CORE_INSTANCE: _Decoder._core_instance,
    op.CORE_TYPE: _Decoder._core_type,
    op.INSTANCE: _Decoder._instance,
    op.ALIAS: _Decoder._alias,
    op.TYPE: _Decoder._type,
    op.CANON: _Decoder._canon,
    op.IMPORT: _Decoder._import,
    op.EXPORT: _Decoder._export,
    op.VALUE: _Decoder._value,
}
