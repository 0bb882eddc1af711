"""The copier: values between Python, memories of guests and slots, in all directions.

One recursive walk over the plan of a type (`walk`, `sequences`) has the source and the sink as parameters;
here are its beginnings. Between Python's values and the first effect stands check().
Specification: CanonicalABI.md, "Lifting and Lowering Values".
"""

cimport cython
from cpython.object cimport PyObject
from libc.stdint cimport UINT64_MAX, uint32_t
from libc.string cimport memset

from canonabi.copier.buffers cimport Held
from canonabi.copier.checking cimport checked
from canonabi.copier.effort cimport Walk, begin, charge, finish
from canonabi.copier.filling cimport fill
from canonabi.copier.plans cimport K_FIXED, MANY_FLAT, MAX_FLAT, Node
from canonabi.copier.side cimport allocate, check_pointer
from canonabi.copier.walk cimport (
    PLACE_FLAT, PLACE_MEMORY, PLACE_PYTHON, Place, PlaceKind, transfer, transfer_fields)


# Python → guest

cdef object check(Plan plan, object value, Side to, str path):
    """Return a value as the copier takes it; raises Mismatch (a TypeError) or OutOfRange (a ValueError)."""
    return checked(plan, value, to, path, {} if plan.root.owns else None)


cdef int lower_flat(Plan plan, object value, Side to, Scope* scope, Val* out) except -1:
    """Lower a checked value into slots."""
    return _lower(plan, value, to, scope, PLACE_FLAT, out, 0)


cdef int lower_memory(Plan plan, object value, Side to, Scope* scope, uint64_t ptr) except -1:
    """Store a checked value at an address that was checked."""
    return _lower(plan, value, to, scope, PLACE_MEMORY, NULL, ptr)


cdef int _lower(
        Plan plan, object value, Side to, Scope* scope, PlaceKind kind, Val* out, uint64_t ptr) except -1:
    cdef Walk walk
    cdef Place source, sink
    begin(&walk, None, to, scope, scope)
    source.kind = PLACE_PYTHON
    source.value = <PyObject*>value
    sink.kind = kind
    sink.flat = out
    sink.ptr = ptr
    transfer(&walk, plan.root, plan.root, &source, &sink)
    return finish(&walk)


cdef tuple check_params(Signature signature, PyObject* const* args, Side to):
    """Check all arguments; None if the copier takes them as they are, else what it takes instead."""
    cdef const Node* node = signature.params.root
    cdef list taken = None
    cdef dict handles = {} if node.owns else None
    cdef uint32_t i, j
    for i in range(node.n):
        value = checked(
            <Plan>signature.params.parts[i], <object>args[i], to, <str>signature.names[i], handles)
        if <PyObject*>value != args[i]:
            if taken is None:
                taken = [<object>args[j] for j in range(node.n)]
            taken[i] = value
    return None if taken is None else tuple(taken)      # which nobody can change while it is lowered


cdef int lower_params(
        Signature signature, PyObject* const* args, Side to, Scope* scope, Val* out, bint spilled) except -1:
    """Lower arguments that were checked."""
    cdef const Node* node = signature.params.root
    cdef Walk walk
    cdef Place source, sink
    begin(&walk, None, to, scope, scope)
    source.kind = PLACE_PYTHON
    sink.kind = PLACE_FLAT
    sink.flat = out
    if spilled:
        sink.kind = PLACE_MEMORY
        sink.ptr = out.u64 = allocate(to, None, False, node.alignment, node.size)
    transfer_fields(&walk, node, node, &source, &sink, args)
    return finish(&walk)


cdef int lower_result(
        Signature signature, object value, Side to, Scope* scope, Val* out, bint spilled, uint64_t ptr,
) except -1:
    """Check and lower what a function of Python returned."""
    cdef Plan plan = signature.result
    if plan is None:
        if value is not None:
            checked_nothing(value)
        return 0
    value = check(plan, value, to, "result")
    if not spilled:
        return lower_flat(plan, value, to, scope, out)
    check_pointer(to, ptr, plan.root.alignment, plan.root.size)
    return lower_memory(plan, value, to, scope, ptr)


