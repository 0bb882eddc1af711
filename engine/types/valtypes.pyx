"""Value types: matching, without the GIL, and as text. What they name must be held (typegroups.pxd)."""

from libc.stdint cimport UINT32_MAX, uint8_t, uint32_t
from libc.stdlib cimport free, malloc

from engine.types.typegroups cimport (
    GROUP_FINAL, GROUP_HEADER, HeldTypes, deftype, hold_type, live_type)

from engine.types.externtypes import FuncType
from engine.wording import quoted

cdef enum:
    MAX_SHOWN = 16              # parameters and results of a function type inside a printed value type


# Matching (spec 3.3)

# Only along what types declare: equal types are one struct, and unrelated ones never match.
cdef bint deftype_matches(DefType* sub, DefType* super) noexcept nogil:
    """Whether `sub` is `super` or declared below it (3.3.7)."""
    while sub.depth > super.depth:
        sub = sub.jump if sub.jump.depth >= super.depth else sub.super
    return sub == super


cdef bint heap_matches(uint32_t sub, uint32_t super) noexcept nogil:
    """Whether heap type `sub` matches `super` (3.3.3)."""
    if sub == super or sub == HEAP_BOT:
        return True
    # A defined type: below its supertypes, and below the abstract type of its kind (func, struct, array).
    if sub >= HEAP_CONCRETE:
        # Only the bottom of the hierarchy is below a defined type.
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
    # (ref t) matches (ref null t), but not the other way round.
    if sub & VT_NULLABLE and not super & VT_NULLABLE:
        return False
    return heap_matches(heap_of(sub), heap_of(super))


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


cdef ValType valtype_of_text(object text, list held) except 0:
    """The value type that a string spells; what holds types that it names is appended to `held`.

    Raises TypeError for other objects than strings, ValueError for unknown spellings. `$id` is
    understood as long as the type lives.
    """
    cdef object code
    if not isinstance(text, str):
        raise TypeError(f"a value type must be a string, not {type(text).__name__}")
    code = CODE_OF.get(text)
    if code is not None:
        return code
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()[::-1]
    code = _parse_valtype(tokens, held, text, 0)
    if tokens:
        raise ValueError(f"unknown value type {quoted(text)}")
    return code


cdef object _next(list tokens):
    return tokens[len(tokens) - 1] if tokens else ""


cdef object _parse_valtype(list tokens, list held, str text, int depth):
    """Take one value type from the end of `tokens`, which are reversed."""
    cdef object code
    token = tokens.pop() if tokens else ""
    if token != "(":
        if token not in CODE_OF:
            raise ValueError(f"unknown value type {quoted(text)}")
        return CODE_OF[token]
    # People write types two levels deep; a text that never ends must not use up the C stack.
    if depth > 16 or not tokens or tokens.pop() != "ref":
        raise ValueError(f"unknown value type {quoted(text)}")
    nullable = _next(tokens) == "null"
    if nullable:
        tokens.pop()
    code = _parse_heap(tokens, held, text, depth)
    if not tokens or tokens.pop() != ")":
        raise ValueError(f"unknown value type {quoted(text)}")
    return ref_type(code, nullable)


cdef object _parse_heap(list tokens, list held, str text, int depth):
    cdef HeldTypes func
    token = tokens.pop() if tokens else ""
    if token in HEAP_NAMES:
        return HEAP_NAMES[token][0]
    if token[:1] == "$" and token[1:].isdecimal():
        return HEAP_CONCRETE + _live_id(int(token[1:]), held, text)
    if token != "(" or not tokens or tokens.pop() != "func":
        raise ValueError(f"unknown value type {quoted(text)}")
    fields = {"param": [], "result": []}
    while _next(tokens) == "(":
        tokens.pop()
        field = fields.get(tokens.pop() if tokens else "")
        if field is None:
            raise ValueError(f"unknown value type {quoted(text)}")
        while _next(tokens) != ")":
            field.append(_parse_valtype(tokens, held, text, depth + 1))
        tokens.pop()
    if not tokens or tokens.pop() != ")":
        raise ValueError(f"unknown value type {quoted(text)}")
    func = _hold_func(fields["param"], fields["result"])
    held.append(func)
    return HEAP_CONCRETE + func.types[0].id


cdef object _live_id(object id, list held, str text):
    cdef DefType* type = NULL if id > UINT32_MAX else live_type(id)
    if type == NULL:
        raise ValueError(f"no live type has this id: {quoted(text)}")
    held.append(hold_type(type))
    return id


cdef HeldTypes _hold_func(list params, list results):
    """What holds a final function type; value types as codes."""
    cdef HeldTypes held = HeldTypes()
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
        held.add(words, n, 1)
        return held
    finally:
        free(words)


cdef object hold_functype(object functype):
    """The `HeldTypes` of the final function type that an `engine.FuncType` describes."""
    cdef list held = []
    params = [valtype_of_text(text, held) for text in functype.params]
    results = [valtype_of_text(text, held) for text in functype.results]
    return _hold_func(params, results)


cdef object functype_of(DefType* type):
    """The `engine.FuncType` that describes a function type."""
    cdef uint32_t i
    return FuncType(
        [valtype_text(type.params[i]) for i in range(type.n_params)],
        [valtype_text(type.results[i]) for i in range(type.n_results)],
    )


def value_type_matches(sub: str, above: str) -> bool:
    """Whether the value type `sub` matches the value type `above`, both as text (spec 3.3.5)."""
    cdef list held = []
    cdef ValType type = valtype_of_text(sub, held)
    return bool(valtype_matches(type, valtype_of_text(above, held)))
