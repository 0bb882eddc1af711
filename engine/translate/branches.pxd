"""Branches, comparisons fused with them, and returns."""

from libc.stdint cimport INT16_MAX, INT16_MIN, int32_t, int64_t, uint8_t, uint16_t, uint32_t
from libc.string cimport memset

from engine.binary._instructions cimport I_I32_EQZ
from engine.binary.reader cimport read_u32_fast
from engine.code._opcodes cimport *
from engine.code.words cimport Ins
from engine.translate.operands cimport (
    are_slots, canonical, in_r0, materialise, materialise_from, pop, put, put_copy, put_move, retarget,
    slot_of, truncate)
from engine.translate.state cimport *


# Distances count words from the branch word itself.
cdef inline void set_distance(T* t, Patch* patch, uint32_t target) noexcept nogil:
    cdef Ins* word = t.code + patch.word
    cdef int64_t distance = <int64_t>target - patch.word
    if patch.kind == PATCH_32:
        # b and c of the word together
        (<int32_t*>&word.b)[0] = <int32_t>distance
    elif patch.kind == PATCH_TABLE:
        (<int32_t*>(word + 1))[patch.index] = <int32_t>distance
    elif patch.kind == PATCH_CLAUSE:
        t.clauses[patch.index].target = target
    elif INT16_MIN <= distance <= INT16_MAX:
        word.c = <uint16_t>distance
    else:
        # A fused branch has 16 bits only. The body is translated again with `far` set, which fuses no
        # forward branches; it is so rare that a second attempt is cheaper than being careful in the first.
        t.error = TRANSLATE_FAR


cdef inline void add_patch(T* t, int32_t* chain, uint8_t kind, uint32_t word, uint32_t index) noexcept nogil:
    cdef Patch* patch
    if not grow(t, <void**>&t.patches, &t.patches_capacity, t.n_patches + 1, sizeof(Patch)):
        return
    patch = t.patches + t.n_patches
    patch.kind = kind
    patch.word = word
    patch.index = index
    # `chain` is the head of a list of indices: pointers would break when the array moves.
    patch.next = chain[0]
    chain[0] = t.n_patches
    t.n_patches += 1


cdef inline void resolve(T* t, int32_t chain) noexcept nogil:
    """Let all branches of a chain go to the next word.

    One that jumps over a `fuel` op may be part of a way around all of them: what comes here by it pays
    here. (br_table and throwing pay for themselves.)
    """
    cdef bint jumped = False
    cdef Patch* patch
    while chain >= 0 and t.error != TRANSLATE_NO_MEMORY:
        patch = t.patches + chain
        set_distance(t, patch, t.n)
        # A path along this branch has not executed the charge in between.
        if patch.kind <= PATCH_16 and <int64_t>patch.word < t.charge_at:
            jumped = True
        chain = patch.next
    forget(t)
    if jumped:
        emit_charge(t, CHARGE_WORDS)


cdef inline void reach(T* t, Label* label, uint8_t kind, uint32_t word, uint32_t index) noexcept nogil:
    """The branch in `word` goes to a label: backward at once, forward when its end is known."""
    cdef Patch patch
    if label.kind == LABEL_LOOP:
        patch.kind = kind
        patch.word = word
        patch.index = index
        set_distance(t, &patch, label.start)
    else:
        add_patch(t, &label.patches, kind, word, index)


cdef inline uint32_t arity(Label* label) noexcept nogil:
    return label.n_params if label.kind == LABEL_LOOP else label.n_results


# A branch to the function returns: results go to the beginning of the frame, never "in place".
cdef inline bint in_place(T* t, Label* label) noexcept nogil:
    """Whether a branch to the label needs no moves."""
    cdef uint32_t n = arity(label)
    if label.kind == LABEL_FUNC or n and t.height - n != label.height:
        return False
    return are_slots(t, t.height - n)


# (After a conditional branch that falls through, entries keep the form they have before it.)
cdef inline void ready(T* t, Label* label) noexcept nogil:
    """Before a conditional branch to the label: bring its values into their slots for good if they are many.

    Else each such branch would have the words that bring them.
    """
    if arity(label) > FEW_MOVES:
        materialise_from(t, t.height - arity(label))


