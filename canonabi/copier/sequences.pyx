"""Lists, maps and lists of fixed length: the part of the walk that is about many values.

Lists of numbers, bools and characters are done in one loop or one memcpy (`lists`), buffers are like
memories of guests (`buffers`); everything else goes element by element through `transfer`.
"""

from cpython.dict cimport PyDict_CheckExact, PyDict_Items
from cpython.list cimport PyList_CheckExact, PyList_GET_SIZE, PyList_New, PyList_SET_ITEM
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from cpython.tuple cimport PyTuple_CheckExact, PyTuple_GET_SIZE
from libc.stdint cimport UINT64_MAX, uint8_t, uint32_t, uint64_t

from canonabi.copier.buffers cimport Held, hold
from canonabi.copier.effort cimport CHUNK, STEP, attend, charge, copy_bytes
from canonabi.copier.lists cimport copy_columns, copy_simple, is_simple, items_to_memory, memory_to_items
from canonabi.copier.plans cimport K_MAP, K_U8
from canonabi.copier.side cimport MAX_BYTES, REALLOC_MAX, Side, allocate, at, check_range
from canonabi.copier.strings cimport Range
from canonabi.copier.walk cimport (
    PLACE_FLAT, PLACE_MEMORY, PLACE_PYTHON, changed, put_range, side_of, take_range, transfer)

from engine.errors import Trap

cdef extern from "Python.h":
    PyObject** PySequence_Fast_ITEMS(PyObject* items) noexcept
    void PyObject_GC_Track(object value) noexcept
    void PyObject_GC_UnTrack(object value) noexcept

cdef enum:
    SLOT_COST = 8               # bytes of a list for each element


cdef object transfer_list(Walk* walk, const Node* a, const Node* b, Place* source, Place* sink):
    cdef Range given, made
    cdef uint64_t size
    if source.kind == PLACE_PYTHON:
        _list_from_python(walk, a, <object>source.value, &made)
    else:
        take_range(<Side>walk.source, source, &given)
        # Saturated, so that the product cannot wrap: check_range() refuses everything above MAX_BYTES.
        size = UINT64_MAX if given.length > MAX_BYTES else given.length * a.parts[0].size
        check_range(<Side>walk.source, side_of(walk.sink), False, given.ptr, a.parts[0].alignment, size)
        if sink.kind == PLACE_PYTHON:
            if a.kind == K_MAP:
                return _map_to_python(walk, a.parts[0], given.ptr, <Py_ssize_t>given.length)
            return _elements_to_python(walk, a.parts[0], given.ptr, <Py_ssize_t>given.length)
        made.length = given.length
        size = made.length * b.parts[0].size
        # The guest has run: its memory may have moved, and if source and sink are one, the list that was
        # checked may have changed. So elements are checked again as they are read, each through at().
        made.ptr = allocate(<Side>walk.sink, <Side>walk.source, False, b.parts[0].alignment, size)
        transfer_elements(walk, a.parts[0], b.parts[0], given.ptr, made.ptr, made.length)
    put_range(<Side>walk.sink, sink, &made)
    return None


cdef int transfer_elements(
        Walk* walk, const Node* a, const Node* b, uint64_t source_ptr, uint64_t sink_ptr,
        uint64_t n) except -1:
    """From memory to memory."""
    cdef Side sink = <Side>walk.sink
    cdef Place take, put
    cdef uint64_t i
    if a.plain:
        copy_bytes(walk, source_ptr, sink_ptr, n * a.size)
    elif a.columns:
        _copy_numbers(walk, a, source_ptr, sink_ptr, n)
    else:
        take.kind = put.kind = PLACE_MEMORY
        for i in range(n):
            attend(walk, STEP)
            take.ptr = source_ptr + i * a.size
            put.ptr = sink_ptr + i * b.size
            transfer(walk, a, b, &take, &put)
    # Usage counts what lands in a guest; a Python buffer behaves as a memory of no store.
    if sink.memory.store != NULL:       # else it is a buffer
        sink.memory.store.bytes_copied += n * b.size
    return 0


