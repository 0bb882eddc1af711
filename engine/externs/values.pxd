"""Python objects as values of the guest, and back."""

from cpython.number cimport PyNumber_Index
from libc.stdint cimport uint64_t

from engine.code.objects cimport ExnInst
from engine.code.words cimport Val
from engine.externs.func cimport Func
from engine.store.store cimport Store
from engine.types.valtypes cimport ValType

# Both need the store acquired by the caller: a reference is safe in a C variable only as long, and only
# until the next safepoint().
cdef int to_val(Store store, ValType type, object value, Val* out) except -1    # TypeError, OverflowError
cdef object from_val(Store store, ValType type, Val value)
cdef object value_of(Store store, ValType type, const Val* val)     # the same, fast for numbers
cdef object from_ref(Store store, void* reference)              # of any reference type
cdef ExnRef wrap_exn(Store store, ExnInst* exn)

cdef str shown(object value)                                    # for messages
cdef object located(object wrong, str place)                # the error of a conversion, saying where
cdef tuple results_in(Func host, object result)             # several, or none; TypeError if not as many


cdef class ExnRef:
    cdef ExnInst* c
    cdef Store store


cdef inline uint64_t index_of(object value) except? 0xFFFFFFFFFFFFFFFFULL:
    """An address, index or length; a number out of range becomes one that is out of every bounds.

    TypeError for a float: what C makes of it would be another address than the caller may think.
    """
    try:
        return PyNumber_Index(value)
    except OverflowError:
        return 0xFFFFFFFFFFFFFFFEULL
