"""Blocks, loops, ifs, and the regions and clauses of handlers."""

from libc.stdint cimport int32_t, int64_t, uint8_t, uint16_t, uint32_t

from engine.binary._instructions cimport I_IF, I_LOOP
from engine.binary.instructions cimport clause_has_ref, clause_has_tag
from engine.binary.reader cimport read_s33_fast, read_u32_fast
from engine.binary.typereader cimport CODE_EMPTY, CODE_REF, CODE_REF_NULL, is_type_code
from engine.code._opcodes cimport OP_BR
from engine.code.words cimport CATCH_ANY, NO_SLOT, Clause, TryRegion
from engine.translate.branches cimport add_patch, emit_condition, emit_return, put_results, resolve
from engine.translate.operands cimport are_slots, canonical, materialise, push_slots, settle, truncate
from engine.translate.state cimport *


# Types decide nothing here: slots are untyped, and the validator has checked them.
cdef inline void skip_valtype(T* t) noexcept nogil:
    cdef uint8_t byte = t.p[0]
    t.p += 1
    if byte == CODE_REF or byte == CODE_REF_NULL:
        read_s33_fast(&t.p)     # the heap type


cdef inline void read_blocktype(T* t, uint32_t* n_params, uint32_t* n_results) noexcept nogil:
    cdef int64_t index
    n_params[0] = 0
    n_results[0] = 0
    if t.p[0] == CODE_EMPTY:
        t.p += 1
    elif is_type_code(t.p[0]):
        n_results[0] = 1
        skip_valtype(t)
    else:
        index = read_s33_fast(&t.p)
        n_params[0] = t.module.types[index].n_params
        n_results[0] = t.module.types[index].n_results


cdef inline Label* push_label(T* t, uint8_t kind, uint32_t n_params, uint32_t n_results) noexcept nogil:
    cdef Label* label
    if not grow(t, <void**>&t.labels, &t.labels_capacity, t.n_labels + 1, sizeof(Label)):
        t.n_labels = 0
    # A label inherits the try region around it: branches out of it need not know about handlers.
    label = t.labels + t.n_labels
    label.region = -1 if t.n_labels == 0 else t.labels[t.n_labels - 1].region
    t.n_labels += 1
    label.kind = kind
    label.is_table = False
    # Parameters of a block stay where they are: its operands begin with them.
    label.height = t.height - n_params
    label.n_params = n_params
    label.n_results = n_results
    label.start = t.n
    label.patches = -1
    label.else_patch = -1
    label.own_region = -1
    label.last_clause = -1
    label.stub_of = 0
    return label


cdef inline void begin_block(T* t, uint16_t instruction) noexcept nogil:
    cdef uint32_t n_params, n_results
    cdef int32_t chain = -1
    cdef Label* label
    read_blocktype(t, &n_params, &n_results)
    # settle() would put the condition into its slot, too, and a comparison that has just been emitted
    # could no longer become a branch. So it is hidden while the entries below it are settled; only if
    # these have to emit words is it materialised first, as they would come between.
    if instruction == I_IF:
        # the condition first stays on the stack, so that it can be fused
        if t.n_pending or n_params:
            t.height -= 1
            if needs_settling(t, n_params):
                t.height += 1
                materialise(t, t.height - 1)
                t.height -= 1
                settle(t, n_params)
            t.height += 1
        # Branches if the condition is false: to the else, or to the end if there is none.
        emit_condition(t, True, NULL, &chain)
        label = push_label(t, LABEL_IF, n_params, n_results)
        label.else_patch = chain
        return
    settle(t, n_params)
    t.last = -1
    # Back branches come here with anything in the accumulators.
    if instruction == I_LOOP:
        forget(t)
    push_label(t, LABEL_LOOP if instruction == I_LOOP else LABEL_BLOCK, n_params, n_results)


cdef inline bint needs_settling(T* t, uint32_t n_top) noexcept nogil:
    """Whether settle() would do something; the condition, above the topmost entry, does not count."""
    cdef uint32_t n = t.n_pending
    if n and t.pending[n - 1] == t.height:
        n -= 1
    return n > 0 or not are_slots(t, t.height - n_top)


