"""Records, variants, enums, flags, options and results as Python objects.

Values of the classes that the plan made are read and filled slot by slot, without calling them. Values
of equal types whose classes have another name are understood, too.
"""

from cpython.dict cimport PyDict_GetItemWithError
from cpython.long cimport PyLong_CheckExact
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from cpython.tuple cimport PyTuple_CheckExact, PyTuple_GET_SIZE

from canonabi.copier.plans cimport K_OPTION, K_RECORD, K_RESULT, prepare

from canonabi.values.classes import EnumValue, Err, FlagsValue, Ok, RecordValue, Some, VariantValue

cdef extern from *:
    """
    #include <structmember.h>
    static Py_ssize_t we_value_place(PyObject* descriptor) {
        return ((PyMemberDescrObject*)descriptor)->d_member->offset;
    }
    #define we_type_of(object) ((PyObject*)Py_TYPE(object))
    #define we_is_a(object, cls) PyObject_TypeCheck(object, (PyTypeObject*)(cls))
    """
    Py_ssize_t we_value_place(object descriptor)
    PyObject* type_of "we_type_of"(object value) noexcept
    bint is_a "we_is_a"(object value, object cls) noexcept

cdef enum:
    KEPT_FLAGS = 1024           # combinations of flags that a plan keeps

cdef object SOME = Some
cdef object OK = Ok
cdef object ERR = Err
cdef object RECORD_VALUE = RecordValue
cdef object VARIANT_VALUE = VariantValue
cdef object ENUM_VALUE = EnumValue
cdef object FLAGS_VALUE = FlagsValue
cdef Py_ssize_t VALUE = we_value_place(Some.__mro__[1].__dict__["value"])      # of all three


# Reading

cdef object fields_of(const Node* node, object value):
    """What to read a record's or tuple's fields from: the record, if its slots are known, or a tuple."""
    if node.kind != K_RECORD:
        return value if PyTuple_CheckExact(value) and PyTuple_GET_SIZE(value) == node.n else None
    if not node.ready:
        prepare(node)
    # The common case. No attribute of the object is looked up, so none of its code can run.
    if type_of(value) == node.cls:
        return value
    # A class that was made for the same type under another name, or in another component.
    if not is_a(value, RECORD_VALUE) or value.__wit_type__ is not (<object>node.cls).__wit_type__:
        return None
    fields = tuple([getattr(value, name) for name in value.__match_args__])
    return fields if len(fields) == node.n else None


cdef object case_of(const Node* node, object value, uint32_t* index):
    """Which case a value is, and its payload; None without."""
    cdef uint32_t number
    index[0] = NO_CASE
    if node.kind == K_OPTION:
        if value is None:
            index[0] = 0
        # `some(x)` is x itself; only an option of an option needs Some, to tell some(none) from none.
        elif not node.wraps:
            index[0] = 1
            return value
        elif is_a(value, SOME):
            index[0] = 1
            return get_slot(value, VALUE)
        return None
    if node.kind == K_RESULT:
        return _side_of_result(node, value, index)
    if not node.ready:
        prepare(node)
    number = _number(node, type(value))
    if number != NO_CASE and node.objects[number] == type_of(value):     # a metaclass may say it is equal
        index[0] = number
        return get_slot(value, node.places[number]) if node.places[number] > 0 else None
    if is_a(value, VARIANT_VALUE) and value.__wit_type__ is (<object>node.cls).__wit_type__:
        case = value.__wit_case__       # asked once: the next answer may be another
        if PyLong_CheckExact(case) and 0 <= case < node.n:
            index[0] = case
            return value.value if node.places[index[0]] > 0 else None
    return None


cdef uint32_t _number(const Node* node, object key) except? NO_CASE:
    """The number of the case that a key stands for, as what is equal to it says; NO_CASE: none."""
    cdef PyObject* found = PyDict_GetItemWithError(<object>node.index, key)
    cdef uint32_t number = NO_CASE
    if found != NULL:
        number = <object>found
    return number if number < node.n else NO_CASE


cdef object _side_of_result(const Node* node, object value, uint32_t* index):
    cdef object payload
    if is_a(value, OK):
        index[0] = 0
    elif is_a(value, ERR):
        index[0] = 1
    else:
        return None
    payload = get_slot(value, VALUE)
    # A payload where the type has none would be lost without a word.
    if node.parts[index[0]] == NULL and payload is not None:
        index[0] = NO_CASE
    return payload


cdef uint32_t enum_index(const Node* node, object value) except? NO_CASE:
    """The number of an enum's case."""
    if not is_a(value, ENUM_VALUE):
        return NO_CASE
    if not node.ready:
        prepare(node)
    if type_of(value) != node.cls and type(value).__wit_type__ is not <object>node.type:
        return NO_CASE
    return _number(node, value._value_)


cdef bint flags_bits(const Node* node, object value, uint32_t* bits) except -1:
    """The bits of flags."""
    if not is_a(value, FLAGS_VALUE) or type(value).__wit_type__ is not <object>node.type:
        return False
    found = value._value_
    if not PyLong_CheckExact(found):
        return False
    # Python's Flag may have bits that no label stands for, as with KEEP.
    bits[0] = found & node.mask
    return True


# Making

cdef object make_case(const Node* node, uint32_t index, object payload):
    """The value that is a case with this payload, None without."""
    cdef object made
    if node.kind == K_OPTION:
        if index == 0 or not node.wraps:
            return payload
        # Made without calling the class: __init__ would cost more than the copy, and its slots are known.
        made = new_object(<PyObject*>SOME)
    elif node.kind == K_RESULT:
        made = new_object(<PyObject*>(ERR if index else OK))
    else:
        if not node.ready:
            prepare(node)
        made = new_object(node.objects[index])
        if node.places[index] < 0:
            return made
        Py_INCREF(payload)
        slot_of(made, node.places[index])[0] = <PyObject*>payload
        return made
    Py_INCREF(payload)
    slot_of(made, VALUE)[0] = <PyObject*>payload
    return made


cdef object make_enum(const Node* node, uint32_t index):
    if not node.ready:
        prepare(node)
    return <object>node.objects[index]


cdef object make_flags(const Node* node, uint32_t bits):
    """The flags of these bits. Some are kept, as making them takes a microsecond; never all 2**32."""
    cdef dict kept
    cdef PyObject* found
    if not node.ready:
        prepare(node)
    kept = <dict>node.index
    found = PyDict_GetItemWithError(kept, bits)
    if found != NULL:
        return <object>found
    made = (<object>node.cls)(bits)
    if len(kept) < KEPT_FLAGS:
        kept[bits] = made
    return made
