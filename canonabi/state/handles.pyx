"""Resources (CanonicalABI.md, lift_own to lower_borrow): handles between guests, and those of Python.

Own: the handle leaves one table and a new one appears in another. Borrow: the lender's handle counts
its lends until the call is over, and the callee gets a handle that it must drop before it returns. An
instance that gets a borrow of its own resource gets the representation itself.

Whoever takes a representation over gives it back on failure, so that none is lost.
"""

cimport cython
from cpython.list cimport PyList_GET_SIZE
from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF, Py_INCREF
from libc.stdint cimport UINT32_MAX, int64_t, uint32_t
from libc.stdlib cimport free, realloc

from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.owner cimport Owner
from canonabi.state.table cimport ENTRY_RESOURCE, Entry, table_add, table_remove
from engine.store.store cimport PyTypeObject

from canonabi.errors import Mismatch, ResourceError
from engine.errors import Trap, WasmError
from engine.wording import quoted

cdef enum:
    LENT_BY_PYTHON = 0          # Loan.index: `lender` is a Handle that was lent to a guest
    ENDS = 0xFFFFFFFF           # `lender` is a Handle that Python has for the time of the call


# Types

@cython.final
cdef class Resource:

    def __cinit__(self):
        # Right for Resource.host(); guest_resource() says otherwise. Nothing else makes one.
        self.is_host = True

    def __init__(self):
        raise TypeError("use Resource.host()")

    @staticmethod
    def host(name, python_class, drop=None):
        """Return a resource type of the host.

        Its resources are objects of `python_class` (None: any object), which guests hold as handles.
        `drop` is called with each object that a guest drops.
        """
        if python_class is not None and not isinstance(python_class, type):
            raise TypeError(f"resource {quoted(name)}: expected a class, not {python_class!r}")
        cdef Resource self = Resource.__new__(Resource)
        self.name = name
        self.python_class = python_class
        self.drop = drop
        return self

    def __repr__(self):
        return f"<Resource {self.name}{' of the host' if self.is_host else ''}>"


cdef Resource guest_resource(str name, ComponentInstance impl, FuncInst* dtor):
    cdef Resource self = Resource.__new__(Resource)
    self.name = name
    self.is_host = False
    self.impl = impl
    self.dtor = dtor
    return self


cdef int _clear(PyObject* self) noexcept:
    """Python's collector breaks cycles here; what a call may need, stays."""
    (<Resource>self).drop = None
    (<Resource>self).python_class = None
    return 0


(<PyTypeObject*>Resource).tp_clear = _clear


cdef inline Resource _resource(ComponentInstance i, uint32_t slot):
    # The list is emptied when the tree that owns the instance goes; handles may be asked for even then.
    if <Py_ssize_t>slot >= PyList_GET_SIZE(i.resources):
        raise WasmError("the component instance no longer exists")
    return <Resource?>i.resources[slot]


# Lending
#
# A call has two ends: its caller lends (Lends: in a Task, then in a Subtask, or on the C stack for a call of
# Python), and its callee borrows (Borrows: in its Task).

cdef int _lend(Lends* lends, object lender, uint32_t index) except -1:
    """Note what end_lends() gives back."""
    cdef uint32_t capacity = lends.capacity
    cdef Loan* loans
    if lends.n == capacity:
        capacity = capacity * 2 if capacity else 4
        loans = <Loan*>realloc(lends.loans, capacity * sizeof(Loan))
        if loans == NULL:
            raise MemoryError
        lends.loans = loans
        lends.capacity = capacity
    lends.loans[lends.n].lender = <void*>lender
    lends.loans[lends.n].index = index
    lends.n += 1
    # The lender must live until the end: the index means something in its table only.
    Py_INCREF(lender)
    return 0


