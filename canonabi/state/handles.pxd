"""Resources: their types at run time, handles in the tables of guests, and handles that Python holds.

The representation (`rep`) of a guest's resource is the guest's number. That of a resource of the host
is the address of a Python object: owned where an owned handle is, or passes; borrowed otherwise.
"""

from libc.stdint cimport int64_t, uint32_t

from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.owner cimport Owner
from canonabi.state.table cimport Entry
from engine.code.objects cimport FuncInst

cdef class Resource:
    """A resource type at run time: defined by an instance of a component, or by the host."""

    cdef object __weakref__
    cdef readonly str name
    cdef public object python_class         # class of the objects that Python sees; None: Handle
    cdef readonly bint is_host              # its resources are objects of the host
    cdef ComponentInstance impl             # of a guest: which one
    cdef FuncInst* dtor                     # NULL without
    cdef object drop                        # of the host: called with an object that a guest dropped, or None

cdef struct Loan:
    void* lender                # owned: the ComponentInstance whose handle is lent, or a Handle
    uint32_t index              # of the handle; 0: `lender` is a Handle

cdef struct Lends:              # what was lent for one call: Subtask.lenders. Zeroed at first
    Loan* loans
    uint32_t n
    uint32_t capacity

cdef struct Borrows:            # what the callee of one call still has: Task.num_borrows
    int64_t n                   # borrow handles in its table
    void* owner                 # object that this is part of, borrowed; NULL: entries do not hold it

cdef enum HandleState:
    HANDLE_LIVE
    HANDLE_DROPPED
    HANDLE_PASSED               # to a guest, which owns it now
    HANDLE_ENDED                # a borrow whose call is over

cdef class Handle:
    cdef object __weakref__
    cdef readonly Resource resource
    cdef Owner owner            # must live as long
    cdef int64_t rep
    cdef uint32_t num_lends
    cdef HandleState state
    cdef readonly bint owned

cdef void end_lends(Lends* lends) noexcept              # give back what was lent, end what Python borrowed

# Between tables and representations. `slot` is the static type's place in i.resources.
cdef int lift_own(ComponentInstance i, uint32_t slot, uint32_t index, int64_t* rep) except -1  # taken out
cdef int lift_borrow(ComponentInstance i, uint32_t slot, uint32_t index, Lends* lends, int64_t* rep) except -1
cdef uint32_t lower_own(ComponentInstance i, uint32_t slot, int64_t rep) except? 0xFFFFFFFF   # takes rep over
cdef uint32_t lower_borrow(
    ComponentInstance i, uint32_t slot, int64_t rep, Borrows* borrows) except? 0xFFFFFFFF

# Between representations and Python
cdef object own_to_python(ComponentInstance i, uint32_t slot, int64_t rep)                    # takes rep over
cdef object borrow_to_python(ComponentInstance i, uint32_t slot, int64_t rep, Lends* lends)
cdef int check_handle(ComponentInstance i, uint32_t slot, object value, bint own) except -1     # no effect
cdef int own_from_python(ComponentInstance i, uint32_t slot, object value, int64_t* rep) except -1
cdef int borrow_from_python(
    ComponentInstance i, uint32_t slot, object value, Lends* lends, int64_t* rep) except -1

# For built-ins
cdef Resource guest_resource(str name, ComponentInstance impl, FuncInst* dtor)
cdef Entry* resource_entry(ComponentInstance i, Resource resource, uint32_t index) except NULL  # or Trap
cdef int64_t remove_own(ComponentInstance i, Resource resource, uint32_t index) except? -1  # the rep is yours
cdef int remove_borrow(ComponentInstance i, uint32_t index) except -1
cdef int remove_borrows(ComponentInstance i, Borrows* borrows) except -1     # all of a call that was not made
cdef uint32_t add_own(ComponentInstance i, Resource resource, int64_t rep) except? 0xFFFFFFFF  # takes rep
cdef int give_up(Resource resource, int64_t rep) except -1          # takes rep over, which nobody wants
