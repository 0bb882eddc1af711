"""The opcodes of the component binary format, each with the feature that gates it.

One table for decoder, text parser and printer; of canonical definitions it also says how they are
validated and what runs them. Names are the specification's (Component Model,
`Binary.md`); a gate is the name of a field of `engine.features.Features`, or None for what was
part of the format from the start. What is not listed is malformed.
"""

from __future__ import annotations

from engine.fieldtuple import FieldTuple
from engine.sources import COMPONENT_PREAMBLE

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

PREAMBLE = COMPONENT_PREAMBLE  # magic, version 13, layer 1
CORE_LAYER = 0
COMPONENT_LAYER = 1

# gates
ASYNC = "cm_async"
MAP = "cm_map"
IMPLEMENTS = "cm_implements"
VALUES = "cm_values"
MORE_ASYNC = "cm_more_async_builtins"
STACKFUL = "cm_async_stackful"
THREADING = "cm_threading"
FIXED_LENGTH_LISTS = "cm_fixed_length_lists"
ERROR_CONTEXT = "cm_error_context"
CANONICAL_NAMES = "cm_canonical_names"
FORWARD = "cm_forward"
CALLBACK_CANCELLATION = "cm_callback_cancellation"

# section ids
CUSTOM = 0
CORE_MODULE = 1
CORE_INSTANCE = 2
CORE_TYPE = 3
COMPONENT = 4
INSTANCE = 5
ALIAS = 6
TYPE = 7
CANON = 8
START = 9
IMPORT = 10
EXPORT = 11
VALUE = 12
SECTION_NAMES = (
    "custom",
    "core module",
    "core instance",
    "core type",
    "component",
    "instance",
    "alias",
    "type",
    "canon",
    "start",
    "import",
    "export",
    "value",
)
SECTION_GATES: Mapping[int, str] = {START: VALUES, VALUE: VALUES}

CORE_SORTS: Mapping[str, int] = {
    "func": 0x00,
    "table": 0x01,
    "memory": 0x02,
    "global": 0x03,
    "tag": 0x04,
    "type": 0x10,
    "module": 0x11,
    "instance": 0x12,
}
CORE_SORT = 0x00  # a core sort follows
SORTS: Mapping[str, int] = {
    "func": 0x01,
    "value": 0x02,
    "type": 0x03,
    "component": 0x04,
    "instance": 0x05,
}
SORT_GATES: Mapping[str, str] = {"value": VALUES}

# core instances, instances
INSTANTIATE = 0x00
INLINE_EXPORTS = 0x01

# targets of aliases
ALIAS_EXPORT = 0x00
ALIAS_CORE_EXPORT = 0x01
ALIAS_OUTER = 0x02

# core types
MODULE_TYPE = 0x50
SUBTYPE_PREFIX = 0x00  # stands before a non-final subtype, whose opcode is that of a module type

# declarations of module types
MODULE_IMPORT = 0x00
MODULE_TYPE_DECL = 0x01
MODULE_ALIAS = 0x02
MODULE_EXPORT = 0x03

# declarations of component types and instance types
DECL_CORE_TYPE = 0x00
DECL_TYPE = 0x01
DECL_ALIAS = 0x02
DECL_IMPORT = 0x03  # of component types only
DECL_EXPORT = 0x04

# value types
PRIMITIVES: Mapping[str, int] = {
    "bool": 0x7F,
    "s8": 0x7E,
    "u8": 0x7D,
    "s16": 0x7C,
    "u16": 0x7B,
    "s32": 0x7A,
    "u32": 0x79,
    "s64": 0x78,
    "u64": 0x77,
    "f32": 0x76,
    "f64": 0x75,
    "char": 0x74,
    "string": 0x73,
    "error-context": 0x64,
}
RECORD = 0x72
VARIANT = 0x71
LIST = 0x70
TUPLE = 0x6F
FLAGS = 0x6E
ENUM = 0x6D
OPTION = 0x6B
RESULT = 0x6A
OWN = 0x69
BORROW = 0x68
FIXED_LENGTH_LIST = 0x67
STREAM = 0x66
FUTURE = 0x65
MAP_TYPE = 0x63

