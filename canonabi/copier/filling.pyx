"""Results straight into buffers, without Python objects between.

A list of numbers goes into a buffer of such numbers, a list of records of numbers into one that has their
layout (`canonabi.values.arrays.dtype_of` says it to numpy), a string as UTF-8 into one of bytes.
"""

from cpython.object cimport PyObject
from libc.stdint cimport UINT64_MAX, uint64_t

from canonabi.copier.buffers cimport Held, hold, hold_bytes
from canonabi.copier.effort cimport charge, copy_bytes
from canonabi.copier.plans cimport (
    K_BOOL, K_F32, K_F64, K_LIST, K_S8, K_S16, K_S32, K_S64, K_STRING, K_U8, K_U16, K_U32, K_U64, LAST_NUMBER,
    Node)
from canonabi.copier.sequences cimport transfer_elements
from canonabi.copier.side cimport MAX_BYTES, UTF8, Side, check_range
from canonabi.copier.strings cimport Range, check_string, lift_string, utf8_size, write_utf8
from canonabi.copier.transcode cimport Source, simple, validate
from canonabi.copier.walk cimport take_range

cdef dict LETTERS = {
    K_BOOL: "?", K_S8: "b", K_U8: "B", K_S16: "h", K_U16: "H", K_S32: "i", K_U32: "I", K_S64: "q", K_U64: "Q",
    K_F32: "f", K_F64: "d",
}
cdef Node BYTE                  # the element of a buffer for text
BYTE.kind = K_U8
BYTE.size = BYTE.alignment = 1
BYTE.plain = BYTE.fixed = True


cdef object fill(Walk* walk, Plan plan, Place* place, object out):
    """Put a list or string into `out`; return how many elements or bytes. `memoryview`: into a new one."""
    cdef Side source = <Side>walk.source
    cdef Range given
    cdef const Node* element
    cdef uint64_t size
    if plan.root.kind == K_STRING:
        take_range(source, place, &given)
        check_string(source, None, &given)
        return _fill_text(walk, &given, out)
    element = _element(plan)
    take_range(source, place, &given)
    size = UINT64_MAX if given.length > MAX_BYTES else given.length * element.size
    check_range(source, None, False, given.ptr, element.alignment, size)
    return _fill_elements(walk, plan, &given, out)


cdef int check_out(Plan plan, object out) except -1:
    """Raise TypeError unless values of the type go into `out`, if it has room."""
    cdef const Node* element = &BYTE
    cdef Held held
    if plan.root.kind != K_STRING:
        element = _element(plan)
    # The class stands for "make one of the right size".
    if out is memoryview:
        return 0
    held = hold(element, out, True)
    if held is None:
        wanted = "bytes" if plan.root.kind == K_STRING else _wanted(plan.root)
        raise TypeError(f"out: expected a writable buffer of {wanted}, got {_shown(out)}")
    # Held only to look at it. The guest runs in between, and so may Python, so it is held again for the copy.
    held.release()
    return 0


cdef const Node* _element(Plan plan) except NULL:
    """The elements of a list that goes into a buffer."""
    if plan.root.kind != K_LIST or not plan.root.parts[0].fixed:
        raise TypeError(f"out: a {plan.type} does not go into a buffer: strings and lists of numbers or of "
                        "records of numbers do")
    return plan.root.parts[0]


cdef object _fill_elements(Walk* walk, Plan plan, const Range* given, object out):
    cdef const Node* element = plan.root.parts[0]
    cdef Held held
    if out is memoryview:
        charge(walk, given.length, element.size)
        data = bytearray(given.length * element.size)
        held = hold_bytes(data)
    else:
        data = None
        held = hold(element, out, True)
        if held is None:
            raise TypeError(f"out: expected a writable buffer of {_wanted(plan.root)}, got {_shown(out)}")
    try:
        if data is None and held.n < given.length:
            raise ValueError(f"out: the list has {given.length} elements, the buffer room for {held.n}")
        # The buffer takes the place of a guest that is copied to: the rest is as from guest to guest.
        walk.sink = <PyObject*>held
        transfer_elements(walk, element, element, given.ptr, 0, given.length)
        (<Side>walk.source).memory.store.bytes_copied += given.length * element.size
    finally:
        walk.sink = NULL
        held.release()
    if data is None:
        return given.length
    return memoryview(data).cast(LETTERS[element.kind]) if element.kind <= LAST_NUMBER else memoryview(data)


cdef str _wanted(const Node* node):
    """What a buffer for a list must be, in words."""
    cdef const Node* element = node.parts[0]
    if element.kind <= LAST_NUMBER:
        return f"format {LETTERS[element.kind]!r}"
    return f"items of {element.size} bytes laid out as {<object>element.type}"


cdef str _shown(object out):
    try:
        view = memoryview(out)
    except TypeError:
        return f"{type(out).__name__}, which is not a buffer"
    only = "read-only, " if view.readonly else ""
    return f"{type(out).__name__}: {only}format {view.format!r}, {view.ndim} dimensions"


cdef object _fill_text(Walk* walk, const Range* given, object out):
    """UTF-8, whatever the guest has."""
    cdef Side source = <Side>walk.source
    cdef str text = None
    cdef uint64_t size
    cdef Held held
    cdef Source found = simple(source, given)
    if source.encoding == UTF8:
        size = given.length
        validate(walk, &found)
    else:
        # By way of a str, as the size in UTF-8 has to be known before anything is written.
        text = lift_string(walk, given)
        size = utf8_size(text)
    if out is memoryview:
        charge(walk, size, 1)
        data = bytearray(size)
        held = hold_bytes(data)
    else:
        data = None
        held = hold(&BYTE, out, True)
        if held is None:
            raise TypeError(f"out: expected a writable buffer of bytes, got {_shown(out)}")
    try:
        if held.n < size:
            raise ValueError(f"out: the string has {size} bytes, the buffer room for {held.n}")
        walk.sink = <PyObject*>held
        if text is None:
            copy_bytes(walk, given.ptr, 0, size)
            source.memory.store.bytes_copied += size
        else:
            write_utf8(walk, text, 0, size)
    finally:
        walk.sink = NULL
        held.release()
    return size if data is None else memoryview(data)
