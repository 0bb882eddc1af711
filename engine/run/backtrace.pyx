"""What exceptions tell of a stack: its wasm frames, for backtraces, and what did not grow.

A trap may be nothing to whoever catches it, and guests can make many: so frames know their function,
and find its name and the place of the instruction when somebody asks. A place takes a translation of the
function, which is done once for all frames of the backtrace that are in it.
"""

cimport cython
from libc.stdint cimport uint32_t, uint64_t

from engine.binary.codeindex cimport find_code
from engine.binary.modulec cimport ModuleC
from engine.code._opcodes cimport OP_RESYNC
from engine.code.context cimport Ctx
from engine.code.objects cimport REFUSED_MAXIMUM, REFUSED_MEMORY, REFUSED_TABLE, InstanceC, Refused
from engine.code.words cimport Header, Ins
from engine.module.module cimport Module
from engine.run.stack cimport Stack, is_halt
from engine.store.totals cimport counted
from engine.translate.translate cimport wasm_offsets

from engine.errors import Frame, MemoryLimit, StackLimit, closed

cdef enum:
    MOST_FRAMES = 100
    MOST_NOTES = 20             # on one exception: it may pass thousands of guests

# as the official suite spells them
cdef tuple MESSAGES = (
    "",
    "unreachable",
    "integer divide by zero",
    "integer overflow",
    "invalid conversion to integer",
    "out of bounds memory access",
    "out of bounds table access",
    "undefined element",
    "uninitialized element",
    "indirect call type mismatch",
    "null reference",
    "null function reference",
    "null exception reference",
    "call stack exhausted",
)


cdef str trap_message(int code):
    return MESSAGES[code]


@cython.final
@cython.no_gc_clear             # frames may be looked at while a cycle is taken apart
cdef class Places:
    """What frames of a module ask for when they are looked at: `places(func_index, word)`."""

    cdef Module module
    cdef dict words             # by function: its words in the backtrace, then their offsets by word

    def __cinit__(self, Module module not None):
        self.module = module
        self.words = {}

    def __call__(self, uint32_t func_index, uint32_t word):
        """The function's name or None, the module's, and the offset of the instruction."""
        offsets = self.words[func_index]
        if not isinstance(offsets, dict):
            offsets = self.words[func_index] = wasm_offsets(self.module, func_index, offsets)
        return self.module.shown_name(func_index), self.module.name, offsets[word]


cdef list frames_of(Stack stack, bint called):
    """The wasm frames, innermost first; `called`: c.pc is a return address (in a host call)."""
    cdef Ctx* ctx = &stack.c
    cdef InstanceC* instance = ctx.instance
    cdef Ins* pc = ctx.pc - called
    cdef Ins* back
    # An index, not a pointer: making Frame objects may run any code, which may make the stack grow and move.
    cdef size_t fp = ctx.fp - ctx.base
    cdef Header* head
    cdef list frames = []
    cdef dict places = {}               # by module
    # no frame yet: the first function could not be translated
    if ctx.pc == NULL:
        return frames
    while len(frames) < MOST_FRAMES:
        head = find_code(<ModuleC*>instance.module, pc)
        if head == NULL:
            break
        frames.append(_frame(places, <Module>instance.module_object, head.func_index,
                             <uint32_t>(pc - <Ins*>head)))
        back = <Ins*>ctx.base[fp + head.linkage].ptr
        if is_halt(back):
            break
        fp -= ctx.base[fp + head.linkage + 1].u64
        if back.op == OP_RESYNC:
            instance = <InstanceC*>ctx.base[fp + back.a].ptr
        pc = back - 1
    return frames


# `words` of a function are shared by all its frames: one translation finds the places of all of them.
cdef object _frame(dict places, Module module, uint32_t func_index, uint32_t word):
    cdef Places of_module = places.get(module)
    if of_module is None:
        of_module = places[module] = Places(module)
    words = of_module.words.setdefault(func_index, [])
    words.append(word)
    return Frame.late(func_index, word, of_module)


cdef int fail_closed(Stack stack, bint called) except -1:
    error = closed()
    add_frames(error, frames_of(stack, called))
    raise error


cdef int add_frames(object error, list frames) except -1:
    """Name the frames that an exception passes in a note; the first ones of some limits are their own."""
    cdef str note
    try:
        if isinstance(error, (StackLimit, MemoryLimit)) and not error.frames:
            error.frames = tuple(frames)
            return 0
        notes = getattr(error, "__notes__", ())
        if not frames or len(notes) >= MOST_NOTES:
            return 0
        note = "called from wasm:\n" + "\n".join([f"  {i}: {frame}" for i, frame in enumerate(frames)])
        # An exception that is caught and raised again passes the same frames twice.
        if note not in notes:
            # not error.add_note, which a subclass may have overridden
            BaseException.add_note(error, note)
    except Exception:               # of a class that has other plans with its attributes
        pass
    return 0


# What did not grow

cdef object with_refusals(object error, Stack stack):
    cdef uint64_t most = stack.c.store.memory_limit
    _name_refusals(error, "memory.grow", "memory", "page", &stack.c.store.memories_refused, most)
    _name_refusals(error, "table.grow", "table", "element", &stack.c.store.tables_refused, most)
    return error


cdef int _name_refusals(
        object error, str op, str what, str unit, Refused* refused, uint64_t most_memory) except -1:
    """Once: what came of them later has other causes."""
    if refused.n:
        error.add_note(_refusals(op, what, unit, refused, most_memory))
        refused.n = 0
    return 0


cdef str _refusals(str op, str what, str unit, const Refused* refused, uint64_t most_memory):
    cdef str why = "the operating system has no more"
    if refused.why == REFUSED_MEMORY:
        why = f"Limits.memory is {counted(most_memory, 'byte')}"
    elif refused.why == REFUSED_TABLE:
        why = f"Limits.table is {counted(refused.bound, unit)}"
    elif refused.why == REFUSED_MAXIMUM:
        why = f"the {what}'s maximum is {counted(refused.bound, unit)}"
    return f"{op} was refused {counted(refused.n, 'time')}: {why}"
