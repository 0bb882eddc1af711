"""Plans: types as C structs that the copier follows.

A plan is made once for each type and pointer size of a Program, from its layout; equal parts share
theirs. What Python values need (classes, where their slots are) is added when such a value is first
met, so that types which only pass between guests make no classes.
"""

cimport cython
from cpython.object cimport PyObject
from libc.stdint cimport UINT64_MAX, uint32_t, uint64_t
from libc.stdlib cimport calloc, free

from engine.store.store cimport PyTypeObject

from canonabi.types import layout as layouts
from canonabi.types.layout import align_to, layout
from canonabi.types.valtypes import (
    F32, F64, S8, S16, S32, S64, U8, U16, U32, U64, Bool, Borrow, Char, Enum, ErrorContext, Flags, Future,
    FuncType, List, Map, Option, Own, Record, Result, Stream, String, Tuple, ValType, Variant)
from canonabi.values.classes import class_of
from engine.errors import Invalid

cdef extern from *:
    """
    #include <structmember.h>
    static Py_ssize_t we_member_offset(PyObject* descriptor, PyObject* cls) {
        if (!Py_IS_TYPE(descriptor, &PyMemberDescr_Type)
                || (PyObject*)PyDescr_TYPE(descriptor) != cls       /* of another class: put there */
                || ((PyMemberDescrObject*)descriptor)->d_member->type != T_OBJECT_EX)
            return -1;
        return ((PyMemberDescrObject*)descriptor)->d_member->offset;
    }
    """
    Py_ssize_t member_offset "we_member_offset"(object descriptor, object cls)

cdef enum:
    INT_COST = 32               # bytes of Python's objects, about
    FLOAT_COST = 24
    TEXT_COST = 64
    SLOT_COST = 8
    HEAD_COST = 48              # of an object that the collector knows
    MOST_COLUMNS = 256          # of a record whose list is copied field by field: larger ones miss caches

# The order of the enum is used: numbers, other values of one slot, handles, then what has parts.
cdef dict KINDS = {
    Bool: K_BOOL, S8: K_S8, U8: K_U8, S16: K_S16, U16: K_U16, S32: K_S32, U32: K_U32, S64: K_S64, U64: K_U64,
    F32: K_F32, F64: K_F64, Char: K_CHAR, Enum: K_ENUM, Flags: K_FLAGS, Own: K_OWN, Borrow: K_BORROW,
    Stream: K_PASSED, Future: K_PASSED, ErrorContext: K_PASSED, String: K_STRING, List: K_LIST, Map: K_MAP,
    Record: K_RECORD, Tuple: K_TUPLE, Variant: K_VARIANT, Option: K_OPTION, Result: K_RESULT,
}


cdef object changed_class(object cls):
    return TypeError(f"{cls!r} was changed: it is no longer what was created for its type")


cdef int member_place(object cls, str name) except -1:
    """Where a class keeps an attribute that is one of its slots, in bytes from the object's start."""
    cdef Py_ssize_t place = -1
    for base in cls.__mro__:
        if name in base.__dict__:
            place = member_offset(base.__dict__[name], base)
            break
    # Somebody deleted or replaced the slot of a class that we made. Reading there would read anything.
    if place <= 0:
        raise changed_class(cls)
    return place


# Nodes point into plans, and to what these hold: nothing of it goes before the plan does.
#
# So whoever has a `Node*` needs the Plan alive; Plans, Signatures and Sides keep those of an instance.

@cython.final
cdef class Plan:

    def __cinit__(self):
        self.root = &self.node
        self.node.plan = <PyObject*>self
        self.name = ""

    def __dealloc__(self):
        free(self.node.parts)
        free(self.node.offsets)
        free(self.node.objects)
        free(self.node.places)

    def __repr__(self):
        return f"<canonabi.Plan of {self.type}>"


cdef int _clear(PyObject* self) noexcept:
    """Python's collector breaks cycles here: two plans may be each other's twins."""
    (<Plan>self).twin = None
    return 0


