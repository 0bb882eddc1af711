"""Value types, and the process-wide registry of defined types.

Equal recursive groups are one `TypeGroup` in the process, so two defined types are equal exactly
when they are the same struct (spec: rolling and unrolling, 3.1.3). A group is registered as long
as somebody holds it: a Module holds the groups of its type section, an `engine.Func` that of its
type. Registering and freeing need the GIL; looking up and matching do not, for types that are held.
"""

cimport cython
from cpython.bytes cimport PyBytes_FromStringAndSize
from cpython.object cimport PyObject
from cpython.ref cimport Py_REFCNT
from libc.stdint cimport uint8_t, uint32_t
from libc.stdlib cimport calloc, free, malloc, realloc

from engine.externtypes import FuncType

cdef enum:
    CHUNK_SHIFT = 12
    CHUNK = 1 << CHUNK_SHIFT
    MAX_SHOWN = 16              # parameters and results of a function type inside a printed value type

cdef struct Entry:              # what the registry keeps of a type: DefType first, so the addresses are equal
    DefType type
    PyObject* group             # borrowed; behind it parameters and results, or fields

cdef DefType** chunks[MAX_TYPES >> CHUNK_SHIFT]     # id → type, in chunks that never move
cdef uint32_t n_ids = 0         # ids ever handed out
cdef uint32_t* free_ids = NULL  # those to hand out again
cdef uint32_t n_free_ids = 0
cdef uint32_t free_ids_capacity = 0
cdef dict groups = {}           # key → address of the group, borrowed


# Matching (spec 3.3)

cdef DefType* deftype(uint32_t id) noexcept nogil:
    """The type with this canonical id, which somebody must hold."""
    return chunks[id >> CHUNK_SHIFT][id & (CHUNK - 1)]


cdef bint deftype_matches(DefType* sub, DefType* super) noexcept nogil:
    """Whether `sub` is `super` or declared below it (3.3.7)."""
    while sub.depth > super.depth:
        sub = sub.jump if sub.jump.depth >= super.depth else sub.super
    return sub == super


cdef bint heap_matches(uint32_t sub, uint32_t super) noexcept nogil:
    """Whether heap type `sub` matches `super` (3.3.3)."""
    if sub == super or sub == HEAP_BOT:
        return True
    if sub >= HEAP_CONCRETE:
        if super >= HEAP_CONCRETE:
            return deftype_matches(deftype(sub - HEAP_CONCRETE), deftype(super - HEAP_CONCRETE))
        return super == _top_below(deftype(sub - HEAP_CONCRETE).kind) or (
            super in (HEAP_ANY, HEAP_EQ) and deftype(sub - HEAP_CONCRETE).kind != COMP_FUNC)
    if super >= HEAP_CONCRETE:
        return sub == (HEAP_NOFUNC if deftype(super - HEAP_CONCRETE).kind == COMP_FUNC else HEAP_NONE)
    if super == HEAP_FUNC:
        return sub == HEAP_NOFUNC
    if super == HEAP_EXTERN:
        return sub == HEAP_NOEXTERN
    if super == HEAP_EXN:
        return sub == HEAP_NOEXN
    if super == HEAP_ANY:
        return sub in (HEAP_EQ, HEAP_I31, HEAP_STRUCT, HEAP_ARRAY, HEAP_NONE)
    if super == HEAP_EQ:
        return sub in (HEAP_I31, HEAP_STRUCT, HEAP_ARRAY, HEAP_NONE)
    return sub == HEAP_NONE and super in (HEAP_I31, HEAP_STRUCT, HEAP_ARRAY)


cdef uint32_t _top_below(uint8_t kind) noexcept nogil:
    """The abstract heap type right above the defined types of a kind."""
    if kind == COMP_FUNC:
        return HEAP_FUNC
    return HEAP_STRUCT if kind == COMP_STRUCT else HEAP_ARRAY


cdef bint valtype_matches(ValType sub, ValType super) noexcept nogil:
    """Whether value type `sub` matches `super` (3.3.5)."""
    if sub == super or sub == VT_BOT:
        return True
    if not is_ref(sub) or not is_ref(super):
        return False
    if sub & VT_NULLABLE and not super & VT_NULLABLE:
        return False
    return heap_matches(heap_of(sub), heap_of(super))


# The registry

@cython.final
@cython.no_gc                   # groups name earlier groups only: no cycles
cdef class TypeGroup:
    """A recursive group of defined types; equal groups are one object."""

    def __cinit__(self):
        self.types = NULL
        self.n = 0

    def __dealloc__(self):
        cdef uint32_t i
        if self._key is not None:
            groups.pop(self._key, None)
        for i in range(self.n):
            _give_back(self.types[i].id)
            free(self.types[i])
        if self.types != &self._only:
            free(self.types)
        _let_go(self)


