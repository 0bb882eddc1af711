"""The operand stack of a validator: operands one by one, and many at once (state: validation/state.pxd)."""

from libc.stdint cimport uint32_t
from libc.string cimport memcmp

from engine.binary.faults cimport FAULT_HEIGHT, FAULT_TYPE, FAULT_TYPE_ANY, NOTHING
from engine.types.valtypes cimport HEAP_BOT, VT_BOT, ValType, is_ref, ref_type, valtype_matches
from engine.validation.state cimport (
    CHUNK, FEW, KNOWN, MAX_HEIGHT, VT_RUN, Match, Run, Validator, enlarge, fail)


cdef inline void push(Validator* v, ValType type) noexcept nogil:
    if v.n_operands == v.operand_capacity:
        if v.n_operands >= MAX_HEIGHT:
            fail(v, FAULT_HEIGHT, MAX_HEIGHT, 0)
            return
        if not enlarge(v, <void**>&v.operands, &v.operand_capacity, v.n_operands + 1, sizeof(ValType)):
            return
    v.operands[v.n_operands] = type
    v.n_operands += 1


cdef inline ValType take(Validator* v) noexcept nogil:
    """Pop the topmost operand, which is there."""
    cdef ValType found = v.operands[v.n_operands - 1]
    cdef Run* run
    if found != VT_RUN:
        v.n_operands -= 1
        return found
    # Runs are a stack of their own: the topmost VT_RUN among the operands is the last of them.
    run = &v.runs[v.n_runs - 1]
    run.n -= 1
    found = run.types[run.n]
    if run.n == 0:
        v.n_operands -= 1
        v.n_runs -= 1
    return found


# Operands below the floor belong to the blocks around.
cdef inline ValType pop_any(Validator* v) noexcept nogil:
    """Pop a value of whatever type; VT_BOT where the code is unreachable."""
    if v.n_operands > v.floor:
        return take(v)
    if not v.unreachable:
        fail(v, FAULT_TYPE_ANY, 0, 0)
    return VT_BOT


cdef inline void _pop_other(Validator* v, ValType expected) noexcept nogil:
    cdef ValType found
    if v.n_operands == v.floor:
        if not v.unreachable:
            fail(v, FAULT_TYPE, expected, NOTHING)
        return
    found = take(v)
    if not valtype_matches(found, expected):
        fail(v, FAULT_TYPE, expected, found)


cdef inline void pop(Validator* v, ValType expected) noexcept nogil:
    """Pop a value that must match."""
    # Equal types, the usual case, need no matching. (VT_RUN equals no type, so runs go the other way.)
    if v.n_operands > v.floor and v.operands[v.n_operands - 1] == expected:
        v.n_operands -= 1
    else:
        _pop_other(v, expected)


cdef inline ValType pop_ref(Validator* v) noexcept nogil:
    """Pop a reference of whatever type."""
    cdef ValType found = pop_any(v)
    if found == VT_BOT:
        # Matches every reference type, as the algorithm's Bot does for all types.
        return ref_type(HEAP_BOT, False)
    if not is_ref(found):
        fail(v, FAULT_TYPE, NOTHING, found)
    return found


# Many types at once

cdef inline void charge(Validator* v, uint32_t n) noexcept nogil:
    """Count types that are compared one by one."""
    v.work += n
    if v.work > v.work_pause:
        # The slice ends before the next instruction.
        v.pause = v.at


cdef inline bint same(const ValType* found, const ValType* wanted, uint32_t n) noexcept nogil:
    return memcmp(found, wanted, n * sizeof(ValType)) == 0


cdef inline bint check_each(
    Validator* v, const ValType* found, const ValType* wanted, uint32_t n
) noexcept nogil:
    """Whether n types match those wanted, looked at from the last to the first; a fault if not."""
    charge(v, n)
    while n:
        n -= 1
        if found[n] != wanted[n] and not valtype_matches(found[n], wanted[n]):
            fail(v, FAULT_TYPE, wanted[n], found[n])
            return False
    return True


