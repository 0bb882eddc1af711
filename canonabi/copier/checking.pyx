"""Checks Python values before the first effect of a call.

Values as `canonabi.values.classes` describes them are only looked at. All others, which will do as well, are
made such by `canonabi.copier.convert`, which also says where and what is wrong. Handles are checked here, by
whoever has them, and named by the steps that lead to them.
"""

from cpython.dict cimport PyDict_CheckExact, PyDict_Items
from cpython.list cimport PyList_CheckExact, PyList_GET_SIZE
from cpython.object cimport PyObject
from cpython.tuple cimport PyTuple_CheckExact, PyTuple_GET_SIZE
from libc.stdint cimport uint32_t, uint64_t

from canonabi.copier.buffers cimport buffer_fits
from canonabi.copier.lists cimport scalar_from_python
from canonabi.copier.numbers cimport int_bits
from canonabi.copier.objects cimport NO_CASE, case_of, enum_index, fields_of, flags_bits, get_slot
from canonabi.copier.passing cimport passing
from canonabi.copier.plans cimport (
    K_BOOL, K_CHAR, K_ENUM, K_FIXED, K_FLAGS, K_LIST, K_MAP, K_OPTION, K_OWN, K_PASSED, K_RECORD, K_RESULT,
    K_STRING, K_TUPLE, K_U32, LAST_INTEGER, LAST_SCALAR)
from canonabi.copier.strings cimport has_surrogates
from canonabi.state.handles cimport Handle, check_handle
from engine.code.words cimport Val

from canonabi.copier.convert import convert
from canonabi.errors import Mismatch, ResourceError

cdef extern from "Python.h":
    bint PyUnicode_CheckExact(object value) noexcept
    PyObject** PySequence_Fast_ITEMS(PyObject* items) noexcept


cdef object checked(Plan plan, object value, Side to, str path, dict handles):
    """Return the value as the copier takes it. Raises Mismatch (a TypeError), OutOfRange (a ValueError)."""
    cdef Looking looking
    cdef dict before = dict(handles) if handles is not None and plan.root.owns else None
    looking.to = <PyObject*>to
    looking.handles = NULL if handles is None else <PyObject*>handles
    try:
        # First as it is, which is nearly always right and makes nothing; conversion would copy whole lists.
        if fits(plan.root, value, &looking, NULL):
            return value
        value = convert(plan.type, value)
        if before is not None:
            # What the first look noted would count the same handles twice.
            handles.clear()
            handles.update(before)
        # Again: converting runs Python code, which may have changed what is mutable in the value.
        if fits(plan.root, value, &looking, NULL):
            return value
    except (TypeError, ValueError) as error:
        if path and hasattr(error, "within"):
            error.within(path)
        raise
    raise Mismatch(f"it is no longer of type {plan.type}: it changed while it was checked", path)


cdef bint fits(const Node* node, object value, Looking* looking, const Step* up) except -1:
    """Whether the copier takes a value as it is."""
    cdef int kind = node.kind
    cdef uint64_t bits
    cdef uint32_t number
    if kind <= K_CHAR:
        return scalar_from_python(kind, value, &bits)
    if kind == K_STRING:
        return PyUnicode_CheckExact(value) and not has_surrogates(value)
    if kind == K_RECORD or kind == K_TUPLE:
        return _fields_fit(node, value, looking, up)
    if kind == K_LIST or kind == K_FIXED:
        return _list_fits(node, value, looking, up)
    if kind == K_MAP:
        if PyDict_CheckExact(value):
            value = PyDict_Items(value)
        elif not PyList_CheckExact(value) and not PyTuple_CheckExact(value):
            return False
        return _items_fit(node.parts[0], value, looking, up, node)
    if kind == K_ENUM:
        return enum_index(node, value) != NO_CASE
    if kind == K_FLAGS:
        return flags_bits(node, value, &number)
    if kind <= LAST_SCALAR:
        return _handle_fits(node, value, looking, up)
    return _case_fits(node, value, looking, up)


