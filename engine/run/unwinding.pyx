"""Wasm exceptions on their way through the frames of a stack, to the innermost handler."""

from libc.stdint cimport int32_t, int64_t, uint32_t, uint64_t
from libc.string cimport memmove

from engine.binary.codeindex cimport find_code
from engine.binary.modulec cimport ModuleC
from engine.code._opcodes cimport OP_RESYNC
from engine.code.bulk cimport switch_instance
from engine.code.context cimport Ctx
from engine.code.objects cimport ExnInst, InstanceC, TagC
from engine.code.words cimport NO_SLOT, Clause, Handlers, Header, Ins, Val
from engine.run.stack cimport Stack, is_halt
from engine.store.collector cimport discard_exn

cdef enum:
    UNWIND_SHIFT = 4            # a unit of fuel pays for 16 steps of unwinding, or values of the exception


# Frames are walked in local variables, and ctx is changed only when a handler was found: an exception that
# nobody catches leaves the stack as it was when it was thrown, for the backtrace. A callee in another
# instance returns to a RESYNC word, so at such a word the caller's instance is found in its frame; instances
# that are closed run no handlers. `catch_all` has no payload, whatever the exception has.
cdef bint unwind(Stack stack, bint called) noexcept:
    """Go to the innermost handler of c.exn; False, and nothing changed, if there is none."""
    cdef Ctx* ctx = &stack.c
    cdef InstanceC* instance = ctx.instance
    cdef Val* fp = ctx.fp
    # A return address is behind the call: regions that end with the call would not contain it.
    cdef Ins* pc = ctx.pc - called
    cdef Ins* back
    cdef Header* head
    cdef Clause* clause
    cdef ExnInst* exn
    cdef uint64_t steps = 0         # that fuel pays for, though a long way is gone in one go
    while True:
        head = find_code(<ModuleC*>instance.module, pc)
        if head == NULL:
            return False
        clause = NULL if instance.closed else find_clause(head, pc, instance, ctx.exn.tag, &steps)
        if clause != NULL:
            break
        back = <Ins*>fp[head.linkage].ptr
        if is_halt(back):
            return False
        fp -= fp[head.linkage + 1].u64
        if back.op == OP_RESYNC:
            instance = <InstanceC*>fp[back.a].ptr
        pc = back - 1               # in the call that returns there
    exn = ctx.exn
    ctx.fuel -= <int64_t>((steps + exn.n) >> UNWIND_SHIFT)
    memmove(fp + clause.slot, exn.values, exn.n * sizeof(Val) if clause.tag_index >= 0 else 0)
    if clause.ref_slot != NO_SLOT:
        fp[clause.ref_slot].ptr = exn
        stack.exn_is_new = False    # the guest has a reference now: the collector frees it
    ctx.pc = (<Ins*>head) + 2 + clause.target
    ctx.fp = fp
    ctx.exn = NULL
    switch_instance(ctx, instance)
    if stack.exn_is_new:
        discard_exn(stack.store, exn)       # last: it lets go of Python objects, which may run any code
    return True


cdef Clause* find_clause(
    Header* head, Ins* pc, InstanceC* instance, TagC* tag, uint64_t* steps
) noexcept nogil:
    """The clause that catches at pc, looking outwards through the try regions of the function.

    Steps are counted: frames (as 4), regions and clauses looked at.
    """
    cdef Handlers* handlers = head.handlers
    cdef uint32_t word = <uint32_t>(pc - (<Ins*>head + 2))
    cdef int64_t i
    cdef int32_t c
    cdef Clause* clause
    steps[0] += 4
    if handlers == NULL:
        return NULL
    i = <int64_t>handlers.n_regions - 1
    # Backwards: inner regions stand behind those around them, so the first that contains pc is the innermost.
    while i >= 0 and not (handlers.regions[i].start <= word < handlers.regions[i].end):
        i -= 1
    steps[0] += handlers.n_regions - 1 - i
    while i >= 0:
        c = handlers.regions[i].clause
        while c >= 0:
            steps[0] += 1
            clause = handlers.clauses + c
            # Tags are compared by identity (spec 4.2.10): equal types do not make equal tags.
            if clause.tag_index < 0 or instance.tags[clause.tag_index] == tag:
                return clause
            c = clause.next
        i = handlers.regions[i].parent
    return NULL