cdef void end_lends(Lends* lends) noexcept:
    cdef Loan* loans = lends.loans
    cdef uint32_t n = lends.n
    cdef uint32_t i
    if loans == NULL:
        return
    lends.loans = NULL
    lends.n = lends.capacity = 0
    for i in range(n):
        # What Python borrowed is over with the call: the object may be kept, but not used.
        if loans[i].index == ENDS:
            if (<Handle>loans[i].lender).state == HANDLE_LIVE:
                (<Handle>loans[i].lender).state = HANDLE_ENDED
        elif loans[i].index == LENT_BY_PYTHON:
            (<Handle>loans[i].lender).num_lends -= 1
        else:
            _take_back(<ComponentInstance>loans[i].lender, loans[i].index)
    for i in range(n):              # only now: letting go may run anything
        Py_DECREF(<object>loans[i].lender)
    free(loans)


cdef void _take_back(ComponentInstance lender, uint32_t index) noexcept:
    """A lent handle stays where it is, but with the table of an instance that was given up."""
    if index < lender.handles.length and lender.handles.entries[index].kind == ENTRY_RESOURCE:
        lender.handles.entries[index].num_lends -= 1


# Tables and representations

cdef Entry* resource_entry(ComponentInstance i, Resource resource, uint32_t index) except NULL:
    """The entry of a handle of this type. Raises Trap."""
    # The three checks of the specification in one: is there such a handle, is it a resource, of this type.
    # Types are compared by identity: two instances of one component define two types.
    cdef Entry* entry = i.entry(index)
    if entry.kind != ENTRY_RESOURCE:
        raise Trap(f"handle index {index} used with the wrong type, expected {_described(resource)}"
                   " but found something other than a resource")
    if entry.object != <void*>resource:
        raise Trap(f"handle index {index} used with the wrong type, expected {_described(resource)}"
                   f" but found {_found(resource, <Resource>entry.object)}")
    return entry


cdef str _described(Resource resource):
    return "host-defined resource" if resource.is_host else "guest-defined resource"


cdef str _found(Resource expected, Resource found):
    alike = expected.is_host == found.is_host
    return f"a different {_described(found)}" if alike else f"a {_described(found)}"


cdef int64_t remove_own(ComponentInstance i, Resource resource, uint32_t index) except? -1:
    """Take an owned handle out of the table; its representation, which is the caller's now."""
    cdef Entry* entry = resource_entry(i, resource, index)
    # Copied before the entry goes: table_remove() makes it the link of the free list.
    cdef int64_t rep = entry.rep
    # In the order of lift_own: a borrow that was lent on is refused for being lent.
    if entry.num_lends:
        raise Trap("cannot remove owned resource while borrowed")
    if not entry.own:
        raise Trap("cannot lift own resource from a borrow")
    table_remove(&i.handles, index)
    Py_DECREF(resource)
    return rep


cdef int remove_borrow(ComponentInstance i, uint32_t index) except -1:
    """Drop a borrow handle, which is not lent."""
    # A copy. The references are dropped last, as letting go of one may run Python code that uses the table.
    cdef Entry entry = i.handles.entries[index]
    cdef Borrows* borrows = <Borrows*>entry.borrows
    cdef Resource resource = <Resource>entry.object
    table_remove(&i.handles, index)
    borrows.n -= 1
    if borrows.owner != NULL:
        Py_DECREF(<object>borrows.owner)
    Py_DECREF(resource)
    if resource.is_host:
        Py_DECREF(<object><void*>entry.rep)
    return 0


cdef int remove_borrows(ComponentInstance i, Borrows* borrows) except -1:
    """Drop what a callee was to borrow: it may not find it later, when the owner has dropped the resource."""
    cdef uint32_t index = i.handles.length
    # From the end, where the newest are; the count says when all are found.
    while borrows.n and index > 1:
        index -= 1
        if index < i.handles.length and i.handles.entries[index].borrows == <void*>borrows:
            remove_borrow(i, index)
    return 0


cdef int lift_own(ComponentInstance i, uint32_t slot, uint32_t index, int64_t* rep) except -1:
    # An own handle is moved: it is out of the table before anything else is lifted, so one handle given twice
    # in the arguments of a call is an unknown index the second time.
    rep[0] = remove_own(i, _resource(i, slot), index)
    return 0