(<PyTypeObject*>Plan).tp_clear = _clear


@cython.final
@cython.no_gc_clear
cdef class Signature:

    def __repr__(self):
        return f"<canonabi.Signature of {self.type}>"


@cython.final
cdef class Plans:
    """Plans of the types of one Program. `names` are the class names of named types."""

    def __cinit__(self, names=None):
        self.names = dict(names or {})
        # By type and pointer size. Threads may make one plan twice; setdefault() decides which of both stays.
        self.plans = {}
        self.signatures = {}

    def plan(self, type, pointer_size=4):
        """Return the `Plan` of a ValType, for memories whose pointers have 4 or 8 bytes."""
        if not isinstance(type, ValType):
            raise TypeError(f"expected a ValType, not {type!r}")
        return self.plan_of(type, _checked_size(pointer_size))

    def signature(self, type, pointer_size=4):
        """Return the `Signature` of a FuncType, for memories whose pointers have 4 or 8 bytes."""
        if not isinstance(type, FuncType):
            raise TypeError(f"expected a FuncType, not {type!r}")
        return self.signature_of(type, _checked_size(pointer_size))

    cdef Plan plan_of(self, object type, int pointer_size):
        key = (type, pointer_size)
        found = self.plans.get(key)
        if found is None:
            found = self.plans.setdefault(key, _plan(self, type, pointer_size))
        return <Plan>found

    cdef Signature signature_of(self, object type, int pointer_size):
        key = (type, pointer_size)
        found = self.signatures.get(key)
        if found is None:
            found = self.signatures.setdefault(key, _signature(self, type, pointer_size))
        return <Signature>found


cdef int _checked_size(object pointer_size) except -1:
    if pointer_size not in (4, 8):
        raise ValueError(f"pointers have 4 or 8 bytes, not {pointer_size!r}")
    return pointer_size


cdef Signature _signature(Plans plans, object type, int pointer_size):
    cdef Signature made = Signature.__new__(Signature)
    made.type = type
    made.pointer_size = pointer_size
    made.names = tuple([name for name, _ in type.params])
    made.n_params = <uint32_t>len(made.names)
    # Parameters are lowered as one tuple (CanonicalABI.md, lower_flat_values): one node for all.
    made.params = _all_params(plans, [part for _, part in type.params], pointer_size)
    made.n_flat_params = made.params.root.n_flat
    made.params_spilled = made.n_flat_params > MAX_FLAT
    made.params_spilled_async = made.n_flat_params > layouts.MAX_FLAT_ASYNC_PARAMS
    if type.result is not None:
        made.result = plans.plan_of(type.result, pointer_size)
        made.n_flat_result = made.result.root.n_flat
    made.result_spilled = made.n_flat_result > layouts.MAX_FLAT_RESULTS
    made.numeric = not made.params_spilled and (made.result is None or made.result.root.kind <= LAST_NUMBER)
    for part in made.params.parts:
        made.numeric &= (<Plan>part).root.kind <= LAST_NUMBER
    return made


cdef Plan _all_params(Plans plans, list types, int pointer_size):
    """The plan of the tuple of all parameters, which need not be a type: it may be empty, or too deep."""
    cdef Plan plan = Plan.__new__(Plan)
    cdef Node* node = plan.root
    node.kind = K_TUPLE
    node.pointer_size = pointer_size
    _parts(plans, plan, types, pointer_size)
    offset = 0
    node.alignment = 1
    flat = 0
    for i in range(node.n):
        offset = align_to(offset, node.parts[i].alignment)
        node.offsets[i] = offset
        offset += node.parts[i].size
        node.alignment = max(node.alignment, node.parts[i].alignment)
        flat += node.parts[i].n_flat
    offset = align_to(offset, node.alignment)
    if offset > 0xFFFFFFFF:
        raise Invalid(f"the parameters of a function take {offset} bytes: they do not fit into a memory")
    node.size = offset
    # Above the limit values never are in slots, so nobody needs to know how many there would be.
    node.n_flat = flat if flat <= MAX_FLAT else MANY_FLAT
    _describe(node)
    return plan


