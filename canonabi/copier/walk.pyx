"""The walk: one value from a place to another, with source and sink as parameters.

`transfer` takes a value from a place (a Python object, an address in a guest's memory, slots) and puts it
to another; the two nodes are of one type in the plans of both sides, the same node where one is Python.
What has a shape of its own is a function of its own: scalars, strings, records, variants; lists are in
`sequences`. The recursion is as deep as the type.

What check() has seen may change, for realloc runs a guest and other threads run: so every object is looked
at again here, and held while it is used; each address is compared with the memory's size when it is used.
Specification: CanonicalABI.md, "Loading", "Storing", "Flat Lifting", "Flat Lowering".
"""

from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from cpython.tuple cimport PyTuple_New, PyTuple_SET_ITEM
from libc.stdint cimport uint32_t

from canonabi.copier.effort cimport FIELD, STEP, attend, charge, copy_bytes
from canonabi.copier.lists cimport scalar_from_python, scalar_to_python
from canonabi.copier.numbers cimport (
    extend, int_bits, load_number, load_scalar, settle, slot_bits, store_number)
from canonabi.copier.objects cimport (
    NO_CASE, case_of, enum_index, fields_of, flags_bits, get_slot, make_case, make_enum, make_flags,
    new_object, slot_of)
from canonabi.copier.passing cimport passing
from canonabi.copier.plans cimport (
    K_CHAR, K_ENUM, K_FIXED, K_FLAGS, K_LIST, K_MAP, K_OWN, K_PASSED, K_RECORD, K_STRING, K_TUPLE, K_U32,
    LAST_SCALAR, prepare)
from canonabi.copier.sequences cimport transfer_fixed, transfer_list
from canonabi.copier.side cimport Side, at, load_pointer, store_pointer
from canonabi.copier.strings cimport check_string, has_surrogates, lift_string, lower_string
from canonabi.copier.transcode cimport copy_string
from canonabi.state.handles cimport (
    borrow_from_python, borrow_to_python, lift_borrow, lift_own, lower_borrow, lower_own, own_from_python,
    own_to_python)
from engine.code.words cimport Val

from engine.errors import Trap

cdef extern from "Python.h":
    bint PyUnicode_CheckExact(object value) noexcept
    PyObject** PySequence_Fast_ITEMS(PyObject* items) noexcept
    void PyObject_GC_Track(object value) noexcept
    void PyObject_GC_UnTrack(object value) noexcept


# One value
#
# Two nodes, because guests with pointers of 4 and of 8 bytes lay the same type out differently. Whatever
# depends on the layout (size, offsets) is asked of the side's own node, the rest of `a`.

cdef object transfer(Walk* walk, const Node* a, const Node* b, Place* source, Place* sink):
    """Copy a value; return it if it goes to Python, else None."""
    cdef int kind = a.kind
    if kind <= LAST_SCALAR:
        return _scalar(walk, a, b, source, sink)
    # Integers without padding between: any bytes are valid and stay as they are, whatever is nested in it.
    if a.plain and source.kind == PLACE_MEMORY and sink.kind == PLACE_MEMORY:
        copy_bytes(walk, source.ptr, sink.ptr, a.size)
        return None
    if kind == K_STRING:
        return _string(walk, source, sink)
    if kind == K_RECORD or kind == K_TUPLE:
        return transfer_fields(walk, a, b, source, sink, NULL)
    if kind == K_LIST or kind == K_MAP:
        return transfer_list(walk, a, b, source, sink)
    if kind == K_FIXED:
        return transfer_fixed(walk, a, b, source, sink)
    return _case(walk, a, b, source, sink)


cdef object changed(const Node* node):
    """The error for what check() had seen as something else."""
    return RuntimeError(f"a value changed while it was passed: it is no longer of type {<object>node.type}")


# Scalars