cdef bint _fields_fit(const Node* node, object value, Looking* looking, const Step* up) except -1:
    cdef object fields = fields_of(node, value)
    cdef bint slots = fields is value and node.kind == K_RECORD
    cdef Step step
    cdef uint32_t i
    # Steps are a linked list on the C stack: a path costs nothing unless a message needs it.
    step.up = up
    step.node = node
    if fields is None:
        return False
    for i in range(node.n):
        step.index = i
        if slots:
            part = get_slot(value, node.places[i])
        else:
            part = <object>PySequence_Fast_ITEMS(<PyObject*>fields)[i]
        if not fits(node.parts[i], part, looking, &step):
            return False
    return True


cdef bint _list_fits(const Node* node, object value, Looking* looking, const Step* up) except -1:
    cdef Py_ssize_t n
    if PyList_CheckExact(value):
        n = PyList_GET_SIZE(value)
    elif PyTuple_CheckExact(value):
        n = PyTuple_GET_SIZE(value)
    else:
        return buffer_fits(node, value)
    if node.kind == K_FIXED and n != node.n:
        return False
    return _items_fit(node.parts[0], value, looking, up, node)


cdef bint _items_fit(
        const Node* element, object items, Looking* looking, const Step* up, const Node* node) except -1:
    """Whether all elements of a list or tuple fit; the list may change meanwhile."""
    cdef bint is_list = PyList_CheckExact(items)
    cdef Py_ssize_t i = 0
    cdef Step step
    cdef Val bits
    step.up = up
    step.node = node
    if K_BOOL < element.kind <= LAST_INTEGER:       # the common case, as quick as can be
        for i in range(PyList_GET_SIZE(items) if is_list else PyTuple_GET_SIZE(items)):
            if not int_bits(element.kind, PySequence_Fast_ITEMS(<PyObject*>items)[i], &bits):
                return False
        return True
    while i < (PyList_GET_SIZE(items) if is_list else PyTuple_GET_SIZE(items)):
        item = <object>PySequence_Fast_ITEMS(<PyObject*>items)[i]
        step.index = i
        if not fits(element, item, looking, &step):
            return False
        i += 1
    return True


cdef bint _case_fits(const Node* node, object value, Looking* looking, const Step* up) except -1:
    cdef uint32_t index
    cdef object payload = case_of(node, value, &index)
    cdef Step step
    if index == NO_CASE:
        return False
    if node.parts[index] == NULL:
        return True
    step.up = up
    step.node = node
    step.index = index
    return fits(node.parts[index], payload, looking, &step)


# Handles

cdef bint _handle_fits(const Node* node, object value, Looking* looking, const Step* up) except -1:
    cdef Side to = <Side>looking.to
    cdef Val bits
    if to.instance is None:
        return int_bits(K_U32, <PyObject*>value, &bits)
    try:
        if node.kind == K_PASSED:
            passing().check(to.instance, <object>node.type, value)
            return True
        check_handle(to.instance, node.slot, value, node.kind == K_OWN)
    except Mismatch as error:
        raise error.within(_path(up))
    if looking.handles != NULL and isinstance(value, Handle):
        _check_once(<dict>looking.handles, <Handle>value, node.kind == K_OWN)
    return True


cdef int _check_once(dict handles, Handle handle, bint own) except -1:
    """A handle that is given away cannot be given a second time with it, not even lent."""
    key = id(handle)
    # By identity, for the time of one call: True for given away, False for lent.
    if handles.get(key):
        raise ResourceError(f"{handle.resource.name} is already given away in the same call")
    if own and key in handles:
        raise ResourceError(f"{handle.resource.name} cannot be given away while it is lent")
    handles[key] = own
    return 0


cdef str _path(const Step* step):
    """Where a part is, as messages say it: `.people[3].name`."""
    cdef str path = ""
    while step != NULL:
        path = _name(step.node, step.index) + path
        step = step.up
    return path


cdef str _name(const Node* node, Py_ssize_t index):
    cdef Plan plan = <Plan>node.plan
    if node.kind == K_RECORD:
        return f".{plan.fields[index]}"
    if node.kind == K_OPTION:
        return ""
    if node.kind in (K_LIST, K_FIXED, K_MAP, K_TUPLE):
        return f"[{index}]"
    if node.kind == K_RESULT:
        return ".err" if index else ".ok"
    return f".{list(plan.type.cases)[index][0]}"