# Regions are made when their try begins, so an outer one always has the smaller index; unwinding relies
# on this when it looks for the innermost (engine/run/unwinding.pyx).
cdef inline int32_t new_region(T* t, int32_t parent) noexcept nogil:
    cdef TryRegion* region
    if not grow(t, <void**>&t.regions, &t.regions_capacity, t.n_regions + 1, sizeof(TryRegion)):
        return -1
    region = t.regions + t.n_regions
    # Empty until its end is known.
    region.start = t.n
    region.end = t.n
    region.parent = parent
    region.clause = -1
    t.n_regions += 1
    return t.n_regions - 1


cdef inline int32_t new_clause(T* t, int32_t region, int32_t* last, int64_t tag_index) noexcept nogil:
    """Append a clause to a region; its index, -1 without memory."""
    cdef Clause* clause
    cdef int32_t at = t.n_clauses
    if not grow(t, <void**>&t.clauses, &t.clauses_capacity, t.n_clauses + 1, sizeof(Clause)):
        return -1
    clause = t.clauses + at
    clause.tag_index = tag_index
    clause.slot = 0
    clause.ref_slot = NO_SLOT
    clause.target = 0
    clause.next = -1
    # Appended, since the clauses of a try_table are tried in the order in which they stand.
    if last[0] < 0:
        t.regions[region].clause = at
    else:
        t.clauses[last[0]].next = at
    last[0] = at
    t.n_clauses += 1
    return at


cdef inline void begin_try_table(T* t) noexcept nogil:
    cdef uint32_t n_params, n_results, n_clauses, n, _i
    cdef uint8_t kind
    cdef int32_t last = -1
    cdef int32_t region, clause
    cdef int64_t tag
    cdef Label* label
    read_blocktype(t, &n_params, &n_results)
    settle(t, n_params)
    t.last = -1
    region = new_region(t, t.labels[t.n_labels - 1].region)
    n_clauses = read_u32_fast(&t.p)
    for _i in range(n_clauses):
        kind = t.p[0]
        t.p += 1
        tag = <int64_t>read_u32_fast(&t.p) if clause_has_tag(kind) else CATCH_ANY
        label = t.labels + t.n_labels - 1 - read_u32_fast(&t.p)
        # Labels of clauses count from outside of the try_table, whose own label is pushed below.
        clause = new_clause(t, region, &last, tag)
        if clause < 0:
            return
        n = 0 if tag < 0 else t.module.tags[tag].n_params
        catch_to_label(t, clause, label, n, clause_has_ref(kind))
    label = push_label(t, LABEL_TRY, n_params, n_results)
    label.is_table = True
    label.region = region
    label.own_region = region
    if t.error == TRANSLATE_OK:
        # Code for the clauses may have been emitted since the region was made; it is not protected.
        t.regions[region].start = t.n


cdef inline void catch_to_label(T* t, int32_t clause, Label* label, uint32_t n, bint with_ref) noexcept nogil:
    """Let a clause deliver its n values (and the exnref) where the label wants them."""
    cdef uint32_t height = label.height
    cdef uint32_t saved = t.height
    cdef int32_t skip = -1
    if label.kind == LABEL_FUNC:    # deliver above our operands, then return: a pad that is jumped over
        height = t.height
    t.clauses[clause].slot = canonical(t, height)
    if with_ref:
        t.clauses[clause].ref_slot = canonical(t, height + n)
    # The payload is not pushed where the clause is read, but the frame must have room for it.
    if height + n + 1 > t.max_height:
        t.max_height = height + n + 1
    # The function's results are in other slots than the payload, so a pad is needed that returns.
    if label.kind == LABEL_FUNC:
        add_patch(t, &skip, PATCH_32, emit_b32(t, OP_BR, 0, 0), 0)
        t.clauses[clause].target = t.n
        push_slots(t, n + with_ref)
        emit_return(t)
        truncate(t, saved)
        resolve(t, skip)
    elif label.kind == LABEL_LOOP:
        t.clauses[clause].target = label.start
    else:
        add_patch(t, &label.patches, PATCH_CLAUSE, 0, clause)