cdef object _scalar(Walk* walk, const Node* a, const Node* b, Place* source, Place* sink):
    cdef Val value
    if source.kind == PLACE_MEMORY:
        load_scalar(a, at(<Side>walk.source, source.ptr, a.size), &value)
    elif source.kind == PLACE_FLAT:
        extend(a, source.flat[0], &value)
        source.flat += 1
    else:
        _from_python(walk, a, <object>source.value, &value)
    # Python's values are settled already; bits of a guest may be no char or case, and NaNs become canonical.
    if source.kind != PLACE_PYTHON:
        if a.kind > K_FLAGS:
            _lift_handle(walk, a, &value)
        elif not settle(a, &value):
            raise Trap("invalid `char` bit pattern" if a.kind == K_CHAR else "invalid variant discriminant")
    if sink.kind == PLACE_PYTHON:
        return _to_python(walk, b, value)
    if b.kind > K_FLAGS:
        _lower_handle(walk, b, &value)
    if sink.kind == PLACE_MEMORY:
        store_number(at(<Side>walk.sink, sink.ptr, b.size), value.u64, b.size)
    else:
        sink.flat.u64 = slot_bits(b, value.u64)
        sink.flat += 1
    return None


cdef int _from_python(Walk* walk, const Node* node, object value, Val* out) except -1:
    cdef uint32_t number = 0
    cdef bint found
    if node.kind <= K_CHAR:
        found = scalar_from_python(node.kind, value, &out.u64)
    elif node.kind == K_ENUM:
        number = enum_index(node, value)
        found = number != NO_CASE
        out.u64 = number
    elif node.kind == K_FLAGS:
        found = flags_bits(node, value, &number)
        out.u64 = number
    else:
        return _handle_from_python(walk, node, value, out)
    if not found:
        raise changed(node)
    return 0


cdef object _to_python(Walk* walk, const Node* node, Val value):
    if node.kind <= K_CHAR:
        return scalar_to_python(node.kind, value.u64)
    if node.kind == K_ENUM:
        return make_enum(node, value.u32)
    if node.kind == K_FLAGS:
        return make_flags(node, value.u32)
    return _handle_to_python(walk, node, value)


# Handles: between Python, representations and indices. Without an instance a number is all three.
#
# In between a handle is its representation, so lifting from one table and lowering into another are two
# independent halves. Lifting an own handle takes it out: from there on the walk must not lose it.

cdef int _lift_handle(Walk* walk, const Node* node, Val* value) except -1:
    cdef Side side = <Side>walk.source
    # Here and not in lowering, where an exception would lose an owned representation that was lifted already.
    attend(walk, STEP)
    if side.instance is None:
        return 0
    if node.kind == K_PASSED:
        return passing().lift(side.instance, <object>node.type, value.u32, &value.ptr)
    if node.kind == K_OWN:
        return lift_own(side.instance, node.slot, value.u32, &value.i64)
    return lift_borrow(side.instance, node.slot, value.u32, walk.lends, &value.i64)


cdef int _lower_handle(Walk* walk, const Node* node, Val* value) except -1:
    cdef Side side = <Side>walk.sink
    if side.instance is None:       # nothing may fail before: an owned representation would be lost
        return 0
    if node.kind == K_PASSED:
        if walk.source != NULL and (<Side>walk.source).instance is None:
            raise ValueError("a number stands for nothing that could be passed")
        value.u64 = passing().lower(side.instance, <object>node.type, value.ptr)
    elif node.kind == K_OWN:
        value.u64 = lower_own(side.instance, node.slot, value.i64)
    else:
        value.u64 = lower_borrow(side.instance, node.slot, value.i64, walk.borrows)
    return 0


cdef int _handle_from_python(Walk* walk, const Node* node, object value, Val* out) except -1:
    cdef Side side = <Side>walk.sink
    attend(walk, STEP)
    if side.instance is None:
        if not int_bits(K_U32, <PyObject*>value, out):
            raise changed(node)
        return 0
    if node.kind == K_PASSED:
        return passing().from_python(side.instance, <object>node.type, value, &out.ptr)
    if node.kind == K_OWN:
        return own_from_python(side.instance, node.slot, value, &out.i64)
    return borrow_from_python(side.instance, node.slot, value, walk.lends, &out.i64)


