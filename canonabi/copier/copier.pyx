"""The copier: values between Python, memories of guests and slots, in all directions.

One recursive walk over the plan of a type (`walk`, `sequences`) has the source and the sink as parameters;
here are its beginnings. Between Python's values and the first effect stands check().
Specification: CanonicalABI.md, "Lifting and Lowering Values".
"""

cimport cython
from cpython.object cimport PyObject
from libc.stdint cimport UINT64_MAX, uint32_t, uint64_t
from libc.string cimport memset

from canonabi.copier.buffers cimport Held
from canonabi.copier.checking cimport checked
from canonabi.copier.effort cimport Walk, begin, charge, finish
from canonabi.copier.filling cimport fill
from canonabi.copier.lists cimport scalar_from_python, scalar_to_python
from canonabi.copier.numbers cimport extend, settle, slot_bits
from canonabi.copier.plans cimport K_FIXED, MANY_FLAT, MAX_FLAT
from canonabi.copier.sequences cimport transfer_elements
from canonabi.copier.side cimport allocate, check_pointer
from canonabi.copier.walk cimport PLACE_MEMORY, in_memory, in_slots, of_python, transfer, transfer_fields
from engine.code.words cimport Val


# Python → guest

cdef object check(Plan plan, object value, Side to, str path):
    """Return a value as the copier takes it; raises Mismatch (a TypeError) or OutOfRange (a ValueError)."""
    # The dict remembers which handles are given away; types without own handles need none.
    return checked(plan, value, to, path, {} if plan.root.owns else None)


cdef int lower(Plan plan, object value, Place* sink) except -1:
    """Lower a checked value into slots, or to an address that was checked."""
    cdef Walk walk
    cdef Place source = of_python(<PyObject*>value)
    _begin(&walk, &source, sink)
    transfer(&walk, plan.root, plan.root, &source, sink)
    return finish(&walk)


cdef inline void _begin(Walk* walk, const Place* source, const Place* sink) noexcept:
    begin(walk, source.side, sink.side, source.lends, sink.borrows)


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
        Signature signature, PyObject* const* args, Lends* lends, Place* sink, bint spilled) except -1:
    """Lower arguments that were checked."""
    cdef const Node* node = signature.params.root
    cdef Walk walk
    cdef Place source = of_python(NULL)
    source.lends = lends
    if spilled:
        _spill(node, sink, None)
    _begin(&walk, &source, sink)
    transfer_fields(&walk, node, node, &source, sink, args)
    return finish(&walk)


cdef int _spill(const Node* node, Place* sink, Side other) except -1:
    """Ask for memory where values go that are too many for slots; its address is the first slot."""
    # More values than slots (MAX_FLAT_PARAMS): all go to memory as one tuple, by the callee's realloc.
    sink.ptr = sink.flat.u64 = allocate(<Side>sink.side, other, False, node.alignment, node.size)
    sink.kind = PLACE_MEMORY
    return 0


cdef int lower_result(Signature signature, object value, Place* sink) except -1:
    """Check and lower what a function of Python returned."""
    cdef Plan plan = signature.result
    if plan is None:
        if value is not None:
            checked_nothing(value)
        return 0
    # Checked as arguments are, so that the host function is named if its result is wrong.
    value = check(plan, value, <Side>sink.side, "result")
    check_place(plan.root, sink)
    return lower(plan, value, sink)


cdef int checked_nothing(object value) except -1:
    raise TypeError(f"result: expected None, because the function has no result, got {type(value).__name__}")


# Numbers, without the walk: most calls have nothing else

cdef bint lower_numbers(Signature signature, PyObject* const* args, Val* slots) except -1:
    cdef const Node* record = signature.params.root
    cdef const Node* node
    cdef uint32_t i
    cdef uint64_t bits
    for i in range(record.n):
        node = record.parts[i]
        if not scalar_from_python(node.kind, <object>args[i], &bits):
            return False
        slots[i].u64 = slot_bits(node, bits)
    return True


