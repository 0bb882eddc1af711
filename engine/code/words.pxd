"""The words of translated code, the values in its slots, and the codes that ops leave with.

Frame layout, in 8-byte slots from fp:
    [0, L)        parameters on entry, results on return; L = max(n_params, n_results)
    [L]           linkage: return pc
    [L + 1]       linkage: distance to the caller's fp, in slots
    [L + 2]       own instance; written before a call that may leave the instance
    [L + 3, ...)  declared locals (zeroed on entry), then operands
The callee's frame starts among the caller's operands, where the arguments already lie.
No slot holds the address of a slot, so a stack grows by moving.
"""

from libc.stdint cimport int32_t, int64_t, uint16_t, uint32_t, uint64_t

cdef union Val:
    int32_t i32
    uint32_t u32
    int64_t i64
    uint64_t u64
    float f32
    double f64
    void* ptr                   # references: the address of a RefCell; NULL is the null reference

# Nothing in published words changes, as all instances and threads run the same ones.
cdef struct Ins:                # one code word, 16 bytes; extension words carry raw bits instead
    void* fn                    # the op as a tail-call function (OpFn, engine/code/context.pxd)
    uint16_t op                 # the op's number: switch twin, tracing, disassembly
    uint16_t a
    uint16_t b
    uint16_t c

cdef struct Header:             # two words before the first code word of a translated function
    uint32_t n_slots            # size of the frame; NOT_TRANSLATED in the stub
    uint32_t linkage            # L
    uint32_t zero_from          # first declared local that is not a parameter
    uint32_t zero_count
    uint32_t func_index         # in the module's function index space
    uint32_t n_words
    Handlers* handlers          # NULL without

cdef struct TryRegion:          # the body of a try_table or try
    uint32_t start              # covers words [start, end)
    uint32_t end
    int32_t parent              # region to look at when no clause matches; -1: leave the frame
    int32_t clause              # first of its clauses; -1: none

cdef struct Clause:             # where an exception goes on
    int64_t tag_index           # CATCH_ANY: every tag
    uint32_t slot               # where the payload goes
    uint32_t ref_slot           # where the exnref goes, or NO_SLOT
    uint32_t target             # word to go on at
    int32_t next                # clause to try next; -1: none

cdef struct Handlers:
    uint32_t n_regions          # a region stands behind those that enclose it
    TryRegion* regions
    Clause* clauses

cdef enum:
    CATCH_ANY = -1
    NO_SLOT = 0xFFFFFFF

cdef enum:
    NOT_TRANSLATED = 0x7FFFFFFF

cdef enum Leave:                # why ops returned to the driver
    LEAVE_RETURNED
    LEAVE_HOST_CALL             # ctx.callee wants ctx.args taken and results stored there
    LEAVE_FUEL                  # the slice is used up: refill and resume at ctx.pc
    LEAVE_FRAME                 # frame does not fit or callee is not translated: mend, execute pc again
    LEAVE_SLOW                  # an op that the driver executes (grow, bulk, ref.func, throw): see pc.op
    LEAVE_TRAP                  # LEAVE_TRAP + TrapCode from here on

cdef enum TrapCode:
    TRAP_NONE
    TRAP_UNREACHABLE
    TRAP_INTEGER_DIVIDE_BY_ZERO
    TRAP_INTEGER_OVERFLOW
    TRAP_INVALID_CONVERSION
    TRAP_MEMORY
    TRAP_TABLE
    TRAP_UNDEFINED_ELEMENT
    TRAP_UNINITIALIZED_ELEMENT
    TRAP_INDIRECT_TYPE
    TRAP_NULL_REFERENCE
    TRAP_NULL_FUNCTION
    TRAP_NULL_EXCEPTION
    TRAP_STACK