# Targets are at or below the sources, so copying upwards from the first never overwrites one that is
# still to be copied.
cdef inline void put_results(T* t, uint32_t n, uint32_t to) noexcept nogil:
    """Move the topmost n entries to slots from `to`, which lie below them; a few stay as they are."""
    cdef uint32_t first = t.height - n
    cdef uint32_t i
    if n > FEW_MOVES:
        materialise_from(t, first)
        put_move(t, to, canonical(t, first), n)
        return
    # The usual case, a block with one result that has just been computed: no copy at all.
    if n == 1 and t.entries[first].kind == ENTRY_SLOT and retarget(t, first, to):
        t.entries[first].kind = ENTRY_SLOT
        return
    for i in range(n):
        put(t, t.entries + first + i, first + i, to + i)


cdef inline void emit_return(T* t) noexcept nogil:
    cdef uint32_t n = t.type.n_results
    cdef uint32_t first = t.height - n
    cdef uint32_t i
    cdef Entry e
    if t.error != TRANSLATE_OK:
        return
    if n > FEW_MOVES:
        put_results(t, n, 0)
        emit(t, OP_RET, 0, t.linkage, 0)
        return
    if n == 1:
        e = t.entries[first]
        emit(t, OP_RET1, slot_of(t, &e, first), t.linkage, 0)
        return
    # A result may be a parameter whose slot another result goes to: such are moved to safety first.
    for i in range(n):          # slots of parameters are overwritten one by one
        e = t.entries[first + i]
        if e.kind == ENTRY_LOCAL and e.slot < n:
            put_copy(t, canonical(t, first + i), e.slot)
    for i in range(n):
        e = t.entries[first + i]
        if e.kind == ENTRY_LOCAL and e.slot < n:
            e.kind = ENTRY_SLOT
        put(t, &e, first + i, i)
    emit(t, OP_RET, 0, t.linkage, 0)


cdef inline void emit_branch(T* t, Label* label) noexcept nogil:
    """Moves and the jump itself."""
    cdef bint back = label.kind == LABEL_LOOP
    if label.kind == LABEL_FUNC:
        emit_return(t)
        return
    # What follows is unreachable, so the moves may destroy operands that are not results.
    if not in_place(t, label):
        put_results(t, arity(label), canonical(t, label.height))
    reach(t, label, PATCH_32, emit_b32(t, OP_BR_BK if back else OP_BR, 0, 0), 0)


cdef inline int zero_branch(T* t, bint negate) noexcept nogil:
    """The branch taken when the operand of the last eqz or is_null is zero (negate: is not)."""
    cdef bint narrow = t.last_compare == I_I32_EQZ
    if t.last_form == FORM_UNARY_A and narrow:
        return OP_BR_IF_A if negate else OP_BR_UNLESS_A
    if narrow:
        return OP_BR_IF if negate else OP_BR_UNLESS
    return OP_BR_ON_NON_NULL if negate else OP_BR_ON_NULL


# WE_NOT_*: branch unless the comparison holds. For floats that is not the opposite comparison: NaN.
cdef inline int fused_branch(T* t, bint negate) noexcept nogil:
    """The branch that the last comparison can be fused with."""
    cdef uint16_t i = t.last_compare
    if t.last_form == FORM_RR:
        return WE_NOT_RR[i] if negate else WE_BR_RR[i]
    if t.last_form == FORM_RI:
        return WE_NOT_RI[i] if negate else WE_BR_RI[i]
    if t.last_form == FORM_AR:
        return WE_NOT_AR[i] if negate else WE_BR_AR[i]
    return WE_NOT_AI[i] if negate else WE_BR_AI[i]


cdef inline int directed(int op, bint back) noexcept nogil:
    """The form of a branch op that goes backward, or forward."""
    return WE_BACKWARD[op] if back else op


cdef inline uint32_t emit_condition(T* t, bint negate, Label* label, int32_t* chain) noexcept nogil:
    """Pop the condition; branch if it holds (or not): to the label, or to where the chain will lead.

    A comparison that was just emitted becomes a fused branch.
    """
    cdef Entry e = pop(t)
    cdef bint back = label != NULL and label.kind == LABEL_LOOP
    cdef Ins word
    cdef int op = 0
    cdef uint32_t at, slot
    cdef uint8_t kind = PATCH_32
    # The comparison was the last word, and its only use is this condition.
    if t.last >= 0 and e.kind == ENTRY_SLOT and t.last_compare and t.code[t.last].a == canonical(t, t.height):
        word = t.code[t.last]
        if t.last_form >= FORM_UNARY:   # eqz of an i32 or i64, ref.is_null
            op = zero_branch(t, negate)
        # Backward the distance is known already, so the limit can be tested instead of tried.
        elif t.far or (back and t.n - label.start > 32000):
            op = 0
        else:
            op = fused_branch(t, negate)
            kind = PATCH_16
    if op:
        # Take the comparison back and let the branch do both. The accumulator is then what it was before it.
        t.n = <uint32_t>t.last
        t.acc = t.compare_acc
        at = emit(t, directed(op, back), word.b, word.c if kind == PATCH_16 else 0, 0)
    elif in_r0(t, &e, t.height):
        at = emit_b32(t, directed(OP_BR_UNLESS_A if negate else OP_BR_IF_A, back), 0, 0)
    else:
        slot = slot_of(t, &e, t.height)
        at = emit_b32(t, directed(OP_BR_UNLESS if negate else OP_BR_IF, back), slot, 0)
    if label != NULL:
        reach(t, label, kind, at, 0)
    else:
        add_patch(t, chain, kind, at, 0)
    return at