cdef object lift_number(const Node* node, const Val* slot):
    cdef Val value
    extend(node, slot[0], &value)
    settle(node, &value)
    return scalar_to_python(node.kind, value.u64)


# Addresses that guests give

cdef int check_place(const Node* node, const Place* place) except -1:
    """Trap unless a place in memory may be read or written."""
    if place.kind == PLACE_MEMORY:
        check_pointer(<Side>place.side, place.ptr, node.alignment, node.size)
    return 0


cdef int follow(const Node* node, Place* place) except -1:
    """Go from slots to the address in the first of them, where a guest has put a value."""
    cdef Side side = <Side>place.side
    place.ptr = place.flat.u32 if side.pointer_size == 4 else place.flat.u64
    place.kind = PLACE_MEMORY
    return check_pointer(side, place.ptr, node.alignment, node.size)


# Guest → Python

cdef object lift(Plan plan, Place* source):
    """Lift a value from slots, or from an address that was checked."""
    return _lift(plan.root, source)


cdef object _lift(const Node* node, Place* source):
    cdef Walk walk
    # Handles that Python borrows end with the call that they come from: its lends note them.
    cdef Place sink = of_python(NULL)
    _begin(&walk, source, &sink)
    # Of the value itself; what is in lists and cases is charged where it is found.
    charge(&walk, 1, node.cost)
    made = transfer(&walk, node, node, source, &sink)
    finish(&walk)
    return made


cdef tuple lift_params(Signature signature, Place* source, bint spilled):
    """Lift all arguments of a call."""
    cdef const Node* node = signature.params.root
    # The guest put them into memory of its own and gave the address: that is checked, nothing is allocated.
    if spilled:
        follow(node, source)
    return <tuple>_lift(node, source)


cdef object lift_result(Signature signature, Place* source):
    """Lift what a guest's function returned."""
    cdef Plan plan = signature.result
    if plan is None:
        return None
    if signature.result_spilled:
        follow(plan.root, source)
    return _lift(plan.root, source)


cdef object lift_result_into(Signature signature, Place* source, object out):
    """The same into a buffer, as lift_into() does it."""
    cdef Plan plan = signature.result
    if signature.result_spilled:
        follow(plan.root, source)
    return lift_into(plan, source, out)


cdef object lift_into(Plan plan, Place* source, object out):
    """Lift a list or string into a buffer; return how many elements or bytes, or the new memoryview."""
    cdef Walk walk
    cdef Place sink = of_python(NULL)
    _begin(&walk, source, &sink)
    made = fill(&walk, plan, source, out)
    finish(&walk)
    return made


# Guest → guest

cdef int copy(Plan plan, Place* source, Plan to_plan, Place* sink) except -1:
    """Copy a value between addresses that were checked, or slots."""
    cdef Walk walk
    _check_twins(plan, to_plan)
    _begin(&walk, source, sink)
    transfer(&walk, plan.root, to_plan.root, source, sink)
    return finish(&walk)


cdef int copy_elements(
    Plan plan, Side source, uint64_t ptr, Plan to_plan, Side sink, uint64_t to_ptr, uint64_t n,
) except -1:
    """Copy elements of a stream or future, from the buffer of one end to that of the other."""
    cdef Walk walk
    _check_twins(plan, to_plan)
    begin(&walk, <PyObject*>source, <PyObject*>sink, NULL, NULL)
    transfer_elements(&walk, plan.root, to_plan.root, ptr, to_ptr, n)
    return finish(&walk)


cdef int copy_params(
        Signature signature, Place* source, bint spilled,
        Signature to_signature, Place* sink, bint to_spilled) except -1:
    """Copy all arguments of a call from the caller to the callee."""
    if spilled:
        follow(signature.params.root, source)
    # Each side for itself: a guest with 64-bit pointers may need memory where the other has slots.
    if to_spilled:
        _spill(to_signature.params.root, sink, <Side>source.side)
    return copy(signature.params, source, to_signature.params, sink)