cdef Plan _plan(Plans plans, object type, int pointer_size):
    cdef Plan plan = Plan.__new__(Plan)
    cdef Node* node = plan.root
    cdef object shape = layout(type, pointer_size)
    layouts.check_size(type)
    plan.type = type
    plan.name = plans.names.get(type, "")
    node.type = <PyObject*>type
    node.kind = KINDS[type.__class__]
    node.pointer_size = pointer_size
    node.size = shape.size
    node.alignment = shape.alignment
    node.n_flat = MANY_FLAT if shape.flat is None else len(shape.flat)
    node.width = shape.discriminant_size or (shape.size if node.kind <= LAST_SCALAR else 0)
    node.payload = shape.payload_offset
    if node.kind in (K_OWN, K_BORROW):
        # The resource type's place in the table of each instance; types of no component have none.
        node.slot = getattr(type.resource, "slot", 0) & 0xFFFFFFFF
    elif node.kind == K_FLAGS:
        # Unused bits that a guest sets are ignored (CanonicalABI.md, load_flags).
        node.mask = <uint32_t>((<uint64_t>1 << <int>len(type.labels)) - 1)
    elif node.kind == K_ENUM:
        node.n = <uint32_t>len(type.labels)
    elif node.kind > LAST_SCALAR and node.kind != K_STRING:
        if node.kind == K_LIST and type.length is not None:
            node.kind = K_FIXED
        _parts(plans, plan, _types_of(node.kind, type), pointer_size)
        if node.kind == K_FIXED:
            node.n = type.length
        node.wraps = node.kind == K_OPTION and type.some.__class__ is Option
        for i, offset in enumerate(shape.offsets):
            node.offsets[i] = offset
    _describe(node)
    return plan


cdef object _types_of(int kind, object type):
    """The types of a node's parts, in their order; None for a case without payload."""
    if kind == K_MAP:
        # `map<K, V>` is despecialized to `list<tuple<K, V>>`.
        return [Tuple((type.key, type.value))]
    if kind == K_OPTION:
        # `option<T>` is the variant of `none` and `some(T)`: None is a case without payload.
        return [None, type.some]
    return list(type.parts())


cdef int _parts(Plans plans, Plan plan, list types, int pointer_size) except -1:
    """Make the plans of the parts, and room for what there is about each of them."""
    cdef Node* node = plan.root
    cdef Plan part
    cdef list found = []
    cdef uint32_t i
    node.n = <uint32_t>len(types)
    node.parts = <Node**>calloc(max(node.n, <uint32_t>1), sizeof(Node*))
    node.offsets = <uint32_t*>calloc(max(node.n, <uint32_t>1), sizeof(uint32_t))
    if node.parts == NULL or node.offsets == NULL:
        raise MemoryError
    for i in range(node.n):
        if types[i] is not None:
            part = plans.plan_of(types[i], pointer_size)
            node.parts[i] = part.root
            found.append(part)
    plan.parts = tuple(found)
    return 0


cdef int _describe(Node* node) except -1:
    """What follows from the parts: how values can be copied, and what they cost in Python."""
    cdef uint32_t i
    if node.kind <= LAST_SCALAR:
        node.plain = K_S8 <= node.kind <= K_U64
        node.columns = node.kind <= K_CHAR
        node.fixed = node.kind <= K_FLAGS
        node.strict = node.kind in (K_CHAR, K_ENUM)
        node.owns = node.kind == K_OWN
        node.cost = _scalar_cost(node.kind)
    elif node.kind in (K_STRING, K_LIST, K_MAP):
        node.cost = TEXT_COST
        node.owns = node.kind != K_STRING and node.parts[0].owns
    elif node.kind == K_FIXED:
        node.plain = node.parts[0].plain
        node.fixed = node.parts[0].fixed
        node.strict = node.parts[0].strict
        node.owns = node.parts[0].owns
        node.cost = TEXT_COST
    elif node.kind in (K_RECORD, K_TUPLE):
        _describe_fields(node)
    else:
        node.fixed = node.strict = True
        node.cost = HEAD_COST + SLOT_COST
        for i in range(node.n):
            if node.parts[i] != NULL:
                node.fixed = node.fixed and node.parts[i].fixed
                node.owns = node.owns or node.parts[i].owns
    return 0