cdef inline bint check_all(
    Validator* v, const ValType* found, const ValType* wanted, uint32_t n
) noexcept nogil:
    """Whether n types of a definition match those of another; a fault if not. What matches is remembered."""
    cdef Match* known
    cdef uint32_t chunk
    if found == wanted:
        return True
    if n <= FEW:
        return check_each(v, found, wanted, n)
    # The same two lists are compared again and again, once for each branch: the answer of each pair is kept,
    # by the addresses of definitions, which stay while the module is validated.
    known = &v.known[(<size_t>found // 8 + <size_t>wanted // 16 * 5 + n) & (KNOWN - 1)]
    if known.found == found and known.wanted == wanted and known.n == n:
        return True
    known.found = found
    known.wanted = wanted
    known.n = n
    # Nearly always, and memcmp compares a thousand types in the time of a few.
    if same(found, wanted, n):
        return True
    while n:
        chunk = min(n, CHUNK)
        n -= chunk
        if not same(found + n, wanted + n, chunk) and not check_each(v, found + n, wanted + n, chunk):
            return False
    return True


cdef inline uint32_t check_operands(
    Validator* v, uint32_t height, const ValType* wanted, uint32_t n, bint whole
) noexcept nogil:
    """Check operands below `height` that are no run against the last of n types; how many were checked.

    `whole`: they may be all there.
    """
    cdef uint32_t there = min(n, height - v.floor)
    cdef uint32_t i = 0
    if whole and there > FEW and same(v.operands + height - there, wanted + n - there, there):
        return there
    there = min(there, CHUNK)
    if there > FEW and same(v.operands + height - there, wanted + n - there, there):
        return there
    while i < there and v.operands[height - i - 1] != VT_RUN:
        i += 1
    check_each(v, v.operands + height - i, wanted + n - i, i)
    return i


# Operands and types are compared from the top downwards, a stretch at a time: single operands as far as the
# next run, or a run as far as it goes.
cdef inline uint32_t match_top(Validator* v, const ValType* types, uint32_t n, bint taken) noexcept nogil:
    """Check that the topmost operands match, which are taken, or stay as they are; how many there are."""
    cdef uint32_t height = v.n_operands
    cdef uint32_t n_runs = v.n_runs
    cdef uint32_t left = n
    cdef uint32_t count
    cdef Run* run
    while left and height > v.floor and not v.fault.code:
        if v.operands[height - 1] != VT_RUN:
            count = check_operands(v, height, types, left, left == n)
            height -= count
        else:
            run = &v.runs[n_runs - 1]
            count = min(left, run.n)
            check_all(v, run.types + run.n - count, types + left - count, count)
            if count == run.n:
                height -= 1
                n_runs -= 1
            elif taken:
                run.n -= count
        left -= count
    if left and not v.unreachable:
        fail(v, FAULT_TYPE, types[left - 1], NOTHING)
    if taken:
        v.n_operands = height
        v.n_runs = n_runs
    return n - left


cdef inline uint32_t in_runs(Validator* v) noexcept nogil:
    """How many operands are in runs."""
    return v.runs[v.n_runs - 1].below + v.runs[v.n_runs - 1].n if v.n_runs else 0


cdef inline void push_all(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
    cdef uint32_t i, below
    cdef Run* run
    if n <= FEW:
        for i in range(n):
            push(v, types[i])
        return
    below = in_runs(v)
    if v.n_operands + below + n > MAX_HEIGHT:
        fail(v, FAULT_HEIGHT, MAX_HEIGHT, 0)
        return
    if not enlarge(v, <void**>&v.runs, &v.run_capacity, v.n_runs + 1, sizeof(Run)):
        return
    run = &v.runs[v.n_runs]
    # Not copied: the types of a definition live as long as the module.
    run.types = types
    run.n = n
    run.below = below
    v.n_runs += 1
    push(v, VT_RUN)


cdef inline void pop_all(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
    if n == 1:
        pop(v, types[0])
    elif n:
        match_top(v, types, n, True)


cdef inline void pop_push_all(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
    """What a branch that may fall through does to the operands."""
    pop_all(v, types, n)
    push_all(v, types, n)


cdef inline void join_top(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
    """Make the topmost operands a run if they are the last of these types: many labels will ask for them."""
    cdef uint32_t there = min(n, v.n_operands - v.floor)
    if there > FEW and same(v.operands + v.n_operands - there, types + n - there, there):
        v.n_operands -= there
        push_all(v, types + n - there, there)
