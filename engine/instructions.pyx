"""The instruction table of opcodes.py as a C array, and what needs no more than its immediates."""

from libc.stdint cimport uint8_t, uint32_t, uint64_t

from engine.faults cimport (
    FAULT_CATCH, FAULT_END_OPCODE, FAULT_FEATURE, FAULT_MEMOP, FAULT_OPCODE, Fault, set_fault,
)
from engine.reader cimport (
    READ_OK, Reader, read_byte, read_bytes, read_s32, read_s33, read_s64, read_u32, read_u64,
)
from engine.typereader cimport ANY_TYPE, TypeScope, read_heap_type, read_val_type
from engine.valtypes cimport VT_F32, VT_F64, VT_I32, VT_I64

from engine.features import Features
from engine.opcodes import INSTRUCTIONS

cdef InstructionC TABLE[N_INSTRUCTIONS]

IMMEDIATES = {
    "blocktype": IMM_BLOCKTYPE, "tag": IMM_TAG, "label": IMM_LABEL, "labels": IMM_LABELS, "func": IMM_FUNC,
    "type": IMM_TYPE, "table": IMM_TABLE, "catches": IMM_CATCHES, "valtypes": IMM_VALTYPES,
    "local": IMM_LOCAL, "global": IMM_GLOBAL, "memory": IMM_MEMORY, "memarg": IMM_MEMARG, "i32": IMM_I32,
    "i64": IMM_I64, "f32": IMM_F32, "f64": IMM_F64, "heaptype": IMM_HEAPTYPE, "data": IMM_DATA,
    "elem": IMM_ELEM,
}
TYPES = {"i32": VT_I32, "i64": VT_I64, "f32": VT_F32, "f64": VT_F64, "addr": VT_ADDRESS}
# Instructions allowed in constant expressions (spec 3.4.14).
CONSTANT = frozenset(
    "end i32.const i64.const f32.const f64.const ref.null ref.func global.get"
    " i32.add i32.sub i32.mul i64.add i64.sub i64.mul".split()
)
# Its types are fixed, but the segment must match the table too.
OWN_RULE = frozenset(["table.init"])


cdef int _fill_table() except -1:
    cdef dict bits = {name: 1 << i for i, name in enumerate(Features.__dataclass_fields__)}
    for row in INSTRUCTIONS:
        _fill_row(row, bits.get(row.feature, 0))
    return 0


cdef int _fill_row(object row, uint64_t feature) except -1:
    cdef InstructionC* entry
    cdef int i
    entry = &TABLE[PREFIX_FC + (row.code & 0xFF)] if row.code >> 16 else &TABLE[row.code]
    entry.feature = feature
    entry.constant = row.name in CONSTANT
    for i, kind in enumerate(row.immediates.split()):
        entry.immediates[i] = IMMEDIATES[kind]
    if row.type == "*" or row.name in OWN_RULE:
        entry.shape = SHAPE_OWN_RULE
        return 0
    params, results = (side.split() for side in row.type.split("->"))
    entry.n_params = len(params)
    entry.n_results = len(results)
    for i, name in enumerate(params):
        entry.params[i] = TYPES[name]
    for i, name in enumerate(results):
        entry.results[i] = TYPES[name]
    plain = not row.immediates and len(params) in (1, 2) and len(set(params)) == 1 and len(results) == 1
    entry.shape = SHAPE_PLAIN if plain else SHAPE_TYPED
    if row.immediates == "memarg":
        entry.access_log2 = _access_log2(row.name, (results or params[1:])[0])
    return 0