cdef void _describe_fields(Node* node) noexcept:
    """The same of a record or tuple."""
    cdef uint32_t i
    cdef uint64_t end = 0
    node.plain = node.fixed = node.columns = True
    node.cost = HEAD_COST
    for i in range(node.n):
        node.plain = node.plain and node.parts[i].plain and node.offsets[i] == end
        node.fixed = node.fixed and node.parts[i].fixed
        node.columns = node.columns and node.parts[i].columns
        node.strict = node.strict or node.parts[i].strict
        node.owns = node.owns or node.parts[i].owns
        # Padding is not copied: its bytes belong to the guest, and the other guest must not see them.
        end = node.offsets[i] + node.parts[i].size
        # Capped, so that a cost times a length of 32 bits still fits into 64.
        node.cost = min(node.cost + SLOT_COST + node.parts[i].cost, UINT64_MAX >> 33)
    node.plain = node.plain and end == node.size
    node.columns = node.columns and node.size <= MOST_COLUMNS


cdef uint64_t _scalar_cost(int kind) noexcept:
    if kind == K_CHAR:
        return TEXT_COST
    if kind in (K_F32, K_F64):
        return FLOAT_COST
    return 0 if kind in (K_BOOL, K_ENUM, K_S8, K_U8) else INT_COST


# What Python values need
#
# Made late and published last: another thread may use the node meanwhile, and sees it ready or not at all.

cdef int prepare(const Node* const_node) except -1:
    """Make the class of the values, and find where it keeps what is in them."""
    cdef Node* node = <Node*>const_node
    cdef Plan plan = <Plan>node.plan
    cdef object cls, index, members
    if node.ready:
        return 0
    cls = class_of(plan.type, plan.name)
    index = {}
    members = ()
    if node.kind == K_VARIANT:
        members = tuple(cls.__wit_cases__)
        index = {member: i for i, member in enumerate(members)}
    elif node.kind == K_ENUM:
        members = tuple(cls)
        index = {member.value: i for i, member in enumerate(members)}
    fields = tuple(cls.__match_args__) if node.kind == K_RECORD else ()
    places = _places(cls, fields, members if node.kind == K_VARIANT else ())
    if len(members) + len(fields) != (0 if node.kind == K_FLAGS else node.n):
        raise changed_class(cls)
    if node.ready:              # by another thread meanwhile
        return 0
    plan.fields = fields
    _publish(node, plan, cls, members, index, places)
    return 0


cdef list _places(object cls, tuple fields, tuple cases):
    """Where the fields of a record, or the payloads of the cases of a variant, are in the objects."""
    return [member_place(cls, name) for name in fields] + [
        member_place(case, "value") if case.__match_args__ else -1 for case in cases]


cdef int _publish(Node* node, Plan plan, object cls, object members, object index, object places) except -1:
    """Fill in the node: nothing here runs other code."""
    cdef PyObject** objects = <PyObject**>calloc(max(<size_t>len(members), <size_t>1), sizeof(PyObject*))
    cdef Py_ssize_t* found = <Py_ssize_t*>calloc(max(<size_t>len(places), <size_t>1), sizeof(Py_ssize_t))
    cdef Py_ssize_t i
    if objects == NULL or found == NULL:
        free(objects)
        free(found)
        raise MemoryError
    for i in range(len(members)):
        objects[i] = <PyObject*>members[i]
    for i in range(len(places)):
        found[i] = places[i]
    plan.held = (cls, members, index)
    node.cls = <PyObject*>cls
    node.objects = objects
    node.places = found
    node.index = <PyObject*>index
    node.ready = True
    return 0