cdef void _let_go(TypeGroup group) noexcept:
    """Drop what a group holds without nesting: groups may be a chain of any length."""
    cdef object held = group._uses
    cdef object after
    group._uses = None
    while type(held) is TypeGroup and Py_REFCNT(held) == 1:
        after = (<TypeGroup>held)._uses
        (<TypeGroup>held)._uses = None
        held = after


cdef TypeGroup intern_group(const uint32_t* words, size_t n_words, uint32_t n_types):
    """The group with this key (see valtypes.pxd), registered now if it is new.

    Types that the key names by id must be held by the caller. Raises MemoryError, also when
    the process has used up its ids.
    """
    cdef bytes key = PyBytes_FromStringAndSize(<const char*>words, n_words * sizeof(uint32_t))
    cdef TypeGroup known = _registered(key)
    cdef TypeGroup group
    cdef uint32_t i
    if known is not None:
        return known
    group = TypeGroup()
    group.types = &group._only
    if n_types != 1:
        group.types = <DefType**>calloc(max(n_types, 1), sizeof(DefType*))
        if group.types == NULL:
            raise MemoryError
    for i in range(n_types):
        group.types[i] = _new_type(group, words)
        group.n = i + 1
        words += GROUP_HEADER + words[2] + words[3]
    _fill(group, words - n_words)
    if type(group._uses) is set:
        known = _registered(key)    # making the set collected garbage, and a finalizer registered it
        if known is not None:
            return known
    group._key = key
    groups[key] = <size_t><PyObject*>group
    return group


cdef TypeGroup _registered(bytes key):
    cdef object known = groups.get(key)
    cdef size_t address
    if known is None:
        return None
    address = known
    return <TypeGroup><PyObject*>address


cdef DefType* _new_type(TypeGroup group, const uint32_t* words) except NULL:
    """A type with an id of its own, empty, and room behind it for what the words of a key describe."""
    cdef Entry* entry
    cdef uint32_t id
    global n_ids, n_free_ids
    if n_free_ids == 0 and n_ids == MAX_TYPES:
        raise MemoryError("too many types in this process")
    id = free_ids[n_free_ids - 1] if n_free_ids else n_ids
    _reserve(id)
    entry = <Entry*>calloc(1, sizeof(Entry) + (<size_t>words[2] + words[3]) * sizeof(uint32_t))
    if entry == NULL:
        raise MemoryError
    if n_free_ids:
        n_free_ids -= 1
    else:
        n_ids += 1
    entry.type.id = id
    entry.group = <PyObject*>group
    chunks[id >> CHUNK_SHIFT][id & (CHUNK - 1)] = &entry.type
    return &entry.type


cdef int _reserve(uint32_t id) except -1:
    """Make room for the id in the table, and in the list that it goes to in the end."""
    cdef uint32_t* larger
    global free_ids, free_ids_capacity
    if chunks[id >> CHUNK_SHIFT] == NULL:
        chunks[id >> CHUNK_SHIFT] = <DefType**>calloc(CHUNK, sizeof(DefType*))
        if chunks[id >> CHUNK_SHIFT] == NULL:
            raise MemoryError
    if id >= free_ids_capacity:
        larger = <uint32_t*>realloc(free_ids, 2 * (free_ids_capacity + CHUNK) * sizeof(uint32_t))
        if larger == NULL:
            raise MemoryError
        free_ids = larger
        free_ids_capacity = 2 * (free_ids_capacity + CHUNK)
    return 0


cdef void _give_back(uint32_t id) noexcept:
    global n_free_ids
    chunks[id >> CHUNK_SHIFT][id & (CHUNK - 1)] = NULL
    free_ids[n_free_ids] = id
    n_free_ids += 1


cdef int _fill(TypeGroup group, const uint32_t* words) except -1:
    """Fill the new types of a group from its key, and hold the groups that it names."""
    cdef uint32_t i
    cdef DefType* type
    for i in range(group.n):
        type = group.types[i]
        type.kind = words[0] & 0xFF
        type.final = (words[0] & GROUP_FINAL) != 0
        if words[1] & REC_SUPER:
            type.super = group.types[words[1] - REC_SUPER]
        elif words[1]:
            type.super = deftype(words[1] - 1)
            _hold(group, type.super)
        _set_depth(type)
        if type.kind == COMP_FUNC:
            _fill_func(group, type, words)
        else:
            _fill_fields(group, type, words)
        words += GROUP_HEADER + words[2] + words[3]
    return 0


cdef int _hold(TypeGroup group, DefType* named) except -1:
    """Hold the group of a type that a group names."""
    cdef object other = <object>(<Entry*>named).group
    if group._uses is None:
        group._uses = other
    elif type(group._uses) is set:
        (<set>group._uses).add(other)
    elif group._uses is not other:
        group._uses = {group._uses, other}
    return 0