def _access_log2(name: str, value: str) -> int:
    """The logarithm of a memory access's size in bytes, by the instruction's name."""
    digits = name.partition(".")[2].removeprefix("load").removeprefix("store").partition("_")[0]
    return (int(digits or value[1:]) // 8).bit_length() - 1


cdef InstructionC* instruction_table() noexcept nogil:
    """The table: one byte opcodes, then from PREFIX_FC those with prefix 0xFC."""
    return TABLE


cdef uint32_t read_opcode(Reader* r, uint64_t features, Fault* fault) noexcept nogil:
    """Read an opcode and return its place in the table; unknown and switched off ones are faults."""
    cdef const uint8_t* at = r.p
    cdef uint32_t byte = read_byte(r)
    cdef uint32_t code = byte
    cdef uint32_t sub
    if byte >= 0xFB:
        sub = read_u32(r)
        code = (byte << 16) | min(sub, <uint32_t>0xFFFF)
        byte = PREFIX_FC + sub if byte == 0xFC and sub < N_INSTRUCTIONS - PREFIX_FC else 0xFF
    if r.error != READ_OK:
        set_fault(fault, r.error, r.error_at, 0, 0)
    elif TABLE[byte].shape == SHAPE_UNKNOWN:
        set_fault(fault, FAULT_OPCODE, at, code, 0)
    elif TABLE[byte].feature & ~features:
        set_fault(fault, FAULT_FEATURE, at, code, 0)
    return byte


cdef void skip_expr(Reader* r, uint64_t features, Fault* fault) noexcept nogil:
    """Read an expression with its final `end`, checking only that it is well formed."""
    cdef uint64_t depth = 1
    cdef const uint8_t* at
    cdef uint32_t code
    while depth:
        at = r.p
        code = read_opcode(r, features, fault)
        if fault.code:
            return
        if depth == 1 and code in (0x05, 0x07, 0x19, 0x18):     # else, catch, catch_all, delegate
            set_fault(fault, FAULT_END_OPCODE, at, 0, 0)
            return
        _skip_immediate(r, TABLE[code].immediates[0], features, fault)
        _skip_immediate(r, TABLE[code].immediates[1], features, fault)
        if r.error != READ_OK:
            set_fault(fault, r.error, r.error_at, 0, 0)
        if fault.code:
            return
        if TABLE[code].immediates[0] == IMM_BLOCKTYPE:
            depth += 1
        elif code == 0x0B or code == 0x18:                      # end, delegate
            depth -= 1


cdef void _skip_immediate(Reader* r, uint8_t kind, uint64_t features, Fault* fault) noexcept nogil:
    cdef TypeScope scope
    cdef uint32_t n, flags
    scope.types = NULL
    scope.n = 0
    scope.limit = ANY_TYPE
    scope.features = features
    if kind == IMM_NONE:
        return
    elif kind == IMM_I32:
        read_s32(r)
    elif kind == IMM_I64:
        read_s64(r)
    elif kind == IMM_F32:
        read_bytes(r, 4)
    elif kind == IMM_F64:
        read_bytes(r, 8)
    elif kind == IMM_MEMARG:
        flags = read_u32(r)
        if flags >= 0x80:
            set_fault(fault, FAULT_MEMOP, r.p, 0, 0)
        if flags & 0x40:
            read_u32(r)
        read_u64(r)
    elif kind == IMM_BLOCKTYPE:
        if r.p < r.end and r.p[0] == 0x40:
            r.p += 1
        elif r.p < r.end and r.p[0] & 0xC0 == 0x40:
            read_val_type(r, &scope, fault)
        else:
            read_s33(r)
    elif kind == IMM_HEAPTYPE:
        read_heap_type(r, &scope, fault)
    elif kind in (IMM_LABELS, IMM_VALTYPES, IMM_CATCHES):
        n = read_u32(r)
        while n and r.error == READ_OK and not fault.code:
            n -= 1
            if kind == IMM_LABELS:
                read_u32(r)
            elif kind == IMM_VALTYPES:
                read_val_type(r, &scope, fault)
            else:
                flags = read_byte(r)
                if flags > 3:
                    set_fault(fault, FAULT_CATCH, r.p - 1, 0, 0)
                if flags < 2:
                    read_u32(r)
                read_u32(r)
    else:
        read_u32(r)


_fill_table()
