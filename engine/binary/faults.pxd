"""What decoder and validator object to, as a code that needs no GIL, and its message."""

from libc.stdint cimport uint8_t, uint64_t

from engine.binary.reader cimport READ_END, READ_LENGTH, READ_NAME, READ_TOO_LARGE, READ_TOO_LONG, READ_UTF8

cdef enum FaultCode:
    FAULT_NONE
    FAULT_END = READ_END        # ReadError's codes are these
    FAULT_TOO_LONG = READ_TOO_LONG
    FAULT_TOO_LARGE = READ_TOO_LARGE
    FAULT_LENGTH = READ_LENGTH
    FAULT_UTF8 = READ_UTF8
    FAULT_NAME = READ_NAME
    # malformed
    FAULT_OPCODE                # a: code as in opcodes.py, b: whether it is prefixed
    FAULT_FEATURE               # a: code of an instruction whose feature is off
    FAULT_END_OPCODE
    FAULT_SIZE
    FAULT_MEMOP
    FAULT_ZERO_BYTE
    FAULT_VALUE_TYPE
    FAULT_REFERENCE_TYPE
    FAULT_HEAP_TYPE
    FAULT_GC                    # a: the byte
    FAULT_V128
    FAULT_CATCH
    FAULT_BLOCK_TYPE            # an index, and multi-value is off
    FAULT_DATA_COUNT
    FAULT_LOCALS
    # invalid
    FAULT_TYPE                  # a: value type wanted, b: value type found or NOTHING
    FAULT_TYPE_LEFT             # operands left at the end of a block; a: how many, b: type of the last
    FAULT_TYPE_ANY              # a value of any type wanted, none found
    FAULT_TYPE_SELECT
    FAULT_TYPE_IF
    FAULT_TYPE_TARGETS
    FAULT_TYPE_TAIL             # a: how many results are wanted, b: how many the callee gives
    FAULT_TYPE_CAUGHT           # a: how many values the label takes, b: how many the clause gives
    FAULT_TYPE_NON_NULL
    FAULT_LOCAL                 # a: index, and so on
    FAULT_GLOBAL
    FAULT_FUNC
    FAULT_FUNC_TYPE             # a: type index
    FAULT_TABLE
    FAULT_MEMORY
    FAULT_TAG
    FAULT_LABEL
    FAULT_ELEM
    FAULT_DATA
    FAULT_ALIGNMENT
    FAULT_OFFSET
    FAULT_ARITY
    FAULT_UNINITIALIZED
    FAULT_UNDECLARED
    FAULT_IMMUTABLE
    FAULT_CONSTANT
    FAULT_RETHROW
    FAULT_WORK                  # matching the operands takes too many steps
    FAULT_HEIGHT                # a: the most operands allowed
    FAULT_NESTING               # a: the most labels allowed
    FAULT_MEMORY_ERROR          # not the module's fault
    FAULT_COUNT

cdef enum:
    NOTHING = 0xFFFFFFFF        # in place of a value type: the stack is empty

cdef struct Fault:              # code FAULT_NONE: all is well
    int code
    const uint8_t* at
    uint64_t a
    uint64_t b

cdef int raise_fault(const Fault* fault, const uint8_t* start, object func_index) except -1


cdef inline void set_fault(Fault* fault, int code, const uint8_t* at, uint64_t a, uint64_t b) noexcept nogil:
    """Note a fault unless there is one already."""
    if fault.code == FAULT_NONE:
        fault.code = code
        fault.at = at
        fault.a = a
        fault.b = b