cdef void _set_depth(DefType* type) noexcept:
    """Where a type stands below its supertypes: from each, jumps lead up in a number of steps like log n."""
    cdef DefType* above = type.super
    if above == NULL:
        type.jump = type
        return
    type.depth = above.depth + 1
    type.jump = above
    if above.depth - above.jump.depth == above.jump.depth - above.jump.jump.depth:
        type.jump = above.jump.jump


cdef int _fill_func(TypeGroup group, DefType* type, const uint32_t* words) except -1:
    cdef uint32_t i
    type.n_params = words[2]
    type.n_results = words[3]
    type.linkage = max(type.n_params, type.n_results)
    type.params = <ValType*>(<Entry*>type + 1)
    type.results = type.params + type.n_params
    for i in range(type.n_params + type.n_results):
        type.params[i] = _resolve(group, words[GROUP_HEADER + i])
    return 0


cdef int _fill_fields(TypeGroup group, DefType* type, const uint32_t* words) except -1:
    cdef uint32_t i
    type.n_fields = words[2] // 2
    type.fields = <FieldType*>(<Entry*>type + 1)
    for i in range(type.n_fields):
        type.fields[i].type = _resolve(group, words[GROUP_HEADER + 2 * i])
        type.fields[i].mutable = words[GROUP_HEADER + 2 * i + 1] != 0
    return 0


cdef ValType _resolve(TypeGroup group, ValType type) except 0:
    """A value type of a key, with positions in the group replaced by ids."""
    cdef uint32_t heap = heap_of(type)
    if not is_ref(type) or heap < HEAP_CONCRETE:
        return type
    if heap >= REC_HEAP:
        return ref_type(HEAP_CONCRETE + group.types[heap - REC_HEAP].id, (type & VT_NULLABLE) != 0)
    _hold(group, deftype(heap - HEAP_CONCRETE))
    return type


cdef TypeGroup group_of(DefType* type):
    """The group of a type that somebody holds."""
    return <TypeGroup>(<Entry*>type).group


def statistics() -> dict[str, int]:
    """How many groups and types are registered now."""
    return {"groups": len(groups), "types": n_ids - n_free_ids}


# Text

cdef dict NUMBER_TYPES = {"i32": VT_I32, "i64": VT_I64, "f32": VT_F32, "f64": VT_F64}
cdef dict HEAP_NAMES = {      # abstract heap type: code, shorthand of its nullable reference type
    "func": (HEAP_FUNC, "funcref"),
    "nofunc": (HEAP_NOFUNC, "nullfuncref"),
    "extern": (HEAP_EXTERN, "externref"),
    "noextern": (HEAP_NOEXTERN, "nullexternref"),
    "exn": (HEAP_EXN, "exnref"),
    "noexn": (HEAP_NOEXN, "nullexnref"),
    "any": (HEAP_ANY, "anyref"),
    "eq": (HEAP_EQ, "eqref"),
    "i31": (HEAP_I31, "i31ref"),
    "struct": (HEAP_STRUCT, "structref"),
    "array": (HEAP_ARRAY, "arrayref"),
    "none": (HEAP_NONE, "nullref"),
}
cdef dict TEXT_OF = {code: name for name, code in NUMBER_TYPES.items()}
TEXT_OF.update((ref_type(code, False), f"(ref {name})") for name, (code, _) in HEAP_NAMES.items())
TEXT_OF.update((ref_type(code, True), short) for code, short in HEAP_NAMES.values())
TEXT_OF[VT_BOT] = "bot"
TEXT_OF.update((ref_type(HEAP_BOT, nullable), "(ref bot)") for nullable in (False, True))
cdef dict CODE_OF = {text: code for code, text in TEXT_OF.items() if "bot" not in text}
CODE_OF.update((f"(ref null {name})", ref_type(code, True)) for name, (code, _) in HEAP_NAMES.items())


cdef str valtype_text(ValType type):
    """A value type as text; a small function type is written out, one inside it is named `$id`."""
    cdef str text = TEXT_OF.get(type)
    cdef DefType* concrete
    if text is not None:
        return text
    concrete = deftype(heap_of(type) - HEAP_CONCRETE)
    return f"(ref {'null ' if type & VT_NULLABLE else ''}{_deftype_text(concrete)})"


cdef str _deftype_text(DefType* type):
    cdef uint32_t i
    cdef list words = []
    if (type.n_params + type.n_results > MAX_SHOWN or type.super != NULL or not type.final
            or type.kind != COMP_FUNC):
        return f"${type.id}"
    for i in range(type.n_params + type.n_results):
        words.append(_flat_text(type.params[i]))
    params = "".join(f" (param {' '.join(words[:type.n_params])})" if type.n_params else "")
    results = "".join(f" (result {' '.join(words[type.n_params:])})" if type.n_results else "")
    return f"(func{params}{results})"