cdef int checked_nothing(object value) except -1:
    raise TypeError(f"result: expected None, for the function has no result, got {type(value).__name__}")


# Guest → Python

cdef object lift_flat(Plan plan, Side source, Scope* scope, const Val* flat):
    """Lift a value from slots."""
    return _lift(plan.root, source, scope, PLACE_FLAT, flat, 0)


cdef object lift_memory(Plan plan, Side source, Scope* scope, uint64_t ptr):
    """Load a value from an address that was checked."""
    return _lift(plan.root, source, scope, PLACE_MEMORY, NULL, ptr)


cdef object _lift(
        const Node* node, Side source, Scope* scope, PlaceKind kind, const Val* flat, uint64_t ptr):
    cdef Walk walk
    cdef Place place, sink
    begin(&walk, source, None, scope, scope)
    place.kind = kind
    place.flat = <Val*>flat
    place.ptr = ptr
    sink.kind = PLACE_PYTHON
    charge(&walk, 1, node.cost)
    made = transfer(&walk, node, node, &place, &sink)
    finish(&walk)
    return made


cdef tuple lift_params(Signature signature, Side source, Scope* scope, const Val* flat, bint spilled):
    """Lift all arguments of a call."""
    cdef const Node* node = signature.params.root
    if not spilled:
        return <tuple>_lift(node, source, scope, PLACE_FLAT, flat, 0)
    return <tuple>_lift(node, source, scope, PLACE_MEMORY, NULL, _spilled(node, source, flat))


cdef object lift_result(Signature signature, Side source, Scope* scope, const Val* flat):
    """Lift what a guest's function returned."""
    cdef Plan plan = signature.result
    if plan is None:
        return None
    if not signature.result_spilled:
        return lift_flat(plan, source, scope, flat)
    return lift_memory(plan, source, scope, _spilled(plan.root, source, flat))


cdef object lift_result_into(Signature signature, Side source, Scope* scope, const Val* flat, object out):
    """The same into a buffer, as lift_into() does it."""
    cdef Plan plan = signature.result
    if not signature.result_spilled:
        return lift_into(plan, source, scope, True, flat, 0, out)
    return lift_into(plan, source, scope, False, NULL, _spilled(plan.root, source, flat), out)


cdef uint64_t _spilled(const Node* node, Side source, const Val* flat) except? 1:
    """The address that a guest gives instead of slots, checked."""
    cdef uint64_t ptr = flat.u32 if source.pointer_size == 4 else flat.u64
    check_pointer(source, ptr, node.alignment, node.size)
    return ptr


cdef object lift_into(
        Plan plan, Side source, Scope* scope, bint source_flat, const Val* flat, uint64_t ptr, object out):
    """Lift a list or string into a buffer; return how many elements or bytes, or the new memoryview."""
    cdef Walk walk
    cdef Place place
    begin(&walk, source, None, scope, scope)
    place.kind = PLACE_FLAT if source_flat else PLACE_MEMORY
    place.flat = <Val*>flat
    place.ptr = ptr
    made = fill(&walk, plan, &place, out)
    finish(&walk)
    return made


# Guest → guest

cdef int copy(
        Plan plan, Side source, Scope* lends, bint source_flat, const Val* flat, uint64_t ptr,
        Plan to_plan, Side to, Scope* borrows, bint to_flat, Val* to_slots, uint64_t to_ptr) except -1:
    """Copy a value between addresses that were checked, or slots."""
    cdef Walk walk
    cdef Place place, sink
    _check_twins(plan, to_plan)
    begin(&walk, source, to, lends, borrows)
    place.kind = PLACE_FLAT if source_flat else PLACE_MEMORY
    place.flat = <Val*>flat
    place.ptr = ptr
    sink.kind = PLACE_FLAT if to_flat else PLACE_MEMORY
    sink.flat = to_slots
    sink.ptr = to_ptr
    transfer(&walk, plan.root, to_plan.root, &place, &sink)
    return finish(&walk)


