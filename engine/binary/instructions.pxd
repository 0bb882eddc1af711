"""The instruction table of opcodes.py as a C array, filled at import, and how immediates are written (5.4).

Names of instructions and of kinds of immediate: engine/binary/_instructions.pxd.
"""

from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t

from engine.binary._instructions cimport *
from engine.binary.faults cimport Fault
from engine.binary.reader cimport Reader
from engine.types.valtypes cimport ValType

cdef enum Shape:                # what the validator does with an instruction
    SHAPE_UNKNOWN               # not an instruction
    SHAPE_OWN_RULE              # polymorphic: a rule of its own
    SHAPE_PLAIN                 # no immediates, 1 or 2 operands of one type, 1 result
    SHAPE_TYPED                 # any other fixed stack type

cdef enum:
    VT_ADDRESS = 2              # in a stack type: the address type of the memory or table that is named
    # a memarg begins with the alignment's logarithm, below these
    MEMARG_INDEXED = 1 << 6     # a memory index follows
    MEMARG_LIMIT = 1 << 7       # from here on it is malformed

cdef enum CatchClause:          # how a clause of try_table begins
    CLAUSE_CATCH
    CLAUSE_CATCH_REF
    CLAUSE_CATCH_ALL
    CLAUSE_CATCH_ALL_REF
    N_CLAUSE_KINDS

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

cdef inline bint clause_has_tag(uint8_t kind) noexcept nogil:
    return kind == CLAUSE_CATCH or kind == CLAUSE_CATCH_REF


cdef inline bint clause_has_ref(uint8_t kind) noexcept nogil:
    """Whether the label gets the exception itself, too."""
    return kind == CLAUSE_CATCH_REF or kind == CLAUSE_CATCH_ALL_REF


cdef inline bint ends_arm(uint32_t instruction) noexcept nogil:
    """Whether an instruction other than `end` ends what a block has begun."""
    return instruction in (I_ELSE, I_CATCH, I_CATCH_ALL, I_DELEGATE)


# By number of the instruction.
cdef InstructionC* instruction_table() noexcept nogil

# Read an opcode; the number of the instruction. Unknown ones and those that are switched off are faults.
cdef uint32_t read_opcode(Reader* r, uint64_t features, Fault* fault) noexcept nogil

# Read what follows the opcode, and count the depth of blocks; `s.left`: there is more of a long list.
cdef void skip_immediates(
    Reader* r, Skipping* s, uint32_t instruction, uint64_t features, Fault* fault) noexcept nogil

# Read an expression with its final `end`, checking only that it is well formed.
cdef void skip_expr(Reader* r, Skipping* s, uint64_t features, Fault* fault) noexcept nogil