cdef str _flat_text(ValType type):
    cdef str text = TEXT_OF.get(type)
    if text is not None:
        return text
    return f"(ref {'null ' if type & VT_NULLABLE else ''}${heap_of(type) - HEAP_CONCRETE})"


cdef ValType valtype_of_text(object text, list groups) except 0:
    """The value type that a string spells; groups that it names are appended to `groups`.

    Raises TypeError for other objects than strings, ValueError for unknown spellings. `$id` is
    understood as long as the type lives.
    """
    cdef object code
    if not isinstance(text, str):
        raise TypeError(f"a value type is a string, not {type(text).__name__}")
    code = CODE_OF.get(text)
    if code is not None:
        return code
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()[::-1]
    code = _parse_valtype(tokens, groups, text, 0)
    if tokens:
        raise ValueError(f"unknown value type {text!r}")
    return code


cdef object _next(list tokens):
    return tokens[len(tokens) - 1] if tokens else ""


cdef object _parse_valtype(list tokens, list groups, str text, int depth):
    """Take one value type from the end of `tokens`, which are reversed."""
    cdef object code
    token = tokens.pop() if tokens else ""
    if token != "(":
        if token not in CODE_OF:
            raise ValueError(f"unknown value type {text!r}")
        return CODE_OF[token]
    if depth > 16 or not tokens or tokens.pop() != "ref":
        raise ValueError(f"unknown value type {text!r}")
    nullable = _next(tokens) == "null"
    if nullable:
        tokens.pop()
    code = _parse_heap(tokens, groups, text, depth)
    if not tokens or tokens.pop() != ")":
        raise ValueError(f"unknown value type {text!r}")
    return ref_type(code, nullable)


cdef object _parse_heap(list tokens, list groups, str text, int depth):
    cdef TypeGroup group
    token = tokens.pop() if tokens else ""
    if token in HEAP_NAMES:
        return HEAP_NAMES[token][0]
    if token[:1] == "$" and token[1:].isdecimal():
        return HEAP_CONCRETE + _live_id(int(token[1:]), groups, text)
    if token != "(" or not tokens or tokens.pop() != "func":
        raise ValueError(f"unknown value type {text!r}")
    fields = {"param": [], "result": []}
    while _next(tokens) == "(":
        tokens.pop()
        field = fields.get(tokens.pop() if tokens else "")
        if field is None:
            raise ValueError(f"unknown value type {text!r}")
        while _next(tokens) != ")":
            field.append(_parse_valtype(tokens, groups, text, depth + 1))
        tokens.pop()
    if not tokens or tokens.pop() != ")":
        raise ValueError(f"unknown value type {text!r}")
    group = _intern_func(fields["param"], fields["result"])
    groups.append(group)
    return HEAP_CONCRETE + group.types[0].id


cdef object _live_id(object id, list groups, str text):
    if id >= n_ids or deftype(id) == NULL:
        raise ValueError(f"no type with this id lives: {text!r}")
    groups.append(<object>(<Entry*>deftype(id)).group)
    return id


cdef TypeGroup _intern_func(list params, list results):
    """The group of one final function type; value types as codes."""
    cdef uint32_t n = GROUP_HEADER + len(params) + len(results)
    cdef uint32_t* words = <uint32_t*>malloc(n * sizeof(uint32_t))
    cdef uint32_t i
    if words == NULL:
        raise MemoryError
    try:
        words[0] = COMP_FUNC | GROUP_FINAL
        words[1] = 0
        words[2] = len(params)
        words[3] = len(results)
        for i, code in enumerate(params + results, GROUP_HEADER):
            words[i] = code
        return intern_group(words, n, 1)
    finally:
        free(words)


cdef TypeGroup intern_functype(object functype):
    """The group of the final function type that an `engine.FuncType` describes."""
    cdef list groups = []
    params = [valtype_of_text(text, groups) for text in functype.params]
    results = [valtype_of_text(text, groups) for text in functype.results]
    return _intern_func(params, results)


cdef object functype_of(DefType* type):
    """The `engine.FuncType` that describes a function type."""
    cdef uint32_t i
    return FuncType(
        [valtype_text(type.params[i]) for i in range(type.n_params)],
        [valtype_text(type.results[i]) for i in range(type.n_results)],
    )


def value_type_matches(sub: str, above: str) -> bool:
    """Whether the value type that `sub` spells matches the one that `above` spells (spec 3.3.5)."""
    cdef list groups = []
    cdef ValType type = valtype_of_text(sub, groups)
    return bool(valtype_matches(type, valtype_of_text(above, groups)))