cdef int copy_params(
        Signature signature, Side source, Scope* lends, const Val* flat, bint spilled,
        Signature to_signature, Side to, Scope* borrows, Val* out, bint to_spilled) except -1:
    """Copy all arguments of a call from the caller to the callee."""
    cdef const Node* node = to_signature.params.root
    cdef uint64_t ptr = _spilled(signature.params.root, source, flat) if spilled else 0
    cdef uint64_t to_ptr = 0
    if to_spilled:
        to_ptr = out.u64 = allocate(to, source, False, node.alignment, node.size)
    return copy(signature.params, source, lends, not spilled, flat, ptr,
                to_signature.params, to, borrows, not to_spilled, out, to_ptr)


cdef int copy_result(
        Signature signature, Side source, const Val* flat,
        Signature to_signature, Side to, Val* out, bint to_spilled, uint64_t to_ptr) except -1:
    """Copy what the callee returned to the caller. Results have no borrows."""
    cdef Plan plan = signature.result
    cdef uint64_t ptr = 0
    if plan is None:
        return 0
    if signature.result_spilled:
        ptr = _spilled(plan.root, source, flat)
    if to_spilled:
        check_pointer(to, to_ptr, to_signature.result.root.alignment, to_signature.result.root.size)
    return copy(plan, source, NULL, not signature.result_spilled, flat, ptr,
                to_signature.result, to, NULL, not to_spilled, out, to_ptr)


cdef int _check_twins(Plan plan, Plan to_plan) except -1:
    """That both plans are of one type is the linker's business, but memory safety depends on it."""
    if plan is to_plan or plan.twin is to_plan:
        return 0
    if not _are_twins(plan.root, to_plan.root, set()):
        raise AssertionError(f"{plan!r} and {to_plan!r} differ")
    plan.twin = to_plan
    return 0


cdef bint _are_twins(const Node* a, const Node* b, set seen) except -1:
    cdef uint32_t i
    if a == b or (a.type != NULL and a.type == b.type) or (<size_t>a, <size_t>b) in seen:
        return True
    if a.kind != b.kind or a.n != b.n or a.mask != b.mask:
        return False
    for i in range(0 if a.parts == NULL else 1 if a.kind == K_FIXED else a.n):
        if (a.parts[i] == NULL) != (b.parts[i] == NULL):
            return False
        if a.parts[i] != NULL and not _are_twins(a.parts[i], b.parts[i], seen):
            return False
    seen.add((<size_t>a, <size_t>b))
    return True


# For Python