cdef int lift_borrow(
    ComponentInstance i, uint32_t slot, uint32_t index, Lends* lends, int64_t* rep,
) except -1:
    cdef Entry* entry = resource_entry(i, _resource(i, slot), index)
    if entry.num_lends == UINT32_MAX:
        raise Trap("a resource is borrowed too often")
    # Noted before it is counted: _lend() may fail for want of memory, and must then leave no count behind.
    _lend(lends, i, index)
    entry.num_lends += 1
    rep[0] = entry.rep
    return 0


cdef uint32_t lower_own(ComponentInstance i, uint32_t slot, int64_t rep) except? 0xFFFFFFFF:
    return add_own(i, _resource(i, slot), rep)


cdef uint32_t add_own(ComponentInstance i, Resource resource, int64_t rep) except? 0xFFFFFFFF:
    """A new owned handle in the table."""
    cdef uint32_t index
    try:
        index = table_add(&i.handles)
    except BaseException:       # goes on; nobody holds the resource then
        give_up(resource, rep)
        raise
    i.handles.entries[index].kind = ENTRY_RESOURCE
    i.handles.entries[index].own = True
    i.handles.entries[index].object = <void*>resource
    i.handles.entries[index].rep = rep
    Py_INCREF(resource)
    return index


cdef uint32_t lower_borrow(
    ComponentInstance i, uint32_t slot, int64_t rep, Borrows* borrows,
) except? 0xFFFFFFFF:
    cdef Resource resource = _resource(i, slot)
    cdef uint32_t index
    cdef Entry* entry
    # lower_borrow of the specification: the instance that defines a type gets the representation, no handle.
    if resource.impl is i:
        return <uint32_t>rep
    index = table_add(&i.handles)
    entry = i.handles.entries + index
    entry.kind = ENTRY_RESOURCE
    entry.object = <void*>resource
    entry.rep = rep
    entry.borrows = borrows
    Py_INCREF(resource)
    if resource.is_host:
        Py_INCREF(<object><void*>rep)
    borrows.n += 1
    # Dropping the handle counts there, so the task that this is part of must live as long.
    if borrows.owner != NULL:
        Py_INCREF(<object>borrows.owner)
    return index


cdef int give_up(Resource resource, int64_t rep) except -1:
    """An owned representation that nobody took over: dropped when its instance can be entered."""
    cdef Owner owner
    if resource.is_host:
        Py_DECREF(<object><void*>rep)
    elif resource.impl.owner != NULL:
        owner = <Owner>resource.impl.owner
        # Not here: this may be in the middle of a call. drop_waiting() of the owner destroys it in time.
        owner.dropped.append((resource, rep))
    return 0


# Python
#
# A Handle is Python's entry of a table of one: `state` and `num_lends` are what the entry of a guest has.

@cython.no_gc_clear             # a finalizer may still drop one while a cycle is taken apart
cdef class Handle:
    """A resource of a guest that Python holds: owned, or borrowed for the time of a call.

    `drop()`, or leaving a `with` block, runs the guest's destructor. An owned handle that was
    passed to a guest as `own`, and a borrowed one whose call is over, cannot be used any more:
    that raises ResourceError.
    """

    def __cinit__(self, *args, **kwargs):
        self.state = HANDLE_DROPPED

    def drop(self):
        """Give up the resource: an owned one is destroyed, at once or as soon as its guest is idle.

        Does nothing if it was already given up. Raises ResourceError while a guest borrows it, and the
        errors of the destructor.
        """
        if self.state != HANDLE_LIVE:
            return
        if self.num_lends:
            raise ResourceError(f"{self._name()} cannot be dropped while it is lent")
        self.state = HANDLE_DROPPED
        if self.owned:
            (<Owner>self.owner).drop_resource(self.resource, self.rep)

    def __enter__(self):
        if self.state != HANDLE_LIVE:
            raise gone(self)
        return self

    def __exit__(self, kind, error, traceback):
        self.drop()

    def __del__(self):
        # Finalizers run anywhere, in any thread: nothing of a guest may run here, so it only queues up.
        if self.state == HANDLE_LIVE and self.owned:
            self.state = HANDLE_DROPPED
            (<Owner>self.owner).dropped.append((self.resource, self.rep))

    def _name(self):
        return "resource" if self.resource is None else self.resource.name

    def __repr__(self):
        states = "owned" if self.owned else "borrowed", "dropped", "passed on", "over"
        return f"<{type(self).__name__}: {self._name()}, {states[<int>self.state]}>"


