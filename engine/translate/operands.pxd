"""Operands are tracked, not moved: the translator's virtual stack.

An entry is a value in its canonical slot, a local that was read but not copied, or a constant. What
consumes an operand takes it from where it is; what must have it in its canonical slot (calls, branch
targets) materialises it.
"""

from libc.stdint cimport int32_t, int64_t, uint8_t, uint32_t, uint64_t

from engine.code._opcodes cimport (
    EFFECT_A, OP_CONST32, OP_CONST32_S, OP_CONST64, OP_COPY, OP_COPY_PAIR, OP_COPY_TWO, OP_MOVE)
from engine.code.ops_tail cimport tail_ops
from engine.code.words cimport Ins
from engine.translate.state cimport (
    ENTRY_CONST, ENTRY_LOCAL, ENTRY_SLOT, MOST_PENDING, MOVES_SHIFT, TRANSLATE_FRAME, TRANSLATE_OK, Entry, T,
    emit, emit_b32, emit_ext, grow, track_accumulators, wrote_top)


# Frame layout: engine/code/words.pxd. Parameters stand before the linkage, other locals behind its 3 slots.
cdef inline uint32_t canonical(T* t, uint32_t height) noexcept nogil:
    return t.base + height


cdef inline uint32_t local_slot(T* t, uint32_t x) noexcept nogil:
    return x if x < t.n_params else t.linkage + 3 + x - t.n_params


cdef inline Entry* push(T* t, uint8_t kind) noexcept nogil:
    """A new topmost entry. If there is no room for it, `error` is set, and entries are not worth anything."""
    cdef Entry* e
    if not grow(t, <void**>&t.entries, &t.entries_capacity, t.height + 2, sizeof(Entry)):
        t.height = 0
    e = t.entries + t.height
    e.kind = kind
    t.height += 1
    if t.height > t.max_height:
        t.max_height = t.height
        # Words name slots with 16 bits.
        if t.base + t.height > 0xFFFF and t.error == TRANSLATE_OK:
            t.error = TRANSLATE_FRAME
    return e


# So asking whether the topmost n entries are all in their slots takes one look and no loop: without it a
# few bytes of code that branch again and again with many operands would take quadratic time.
cdef inline uint64_t run_of_slots(T* t, uint32_t height) noexcept nogil:
    """For an entry at this height that is in its slot: from where on all are."""
    return t.entries[height - 1].value if height and t.entries[height - 1].kind == ENTRY_SLOT else height


cdef inline void push_slot(T* t) noexcept nogil:
    cdef Entry* e = push(t, ENTRY_SLOT)
    e.value = run_of_slots(t, t.height - 1)


cdef inline void push_slots(T* t, uint32_t n) noexcept nogil:
    cdef uint32_t _i
    for _i in range(n):
        if t.error != TRANSLATE_OK:
            return
        push_slot(t)


cdef inline void push_const(T* t, uint64_t value) noexcept nogil:
    push(t, ENTRY_CONST).value = value


cdef inline void push_local(T* t, uint32_t slot) noexcept nogil:
    """Push what a local has now, to be copied only if that is needed."""
    # Otherwise each local.set would have to search an unbounded list. The lowest is copied: the one that is
    # likely to wait longest.
    if t.n_pending == MOST_PENDING:
        materialise(t, t.pending[0])
    push(t, ENTRY_LOCAL).slot = slot
    t.pending[t.n_pending] = t.height - 1
    t.n_pending += 1


cdef inline void truncate(T* t, uint32_t height) noexcept nogil:
    t.height = height
    while t.n_pending and t.pending[t.n_pending - 1] >= height:
        t.n_pending -= 1


# `pending` is ascending, so an entry of kind LOCAL on top is always the last one in it.
cdef inline Entry pop(T* t) noexcept nogil:
    """Take the topmost entry; t.height is then its height."""
    t.height -= 1
    if t.entries[t.height].kind == ENTRY_LOCAL:
        t.n_pending -= 1
    return t.entries[t.height]


cdef inline void put_const(T* t, uint32_t slot, uint64_t value) noexcept nogil:
    # Most constants fit into the word itself: zero-extended, or sign-extended for small negative i64.
    if value <= <uint32_t>0xFFFFFFFFULL:
        emit_b32(t, OP_CONST32, slot, <uint32_t>value)
    elif <int64_t>value == <int32_t>value:
        emit_b32(t, OP_CONST32_S, slot, <uint32_t>value)
    else:
        emit_ext(t, OP_CONST64, slot, 0, 0, value, 0)


cdef inline void put_copy(T* t, uint32_t to, uint32_t source) noexcept nogil:
    """Copy a slot; two copies one after the other become one op."""
    cdef Ins* word
    # copy_at is the word of a copy only as long as nothing was emitted behind it.
    if t.copy_at < 0 or t.copy_at != t.n - 1:
        wrote_top(t, emit(t, OP_COPY, to, source, 0))
        t.copy_at = t.n - 1
        return
    word = t.code + t.copy_at
    # What the first copy wrote is still in its source, and reading that need not wait for the write.
    if source == word.a:
        source = word.b
    # Neighbouring targets, as arguments have, fit into one word; others need an extension word.
    if to == <uint32_t>word.a + 1:
        word.op = OP_COPY_PAIR
        word.c = source
    else:
        word.op = OP_COPY_TWO
        word.c = to
        if not grow(t, <void**>&t.code, &t.capacity, t.n + 4, sizeof(Ins)):
            return
        word = t.code + t.copy_at
        (<uint64_t*>(word + 1))[0] = source
        (<uint64_t*>(word + 1))[1] = 0
        t.n += 1
    word.fn = <void*>tail_ops()[word.op]
    # emit() did not see the second destination.
    track_accumulators(t, EFFECT_A, to)
    t.copy_at = t.last = -1