@cython.final
@cython.no_gc_clear
cdef class Copier:
    """A plan with the options of one instance, for tests and tools: `Copier(plan, side)`.

    Slots are ints: the bits of their values, as many as a tuple has. Nothing runs meanwhile in the store.
    """

    cdef readonly Plan plan
    cdef readonly Side side

    def __cinit__(self, Plan plan not None, Side side not None):
        if isinstance(side, Held):
            raise TypeError("a buffer that is held is no side of a guest")
        if plan.root.pointer_size != side.pointer_size:
            raise ValueError("the plan and the side have pointers of different sizes")
        self.plan = plan
        self.side = side

    def check(self, value, path=""):
        """Return a value as the copier takes it, or raise what is wrong with it, naming it `path`."""
        return check(self.plan, value, self.side, path)

    def lower_flat(self, value):
        """Check a value and lower it; return its slots."""
        cdef Val[MAX_FLAT] slots
        _flat(self.plan)
        value = check(self.plan, value, self.side, "")
        _acquire(self.side)
        try:
            lower_flat(self.plan, value, self.side, NULL, slots)
        finally:
            _release(self.side)
        return _shown(self.plan, slots)

    def lower_memory(self, value, ptr):
        """Check a value and store it at an address."""
        cdef uint64_t place = ptr
        value = check(self.plan, value, self.side, "")
        _acquire(self.side)
        try:
            check_pointer(self.side, place, self.plan.root.alignment, self.plan.root.size)
            lower_memory(self.plan, value, self.side, NULL, place)
        finally:
            _release(self.side)

    def lift_flat(self, slots, out=None):
        """Lift a value from slots; into `out`, as lift_into of the header does, if that is given."""
        cdef Val[MAX_FLAT] given
        _taken(self.plan, slots, given)
        _acquire(self.side)
        try:
            if out is not None:
                return lift_into(self.plan, self.side, NULL, True, given, 0, out)
            return lift_flat(self.plan, self.side, NULL, given)
        finally:
            _release(self.side)

    def lift_memory(self, ptr, out=None):
        """Load a value from an address; into `out` if that is given."""
        cdef uint64_t place = ptr
        _acquire(self.side)
        try:
            check_pointer(self.side, place, self.plan.root.alignment, self.plan.root.size)
            if out is not None:
                return lift_into(self.plan, self.side, NULL, False, NULL, place, out)
            return lift_memory(self.plan, self.side, NULL, place)
        finally:
            _release(self.side)

    def copy_flat_flat(self, slots, Copier to not None):
        """Copy a value to another guest, from slots to slots."""
        return _copied(self, slots, 0, to, None)

    def copy_flat_memory(self, slots, Copier to not None, to_ptr):
        """Copy a value to another guest, from slots to an address."""
        return _copied(self, slots, 0, to, to_ptr)

    def copy_memory_flat(self, ptr, Copier to not None):
        """Copy a value to another guest, from an address to slots."""
        return _copied(self, None, ptr, to, None)

    def copy_memory_memory(self, ptr, Copier to not None, to_ptr):
        """Copy a value to another guest, from an address to an address."""
        return _copied(self, None, ptr, to, to_ptr)


cdef object _copied(Copier source, object slots, object ptr, Copier to, object to_ptr):
    cdef Val[MAX_FLAT] given, made
    cdef uint64_t place = ptr
    cdef uint64_t to_place = 0 if to_ptr is None else to_ptr
    if slots is not None:
        _taken(source.plan, slots, given)
    if to_ptr is None:
        _flat(to.plan)
    _acquire(source.side)
    _acquire(to.side)
    try:
        if slots is None:
            check_pointer(source.side, place, source.plan.root.alignment, source.plan.root.size)
        if to_ptr is not None:
            check_pointer(to.side, to_place, to.plan.root.alignment, to.plan.root.size)
        copy(source.plan, source.side, NULL, slots is not None, given, place,
             to.plan, to.side, NULL, to_ptr is None, made, to_place)
    finally:
        _release(to.side)
        _release(source.side)
    return _shown(to.plan, made) if to_ptr is None else None


cdef int _acquire(Side side) except -1:
    if side.store is not None:
        side.store.acquire()
    return 0


cdef int _release(Side side) except -1:
    if side.store is not None:
        side.store.release()
    return 0


cdef int _flat(Plan plan) except -1:
    if plan.root.n_flat == MANY_FLAT:
        raise ValueError(f"{plan.type} has more than {MAX_FLAT} slots")
    return 0


cdef tuple _shown(Plan plan, const Val* slots):
    cdef uint32_t i
    return tuple([slots[i].u64 for i in range(plan.root.n_flat)])


cdef int _taken(Plan plan, object slots, Val* given) except -1:
    cdef uint32_t i
    _flat(plan)
    memset(given, 0, MAX_FLAT * sizeof(Val))
    slots = tuple(slots)
    if <uint32_t>len(slots) != plan.root.n_flat:
        raise ValueError(f"{plan.type} has {plan.root.n_flat} slots, not {len(slots)}")
    for i in range(plan.root.n_flat):
        given[i].u64 = slots[i] & UINT64_MAX
    return 0