cdef object _handle_to_python(Walk* walk, const Node* node, Val value):
    cdef Side side = <Side>walk.source
    if side.instance is None:
        return value.u32
    if node.kind == K_PASSED:
        return passing().to_python(side.instance, <object>node.type, value.ptr)
    if node.kind == K_OWN:
        return own_to_python(side.instance, node.slot, value.i64)
    return borrow_to_python(side.instance, node.slot, value.i64, walk.lends)


# Strings

cdef object _string(Walk* walk, Place* source, Place* sink):
    cdef Range given, made
    if source.kind == PLACE_PYTHON:
        if not PyUnicode_CheckExact(<object>source.value) or has_surrogates(<str>source.value):
            raise RuntimeError("a value changed while it was passed: it is no longer a string")
        lower_string(walk, <str>source.value, &made)
    else:
        take_range(<Side>walk.source, source, &given)
        check_string(<Side>walk.source, side_of(walk.sink), &given)
        if sink.kind == PLACE_PYTHON:
            return lift_string(walk, &given)
        copy_string(walk, &given, &made)
    put_range(<Side>walk.sink, sink, &made)
    return None


cdef int take_range(Side side, Place* source, Range* range) except -1:
    """Pointer and length of a string or list, out of memory or two slots."""
    if source.kind == PLACE_MEMORY:
        range.ptr = load_pointer(side, source.ptr)
        range.length = load_pointer(side, source.ptr + side.pointer_size)
    else:
        range.ptr = source.flat[0].u32 if side.pointer_size == 4 else source.flat[0].u64
        range.length = source.flat[1].u32 if side.pointer_size == 4 else source.flat[1].u64
        source.flat += 2
    return 0


cdef int put_range(Side side, Place* sink, const Range* range) except -1:
    if sink.kind == PLACE_MEMORY:
        store_pointer(side, sink.ptr, range.ptr)
        store_pointer(side, sink.ptr + side.pointer_size, range.length)
    else:
        sink.flat[0].u64 = range.ptr
        sink.flat[1].u64 = range.length
        sink.flat += 2
    return 0


# Records and tuples

cdef object transfer_fields(
        Walk* walk, const Node* a, const Node* b, Place* source, Place* sink, PyObject* const* given):
    """Fields in order. `given`: those of Python, instead of an object that has them."""
    cdef Place source_part, sink_part
    cdef Place* take = source if source.kind == PLACE_FLAT else &source_part     # slots move on themselves
    cdef Place* put = sink if sink.kind == PLACE_FLAT else &sink_part
    cdef object whole = None        # what has Python's fields
    cdef object made = None
    cdef object part
    cdef uint32_t i
    source_part.kind = source.kind
    sink_part.kind = sink.kind
    attend(walk, FIELD * <uint64_t>a.n)     # there may be very many, where types are records of records
    if source.kind == PLACE_PYTHON and given == NULL:
        whole = fields_of(a, <object>source.value)
        if whole is None:
            raise changed(a)
        if a.kind == K_TUPLE or <PyObject*>whole != source.value:
            # Held by this frame, and nobody can change a tuple: the pointer holds for the loop.
            given = PySequence_Fast_ITEMS(<PyObject*>whole)
    if sink.kind == PLACE_PYTHON:
        made = _new_fields(b)
    for i in range(a.n):
        if source.kind == PLACE_PYTHON:
            part = <object>given[i] if given != NULL else get_slot(whole, a.places[i])
            # `part` holds it: the record's slot may be given another object meanwhile.
            source_part.value = <PyObject*>part
        elif source.kind == PLACE_MEMORY:
            source_part.ptr = source.ptr + a.offsets[i]
        if sink.kind == PLACE_PYTHON:
            _set_field(b, made, i, transfer(walk, a.parts[i], b.parts[i], take, put))
            continue
        if sink.kind == PLACE_MEMORY:
            sink_part.ptr = sink.ptr + b.offsets[i]
        transfer(walk, a.parts[i], b.parts[i], take, put)
    if sink.kind == PLACE_PYTHON and _is_hidden(b):
        # If the walk raises before this, the tuple is freed untracked; missing items are NULL.
        PyObject_GC_Track(made)
    return made