cdef object gone(Handle handle):
    why = "", "was dropped", "was passed to a guest", "was borrowed for a call that is over"
    return ResourceError(f"{handle._name()} {why[<int>handle.state]}")


cdef Handle _new_handle(Resource resource, int64_t rep, bint owned):
    cdef Handle self
    python_class = Handle if resource.python_class is None else resource.python_class
    self = <Handle?>Handle.__new__(python_class)
    if resource.impl.owner == NULL:
        raise ResourceError(f"{resource.name}: its instance no longer exists")
    self.owner = <object>resource.impl.owner
    self.resource = resource
    self.rep = rep
    self.owned = owned
    self.state = HANDLE_LIVE
    return self


cdef object own_to_python(ComponentInstance i, uint32_t slot, int64_t rep):
    cdef Resource resource = _resource(i, slot)
    if resource.is_host:
        # The handle's reference goes, `found` keeps one: the object that Python sees is the one that it gave.
        found = <object><void*>rep
        Py_DECREF(found)
        return found
    try:
        return _new_handle(resource, rep, True)
    except BaseException:       # goes on; nobody holds the resource then
        give_up(resource, rep)
        raise


cdef object borrow_to_python(ComponentInstance i, uint32_t slot, int64_t rep, Lends* lends):
    cdef Resource resource = _resource(i, slot)
    cdef Handle handle
    if resource.is_host:
        # A host's resource comes back as the object itself, borrowed or owned, without any handle.
        return <object><void*>rep
    handle = _new_handle(resource, rep, False)
    _lend(lends, handle, ENDS)
    return handle


cdef int check_handle(ComponentInstance i, uint32_t slot, object value, bint own) except -1:
    """Raise Mismatch or ResourceError unless a Python object may be passed as a handle of the type."""
    cdef Resource resource = _resource(i, slot)
    cdef Handle handle
    if resource.is_host:
        if resource.python_class is not None and not isinstance(value, resource.python_class):
            raise Mismatch(f"expected {resource.python_class.__name__}, got {type(value).__name__}")
        return 0
    if not isinstance(value, Handle) or (<Handle>value).resource is not resource:
        raise Mismatch(f"expected a handle of {resource.name}, got {_shown(value)}")
    handle = <Handle>value
    if handle.state != HANDLE_LIVE:
        raise gone(handle)
    # No trap in any of these: Python is told before the call begins, and may go on.
    if own and not handle.owned:
        raise ResourceError(f"{resource.name} is borrowed: only its owner can give it away")
    if own and handle.num_lends:
        raise ResourceError(f"{resource.name} cannot be given away while it is lent")
    return 0


cdef str _shown(object value):
    if isinstance(value, Handle):
        return f"one of {(<Handle>value)._name()} that another instance defines"
    return type(value).__name__


cdef int own_from_python(ComponentInstance i, uint32_t slot, object value, int64_t* rep) except -1:
    check_handle(i, slot, value, True)
    if _resource(i, slot).is_host:
        Py_INCREF(value)
        rep[0] = <int64_t><void*>value
        return 0
    # The Python object is empty from now on; if lower_own() fails, give_up() destroys what it had.
    (<Handle>value).state = HANDLE_PASSED
    rep[0] = (<Handle>value).rep
    return 0


cdef int borrow_from_python(
    ComponentInstance i, uint32_t slot, object value, Lends* lends, int64_t* rep,
) except -1:
    check_handle(i, slot, value, False)
    if _resource(i, slot).is_host:
        rep[0] = <int64_t><void*>value
        return 0
    if (<Handle>value).num_lends == UINT32_MAX:
        raise ResourceError(f"{(<Handle>value)._name()} is lent too often")
    _lend(lends, value, LENT_BY_PYTHON)
    (<Handle>value).num_lends += 1
    rep[0] = (<Handle>value).rep
    return 0