cdef inline void emit_branch_if(T* t, Label* label, bint negate) noexcept nogil:
    """br_if: directly where nothing must be moved, else around the moves."""
    cdef int32_t skip = -1
    # Both answers depend on the values that the branch takes along, which lie under the condition.
    t.height -= 1               # judge without the condition
    ready(t, label)
    if in_place(t, label):
        t.height += 1
        emit_condition(t, negate, label, NULL)
        return
    t.height += 1
    # The moves destroy what falling through still needs, so they must not be executed then.
    emit_condition(t, not negate, NULL, &skip)
    emit_branch(t, label)
    resolve(t, skip)


# No fusing here: the reference is needed after the test, too.
cdef inline void emit_branch_null(T* t, Label* label, bint on_null) noexcept nogil:
    """br_on_null (drops the null), br_on_non_null (keeps the reference for the label)."""
    cdef Entry e
    cdef uint32_t slot
    cdef int32_t skip = -1
    cdef int op
    cdef bint back = label.kind == LABEL_LOOP
    if not on_null:
        materialise(t, t.height - 1)
    e = t.entries[t.height - 1]
    slot = slot_of(t, &e, t.height - 1)
    t.last = -1
    if on_null:
        t.height -= 1
    ready(t, label)
    if in_place(t, label):
        op = directed(OP_BR_ON_NULL if on_null else OP_BR_ON_NON_NULL, back)
        reach(t, label, PATCH_32, emit_b32(t, op, slot, 0), 0)
    else:
        op = OP_BR_ON_NON_NULL if on_null else OP_BR_ON_NULL
        add_patch(t, &skip, PATCH_32, emit_b32(t, op, slot, 0), 0)
        emit_branch(t, label)
        resolve(t, skip)
    if on_null:
        t.height += 1           # the reference, known not to be null
    else:
        truncate(t, t.height - 1)


cdef inline uint32_t table_words(uint32_t n) noexcept nogil:
    """How many words the distances of a br_table with n labels and a default take."""
    return (n + 4) // 4


cdef inline void emit_branch_table(T* t) noexcept nogil:
    cdef uint32_t n = read_u32_fast(&t.p)
    cdef Entry e = pop(t)
    cdef uint32_t index = slot_of(t, &e, t.height)
    cdef uint32_t at, i
    cdef uint32_t words = table_words(n)
    cdef const uint8_t* first = t.p
    cdef Label* label = t.labels + t.n_labels - 1 - read_u32_fast(&first)
    cdef Patch patch
    if arity(label) > 1 or arity(label) == 1 and t.entries[t.height - 1].kind == ENTRY_CONST:
        materialise_from(t, t.height - arity(label))    # not once for each label
    # Behind the word come n + 1 distances, four to a word; the last is the default.
    at = emit_b32(t, OP_BR_TABLE, index, n)
    if not grow(t, <void**>&t.code, &t.capacity, t.n + words + 4, sizeof(Ins)):
        return
    memset(t.code + t.n, 0, words * sizeof(Ins))
    t.n += words
    t.paid += words             # they are not executed
    for i in range(n + 1):
        label = t.labels + t.n_labels - 1 - read_u32_fast(&t.p)
        if in_place(t, label):
            reach(t, label, PATCH_TABLE, at, i)
            continue
        # Labels that need moves get a stub each: moves, then a branch. A label that is named a thousand
        # times has one all the same. (+ 1, because 0 means that there is none yet.)
        if label.stub_of != at + 1:     # moves for this label, behind the table
            label.stub_of = at + 1
            label.stub = t.n
            forget(t)
            emit_branch(t, label)
        patch.kind = PATCH_TABLE
        patch.word = at
        patch.index = i
        set_distance(t, &patch, label.stub)