# other types
RESOURCE = 0x3F
FUNC = 0x40
COMPONENT_TYPE = 0x41
INSTANCE_TYPE = 0x42
ASYNC_FUNC = 0x43

TYPE_GATES: Mapping[int, str] = {
    PRIMITIVES["error-context"]: ERROR_CONTEXT,
    FIXED_LENGTH_LIST: FIXED_LENGTH_LISTS,
    STREAM: ASYNC,
    FUTURE: ASYNC,
    MAP_TYPE: MAP,
    ASYNC_FUNC: ASYNC,
}

# names of imports and exports
PLAIN_NAME = 0x00
PLAIN_NAME_1 = 0x01  # means the same
NAME_WITH_ATTRIBUTES = 0x02


class Attribute(FieldTuple):
    """An attribute of the name of an import or export."""

    __slots__ = ()
    opcode: int
    name: str
    gate: str


ATTRIBUTES = (
    Attribute(0x00, "implements", IMPLEMENTS),
    Attribute(0x01, "versionsuffix", CANONICAL_NAMES),
    Attribute(0x02, "external-id", IMPLEMENTS),
)


class CanonOption(FieldTuple):
    """An option of a canonical definition; `operand` is the core sort of its index, or None."""

    __slots__ = ()
    opcode: int
    name: str
    operand: str | None
    gate: str | None


CANON_OPTIONS = (
    CanonOption(0x00, "string-encoding=utf8", None, None),
    CanonOption(0x01, "string-encoding=utf16", None, None),
    CanonOption(0x02, "string-encoding=latin1+utf16", None, None),
    CanonOption(0x03, "memory", "memory", None),
    CanonOption(0x04, "realloc", "func", None),
    CanonOption(0x05, "post-return", "func", None),
    CanonOption(0x06, "async", None, ASYNC),
    CanonOption(0x07, "callback", "func", ASYNC),
)


BY_OPTION = "option"
BY_OPERAND = "operand"


class Canon(FieldTuple):
    """A canonical definition: all that is particular to one, so that a new built-in begins as a row.

    - `operands`: what follows the opcode, in the order of the binary format, by kind:

      - "core func", "func", "type", "core type", "core table", "core memory": an index.
      - "options": a vector of canonical options.
      - "result": a result list, as a function type has it.
      - "core valtype": a core value type. "slot": a u32.
      - "async", "cancellable", "shared": a byte, 1 when the word is there.

    - `gate`: the feature that it needs.
    - `rule`: which one of `canonabi.validation.canons` checks the operands; None if any will do.
    - `core_type`: of the function that it makes, "params -> results". "address" is the type of pointers
      into its memory; other words are what the rule puts there. None: the rule says it.
    - `needs`: options that it cannot do without; of a copy, when its elements lie in memory, and "realloc"
      only when they have parts elsewhere.
    - `async_form`: what makes it asynchronous: BY_OPTION, and its synchronous form needs the gate MORE_ASYNC;
      BY_OPERAND, and its asynchronous form needs that; None: it has one form.
    - `leaves`: whether it traps where its instance may not be left: in realloc and post-return.
    - `built`: what runs it: a class of `canonabi.builtins.builtins`; None: no component with it is valid yet.
    """

    __slots__ = ()
    opcode: int
    name: str
    operands: tuple[str, ...]
    gate: str | None
    rule: str | None
    core_type: str | None
    needs: tuple[str, ...] = ()
    async_form: str | None = None
    leaves: bool = True
    built: str | None = None


