"""One side of a copy in a guest: its memory and its realloc, and what can be wrong with addresses.

Every address that a guest gives is checked for alignment and range, also that of an empty list; all
arithmetic has 64 bits, and sizes are below 2**32, so nothing wraps that was not compared before.
Specification: CanonicalABI.md, "Lifting and Lowering Context", "Loading", "Storing".
"""

cimport cython
from libc.stdint cimport UINT64_MAX, uint64_t

from engine.code.objects cimport FUNC_WASM
from engine.externs.func cimport Func
from engine.externs.memory cimport Memory

from engine.errors import Trap, closed
from engine.types.externtypes import FuncType
from engine.wording import quoted

cdef dict ENCODINGS = {"utf8": UTF8, "utf16": UTF16, "latin1+utf16": LATIN1_UTF16}
cdef object REALLOC = FuncType(("i32",) * 4, ("i32",))
cdef object REALLOC64 = FuncType(("i64",) * 4, ("i64",))


@cython.no_gc_clear
cdef class Side:
    """The options of lifting or lowering in one instance.

    `memory` is an engine.Memory or None, `realloc` an engine.Func of a guest or None, `encoding` one of
    "utf8", "utf16" and "latin1+utf16", `pointer_size` 4 or 8. Without an instance, handles pass as numbers.
    """

    def __init__(self, memory=None, realloc=None, encoding="utf8", pointer_size=4):
        if encoding not in ENCODINGS:
            raise ValueError(f"unknown string encoding {quoted(encoding)}; encodings: {', '.join(ENCODINGS)}")
        if pointer_size not in (4, 8):
            raise ValueError(f"pointers have 4 or 8 bytes, not {pointer_size!r}")
        if memory is not None and not isinstance(memory, Memory):
            raise TypeError(f"expected an engine.Memory, not {memory!r}")
        if realloc is not None and not isinstance(realloc, Func):
            raise TypeError(f"expected an engine.Func, not {realloc!r}")
        if self.keep is not None:
            raise TypeError("a Side is made once: what it copies from must live as long")
        self.encoding = ENCODINGS[encoding]
        self.pointer_size = pointer_size
        self.keep = (memory, realloc)
        if memory is not None:
            self.memory = (<Memory>memory).c
            self.store = (<Memory>memory).store
        if realloc is not None:
            if (<Func>realloc).c == NULL:
                raise TypeError("realloc must be a function of a guest")
            if realloc.type != (REALLOC if pointer_size == 4 else REALLOC64):
                raise TypeError(f"realloc must not have the type {realloc.type}")
            self.realloc = (<Func>realloc).c
            self.store = (<Func>realloc).store


# Allocating
#
# The copier needs tasks, to run realloc, and tasks need the copier: one of them has to be called through a
# pointer. It is the rarer call, which runs a guest anyway.

cdef CallNested call_nested      # NULL until canonabi.concurrency.nested is imported


cdef void use_call_nested(CallNested given) noexcept:
    global call_nested
    call_nested = given


cdef uint64_t allocate(Side side, Side other, bint string, uint64_t alignment, uint64_t size) except? 1:
    """Ask the guest for memory; the address is aligned, and the bytes are in the memory."""
    return reallocate(side, other, string, 0, 0, alignment, size)


# The order of checks after the call is the specification's: alignment first, then bounds. `other` and
# `string` only choose among the messages that the official tests expect.
cdef uint64_t reallocate(
    Side side, Side other, bint string, uint64_t old, uint64_t old_size, uint64_t alignment, uint64_t size,
) except? 1:
    """Ask the guest for other memory for what is in [old, old + old_size), as allocate() does."""
    cdef uint64_t ptr
    if side.realloc == NULL:
        raise ValueError("values of this type need memory in the guest: there is no realloc")
    if size > REALLOC_MAX:
        raise Trap(f"a value is too large to be passed: {size} bytes")
    # Whatever was an address before this line is a number now: the guest may have grown its memory.
    ptr = _call(side, old, old_size, alignment, size)
    if ptr & (alignment - 1):
        raise Trap("realloc return: result not aligned" if other is None else "unaligned pointer")
    # Compared without adding, so that no sum wraps; `size` first, or the difference would.
    if side.memory == NULL or size > side.memory.size or ptr > side.memory.size - size:
        raise Trap("realloc return: beyond end of memory" if other is None
                   else "string content out-of-bounds" if string else "list content out-of-bounds")
    return ptr


cdef uint64_t _call(Side side, uint64_t old, uint64_t old_size, uint64_t alignment, uint64_t size) except? 1:
    """Run realloc to its end, in an instance that may not be left meanwhile."""
    cdef Val[4] args
    # A lowered import or a built-in as realloc: it would have to leave the instance, which realloc may not.
    if side.realloc.kind != FUNC_WASM:  # of the functions of this type none else may be called
        raise Trap("cannot leave component instance")
    if side.realloc.instance.closed:
        raise closed()
    if call_nested == NULL:
        raise RuntimeError("nothing runs realloc yet: import canonabi.concurrency.nested")
    args[0].u64 = old
    args[1].u64 = old_size
    args[2].u64 = alignment
    args[3].u64 = size
    call_nested(side.instance, side.realloc, args)
    return args[0].u32 if side.pointer_size == 4 else args[0].u64


# Checking

cdef int check_range(
        Side side, Side to, bint string, uint64_t ptr, uint64_t alignment, uint64_t size) except -1:
    """Trap unless the bytes of a string or list may be read; `size` saturates."""
    # The specification's own limit of strings and lists, also in memories that are larger.
    if size > MAX_BYTES:
        length = "" if size == UINT64_MAX else f"{size} bytes, "
        raise Trap(f"{'string' if string else 'list'} is too long: {length}the limit is {MAX_BYTES}")
    if ptr & (alignment - 1):
        raise Trap("unaligned pointer")
    if side.memory == NULL or size > side.memory.size or ptr > side.memory.size - size:
        if to is not None:
            raise Trap("string content out-of-bounds" if string else "list content out-of-bounds")
        raise Trap(f"{'string' if string else 'list'} pointer/length out of bounds of memory")
    return 0


cdef int check_pointer(Side side, uint64_t ptr, uint64_t alignment, uint64_t size) except -1:
    """Trap unless a value of this size may be read or written at an address that a guest gives."""
    if ptr & (alignment - 1):
        raise Trap("unaligned pointer")
    if side.memory == NULL or size > side.memory.size or ptr > side.memory.size - size:
        raise Trap("pointer out of bounds of memory")
    return 0


# A side without memory is only asked for one by at() if the instance has been closed.
cdef int no_memory(Side side) except -1:
    raise closed()
