"""One side of a copy in a guest: memory, realloc, string encoding (CanonicalABI.md, LiftLowerContext)."""

from libc.stdint cimport uint8_t, uint32_t, uint64_t

from canonabi.state.component_instance cimport ComponentInstance
from engine.code.objects cimport FuncInst, MemoryC
from engine.code.words cimport Val
from engine.store.store cimport Store

cdef enum Encoding:
    UTF8
    UTF16
    LATIN1_UTF16

cdef enum:
    MAX_BYTES = (1 << 28) - 1       # of a string or list: MAX_STRING_BYTE_LENGTH, MAX_LIST_BYTE_LENGTH
    REALLOC_MAX = 0xFFFFFFFF        # of a request: REALLOC_I32_MAX

cdef class Side:
    cdef MemoryC* memory        # NULL without; base and size are read anew after whatever may run a guest
    cdef FuncInst* realloc      # NULL without
    cdef int encoding           # Encoding
    cdef int pointer_size       # 4 or 8
    cdef Store store            # None: of a buffer
    cdef ComponentInstance instance     # None: handles pass as numbers
    cdef tuple keep             # engine objects that must live

# What runs realloc: calls a guest's function that may neither leave its instance nor be suspended, until it
# returns; results replace the arguments. `instance` may be None: then it is one of a core instance alone.
# A copy is below whatever runs guests, so canonabi.concurrency.nested says what it is, when it is imported.
ctypedef int (*CallNested)(ComponentInstance instance, FuncInst* func, Val* args) except -1
cdef void use_call_nested(CallNested given) noexcept

# Allocates in the guest. `other` is the side where the value comes from, None for Python: for the wording.
cdef uint64_t allocate(Side side, Side other, bint string, uint64_t alignment, uint64_t size) except? 1
cdef uint64_t reallocate(
    Side side, Side other, bint string, uint64_t old, uint64_t old_size, uint64_t alignment, uint64_t size,
) except? 1

# A string or list that a guest gives: its pointer and byte length, for whoever wants it (None: Python).
cdef int check_range(
    Side side, Side to, bint string, uint64_t ptr, uint64_t alignment, uint64_t size) except -1
# A value in memory whose address a guest gives: parameters and results that are passed by pointer.
cdef int check_pointer(Side side, uint64_t ptr, uint64_t alignment, uint64_t size) except -1
cdef int no_memory(Side side) except -1         # raises: the memory is closed, or there is none


cdef inline uint8_t* at(Side side, uint64_t ptr, uint64_t size) except? NULL:
    """The address of bytes in the memory, which may have been closed since they were checked."""
    if side.memory == NULL or size > side.memory.size or ptr > side.memory.size - size:
        no_memory(side)
    return side.memory.base + ptr


cdef inline uint64_t load_pointer(Side side, uint64_t ptr) except? 1:
    if side.pointer_size == 4:
        return (<uint32_t*>at(side, ptr, 4))[0]
    return (<uint64_t*>at(side, ptr, 8))[0]


cdef inline int store_pointer(Side side, uint64_t ptr, uint64_t value) except -1:
    if side.pointer_size == 4:
        (<uint32_t*>at(side, ptr, 4))[0] = <uint32_t>value
    else:
        (<uint64_t*>at(side, ptr, 8))[0] = value
    return 0