cdef inline bint _is_hidden(const Node* node) noexcept:
    """Whether Python's collector, and whoever asks it, does not see a new tuple before it is full.

    Nothing runs while one is filled with numbers, and the empty one is everybody's.
    """
    return node.kind == K_TUPLE and node.n > 0 and not node.columns


cdef inline object _new_fields(const Node* node):
    """A tuple, or a record."""
    if node.kind == K_TUPLE:
        made = PyTuple_New(node.n)
        if _is_hidden(node):
            PyObject_GC_UnTrack(made)
        return made
    if not node.ready:
        prepare(node)
    return new_object(node.cls)


cdef inline void _set_field(const Node* node, object made, uint32_t i, object part) noexcept:
    Py_INCREF(part)
    if node.kind == K_TUPLE:
        PyTuple_SET_ITEM(made, i, part)
    else:
        slot_of(made, node.places[i])[0] = <PyObject*>part


# Variants, options, results

cdef object _case(Walk* walk, const Node* a, const Node* b, Place* source, Place* sink):
    """The case and its payload; slots that the payload does not fill are zero."""
    cdef Place source_part, sink_part
    # Slots of a variant are joined (CanonicalABI.md, Flattening): each case uses a part of them, from the
    # first on. How many there are is the node's, so both sides go on behind them whatever case it is.
    cdef Val* source_end = source.flat + a.n_flat
    cdef Val* sink_end = sink.flat + b.n_flat
    cdef object payload = None
    cdef object made = None
    cdef uint32_t index
    source_part.kind = source.kind
    sink_part.kind = sink.kind
    if source.kind == PLACE_PYTHON:
        payload = case_of(a, <object>source.value, &index)
        source_part.value = <PyObject*>payload
        if index == NO_CASE:
            raise changed(a)
    else:
        index = _take_case(walk, a, source, &source_part)
    if sink.kind == PLACE_FLAT:
        sink.flat.u64 = index
        sink.flat += 1
    elif sink.kind == PLACE_MEMORY:
        store_number(at(<Side>walk.sink, sink.ptr, b.width), index, b.width)
        sink_part.ptr = sink.ptr + b.payload
    if a.parts[index] != NULL:
        if sink.kind == PLACE_PYTHON:
            charge(walk, 1, b.parts[index].cost)
        made = transfer(walk, a.parts[index], b.parts[index],
                        source if source.kind == PLACE_FLAT else &source_part,
                        sink if sink.kind == PLACE_FLAT else &sink_part)
    if source.kind == PLACE_FLAT:
        source.flat = source_end
    # The specification fills the rest with zeros; a guest must not see what was in the slots before.
    while sink.kind == PLACE_FLAT and sink.flat < sink_end:
        sink.flat.u64 = 0
        sink.flat += 1
    return make_case(b, index, made) if sink.kind == PLACE_PYTHON else None


cdef uint32_t _take_case(Walk* walk, const Node* a, Place* source, Place* part) except? NO_CASE:
    """The number of a guest's case, and where its payload is."""
    cdef uint32_t index
    if source.kind == PLACE_FLAT:
        index = source.flat.u32
        source.flat += 1
    else:
        index = load_number(at(<Side>walk.source, source.ptr, a.width), a.width)
        part.ptr = source.ptr + a.payload
    # Checked before parts[index] is read: for a guest's number this is memory safety, not only the ABI.
    if index >= a.n:
        raise Trap("invalid variant discriminant")
    return index