cdef int _copy_numbers(
        Walk* walk, const Node* element, uint64_t source_ptr, uint64_t sink_ptr, uint64_t n) except -1:
    """Numbers and records of them, some of which are made values on the way."""
    # At least one element even if it alone is larger than a chunk.
    cdef uint64_t most = max(<uint64_t>CHUNK // element.size, <uint64_t>1)
    cdef const uint8_t* start
    cdef uint8_t* to
    cdef uint64_t done = 0
    cdef uint64_t count, size
    while done < n:
        count = min(n - done, most)
        size = count * element.size
        attend(walk, size)
        start = at(<Side>walk.source, source_ptr + done * element.size, size)
        to = at(<Side>walk.sink, sink_ptr + done * element.size, size)
        if not (copy_simple(element, start, to, count) if is_simple(element)
                else copy_columns(element, start, to, element.size, count)):
            raise Trap("invalid `char` bit pattern")
        done += count
    return 0


cdef int _list_from_python(Walk* walk, const Node* node, object value, Range* made) except -1:
    """Write a list's elements to memory that realloc gives."""
    cdef const Node* element = node.parts[0]
    cdef Held held = None
    if node.kind == K_MAP and PyDict_CheckExact(value):
        # A copy of the items, which nobody else can find: the dict may change while they are lowered.
        value = PyDict_Items(value)
    if PyList_CheckExact(value):
        made.length = PyList_GET_SIZE(value)
    elif PyTuple_CheckExact(value):
        made.length = PyTuple_GET_SIZE(value)
    else:
        # check() has seen a buffer, but it may be another by now: asked anew.
        held = hold(element, value, False)
        if held is None:
            raise changed(node)
        made.length = held.n
    try:
        # The second condition is for the product, which could wrap for a length beyond it.
        if made.length * element.size > REALLOC_MAX or made.length > REALLOC_MAX:
            raise OverflowError(f"a list of {made.length} elements is too large for a guest")
        made.ptr = allocate(<Side>walk.sink, None, False, element.alignment, made.length * element.size)
        if held is None:
            _items_to_memory(walk, element, value, made.ptr, <Py_ssize_t>made.length)
        else:
            _from_buffer(walk, element, held, made.ptr)
    finally:
        if held is not None:
            held.release()
    return 0


cdef int _from_buffer(Walk* walk, const Node* element, Held held, uint64_t ptr) except -1:
    """Copy a buffer, which is like a guest's memory."""
    # The buffer takes the place of the guest whose memory is read; its first byte has the address 0.
    cdef PyObject* source = walk.source
    walk.source = <PyObject*>held
    try:
        transfer_elements(walk, element, element, 0, ptr, held.n)
    finally:
        walk.source = source
    return 0


cdef int _items_to_memory(
        Walk* walk, const Node* element, object items, uint64_t ptr, Py_ssize_t n) except -1:
    """Write the objects of a list or tuple, which had n when last looked at."""
    cdef Side sink = <Side>walk.sink
    cdef bint is_list = PyList_CheckExact(items)
    cdef Place take, put
    cdef Py_ssize_t i
    sink.memory.store.bytes_copied += <uint64_t>n * element.size
    if is_simple(element):
        if not items_to_memory(walk, element, items, n, ptr):
            raise changed(element)
        return 0
    take.kind = PLACE_PYTHON
    put.kind = PLACE_MEMORY
    for i in range(n):
        attend(walk, STEP)
        # The memory was allocated for n elements; an element's own code may have changed the list since.
        if n != (PyList_GET_SIZE(items) if is_list else PyTuple_GET_SIZE(items)):
            raise RuntimeError("a list changed its length while it was passed")
        item = <object>PySequence_Fast_ITEMS(<PyObject*>items)[i]
        take.value = <PyObject*>item
        put.ptr = ptr + <uint64_t>i * element.size
        transfer(walk, element, element, &take, &put)
    return 0


cdef object _elements_to_python(Walk* walk, const Node* element, uint64_t ptr, Py_ssize_t n):
    """A list; bytes of u8."""
    cdef Side source = <Side>walk.source
    cdef Place take, put
    cdef list made
    cdef Py_ssize_t i
    source.memory.store.bytes_copied += <uint64_t>n * element.size
    # Before anything is allocated: a guest's length is four bytes, the list may be gigabytes.
    charge(walk, n, 1 if element.kind == K_U8 else SLOT_COST + element.cost)
    if is_simple(element):
        return memory_to_items(walk, element, ptr, n)
    made = PyList_New(n)
    PyObject_GC_UnTrack(made)       # nobody finds it before it is full
    take.kind = PLACE_MEMORY
    put.kind = PLACE_PYTHON
    for i in range(n):
        attend(walk, STEP)
        take.ptr = ptr + <uint64_t>i * element.size
        item = transfer(walk, element, element, &take, &put)
        Py_INCREF(item)
        PyList_SET_ITEM(made, i, item)
    PyObject_GC_Track(made)
    return made


cdef dict _map_to_python(Walk* walk, const Node* pair, uint64_t ptr, Py_ssize_t n):
    """A dict of pairs; of several with one key the last."""
    cdef Place take, put
    cdef dict made = {}
    cdef Py_ssize_t i
    charge(walk, n, 2 * SLOT_COST + pair.cost)
    take.kind = PLACE_MEMORY
    put.kind = PLACE_PYTHON
    for i in range(n):
        attend(walk, STEP)
        take.ptr = ptr + <uint64_t>i * pair.size + pair.offsets[0]
        key = transfer(walk, pair.parts[0], pair.parts[0], &take, &put)
        take.ptr = ptr + <uint64_t>i * pair.size + pair.offsets[1]
        # Key and value in the order in which they lie: what is wrong with both shows the key's trap.
        made[key] = transfer(walk, pair.parts[1], pair.parts[1], &take, &put)
    return made


cdef object transfer_fixed(Walk* walk, const Node* a, const Node* b, Place* source, Place* sink):
    """A list of fixed length, whose elements lie where it lies."""
    if source.kind == PLACE_FLAT or sink.kind == PLACE_FLAT:
        return _fixed_flat(walk, a, b, source, sink)
    if source.kind == PLACE_PYTHON:
        return _fixed_from_python(walk, a, <object>source.value, sink)
    if sink.kind == PLACE_PYTHON:
        return _elements_to_python(walk, a.parts[0], source.ptr, a.n)
    transfer_elements(walk, a.parts[0], b.parts[0], source.ptr, sink.ptr, a.n)
    return None


cdef object _fixed_from_python(Walk* walk, const Node* node, object value, Place* sink):
    if not PyList_CheckExact(value) and not PyTuple_CheckExact(value):
        return _fixed_from_buffer(walk, node, value, sink)
    if len(value) != node.n:
        raise changed(node)
    _items_to_memory(walk, node.parts[0], value, sink.ptr, node.n)


cdef object _fixed_from_buffer(Walk* walk, const Node* node, object value, Place* sink):
    """A buffer is like a guest's memory."""
    cdef PyObject* source = walk.source
    cdef Place place
    cdef Held held = hold(node.parts[0], value, False)
    if held is None:
        raise changed(node)
    try:
        if held.n != node.n:
            raise changed(node)
        place.kind = PLACE_MEMORY
        place.ptr = 0
        walk.source = <PyObject*>held
        transfer_fixed(walk, node, node, &place, sink)
    finally:
        walk.source = source
        held.release()


cdef object _fixed_flat(Walk* walk, const Node* a, const Node* b, Place* source, Place* sink):
    """Element by element; there are few, for slots are few."""
    cdef Place source_part = source[0]
    cdef Place sink_part = sink[0]
    cdef Place* take = source if source.kind == PLACE_FLAT else &source_part
    cdef Place* put = sink if sink.kind == PLACE_FLAT else &sink_part
    cdef list made = []
    cdef object items = None
    cdef uint32_t i
    if source.kind == PLACE_PYTHON:
        items = <object>source.value
        if not PyList_CheckExact(items) and not PyTuple_CheckExact(items):
            return _fixed_from_buffer(walk, a, items, sink)
        # At most MAX_FLAT elements, so the copy is cheap, and nobody can change it.
        items = tuple(items)
        if len(items) != a.n:
            raise changed(a)
    for i in range(a.n):
        if source.kind == PLACE_PYTHON:
            source_part.value = PySequence_Fast_ITEMS(<PyObject*>items)[i]
        elif source.kind == PLACE_MEMORY:
            source_part.ptr = source.ptr + i * <uint64_t>a.parts[0].size
        if sink.kind == PLACE_MEMORY:
            sink_part.ptr = sink.ptr + i * <uint64_t>b.parts[0].size
        # Of use only if the sink is Python; otherwise a few Nones.
        made.append(transfer(walk, a.parts[0], b.parts[0], take, put))
    if sink.kind != PLACE_PYTHON:
        return None
    return bytes(made) if b.parts[0].kind == K_U8 else made