# Legacy exceptions (proposal "exception-handling", its first version): try, catch, delegate, rethrow.
cdef inline void begin_try(T* t) noexcept nogil:
    cdef uint32_t n_params, n_results
    cdef Label* label
    cdef int32_t region
    read_blocktype(t, &n_params, &n_results)
    settle(t, n_params)
    t.last = -1
    region = new_region(t, t.labels[t.n_labels - 1].region)
    label = push_label(t, LABEL_TRY, n_params, n_results)
    label.region = region
    label.own_region = region


cdef inline void end_arm(T* t, Label* label) noexcept nogil:
    """The end of a block's arm that something follows: results into place and a jump to the end."""
    if not t.dead:
        put_results(t, label.n_results, canonical(t, label.height))
        add_patch(t, &label.patches, PATCH_32, emit_b32(t, OP_BR, 0, 0), 0)


# Nothing is known of how the arm is reached, but all its operands are in their slots by convention.
cdef inline void restart_arm(T* t, Label* label, uint32_t n) noexcept nogil:
    """A new arm of the block begins with n operands in their slots."""
    truncate(t, label.height)
    push_slots(t, n)
    t.dead = False
    forget(t)


cdef inline void begin_else(T* t) noexcept nogil:
    cdef Label* label = t.labels + t.n_labels - 1
    end_arm(t, label)
    resolve(t, label.else_patch)
    label.else_patch = -1
    label.kind = LABEL_ELSE
    restart_arm(t, label, label.n_params)


cdef inline void begin_catch(T* t, bint every) noexcept nogil:
    """A legacy catch: the exnref lies hidden below the payload, for rethrow."""
    cdef Label* label = t.labels + t.n_labels - 1
    cdef int64_t tag = CATCH_ANY if every else <int64_t>read_u32_fast(&t.p)
    cdef uint32_t n = 0 if every else t.module.tags[tag].n_params
    cdef int32_t clause
    end_arm(t, label)
    if label.kind == LABEL_TRY:
        # A catch is outside of the region that it handles: what it throws goes further out.
        t.regions[label.own_region].end = t.n
        label.region = t.regions[label.own_region].parent
        label.kind = LABEL_CATCH
    clause = new_clause(t, label.own_region, &label.last_clause, tag)
    if clause < 0:
        return
    # The exception itself is kept, as `rethrow` may ask for it anywhere inside this catch.
    t.clauses[clause].ref_slot = canonical(t, label.height)
    t.clauses[clause].slot = canonical(t, label.height + 1)
    t.clauses[clause].target = t.n
    restart_arm(t, label, n + 1)


cdef inline void end_block(T* t) noexcept nogil:
    cdef Label* label = t.labels + t.n_labels - 1
    cdef bint reached = not t.dead
    if label.kind == LABEL_TRY and t.error == TRANSLATE_OK:
        t.regions[label.own_region].end = t.n
    if label.kind == LABEL_FUNC:
        if reached:
            emit_return(t)
        t.n_labels -= 1
        return
    if reached:
        put_results(t, label.n_results, canonical(t, label.height))
    # The branch of the condition becomes one more branch to the end.
    if label.kind == LABEL_IF and label.else_patch >= 0:    # without else: parameters are results, in place
        t.patches[label.else_patch].next = label.patches
        label.patches = label.else_patch
    if label.patches >= 0:
        resolve(t, label.patches)
        reached = True
    # Behind the end code is live if it was at the end of the block, or if a branch leads there.
    t.dead = not reached
    if reached:
        truncate(t, label.height)
        push_slots(t, label.n_results)
    # resolve() has forgotten already where a branch was patched; here it is the cautious case.
    if label.kind == LABEL_IF or label.kind == LABEL_LOOP:
        forget(t)
    t.n_labels -= 1


cdef inline void delegate(T* t) noexcept nogil:
    cdef Label* label = t.labels + t.n_labels - 1
    cdef uint32_t depth = read_u32_fast(&t.p)
    # No clauses: the search goes on around the label named. -2: its own label is not counted.
    t.regions[label.own_region].parent = t.labels[t.n_labels - 2 - depth].region
    end_block(t)