cdef inline void put_move(T* t, uint32_t to, uint32_t source, uint32_t n) noexcept nogil:
    """Move n slots, at most as many as the results of a function."""
    if to != source:
        emit(t, OP_MOVE, to, source, n)
        t.extra += n >> MOVES_SHIFT


cdef inline void put(T* t, Entry* e, uint32_t height, uint32_t slot) noexcept nogil:
    """Bring an entry that stands at the given height into a slot."""
    if e.kind == ENTRY_CONST:
        put_const(t, slot, e.value)
    # The entry is no longer a read that a later local.set must look out for.
    elif e.kind == ENTRY_LOCAL:
        if e.slot != slot:
            put_copy(t, slot, e.slot)
    elif canonical(t, height) != slot:
        put_copy(t, slot, canonical(t, height))


cdef inline void materialise(T* t, uint32_t height) noexcept nogil:
    """Bring the entry at a height into its canonical slot."""
    cdef Entry* e = t.entries + height
    if e.kind == ENTRY_SLOT:
        return
    if e.kind == ENTRY_LOCAL:
        drop_pending(t, height)
    put(t, e, height, canonical(t, height))
    e.kind = ENTRY_SLOT
    e.value = run_of_slots(t, height)


cdef inline void drop_pending(T* t, uint32_t height) noexcept nogil:
    """Take an entry out of the list of pending reads."""
    cdef uint32_t i = 0
    while t.pending[i] != height:
        i += 1
    t.n_pending -= 1
    while i < t.n_pending:
        t.pending[i] = t.pending[i + 1]
        i += 1


cdef inline bint are_slots(T* t, uint32_t height) noexcept nogil:
    """Whether all entries from this height on are in their slots."""
    return height >= t.height or run_of_slots(t, t.height) <= height


cdef inline void materialise_from(T* t, uint32_t height) noexcept nogil:
    """Bring all entries from this height on into their slots: those that are already cost nothing."""
    cdef uint32_t first = t.height
    cdef uint32_t i = first
    if are_slots(t, height):
        return
    while first > height:       # the lowest one that is not: downwards by runs of those that are
        first -= 1
        if t.entries[first].kind != ENTRY_SLOT:
            i = first
        elif t.entries[first].value <= height:
            break
        else:
            first = <uint32_t>t.entries[first].value
    for i in range(i, t.height):
        materialise(t, i)
        t.entries[i].value = run_of_slots(t, i)


cdef inline void settle(T* t, uint32_t n_top) noexcept nogil:
    """At a label: the topmost n entries into their slots, and no read of a local pending below."""
    cdef uint32_t i
    cdef uint32_t n = t.n_pending
    t.n_pending = 0
    # Only pending reads and the topmost n: constants below stay constants on every way to the label, so
    # they need no slot.
    for i in range(n):
        put(t, t.entries + t.pending[i], t.pending[i], canonical(t, t.pending[i]))
        t.entries[t.pending[i]].kind = ENTRY_SLOT
        t.entries[t.pending[i]].value = run_of_slots(t, t.pending[i])
    materialise_from(t, t.height - n_top)


# For a consumer: the entry has been popped, so a constant may use the slot that is free now.
cdef inline uint32_t slot_of(T* t, Entry* e, uint32_t height) noexcept nogil:
    """The slot where a popped entry can be read; a constant is put into its canonical slot."""
    if e.kind == ENTRY_LOCAL:
        return e.slot
    if e.kind == ENTRY_CONST:
        put_const(t, canonical(t, height), e.value)
    return canonical(t, height)


cdef inline uint32_t push_result(T* t) noexcept nogil:
    """Push an operand that the next word writes; its slot."""
    push_slot(t)
    return canonical(t, t.height - 1)


# This is what makes `local.set` of a computed value free: `i32.add` then writes the local itself.
cdef inline bint retarget(T* t, uint32_t height, uint32_t slot) noexcept nogil:
    """If the last word wrote the operand at this height, let it write another slot."""
    if t.last < 0 or t.code[t.last].a != canonical(t, height):
        return False
    t.code[t.last].a = slot
    # The value is no operand any more, so the word must not be changed or fused a second time.
    t.last = -1
    move_accumulator(&t.acc, canonical(t, height), slot)
    move_accumulator(&t.facc, canonical(t, height), slot)
    move_accumulator(&t.gacc, canonical(t, height), slot)
    return True


cdef inline void move_accumulator(int64_t* acc, uint32_t source, uint32_t to) noexcept nogil:
    """What was to be written to one slot is written to another."""
    if acc[0] == source:
        acc[0] = to
    elif acc[0] == to:
        acc[0] = -1


cdef inline bint holds(T* t, int64_t acc, Entry* e, uint32_t height) noexcept nogil:
    """Whether an accumulator has the operand as well: acc is the slot that it goes with."""
    if e.kind == ENTRY_CONST or acc < 0:
        return False
    return acc == (e.slot if e.kind == ENTRY_LOCAL else canonical(t, height))


cdef inline bint in_r0(T* t, Entry* e, uint32_t height) noexcept nogil:
    return holds(t, t.acc, e, height)


# The callee's frame begins at the slot of the first argument, so nothing is copied when it is called.
cdef inline uint32_t arguments(T* t, uint32_t n) noexcept nogil:
    """Bring n arguments into the callee's frame; its first slot."""
    materialise_from(t, t.height - n)
    truncate(t, t.height - n)
    return canonical(t, t.height)
