"""Plans: what the copier knows of a type. One C node for each type and pointer size of a Program."""

from cpython.object cimport PyObject
from libc.stdint cimport uint8_t, uint32_t, uint64_t

cdef enum Kind:                 # the order counts: scalars first, integers among themselves
    K_BOOL
    K_S8
    K_U8
    K_S16
    K_U16
    K_S32
    K_U32
    K_S64
    K_U64
    K_F32
    K_F64
    K_CHAR
    K_ENUM
    K_FLAGS
    K_OWN
    K_BORROW
    K_PASSED                    # streams, futures, error contexts
    K_STRING                    # from here on more than one slot
    K_LIST
    K_MAP
    K_FIXED                     # list of fixed length
    K_RECORD
    K_TUPLE
    K_VARIANT
    K_OPTION
    K_RESULT

cdef enum:
    LAST_INTEGER = K_U64
    LAST_NUMBER = K_F64
    LAST_SCALAR = K_PASSED
    MANY_FLAT = 255             # more than MAX_FLAT_PARAMS slots: never flat
    MAX_FLAT = 16               # MAX_FLAT_PARAMS

cdef struct Node:
    uint8_t kind                # Kind
    uint8_t n_flat              # slots, or MANY_FLAT
    uint8_t width               # bytes of an enum, of flags, of a discriminant
    uint8_t pointer_size
    bint plain                  # any bytes are a value and there is no padding: memcpy is exact
    bint columns                # a number, bool or character, or a small record or tuple of nothing else
    bint fixed                  # all of a value is in its `size` bytes: no pointers, no handles
    bint strict                 # not all bytes are a value: there are characters, enums or variants in it
    bint owns                   # there are own handles in it
    bint ready                  # what Python needs is there (below)
    bint wraps                  # of an option: its value may be None, so Python has Some(value)
    uint32_t alignment
    uint32_t size
    uint32_t n                  # fields, cases, labels, elements of a list of fixed length
    uint32_t payload            # offset of the payload of a variant
    uint32_t mask               # of flags
    uint32_t slot               # of a handle: its resource type in the instance's resources
    uint64_t cost               # bytes of Python objects of a value, about; without what lists and cases have
    Node** parts                # fields; element; payloads of cases, NULL where there is none
    uint32_t* offsets           # of fields, in memory
    PyObject* type              # the ValType; the plan holds it
    PyObject* plan              # whose node it is, borrowed
    # made by prepare(), when Python values are first met; the plan holds the objects
    PyObject* cls               # class of a record, variant, enum or flags
    PyObject** objects          # of a variant: the class of each case; of an enum: its members
    Py_ssize_t* places          # where fields, or the payloads of cases, are in the objects; -1: no payload
    PyObject* index             # dict: class of a case, label of an enum → number; bits of flags → object


cdef class Plan:
    """The plan of one type, which holds the plans of its parts."""

    cdef Node node
    cdef Node* root             # &node
    cdef readonly object type   # ValType; None: the parameters of a function
    cdef readonly str name      # of its class in Python, "" without
    cdef tuple parts            # plans that node.parts points into
    cdef tuple fields           # of a record: Python's names, when the node is ready
    cdef object held            # what node's Python fields point to
    cdef object twin            # the plan last found to be of an equal type (copier.copy)
    cdef object __weakref__

cdef class Signature:
    """Plans of a function's parameters, as a tuple, and of its result."""

    cdef readonly object type           # FuncType
    cdef readonly int pointer_size
    cdef readonly Plan params           # of all parameters; of no type when there are none
    cdef readonly Plan result           # None without
    cdef readonly tuple names           # of the parameters
    cdef readonly uint32_t n_params
    cdef readonly uint32_t n_flat_params        # slots, or MANY_FLAT
    cdef readonly uint32_t n_flat_result
    cdef readonly bint params_spilled           # they go through memory: synchronous lower, any lift
    cdef readonly bint params_spilled_async     # the same of an asynchronous lower
    cdef readonly bint result_spilled
    cdef bint numeric                   # all of it are numbers and bools, in slots

cdef class Plans:
    """The plans of one Program, made when they are first asked for, and kept."""

    cdef readonly dict names    # ValType → name of its class in Python
    cdef dict plans             # (type, pointer size) → Plan
    cdef dict signatures        # (FuncType, pointer size) → Signature

    cdef Plan plan_of(self, object type, int pointer_size)
    cdef Signature signature_of(self, object type, int pointer_size)

cdef int prepare(const Node* node) except -1        # fill in what Python needs: the classes