# Not among built-ins: what they take and make is for a component function to say. Behind their opcodes
# stands a 0 byte, the sort.
LIFT = Canon(0x00, "lift", ("core func", "options", "type"), None, "lift", None)
LOWER = Canon(0x01, "lower", ("func", "options"), None, "lower", None)
_READ = ("memory", "realloc")  # what comes in may need memory
# fmt: off
CANONS = (
    LIFT,
    LOWER,
    Canon(0x02, "resource.new", ("type",), None, "own resource", "rep -> i32", built="ResourceNew"),
    Canon(0x03, "resource.drop", ("type",), None, "resource", "i32 ->", built="ResourceDrop"),
    Canon(0x04, "resource.rep", ("type",), None, "own resource", "i32 -> rep",
          leaves=False, built="ResourceRep"),
    Canon(0x05, "task.cancel", (), ASYNC, None, "->", built="TaskCancel"),
    Canon(0x06, "subtask.cancel", ("async",), ASYNC, None, "i32 -> i32", async_form=BY_OPERAND,
          built="SubtaskCancel"),
    Canon(0x09, "task.return", ("result", "options"), ASYNC, "return", None, built="TaskReturn"),
    Canon(0x0A, "context.get", ("core valtype", "slot"), ASYNC, "context", "-> value", leaves=False,
          built="ContextGet"),
    Canon(0x0B, "context.set", ("core valtype", "slot"), ASYNC, "context", "value ->", leaves=False,
          built="ContextSet"),
    Canon(0x0C, "thread.yield", ("cancellable",), ASYNC, None, "-> i32", built="ThreadSwitch"),
    Canon(0x0D, "subtask.drop", (), ASYNC, None, "i32 ->", built="SubtaskDrop"),
    Canon(0x0E, "stream.new", ("type",), ASYNC, "stream", "-> i64", built="NewEnds"),
    Canon(0x0F, "stream.read", ("type", "options"), ASYNC, "stream copy", "i32 address address -> address",
          needs=_READ, async_form=BY_OPTION, built="ReadEnd"),
    Canon(0x10, "stream.write", ("type", "options"), ASYNC, "stream copy", "i32 address address -> address",
          needs=("memory",), async_form=BY_OPTION, built="WriteEnd"),
    Canon(0x11, "stream.cancel-read", ("type", "async"), ASYNC, "stream", "i32 -> i32",
          async_form=BY_OPERAND, built="CancelRead"),
    Canon(0x12, "stream.cancel-write", ("type", "async"), ASYNC, "stream", "i32 -> i32",
          async_form=BY_OPERAND, built="CancelWrite"),
    Canon(0x13, "stream.drop-readable", ("type",), ASYNC, "stream", "i32 ->", built="DropReadable"),
    Canon(0x14, "stream.drop-writable", ("type",), ASYNC, "stream", "i32 ->", built="DropWritable"),
    Canon(0x15, "future.new", ("type",), ASYNC, "future", "-> i64", built="NewEnds"),
    Canon(0x16, "future.read", ("type", "options"), ASYNC, "future copy", "i32 address -> i32",
          needs=_READ, async_form=BY_OPTION, built="ReadEnd"),
    Canon(0x17, "future.write", ("type", "options"), ASYNC, "future copy", "i32 address -> i32",
          needs=("memory",), async_form=BY_OPTION, built="WriteEnd"),
    Canon(0x18, "future.cancel-read", ("type", "async"), ASYNC, "future", "i32 -> i32",
          async_form=BY_OPERAND, built="CancelRead"),
    Canon(0x19, "future.cancel-write", ("type", "async"), ASYNC, "future", "i32 -> i32",
          async_form=BY_OPERAND, built="CancelWrite"),
    Canon(0x1A, "future.drop-readable", ("type",), ASYNC, "future", "i32 ->", built="DropReadable"),
    Canon(0x1B, "future.drop-writable", ("type",), ASYNC, "future", "i32 ->", built="DropWritable"),
    Canon(0x1C, "error-context.new", ("options",), ERROR_CONTEXT, "options", "address address -> i32",
          needs=("memory",), built="ErrorContextNew"),
    Canon(0x1D, "error-context.debug-message", ("options",), ERROR_CONTEXT, "options", "i32 address ->",
          needs=_READ, built="ErrorContextDebugMessage"),
    Canon(0x1E, "error-context.drop", (), ERROR_CONTEXT, None, "i32 ->", built="ErrorContextDrop"),
    Canon(0x1F, "waitable-set.new", (), ASYNC, None, "-> i32", built="WaitableSetNew"),
    Canon(0x20, "waitable-set.wait", ("cancellable", "core memory"), ASYNC, "event", "i32 address -> i32",
          built="WaitableSetWait"),
    Canon(0x21, "waitable-set.poll", ("cancellable", "core memory"), ASYNC, "event", "i32 address -> i32",
          built="WaitableSetPoll"),
    Canon(0x22, "waitable-set.drop", (), ASYNC, None, "i32 ->", built="WaitableSetDrop"),
    Canon(0x23, "waitable.join", (), ASYNC, None, "i32 i32 ->", built="WaitableJoin"),
    Canon(0x24, "backpressure.inc", (), ASYNC, None, "->", leaves=False, built="BackpressureInc"),
    Canon(0x25, "backpressure.dec", (), ASYNC, None, "->", leaves=False, built="BackpressureDec"),
    Canon(0x26, "thread.index", (), THREADING, None, "-> i32", built="ThreadIndex"),
    Canon(0x27, "thread.new-indirect", ("core type", "core table"), THREADING, "start", "i32 context -> i32",
          built="ThreadNewIndirect"),
    Canon(0x28, "thread.resume-later", (), THREADING, None, "i32 ->", built="ThreadResumeLater"),
    Canon(0x29, "thread.suspend", ("cancellable",), THREADING, None, "-> i32", built="ThreadSwitch"),
    Canon(0x2A, "thread.suspend-then-resume", ("cancellable",), THREADING, None, "i32 -> i32",
          built="ThreadThenResume"),
    Canon(0x2B, "thread.yield-then-resume", ("cancellable",), THREADING, None, "i32 -> i32",
          built="ThreadThenResume"),
    Canon(0x2C, "thread.suspend-then-promote", ("cancellable",), THREADING, None, "i32 -> i32",
          built="ThreadThenPromote"),
    Canon(0x2D, "thread.yield-then-promote", ("cancellable",), THREADING, None, "i32 -> i32",
          built="ThreadThenPromote"),
    Canon(0x2E, "stream.forward", ("type",), FORWARD, "stream", "i32 i32 ->", built="ForwardEnds"),
    Canon(0x2F, "future.forward", ("type",), FORWARD, "future", "i32 i32 ->", built="ForwardEnds"),
    Canon(0x40, "thread.spawn-ref", ("shared", "core type"), THREADING, "spawn", None),
    Canon(0x41, "thread.spawn-indirect", ("shared", "core type", "core table"), THREADING, "spawn", None),
    Canon(0x42, "thread.available-parallelism", ("shared",), THREADING, None, "-> i32",
          built="ThreadAvailableParallelism"),
)
# fmt: on
# a bare word that itself needs a gate beyond that of its definition
OPERAND_GATES: Mapping[str, str] = {"async": MORE_ASYNC}
# a bare word that a later rule has removed: its byte stays, and has to be 0
REMOVED_OPERANDS: Mapping[str, str] = {"cancellable": CALLBACK_CANCELLATION}
CANON_BY_OPCODE: Mapping[int, Canon] = {canon.opcode: canon for canon in CANONS}
CANON_BY_NAME: Mapping[str, Canon] = {canon.name: canon for canon in CANONS}

# subsections of the custom section "component-name"
NAME_COMPONENT = 0
NAME_SORT = 1
