"""The instruction table of opcodes.py as a C array, filled at import."""

from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t

from engine.faults cimport Fault
from engine.reader cimport Reader
from engine.valtypes cimport ValType

cdef enum Immediate:            # kinds of immediate, named as in opcodes.py
    IMM_NONE
    IMM_BLOCKTYPE
    IMM_TAG
    IMM_LABEL
    IMM_LABELS
    IMM_FUNC
    IMM_TYPE
    IMM_TABLE
    IMM_CATCHES
    IMM_VALTYPES
    IMM_LOCAL
    IMM_GLOBAL
    IMM_MEMORY
    IMM_MEMARG
    IMM_I32
    IMM_I64
    IMM_F32
    IMM_F64
    IMM_HEAPTYPE
    IMM_DATA
    IMM_ELEM

cdef enum Shape:                # what the validator does with an instruction
    SHAPE_UNKNOWN               # not an instruction
    SHAPE_OWN_RULE              # polymorphic: a rule of its own
    SHAPE_PLAIN                 # no immediates, 1 or 2 operands of one type, 1 result
    SHAPE_TYPED                 # any other fixed stack type

cdef enum:
    VT_ADDRESS = 0x02           # in a stack type: the address type of the memory or table that is named
    N_INSTRUCTIONS = 256 + 32
    PREFIX_FC = 256             # where the instructions with prefix 0xFC begin

cdef struct InstructionC:
    uint8_t shape
    uint8_t immediates[2]
    uint8_t n_params
    uint8_t n_results
    uint8_t access_log2         # of a memory access: the natural alignment
    bint constant               # allowed in constant expressions
    uint64_t features           # bits of which one must be on; 0: always there
    ValType params[4]
    ValType results[2]

cdef struct Skipping:           # an expression that is being skipped
    const uint8_t* pause        # where to stop for now
    uint64_t depth              # of blocks; 0: skipped
    uint64_t left               # of a long immediate
    uint8_t kind                # of that immediate

cdef InstructionC* instruction_table() noexcept nogil
cdef uint32_t read_opcode(Reader* r, uint64_t features, Fault* fault) noexcept nogil
cdef void skip_expr(Reader* r, Skipping* s, uint64_t features, Fault* fault) noexcept nogil