cdef int copy_result(Signature signature, Place* source, Signature to_signature, Place* sink) except -1:
    """Copy what the callee returned to the caller. Results have no borrows."""
    if signature.result is None:
        return 0
    if signature.result_spilled:
        follow(signature.result.root, source)
    check_place(to_signature.result.root, sink)
    return copy(signature.result, source, to_signature.result, sink)


cdef int _check_twins(Plan plan, Plan to_plan) except -1:
    """That both plans are of one type is the linker's business, but memory safety depends on it."""
    # Remembered, as calls between the same two guests come again and again; only the last pair is.
    if plan is to_plan or plan.twin is to_plan:
        return 0
    if not _are_twins(plan.root, to_plan.root, set()):
        raise AssertionError(f"{plan!r} and {to_plan!r} differ")
    plan.twin = to_plan
    return 0


cdef bint _are_twins(const Node* a, const Node* b, set seen) except -1:
    cdef uint32_t i
    # Equal types are one object. Types of two components differ where their resource types do.
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

    Slots are ints: the bits of their values, as a tuple of the right length. Nothing else may run in the
    store.
    """

    cdef readonly Plan plan
    cdef readonly Side side

    def __cinit__(self, Plan plan not None, Side side not None):
        if isinstance(side, Held):
            raise TypeError("a held buffer is not a side of a guest")
        if plan.root.pointer_size != side.pointer_size:
            raise ValueError("the plan and the side have pointers of different sizes")
        self.plan = plan
        self.side = side

    def check(self, value, path=""):
        """Return a value as the copier accepts it, or raise the error, naming the value `path`."""
        return check(self.plan, value, self.side, path)

    def lower_flat(self, value):
        """Check a value and lower it; return its slots."""
        cdef Val[MAX_FLAT] slots
        cdef Place sink = in_slots(self.side, slots)
        _flat(self.plan)
        value = check(self.plan, value, self.side, "")
        _acquire(self.side)
        try:
            lower(self.plan, value, &sink)
        finally:
            _release(self.side)
        return _shown(self.plan, slots)

    def lower_memory(self, value, ptr):
        """Check a value and store it at an address."""
        cdef Place sink = in_memory(self.side, ptr)
        value = check(self.plan, value, self.side, "")
        _acquire(self.side)
        try:
            check_place(self.plan.root, &sink)
            lower(self.plan, value, &sink)
        finally:
            _release(self.side)

    def lift_flat(self, slots, out=None):
        """Lift a value from slots; into `out`, like lift_into in the header, if it is given."""
        cdef Val[MAX_FLAT] given
        cdef Place source = in_slots(self.side, given)
        _taken(self.plan, slots, given)
        _acquire(self.side)
        try:
            return lift(self.plan, &source) if out is None else lift_into(self.plan, &source, out)
        finally:
            _release(self.side)

    def lift_memory(self, ptr, out=None):
        """Load a value from an address; into `out` if it is given."""
        cdef Place source = in_memory(self.side, ptr)
        _acquire(self.side)
        try:
            check_place(self.plan.root, &source)
            return lift(self.plan, &source) if out is None else lift_into(self.plan, &source, out)
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
    cdef Place place, sink
    if slots is None:
        place = in_memory(source.side, ptr)
    else:
        _taken(source.plan, slots, given)
        place = in_slots(source.side, given)
    if to_ptr is None:
        _flat(to.plan)
        sink = in_slots(to.side, made)
    else:
        sink = in_memory(to.side, to_ptr)
    _acquire(source.side)
    _acquire(to.side)
    try:
        check_place(source.plan.root, &place)
        check_place(to.plan.root, &sink)
        copy(source.plan, &place, to.plan, &sink)
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
