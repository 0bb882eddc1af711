"""From validated stack code to slot code (architecture D2, interpreter.md).

Operands are tracked, not moved: an entry of the virtual stack is a value in its canonical slot,
a local that was read but not copied, or a constant. What consumes an operand takes it from
where it is; what must have it in its canonical slot (calls, branch targets) materialises it.

Invariants:
- at a label every entry below the current block is in its canonical slot or a constant, so that
  all ways to a label agree; hence entries of kind LOCAL are materialised when a block begins;
- before a local is written, pending reads of it are materialised;
- `last` is the word that wrote the topmost operand, if nothing came between: it may be given
  another destination (local.set, results) or be fused with a branch.

Unreachable code is skipped. Memory errors set `error`; the caller looks once at the end.
"""

from libc.stdint cimport (
    INT16_MAX, INT16_MIN, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t)
from libc.stdlib cimport free, malloc, qsort, realloc
from libc.string cimport memset

from engine._opcodes cimport *
from engine.code cimport (
    CATCH_ANY,
    NOT_TRANSLATED,
    NO_SLOT,
    Clause,
    Handlers,
    Header,
    Ins,
    ModuleCode,
    TryRegion,
)
from engine.module cimport Module, ModuleC
from engine.ops_tail cimport tail_ops
from engine.reader cimport (
    read_f32_bits_fast,
    read_f64_bits_fast,
    read_s32_fast,
    read_s33_fast,
    read_s64_fast,
    read_u32_fast,
    read_u64_fast,
)
from engine.valtypes cimport DefType

cdef enum EntryKind:
    ENTRY_SLOT
    ENTRY_LOCAL
    ENTRY_CONST

cdef struct Entry:
    uint8_t kind
    uint32_t slot               # ENTRY_LOCAL: of the local
    uint64_t value              # ENTRY_CONST

cdef enum Form:
    FORM_RR
    FORM_RI
    FORM_AR
    FORM_AI
    FORM_UNARY
    FORM_UNARY_A

cdef enum LabelKind:
    LABEL_FUNC
    LABEL_BLOCK
    LABEL_LOOP
    LABEL_IF
    LABEL_ELSE
    LABEL_TRY                   # body of a legacy try or of a try_table
    LABEL_CATCH

cdef struct Label:
    uint8_t kind
    bint is_table               # LABEL_TRY: of a try_table
    uint32_t height             # operands below the parameters
    uint32_t n_params
    uint32_t n_results
    uint32_t start              # LABEL_LOOP: its first word
    int32_t patches             # forward branches to it; -1: none
    int32_t else_patch          # LABEL_IF: the branch taken when false
    int32_t region              # innermost try region active inside
    int32_t own_region          # LABEL_TRY, LABEL_CATCH: the one this try made
    int32_t last_clause         # of that region
    uint32_t stub               # br_table: word of the moves to this label
    uint32_t stub_of            # and the br_table it belongs to

cdef enum PatchKind:
    PATCH_32                    # distance in b32
    PATCH_16                    # distance in c
    PATCH_TABLE                 # distance in entry `index` of the table behind the word
    PATCH_CLAUSE                # target of clause `index`

cdef struct Patch:
    uint8_t kind
    uint32_t word
    uint32_t index
    int32_t next

cdef struct T:
    ModuleC* module
    DefType* type
    const uint8_t* p
    int error
    bint far                    # do not fuse compares with forward branches
    # code
    Ins* code
    uint32_t n
    uint32_t capacity
    int64_t last
    uint16_t last_compare       # simple index of the comparison that `last` is, or 0
    uint8_t last_form           # Form
    int64_t copy_at             # the last word, if it is a copy that another may join
    int64_t acc                 # slot whose value r0 holds too; -1: none
    int64_t facc                # the same for f0
    int64_t gacc                # and for g0
    int64_t compare_acc         # what acc was before the comparison
    # frame
    uint32_t linkage
    uint32_t n_params
    uint32_t base               # slot of operand 0
    uint32_t n_locals
    uint32_t height
    uint32_t max_height
    uint32_t n_pending          # entries of kind LOCAL
    Entry* entries
    uint32_t entries_capacity
    Label* labels
    uint32_t n_labels
    uint32_t labels_capacity
    Patch* patches
    uint32_t n_patches
    uint32_t patches_capacity
    TryRegion* regions
    uint32_t n_regions
    Clause* clauses
    uint32_t n_clauses
    bint dead
    # wasm_offset: the instruction that made word map_word
    int64_t map_word
    const uint8_t* map_at


# --- words ---------------------------------------------------------------------------------

cdef bint grow(T* t, void** array, uint32_t* capacity, uint32_t needed, size_t size) noexcept nogil:
    cdef uint32_t n = capacity[0]
    cdef void* moved
    if needed <= n:
        return True
    n = 2 * n if 2 * n > needed else needed + 16
    moved = realloc(array[0], n * size)
    if moved == NULL:
        t.error = TRANSLATE_NO_MEMORY
        return False
    array[0] = moved
    capacity[0] = n
    return True


cdef uint32_t emit(T* t, int op, uint32_t a, uint32_t b, uint32_t c) noexcept nogil:
    """Append a word that writes no operand; its index."""
    cdef Ins* word
    cdef uint32_t at = t.n
    t.last = -1
    if not grow(t, <void**>&t.code, &t.capacity, at + 4, sizeof(Ins)):
        t.n = 0                 # whatever follows is thrown away
        return 0
    word = t.code + at
    word.fn = <void*>tail_ops()[op]
    word.op = op
    word.a = a
    word.b = b
    word.c = c
    t.n = at + 1
    track_accumulators(t, WE_EFFECT[op], a)
    return at


cdef inline void track_accumulators(T* t, uint8_t effect, uint32_t a) noexcept nogil:
    if effect & 16:
        t.acc = t.facc = t.gacc = -1
        return
    if effect & 1:
        if t.acc == a:
            t.acc = -1
        if t.facc == a:
            t.facc = -1
        if t.gacc == a:
            t.gacc = -1
    if effect & 2:
        t.acc = a
    if effect & 4:
        t.facc = a
    if effect & 8:
        t.gacc = a


cdef void forget(T* t) noexcept nogil:
    """Several ways lead here: nothing is known of the last word and the accumulators."""
    t.last = t.acc = t.facc = t.gacc = t.copy_at = -1


cdef uint32_t emit_b32(T* t, int op, uint32_t a, uint32_t b32) noexcept nogil:
    return emit(t, op, a, b32 & 0xFFFF, b32 >> 16)


cdef uint32_t emit_ext(
    T* t, int op, uint32_t a, uint32_t b, uint32_t c, uint64_t ext, uint64_t ext2
) noexcept nogil:
    """Append a word and its extension word."""
    cdef uint32_t at = emit(t, op, a, b, c)
    cdef uint64_t* raw = <uint64_t*>(t.code + t.n)
    if t.error == TRANSLATE_NO_MEMORY:
        return 0
    raw[0] = ext
    raw[1] = ext2
    t.n += 1
    return at


cdef void wrote_top(T* t, uint32_t at) noexcept nogil:
    """Word `at` is the last one and put the topmost operand into its slot."""
    t.last = at
    t.last_compare = 0


# --- operands ------------------------------------------------------------------------------

cdef inline uint32_t canonical(T* t, uint32_t height) noexcept nogil:
    return t.base + height


cdef inline uint32_t local_slot(T* t, uint32_t x) noexcept nogil:
    return x if x < t.n_params else t.linkage + 3 + x - t.n_params


cdef Entry* push(T* t, uint8_t kind) noexcept nogil:
    cdef Entry* e
    if not grow(t, <void**>&t.entries, &t.entries_capacity, t.height + 2, sizeof(Entry)):
        t.height = 0
    e = t.entries + t.height
    e.kind = kind
    t.height += 1
    if t.height > t.max_height:
        t.max_height = t.height
    return e


cdef void push_slots(T* t, uint32_t n) noexcept nogil:
    cdef uint32_t _i
    for _i in range(n):
        push(t, ENTRY_SLOT)


cdef void push_const(T* t, uint64_t value) noexcept nogil:
    push(t, ENTRY_CONST).value = value


cdef void truncate(T* t, uint32_t height) noexcept nogil:
    while t.height > height:
        t.height -= 1
        if t.entries[t.height].kind == ENTRY_LOCAL:
            t.n_pending -= 1


cdef Entry pop(T* t) noexcept nogil:
    """Take the topmost entry; t.height is then its height."""
    t.height -= 1
    if t.entries[t.height].kind == ENTRY_LOCAL:
        t.n_pending -= 1
    return t.entries[t.height]


cdef void put_const(T* t, uint32_t slot, uint64_t value) noexcept nogil:
    if value <= <uint32_t>0xFFFFFFFFULL:
        emit_b32(t, OP_CONST32, slot, <uint32_t>value)
    elif <int64_t>value == <int32_t>value:
        emit_b32(t, OP_CONST32_S, slot, <uint32_t>value)
    else:
        emit_ext(t, OP_CONST64, slot, 0, 0, value, 0)


cdef void put_copy(T* t, uint32_t to, uint32_t source) noexcept nogil:
    """Copy a slot; two copies one after the other become one op."""
    cdef Ins* word
    if t.copy_at < 0 or t.copy_at != t.n - 1:
        wrote_top(t, emit(t, OP_COPY, to, source, 0))
        t.copy_at = t.n - 1
        return
    word = t.code + t.copy_at
    if source == word.a:
        source = word.b
    if to == <uint32_t>word.a + 1:
        word.op = OP_COPY_PAIR
        word.c = source
    else:
        word.op = OP_COPY_TWO
        word.c = to
        if not grow(t, <void**>&t.code, &t.capacity, t.n + 4, sizeof(Ins)):
            return
        word = t.code + t.copy_at
        (<uint64_t*>(word + 1))[0] = source
        (<uint64_t*>(word + 1))[1] = 0
        t.n += 1
    word.fn = <void*>tail_ops()[word.op]
    track_accumulators(t, 1, to)
    t.copy_at = t.last = -1


cdef void put(T* t, Entry* e, uint32_t height, uint32_t slot) noexcept nogil:
    """Bring an entry that stands at the given height into a slot."""
    if e.kind == ENTRY_CONST:
        put_const(t, slot, e.value)
    elif e.kind == ENTRY_LOCAL:
        if e.slot != slot:
            put_copy(t, slot, e.slot)
    elif canonical(t, height) != slot:
        put_copy(t, slot, canonical(t, height))


cdef void materialise(T* t, uint32_t height) noexcept nogil:
    """Bring the entry at a height into its canonical slot."""
    cdef Entry* e = t.entries + height
    if e.kind == ENTRY_SLOT:
        return
    if e.kind == ENTRY_LOCAL:
        t.n_pending -= 1
    put(t, e, height, canonical(t, height))
    e.kind = ENTRY_SLOT


cdef void materialise_from(T* t, uint32_t height) noexcept nogil:
    cdef uint32_t i
    for i in range(height, t.height):
        materialise(t, i)


cdef void settle(T* t, uint32_t n_top) noexcept nogil:
    """At a label: the topmost n entries into their slots, and no read of a local pending below."""
    cdef uint32_t i
    if t.n_pending:
        for i in range(t.height):
            if t.entries[i].kind == ENTRY_LOCAL:
                materialise(t, i)
    materialise_from(t, t.height - n_top)


cdef uint32_t slot_of(T* t, Entry* e, uint32_t height) noexcept nogil:
    """The slot where a popped entry can be read; a constant is put into its canonical slot."""
    if e.kind == ENTRY_LOCAL:
        return e.slot
    if e.kind == ENTRY_CONST:
        put_const(t, canonical(t, height), e.value)
    return canonical(t, height)


cdef uint32_t push_result(T* t) noexcept nogil:
    """Push an operand that the next word writes; its slot."""
    push(t, ENTRY_SLOT)
    return canonical(t, t.height - 1)


cdef bint retarget(T* t, uint32_t height, uint32_t slot) noexcept nogil:
    """If the last word wrote the operand at this height, let it write another slot."""
    if t.last < 0 or t.code[t.last].a != canonical(t, height):
        return False
    t.code[t.last].a = slot
    t.last = -1
    move_accumulator(&t.acc, canonical(t, height), slot)
    move_accumulator(&t.facc, canonical(t, height), slot)
    move_accumulator(&t.gacc, canonical(t, height), slot)
    return True


cdef inline void move_accumulator(int64_t* acc, uint32_t source, uint32_t to) noexcept nogil:
    """What was to be written to one slot is written to another."""
    if acc[0] == source:
        acc[0] = to
    elif acc[0] == to:
        acc[0] = -1


cdef inline bint holds(T* t, int64_t acc, Entry* e, uint32_t height) noexcept nogil:
    """Whether an accumulator has the operand as well: acc is the slot that it goes with."""
    if e.kind == ENTRY_CONST or acc < 0:
        return False
    return acc == (e.slot if e.kind == ENTRY_LOCAL else canonical(t, height))


cdef inline bint in_r0(T* t, Entry* e, uint32_t height) noexcept nogil:
    return holds(t, t.acc, e, height)


# --- branches ------------------------------------------------------------------------------

cdef void set_distance(T* t, Patch* patch, uint32_t target) noexcept nogil:
    cdef Ins* word = t.code + patch.word
    cdef int64_t distance = <int64_t>target - patch.word
    if patch.kind == PATCH_32:
        (<int32_t*>&word.b)[0] = <int32_t>distance
    elif patch.kind == PATCH_TABLE:
        (<int32_t*>(word + 1))[patch.index] = <int32_t>distance
    elif patch.kind == PATCH_CLAUSE:
        t.clauses[patch.index].target = target
    elif INT16_MIN <= distance <= INT16_MAX:
        word.c = <uint16_t>distance
    else:
        t.error = TRANSLATE_FAR


cdef void add_patch(T* t, int32_t* chain, uint8_t kind, uint32_t word, uint32_t index) noexcept nogil:
    cdef Patch* patch
    if not grow(t, <void**>&t.patches, &t.patches_capacity, t.n_patches + 1, sizeof(Patch)):
        return
    patch = t.patches + t.n_patches
    patch.kind = kind
    patch.word = word
    patch.index = index
    patch.next = chain[0]
    chain[0] = t.n_patches
    t.n_patches += 1


cdef void resolve(T* t, int32_t chain) noexcept nogil:
    """Let all branches of a chain go to the next word."""
    while chain >= 0 and t.error != TRANSLATE_NO_MEMORY:
        set_distance(t, t.patches + chain, t.n)
        chain = t.patches[chain].next
    forget(t)


cdef void reach(T* t, Label* label, uint8_t kind, uint32_t word, uint32_t index) noexcept nogil:
    """The branch in `word` goes to a label: backward at once, forward when its end is known."""
    cdef Patch patch
    if label.kind == LABEL_LOOP:
        patch.kind = kind
        patch.word = word
        patch.index = index
        set_distance(t, &patch, label.start)
    else:
        add_patch(t, &label.patches, kind, word, index)


cdef inline uint32_t arity(Label* label) noexcept nogil:
    return label.n_params if label.kind == LABEL_LOOP else label.n_results


cdef bint in_place(T* t, Label* label) noexcept nogil:
    """Whether a branch to the label needs no moves."""
    cdef uint32_t n = arity(label)
    cdef uint32_t i
    if label.kind == LABEL_FUNC:
        return False
    if n and t.height - n != label.height:
        return False
    for i in range(n):
        if t.entries[t.height - n + i].kind != ENTRY_SLOT:
            return False
    return True


cdef void put_results(T* t, uint32_t n, uint32_t to) noexcept nogil:
    """Move the topmost n entries to slots from `to`, which lie below them; entries stay as they are."""
    cdef uint32_t first = t.height - n
    cdef uint32_t i
    if n == 1 and t.entries[first].kind == ENTRY_SLOT and retarget(t, first, to):
        t.entries[first].kind = ENTRY_SLOT
        return
    for i in range(n):
        put(t, t.entries + first + i, first + i, to + i)


cdef void emit_return(T* t) noexcept nogil:
    cdef uint32_t n = t.type.n_results
    cdef uint32_t first = t.height - n
    cdef uint32_t i
    cdef Entry e
    if n == 1:
        e = t.entries[first]
        emit(t, OP_RET1, slot_of(t, &e, first), t.linkage, 0)
        return
    for i in range(n):          # slots of parameters are overwritten one by one
        e = t.entries[first + i]
        if e.kind == ENTRY_LOCAL and e.slot < n:
            put_copy(t, canonical(t, first + i), e.slot)
    for i in range(n):
        e = t.entries[first + i]
        if e.kind == ENTRY_LOCAL and e.slot < n:
            e.kind = ENTRY_SLOT
        put(t, &e, first + i, i)
    emit(t, OP_RET, 0, t.linkage, 0)


cdef void emit_branch(T* t, Label* label) noexcept nogil:
    """Moves and the jump itself."""
    cdef bint back = label.kind == LABEL_LOOP
    if label.kind == LABEL_FUNC:
        emit_return(t)
        return
    if not in_place(t, label):
        put_results(t, arity(label), canonical(t, label.height))
    reach(t, label, PATCH_32, emit_b32(t, OP_BR_BK if back else OP_BR, 0, 0), 0)


cdef int zero_branch(T* t, bint negate) noexcept nogil:
    """The branch taken when the operand of the last eqz or is_null is zero (negate: is not)."""
    cdef bint narrow = t.last_compare == I_I32_EQZ
    if t.last_form == FORM_UNARY_A and narrow:
        return OP_BR_IF_A if negate else OP_BR_UNLESS_A
    if narrow:
        return OP_BR_IF if negate else OP_BR_UNLESS
    return OP_BR_ON_NON_NULL if negate else OP_BR_ON_NULL


cdef int fused_branch(T* t, bint negate) noexcept nogil:
    """The branch that the last comparison can be fused with."""
    cdef uint16_t i = t.last_compare
    if t.last_form == FORM_RR:
        return (WE_NOT_RR[i] if negate else WE_BR_RR[i]) - 1
    if t.last_form == FORM_RI:
        return (WE_NOT_RI[i] if negate else WE_BR_RI[i]) - 1
    if t.last_form == FORM_AR:
        return (WE_NOT_AR[i] if negate else WE_BR_AR[i]) - 1
    return (WE_NOT_AI[i] if negate else WE_BR_AI[i]) - 1


cdef uint32_t emit_condition(T* t, bint negate, Label* label, int32_t* chain) noexcept nogil:
    """Pop the condition; branch if it holds (or not): to the label, or to where the chain will lead.

    A comparison that was just emitted becomes a fused branch.
    """
    cdef Entry e = pop(t)
    cdef bint back = label != NULL and label.kind == LABEL_LOOP
    cdef Ins word
    cdef int op = 0
    cdef uint32_t at, slot
    cdef uint8_t kind = PATCH_32
    if t.last >= 0 and e.kind == ENTRY_SLOT and t.last_compare and t.code[t.last].a == canonical(t, t.height):
        word = t.code[t.last]
        if t.last_form >= FORM_UNARY:   # eqz of an i32 or i64, ref.is_null
            op = zero_branch(t, negate)
        elif t.far or (back and t.n - label.start > 32000):
            op = 0
        else:
            op = fused_branch(t, negate)
            kind = PATCH_16
    if op:
        t.n = <uint32_t>t.last
        t.acc = t.compare_acc
        at = emit(t, op + back, word.b, word.c if kind == PATCH_16 else 0, 0)
    elif in_r0(t, &e, t.height):
        at = emit_b32(t, (OP_BR_UNLESS_A if negate else OP_BR_IF_A) + back, 0, 0)
    else:
        slot = slot_of(t, &e, t.height)
        at = emit_b32(t, (OP_BR_UNLESS if negate else OP_BR_IF) + back, slot, 0)
    if label != NULL:
        reach(t, label, kind, at, 0)
    else:
        add_patch(t, chain, kind, at, 0)
    return at


cdef void emit_branch_if(T* t, Label* label, bint negate) noexcept nogil:
    """br_if: directly where nothing must be moved, else around the moves."""
    cdef int32_t skip = -1
    t.height -= 1               # judge without the condition
    if in_place(t, label):
        t.height += 1
        emit_condition(t, negate, label, NULL)
        return
    t.height += 1
    emit_condition(t, not negate, NULL, &skip)
    emit_branch(t, label)
    resolve(t, skip)


cdef void emit_branch_null(T* t, Label* label, bint on_null) noexcept nogil:
    """br_on_null (drops the null), br_on_non_null (keeps the reference for the label)."""
    cdef Entry e
    cdef uint32_t slot
    cdef int32_t skip = -1
    cdef int op
    cdef bint back = label.kind == LABEL_LOOP
    if not on_null:
        materialise(t, t.height - 1)
    e = t.entries[t.height - 1]
    slot = slot_of(t, &e, t.height - 1)
    t.last = -1
    if on_null:
        t.height -= 1
    if in_place(t, label):
        op = (OP_BR_ON_NULL if on_null else OP_BR_ON_NON_NULL) + back
        reach(t, label, PATCH_32, emit_b32(t, op, slot, 0), 0)
    else:
        op = OP_BR_ON_NON_NULL if on_null else OP_BR_ON_NULL
        add_patch(t, &skip, PATCH_32, emit_b32(t, op, slot, 0), 0)
        emit_branch(t, label)
        resolve(t, skip)
    if on_null:
        t.height += 1           # the reference, known not to be null
    else:
        truncate(t, t.height - 1)


cdef void emit_branch_table(T* t) noexcept nogil:
    cdef uint32_t n = read_u32_fast(&t.p)
    cdef Entry e = pop(t)
    cdef uint32_t index = slot_of(t, &e, t.height)
    cdef uint32_t at, i
    cdef uint32_t words = (n + 4) // 4
    cdef Label* label
    cdef Patch patch
    at = emit_b32(t, OP_BR_TABLE, index, n)
    if not grow(t, <void**>&t.code, &t.capacity, t.n + words + 4, sizeof(Ins)):
        return
    memset(t.code + t.n, 0, words * sizeof(Ins))
    t.n += words
    for i in range(n + 1):
        label = t.labels + t.n_labels - 1 - read_u32_fast(&t.p)
        if in_place(t, label):
            reach(t, label, PATCH_TABLE, at, i)
            continue
        if label.stub_of != at + 1:     # moves for this label, behind the table
            label.stub_of = at + 1
            label.stub = t.n
            forget(t)
            emit_branch(t, label)
        patch.kind = PATCH_TABLE
        patch.word = at
        patch.index = i
        set_distance(t, &patch, label.stub)


# --- blocks --------------------------------------------------------------------------------

cdef void read_blocktype(T* t, uint32_t* n_params, uint32_t* n_results) noexcept nogil:
    cdef int64_t x = read_s33_fast(&t.p)
    n_params[0] = 0
    n_results[0] = 0
    if x >= 0:
        n_params[0] = t.module.types[x].n_params
        n_results[0] = t.module.types[x].n_results
    elif x != -0x40:
        n_results[0] = 1
        if x == -0x1C or x == -0x1D:    # (ref ht), (ref null ht)
            read_s33_fast(&t.p)


cdef Label* push_label(T* t, uint8_t kind, uint32_t n_params, uint32_t n_results) noexcept nogil:
    cdef Label* label
    if not grow(t, <void**>&t.labels, &t.labels_capacity, t.n_labels + 1, sizeof(Label)):
        t.n_labels = 0
    label = t.labels + t.n_labels
    label.region = -1 if t.n_labels == 0 else t.labels[t.n_labels - 1].region
    t.n_labels += 1
    label.kind = kind
    label.is_table = False
    label.height = t.height - n_params
    label.n_params = n_params
    label.n_results = n_results
    label.start = t.n
    label.patches = -1
    label.else_patch = -1
    label.own_region = -1
    label.last_clause = -1
    label.stub_of = 0
    return label


cdef void begin_block(T* t, uint16_t opcode) noexcept nogil:
    cdef uint32_t n_params, n_results
    cdef int32_t chain = -1
    cdef Label* label
    read_blocktype(t, &n_params, &n_results)
    if opcode == I_IF:
        # the condition first stays on the stack, so that it can be fused
        if t.n_pending or n_params:
            t.height -= 1
            if needs_settling(t, n_params):
                t.height += 1
                materialise(t, t.height - 1)
                t.height -= 1
                settle(t, n_params)
            t.height += 1
        emit_condition(t, True, NULL, &chain)
        label = push_label(t, LABEL_IF, n_params, n_results)
        label.else_patch = chain
        return
    settle(t, n_params)
    t.last = -1
    if opcode == I_LOOP:
        forget(t)
    push_label(t, LABEL_LOOP if opcode == I_LOOP else LABEL_BLOCK, n_params, n_results)


cdef bint needs_settling(T* t, uint32_t n_top) noexcept nogil:
    cdef uint32_t i
    for i in range(t.height):
        if t.entries[i].kind == ENTRY_LOCAL or (i >= t.height - n_top and t.entries[i].kind != ENTRY_SLOT):
            return True
    return False


cdef int32_t new_region(T* t, int32_t parent) noexcept nogil:
    cdef TryRegion* region
    cdef void* moved = realloc(t.regions, (t.n_regions + 1) * sizeof(TryRegion))
    if moved == NULL:
        t.error = TRANSLATE_NO_MEMORY
        return -1
    t.regions = <TryRegion*>moved
    region = t.regions + t.n_regions
    region.start = t.n
    region.end = t.n
    region.parent = parent
    region.clause = -1
    t.n_regions += 1
    return t.n_regions - 1


cdef int32_t new_clause(T* t, int32_t region, int32_t* last, int64_t tag_index) noexcept nogil:
    """Append a clause to a region; its index, -1 without memory."""
    cdef Clause* clause
    cdef int32_t at = t.n_clauses
    cdef void* moved = realloc(t.clauses, (t.n_clauses + 1) * sizeof(Clause))
    if moved == NULL:
        t.error = TRANSLATE_NO_MEMORY
        return -1
    t.clauses = <Clause*>moved
    clause = t.clauses + at
    clause.tag_index = tag_index
    clause.slot = 0
    clause.ref_slot = NO_SLOT
    clause.target = 0
    clause.next = -1
    if last[0] < 0:
        t.regions[region].clause = at
    else:
        t.clauses[last[0]].next = at
    last[0] = at
    t.n_clauses += 1
    return at


cdef void begin_try_table(T* t) noexcept nogil:
    cdef uint32_t n_params, n_results, n_clauses, kind, n, _i
    cdef int32_t last = -1
    cdef int32_t region, clause
    cdef int64_t tag
    cdef Label* label
    read_blocktype(t, &n_params, &n_results)
    settle(t, n_params)
    t.last = -1
    region = new_region(t, t.labels[t.n_labels - 1].region)
    n_clauses = read_u32_fast(&t.p)
    for _i in range(n_clauses):
        kind = t.p[0]
        t.p += 1
        tag = CATCH_ANY if kind >= 2 else <int64_t>read_u32_fast(&t.p)
        label = t.labels + t.n_labels - 1 - read_u32_fast(&t.p)
        clause = new_clause(t, region, &last, tag)
        if clause < 0:
            return
        n = 0 if tag < 0 else t.module.tags[tag].n_params
        catch_to_label(t, clause, label, n, kind & 1)
    label = push_label(t, LABEL_TRY, n_params, n_results)
    label.is_table = True
    label.region = region
    label.own_region = region
    if t.error == TRANSLATE_OK:
        t.regions[region].start = t.n


cdef void catch_to_label(T* t, int32_t clause, Label* label, uint32_t n, bint with_ref) noexcept nogil:
    """Let a clause deliver its n values (and the exnref) where the label wants them."""
    cdef uint32_t height = label.height
    cdef uint32_t saved = t.height
    cdef int32_t skip = -1
    if label.kind == LABEL_FUNC:    # deliver above our operands, then return: a pad that is jumped over
        height = t.height
    t.clauses[clause].slot = canonical(t, height)
    if with_ref:
        t.clauses[clause].ref_slot = canonical(t, height + n)
    if height + n + 1 > t.max_height:
        t.max_height = height + n + 1
    if label.kind == LABEL_FUNC:
        add_patch(t, &skip, PATCH_32, emit_b32(t, OP_BR, 0, 0), 0)
        t.clauses[clause].target = t.n
        push_slots(t, n + with_ref)
        emit_return(t)
        truncate(t, saved)
        resolve(t, skip)
    elif label.kind == LABEL_LOOP:
        t.clauses[clause].target = label.start
    else:
        add_patch(t, &label.patches, PATCH_CLAUSE, 0, clause)


cdef void begin_try(T* t) noexcept nogil:
    cdef uint32_t n_params, n_results
    cdef Label* label
    cdef int32_t region
    read_blocktype(t, &n_params, &n_results)
    settle(t, n_params)
    t.last = -1
    region = new_region(t, t.labels[t.n_labels - 1].region)
    label = push_label(t, LABEL_TRY, n_params, n_results)
    label.region = region
    label.own_region = region


cdef void end_arm(T* t, Label* label) noexcept nogil:
    """The end of a block's arm that something follows: results into place and a jump to the end."""
    if not t.dead:
        put_results(t, label.n_results, canonical(t, label.height))
        add_patch(t, &label.patches, PATCH_32, emit_b32(t, OP_BR, 0, 0), 0)


cdef void restart_arm(T* t, Label* label, uint32_t n) noexcept nogil:
    """A new arm of the block begins with n operands in their slots."""
    truncate(t, label.height)
    push_slots(t, n)
    t.dead = False
    forget(t)


cdef void begin_else(T* t) noexcept nogil:
    cdef Label* label = t.labels + t.n_labels - 1
    end_arm(t, label)
    resolve(t, label.else_patch)
    label.else_patch = -1
    label.kind = LABEL_ELSE
    restart_arm(t, label, label.n_params)


cdef void begin_catch(T* t, bint every) noexcept nogil:
    """A legacy catch: the exnref lies hidden below the payload, for rethrow."""
    cdef Label* label = t.labels + t.n_labels - 1
    cdef int64_t tag = CATCH_ANY if every else <int64_t>read_u32_fast(&t.p)
    cdef uint32_t n = 0 if every else t.module.tags[tag].n_params
    cdef int32_t clause
    end_arm(t, label)
    if label.kind == LABEL_TRY:
        t.regions[label.own_region].end = t.n
        label.region = t.regions[label.own_region].parent
        label.kind = LABEL_CATCH
    clause = new_clause(t, label.own_region, &label.last_clause, tag)
    if clause < 0:
        return
    t.clauses[clause].ref_slot = canonical(t, label.height)
    t.clauses[clause].slot = canonical(t, label.height + 1)
    t.clauses[clause].target = t.n
    restart_arm(t, label, n + 1)


cdef void end_block(T* t) noexcept nogil:
    cdef Label* label = t.labels + t.n_labels - 1
    cdef bint reached = not t.dead
    if label.kind == LABEL_TRY and t.error == TRANSLATE_OK:
        t.regions[label.own_region].end = t.n
    if label.kind == LABEL_FUNC:
        if reached:
            emit_return(t)
        t.n_labels -= 1
        return
    if reached:
        put_results(t, label.n_results, canonical(t, label.height))
    if label.kind == LABEL_IF:      # without else: the parameters are the results, in place
        resolve(t, label.else_patch)
        reached = True
    if label.patches >= 0:
        resolve(t, label.patches)
        reached = True
    t.dead = not reached
    if reached:
        truncate(t, label.height)
        push_slots(t, label.n_results)
    if label.kind == LABEL_IF or label.kind == LABEL_LOOP:
        forget(t)
    t.n_labels -= 1


cdef void delegate(T* t) noexcept nogil:
    cdef Label* label = t.labels + t.n_labels - 1
    cdef uint32_t depth = read_u32_fast(&t.p)
    t.regions[label.own_region].parent = t.labels[t.n_labels - 2 - depth].region
    end_block(t)


# --- instructions --------------------------------------------------------------------------

cdef void local_get(T* t, uint32_t x) noexcept nogil:
    push(t, ENTRY_LOCAL).slot = local_slot(t, x)
    t.n_pending += 1


cdef void preserve(T* t, uint32_t slot) noexcept nogil:
    """A local is about to be written: copy what still reads it."""
    cdef uint32_t i
    for i in range(t.height):
        if t.entries[i].kind == ENTRY_LOCAL and t.entries[i].slot == slot:
            materialise(t, i)


cdef void local_set(T* t, uint32_t x, bint tee) noexcept nogil:
    cdef uint32_t slot = local_slot(t, x)
    cdef Entry e = pop(t)
    cdef uint32_t height = t.height
    cdef Entry* kept
    if t.n_pending:
        preserve(t, slot)
    if e.kind == ENTRY_SLOT and retarget(t, height, slot):
        e.kind = ENTRY_LOCAL
        e.slot = slot
    else:
        put(t, &e, height, slot)
        t.last = -1             # the word wrote the local: not to be given another destination
    if tee:
        kept = push(t, ENTRY_SLOT)
        kept[0] = e
        if e.kind == ENTRY_LOCAL:
            t.n_pending += 1


cdef inline bint is_i32(uint16_t opcode) noexcept nogil:
    """Whether a binary operator or comparison has i32 operands."""
    return I_I32_EQ <= opcode <= I_I32_GE_U or I_I32_ADD <= opcode <= I_I32_ROTR


cdef inline int64_t signed_const(uint16_t opcode, uint64_t value) noexcept nogil:
    return <int32_t>value if is_i32(opcode) else <int64_t>value


cdef void binary(T* t, uint16_t opcode) noexcept nogil:
    cdef Entry y = pop(t)
    cdef Entry x = pop(t)
    cdef Entry swap
    cdef uint32_t hx = t.height
    cdef uint32_t hy = t.height + 1
    cdef uint32_t b, c
    cdef int64_t value
    if x.kind == ENTRY_CONST and y.kind != ENTRY_CONST and WE_SWAPPED[opcode]:
        swap = x
        x = y
        y = swap
        hx += 1
        hy -= 1
        opcode = WE_SWAPPED[opcode]
    if y.kind == ENTRY_CONST and with_immediate(t, opcode, &x, hx, y.value):
        return
    if x.kind == ENTRY_CONST and WE_IR[opcode]:
        value = signed_const(opcode, x.value)
        if INT16_MIN <= value <= INT16_MAX:
            c = slot_of(t, &y, hy)
            put_binary(t, WE_IR[opcode], <uint16_t>value, c)
            return
    b = slot_of(t, &x, hx)
    c = slot_of(t, &y, hy)
    if WE_AR[opcode] and in_accumulator(t, opcode, &x, hx):
        put_binary(t, WE_AR[opcode], 0, c)
        finish_binary(t, opcode, FORM_AR)
    elif WE_RA[opcode] and in_accumulator(t, opcode, &y, hy):
        put_binary(t, WE_RA[opcode], b, 0)
    elif WE_AR[WE_SWAPPED[opcode]] and in_accumulator(t, opcode, &y, hy):
        opcode = WE_SWAPPED[opcode]
        put_binary(t, WE_AR[opcode], 0, b)
        finish_binary(t, opcode, FORM_AR)
    else:
        put_binary(t, WE_RR[opcode], b, c)
        finish_binary(t, opcode, FORM_RR)


cdef inline bint in_accumulator(T* t, uint16_t opcode, Entry* e, uint32_t height) noexcept nogil:
    """Whether an operand is in the accumulator that the operator reads."""
    if I_F64_ADD <= opcode <= I_F64_COPYSIGN or I_F64_EQ <= opcode <= I_F64_GE:
        return holds(t, t.facc, e, height)
    if I_F32_ADD <= opcode <= I_F32_COPYSIGN or I_F32_EQ <= opcode <= I_F32_GE:
        return holds(t, t.gacc, e, height)
    return in_r0(t, e, height)


cdef uint32_t put_binary(T* t, uint16_t op_plus_1, uint32_t b, uint32_t c) noexcept nogil:
    """Emit an op whose result is the new topmost operand; its word."""
    cdef uint32_t at
    t.compare_acc = t.acc
    at = emit(t, op_plus_1 - 1, canonical(t, t.height), b, c)
    push(t, ENTRY_SLOT)
    wrote_top(t, at)
    return at


cdef bint with_immediate(T* t, uint16_t opcode, Entry* x, uint32_t hx, uint64_t constant) noexcept nogil:
    """A binary operator whose second operand is a constant, if there is a form for it."""
    cdef int64_t value = signed_const(opcode, constant)    # of a float its bits
    cdef uint32_t b, at
    if opcode == I_I32_SUB or opcode == I_I64_SUB:
        opcode -= 1             # add the opposite
        value = signed_const(opcode, 0 - <uint64_t>value)
    if WE_RI[opcode] and INT16_MIN <= value <= INT16_MAX:
        b = slot_of(t, x, hx)
        if WE_AI[opcode] and in_r0(t, x, hx):
            put_binary(t, WE_AI[opcode], 0, <uint16_t>value)
            finish_binary(t, opcode, FORM_AI)
        else:
            put_binary(t, WE_RI[opcode], b, <uint16_t>value)
            finish_binary(t, opcode, FORM_RI)
        return True
    if not WE_RX[opcode]:
        return False
    b = slot_of(t, x, hx)
    at = emit_ext(t, WE_RX[opcode] - 1, canonical(t, t.height), b, 0, <uint64_t>value, 0)
    push(t, ENTRY_SLOT)
    wrote_top(t, at)
    return True


cdef void finish_binary(T* t, uint16_t opcode, uint8_t form) noexcept nogil:
    """If the word is a comparison, note that it can be fused with a branch."""
    if WE_BR_RR[opcode]:
        t.last_compare = opcode
        t.last_form = form


cdef void unary(T* t, uint16_t opcode) noexcept nogil:
    cdef Entry x = pop(t)
    cdef uint32_t b = slot_of(t, &x, t.height)
    cdef bint from_r0 = WE_UNARY_A[opcode] and in_r0(t, &x, t.height)
    put_binary(t, WE_UNARY_A[opcode] if from_r0 else WE_UNARY[opcode], b, 0)
    if opcode == I_I32_EQZ or opcode == I_I64_EQZ or opcode == I_REF_IS_NULL:
        t.last_compare = opcode
        t.last_form = FORM_UNARY_A if from_r0 else FORM_UNARY


cdef void select(T* t) noexcept nogil:
    cdef Entry condition = pop(t)
    cdef Entry y = pop(t)
    cdef Entry x = pop(t)
    cdef uint32_t h = t.height
    cdef uint32_t test = slot_of(t, &condition, h + 2)
    cdef int a_form = OP_SELECT_A_RX - OP_SELECT_RX if in_r0(t, &condition, h + 2) else 0
    cdef uint32_t to = canonical(t, h)
    cdef uint32_t at
    if x.kind == ENTRY_CONST and y.kind == ENTRY_CONST:
        at = emit_ext(t, OP_SELECT_XX + a_form, to, 0, test, x.value, y.value)
    elif x.kind == ENTRY_CONST:
        at = emit_ext(t, OP_SELECT_XR + a_form, to, slot_of(t, &y, h + 1), test, x.value, 0)
    elif y.kind == ENTRY_CONST:
        at = emit_ext(t, OP_SELECT_RX + a_form, to, slot_of(t, &x, h), test, y.value, 0)
    elif a_form:
        at = emit(t, OP_SELECT_A, to, slot_of(t, &x, h), slot_of(t, &y, h + 1))
    else:
        at = emit_ext(t, OP_SELECT, to, slot_of(t, &x, h), slot_of(t, &y, h + 1), test, 0)
    push(t, ENTRY_SLOT)
    wrote_top(t, at)


cdef struct MemArg:
    uint32_t memory
    uint64_t offset

cdef MemArg read_memarg(T* t) noexcept nogil:
    cdef MemArg m
    cdef uint32_t flags = read_u32_fast(&t.p)
    m.memory = read_u32_fast(&t.p) if flags & 0x40 else 0
    m.offset = read_u64_fast(&t.p)
    return m


cdef bint is_plain(T* t, MemArg* m) noexcept nogil:
    """Whether the memory is the one that ops have at hand: 0, with 32-bit addresses."""
    return m.memory == 0 and not t.module.memories[0].is64


cdef void load(T* t, uint16_t opcode) noexcept nogil:
    cdef MemArg m = read_memarg(t)
    cdef Entry address = pop(t)
    cdef uint32_t to = canonical(t, t.height)
    cdef int op = WE_LOAD[opcode] - 1   # then its forms _x, _abs, _at, _a, _ax
    cdef uint32_t at, b
    cdef bint from_r0 = in_r0(t, &address, t.height)
    if not is_plain(t, &m):
        b = slot_of(t, &address, t.height)
        emit_ext(t, OP_EA, WE_SIZE[opcode], b, 0, m.offset, m.memory)
        at = emit(t, op + 3, to, 0, 0)
    elif address.kind == ENTRY_CONST and address.value + m.offset <= <uint32_t>0xFFFFFFFFULL:
        at = emit_b32(t, op + 2, to, <uint32_t>(address.value + m.offset))
    else:
        b = slot_of(t, &address, t.height)
        if m.offset <= 0xFFFF:
            at = emit(t, op + 4 if from_r0 else op, to, b, <uint32_t>m.offset)
        else:
            at = emit_ext(t, op + 5 if from_r0 else op + 1, to, b, 0, m.offset, 0)
    push(t, ENTRY_SLOT)
    wrote_top(t, at)


cdef void store(T* t, uint16_t opcode) noexcept nogil:
    cdef MemArg m = read_memarg(t)
    cdef Entry value = pop(t)
    cdef uint32_t h = t.height
    cdef Entry address = pop(t)
    cdef int op = WE_STORE[opcode] - 1  # then its forms _x, _abs, _at, _a, _ax, _i, _ix
    cdef bint is_plain_slot = is_plain(t, &m) and address.kind != ENTRY_CONST
    cdef uint32_t a, source
    if is_plain_slot and value.kind == ENTRY_CONST:
        if store_const(t, op, &address, &m, value.value, WE_SIZE[opcode]):
            return
    source = slot_of(t, &value, h)
    if not is_plain(t, &m):
        a = slot_of(t, &address, t.height)
        emit_ext(t, OP_EA, WE_SIZE[opcode], a, 0, m.offset, m.memory)
        emit(t, op + 3, source, 0, 0)
    elif address.kind == ENTRY_CONST and address.value + m.offset <= <uint32_t>0xFFFFFFFFULL:
        emit_b32(t, op + 2, source, <uint32_t>(address.value + m.offset))
    else:
        a = slot_of(t, &address, t.height)
        if opcode == I_F32_STORE and holds(t, t.gacc, &value, h):
            op = OP_F32_STORE_A
        elif opcode == I_F64_STORE and holds(t, t.facc, &value, h):
            op = OP_F64_STORE_A
        elif in_r0(t, &value, h):
            op += 4
        if m.offset <= 0xFFFF:
            emit(t, op, a, source, <uint32_t>m.offset)
        else:
            emit_ext(t, op + 1, a, source, 0, m.offset, 0)


cdef bint store_const(
    T* t, int op, Entry* address, MemArg* m, uint64_t constant, uint16_t size
) noexcept nogil:
    """A store of a small constant; False if the constant needs a slot."""
    cdef int64_t value = <int64_t>constant if size == 8 else <int32_t>constant
    cdef uint32_t a
    if not INT16_MIN <= value <= INT16_MAX:
        return False
    a = slot_of(t, address, t.height)
    if m.offset <= 0xFFFF:
        emit(t, op + 6, a, <uint16_t>value, <uint32_t>m.offset)
    else:
        emit_ext(t, op + 7, a, <uint16_t>value, 0, m.offset, 0)
    return True


cdef uint32_t arguments(T* t, uint32_t n) noexcept nogil:
    """Bring n arguments into the callee's frame; its first slot."""
    materialise_from(t, t.height - n)
    truncate(t, t.height - n)
    return canonical(t, t.height)


cdef void after_call(T* t, DefType* type) noexcept nogil:
    t.last = -1
    push_slots(t, type.n_results)


cdef void after_tail_call(T* t, DefType* type, uint32_t start) noexcept nogil:
    """Where the frame cannot be replaced the tail call, at word `start`, is a call, and this follows."""
    cdef int32_t region
    emit(t, OP_RESYNC, t.linkage + 2, 0, 0)
    if t.labels[t.n_labels - 1].region >= 0:
        region = new_region(t, -1)      # no handler of this frame sees what the callee throws
        if region >= 0:
            t.regions[region].start = start
            t.regions[region].end = t.n
    after_call(t, type)
    emit_return(t)
    t.dead = True


cdef void call(T* t, bint tail) noexcept nogil:
    cdef uint32_t x = read_u32_fast(&t.p)
    cdef DefType* type = t.module.funcs[x]
    cdef uint32_t frame = arguments(t, type.n_params)
    cdef bint imported = x < t.module.n_func_imports
    cdef uint64_t ext = t.linkage | <uint64_t>type.n_params << 32
    cdef uint32_t at
    cdef int op
    if not imported:
        x -= t.module.n_func_imports
    if tail:
        op = OP_RETURN_CALL_IMPORT if imported else OP_RETURN_CALL
        at = emit_ext(t, op, x & 0xFFFF, frame, x >> 16, ext, 0)
        if imported:
            after_tail_call(t, type, at)
        t.dead = True
        return
    emit(t, OP_CALL_IMPORT if imported else OP_CALL, x & 0xFFFF, frame, x >> 16)
    if imported:
        emit(t, OP_RESYNC, t.linkage + 2, 0, 0)
    after_call(t, type)


cdef void call_reference(T* t, bint indirect, bint tail) noexcept nogil:
    """call_indirect and call_ref, and their tail calls."""
    cdef DefType* type = t.module.types[read_u32_fast(&t.p)]
    cdef uint32_t table = read_u32_fast(&t.p) if indirect else 0
    cdef Entry callee = pop(t)
    cdef uint32_t a, frame, at
    cdef uint64_t ext = t.linkage | <uint64_t>type.n_params << 32
    a = slot_of(t, &callee, t.height)
    frame = arguments(t, type.n_params)
    if tail:
        if indirect:
            at = emit_ext(t, OP_RETURN_CALL_INDIRECT, a, frame, table, ext, <uint64_t><uintptr_t>type)
        else:
            at = emit_ext(t, OP_RETURN_CALL_REF, a, frame, 0, ext, 0)
        after_tail_call(t, type, at)
        return
    if indirect:
        emit_ext(t, OP_CALL_INDIRECT, a, frame, table, <uint64_t><uintptr_t>type, 0)
    else:
        emit(t, OP_CALL_REF, a, frame, 0)
    emit(t, OP_RESYNC, t.linkage + 2, 0, 0)
    after_call(t, type)


cdef void throw(T* t) noexcept nogil:
    cdef uint32_t x = read_u32_fast(&t.p)
    cdef uint32_t first = arguments(t, t.module.tags[x].n_params)
    emit_b32(t, OP_THROW, first, x)
    t.dead = True


cdef void three_operands(T* t, int op, uint64_t ext, uint64_t ext2) noexcept nogil:
    """Bulk operations: three slots, indices in the extension word."""
    cdef Entry n = pop(t)
    cdef uint32_t c = slot_of(t, &n, t.height)
    cdef Entry y = pop(t)
    cdef uint32_t b = slot_of(t, &y, t.height)
    cdef Entry x = pop(t)
    cdef uint32_t a = slot_of(t, &x, t.height)
    emit_ext(t, op, a, b, c, ext, ext2)


cdef void table_grow(T* t, uint32_t table) noexcept nogil:
    cdef Entry delta = pop(t)
    cdef uint32_t c = slot_of(t, &delta, t.height)
    cdef Entry value = pop(t)
    cdef uint32_t b = slot_of(t, &value, t.height)
    emit_ext(t, OP_TABLE_GROW, push_result(t), b, c, table, 0)


cdef void one_to_one(T* t, int op, uint32_t c) noexcept nogil:
    """An op that takes one operand and gives one: memory.grow, table.get."""
    cdef Entry x = pop(t)
    cdef uint32_t b = slot_of(t, &x, t.height)
    cdef uint32_t at = emit(t, op, canonical(t, t.height), b, c)
    push(t, ENTRY_SLOT)
    wrote_top(t, at)


cdef void table_set(T* t, uint32_t table) noexcept nogil:
    cdef Entry value = pop(t)
    cdef uint32_t b = slot_of(t, &value, t.height)
    cdef Entry index = pop(t)
    cdef uint32_t a = slot_of(t, &index, t.height)
    emit(t, OP_TABLE_SET, a, b, table)


cdef void wide(T* t, int op, uint32_t n) noexcept nogil:
    """Wide arithmetic: operands and both results in consecutive slots."""
    cdef uint32_t first = arguments(t, n)
    emit(t, op, first, first, 0)
    push_slots(t, 2)


cdef void prefixed(T* t) noexcept nogil:
    cdef uint32_t sub = read_u32_fast(&t.p)
    cdef uint16_t opcode = 0x100 + sub
    cdef uint32_t x, y
    if WE_UNARY[opcode]:
        unary(t, opcode)
    elif opcode == I_MEMORY_INIT:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_MEMORY_INIT, y, x)
    elif opcode == I_DATA_DROP:
        emit_b32(t, OP_DATA_DROP, 0, read_u32_fast(&t.p))
    elif opcode == I_MEMORY_COPY:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_MEMORY_COPY, x, y)
    elif opcode == I_MEMORY_FILL:
        x = read_u32_fast(&t.p)
        three_operands(t, OP_MEMORY_FILL, x, 0)
    elif opcode == I_TABLE_INIT:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_TABLE_INIT, y, x)
    elif opcode == I_ELEM_DROP:
        emit_b32(t, OP_ELEM_DROP, 0, read_u32_fast(&t.p))
    elif opcode == I_TABLE_COPY:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_TABLE_COPY, x, y)
    elif opcode == I_TABLE_GROW:
        table_grow(t, read_u32_fast(&t.p))
    elif opcode == I_TABLE_SIZE:
        x = read_u32_fast(&t.p)
        wrote_top(t, emit(t, OP_TABLE_SIZE, push_result(t), x, 0))
    elif opcode == I_TABLE_FILL:
        x = read_u32_fast(&t.p)
        three_operands(t, OP_TABLE_FILL, x, 0)
    elif opcode == I_I64_ADD128 or opcode == I_I64_SUB128:
        wide(t, OP_I64_ADD128 if opcode == I_I64_ADD128 else OP_I64_SUB128, 4)
    else:
        wide(t, OP_I64_MUL_WIDE_S if opcode == I_I64_MUL_WIDE_S else OP_I64_MUL_WIDE_U, 2)


cdef bint control(T* t, uint16_t opcode) noexcept nogil:
    """Instructions of control; False if it is another kind."""
    cdef Label* label
    if opcode == I_BLOCK or opcode == I_LOOP or opcode == I_IF:
        begin_block(t, opcode)
    elif opcode == I_ELSE:
        begin_else(t)
    elif opcode == I_END:
        end_block(t)
    elif opcode == I_BR:
        emit_branch(t, t.labels + t.n_labels - 1 - read_u32_fast(&t.p))
        t.dead = True
    elif opcode == I_BR_IF:
        emit_branch_if(t, t.labels + t.n_labels - 1 - read_u32_fast(&t.p), False)
    elif opcode == I_BR_TABLE:
        emit_branch_table(t)
        t.dead = True
    elif opcode == I_RETURN:
        emit_return(t)
        t.dead = True
    elif opcode == I_CALL or opcode == I_RETURN_CALL:
        call(t, opcode == I_RETURN_CALL)
    elif opcode == I_CALL_INDIRECT or opcode == I_RETURN_CALL_INDIRECT:
        call_reference(t, True, opcode == I_RETURN_CALL_INDIRECT)
    elif opcode == I_CALL_REF or opcode == I_RETURN_CALL_REF:
        call_reference(t, False, opcode == I_RETURN_CALL_REF)
    elif opcode == I_UNREACHABLE:
        emit(t, OP_UNREACHABLE, 0, 0, 0)
        t.dead = True
    elif opcode == I_TRY_TABLE:
        begin_try_table(t)
    elif opcode == I_TRY:
        begin_try(t)
    elif opcode == I_CATCH or opcode == I_CATCH_ALL:
        begin_catch(t, opcode == I_CATCH_ALL)
    elif opcode == I_DELEGATE:
        delegate(t)
    elif opcode == I_THROW:
        throw(t)
    elif opcode == I_THROW_REF:
        emit(t, OP_THROW_REF, arguments(t, 1), 0, 0)
        t.dead = True
    elif opcode == I_RETHROW:
        label = t.labels + t.n_labels - 1 - read_u32_fast(&t.p)
        emit(t, OP_THROW_REF, canonical(t, label.height), 0, 0)
        t.dead = True
    elif opcode == I_BR_ON_NULL or opcode == I_BR_ON_NON_NULL:
        emit_branch_null(t, t.labels + t.n_labels - 1 - read_u32_fast(&t.p), opcode == I_BR_ON_NULL)
    else:
        return False
    return True


cdef void plain(T* t, uint16_t opcode) noexcept nogil:
    """Variables, constants, references, sizes."""
    cdef uint32_t x, i, _i
    cdef Entry e
    if opcode == I_DROP:
        pop(t)
        t.last = -1
    elif opcode == I_SELECT or opcode == I_SELECT_T:
        if opcode == I_SELECT_T:
            for _i in range(read_u32_fast(&t.p)):
                skip_valtype(t)
        select(t)
    elif opcode == I_GLOBAL_GET:
        x = read_u32_fast(&t.p)
        wrote_top(t, emit_b32(t, OP_GLOBAL_GET, push_result(t), x))
    elif opcode == I_GLOBAL_SET:
        e = pop(t)
        i = slot_of(t, &e, t.height)
        emit_b32(t, OP_GLOBAL_SET_A if in_r0(t, &e, t.height) else OP_GLOBAL_SET, i, read_u32_fast(&t.p))
    elif opcode == I_TABLE_GET:
        one_to_one(t, OP_TABLE_GET, read_u32_fast(&t.p))
    elif opcode == I_TABLE_SET:
        table_set(t, read_u32_fast(&t.p))
    elif opcode == I_MEMORY_SIZE:
        x = read_u32_fast(&t.p)
        wrote_top(t, emit(t, OP_MEMORY_SIZE, push_result(t), x, 0))
    elif opcode == I_MEMORY_GROW:
        one_to_one(t, OP_MEMORY_GROW, read_u32_fast(&t.p))
    elif opcode == I_REF_NULL:
        read_s33_fast(&t.p)
        push_const(t, 0)
    elif opcode == I_REF_FUNC:
        x = read_u32_fast(&t.p)
        wrote_top(t, emit_b32(t, OP_REF_FUNC, push_result(t), x))
    elif opcode == I_REF_AS_NON_NULL:
        e = t.entries[t.height - 1]
        emit(t, OP_REF_AS_NON_NULL, slot_of(t, &e, t.height - 1), 0, 0)


cdef void instruction(T* t) noexcept nogil:
    cdef uint16_t opcode = t.p[0]
    t.p += 1
    if opcode == I_LOCAL_GET:
        local_get(t, read_u32_fast(&t.p))
    elif opcode == I_LOCAL_SET or opcode == I_LOCAL_TEE:
        local_set(t, read_u32_fast(&t.p), opcode == I_LOCAL_TEE)
    elif opcode == I_I32_CONST:
        push_const(t, <uint32_t>read_s32_fast(&t.p))
    elif opcode == I_I64_CONST:
        push_const(t, <uint64_t>read_s64_fast(&t.p))
    elif opcode == I_F32_CONST:
        push_const(t, read_f32_bits_fast(&t.p))
    elif opcode == I_F64_CONST:
        push_const(t, read_f64_bits_fast(&t.p))
    elif WE_RR[opcode]:
        binary(t, opcode)
    elif WE_UNARY[opcode]:
        unary(t, opcode)
    elif WE_LOAD[opcode]:
        load(t, opcode)
    elif WE_STORE[opcode]:
        store(t, opcode)
    elif opcode == 0xFC:
        prefixed(t)
    elif opcode == I_I64_REINTERPRET_F64 or opcode == I_F64_REINTERPRET_I64 \
            or opcode == I_I32_REINTERPRET_F32 or opcode == I_F32_REINTERPRET_I32 or opcode == I_NOP:
        pass                    # slots have no type
    elif not control(t, opcode):
        plain(t, opcode)


# --- unreachable code ----------------------------------------------------------------------

cdef void skip_valtype(T* t) noexcept nogil:
    cdef int64_t x = read_s33_fast(&t.p)
    if x == -0x1C or x == -0x1D:
        read_s33_fast(&t.p)


cdef void skip_immediates(T* t, uint16_t opcode) noexcept nogil:
    cdef uint32_t n, _i
    if I_I32_LOAD <= opcode <= I_I64_STORE32:
        read_memarg(t)
    elif opcode == I_I32_CONST or opcode == I_I64_CONST or opcode == I_REF_NULL:
        read_s64_fast(&t.p)
    elif opcode == I_F32_CONST:
        t.p += 4
    elif opcode == I_F64_CONST:
        t.p += 8
    elif opcode == I_BR_TABLE:
        for _i in range(read_u32_fast(&t.p) + 1):
            read_u32_fast(&t.p)
    elif opcode == I_SELECT_T:
        for _i in range(read_u32_fast(&t.p)):
            skip_valtype(t)
    elif opcode == I_TRY_TABLE:
        read_blocktype(t, &n, &n)
        for _i in range(read_u32_fast(&t.p)):
            n = t.p[0]
            t.p += 1
            if n < 2:
                read_u32_fast(&t.p)
            read_u32_fast(&t.p)
    elif opcode == I_CALL_INDIRECT or opcode == I_RETURN_CALL_INDIRECT:
        read_u32_fast(&t.p)
        read_u32_fast(&t.p)
    elif opcode in (I_BR, I_BR_IF, I_CALL, I_RETURN_CALL, I_CALL_REF, I_RETURN_CALL_REF, I_LOCAL_GET,
                    I_LOCAL_SET, I_LOCAL_TEE, I_GLOBAL_GET, I_GLOBAL_SET, I_TABLE_GET, I_TABLE_SET,
                    I_MEMORY_SIZE, I_MEMORY_GROW, I_REF_FUNC, I_BR_ON_NULL, I_BR_ON_NON_NULL,
                    I_THROW, I_RETHROW, I_CATCH, I_DELEGATE):
        read_u32_fast(&t.p)
    elif opcode == 0xFC:
        opcode = 0x100 + read_u32_fast(&t.p)
        if opcode in (I_MEMORY_INIT, I_MEMORY_COPY, I_TABLE_INIT, I_TABLE_COPY):
            read_u32_fast(&t.p)
            read_u32_fast(&t.p)
        elif opcode in (I_DATA_DROP, I_MEMORY_FILL, I_ELEM_DROP, I_TABLE_GROW, I_TABLE_SIZE, I_TABLE_FILL):
            read_u32_fast(&t.p)


cdef void skip_unreachable(T* t) noexcept nogil:
    """Up to the else, catch, delegate or end that belongs to the current label."""
    cdef uint32_t depth = 0
    cdef uint32_t n
    cdef uint16_t opcode
    while True:
        opcode = t.p[0]
        if depth == 0 and opcode in (I_ELSE, I_END, I_CATCH, I_CATCH_ALL, I_DELEGATE):
            return
        t.p += 1
        if opcode in (I_BLOCK, I_LOOP, I_IF, I_TRY):
            read_blocktype(t, &n, &n)
            depth += 1
            continue
        if opcode == I_TRY_TABLE:
            depth += 1
        elif opcode == I_END or opcode == I_DELEGATE:
            depth -= 1
        skip_immediates(t, opcode)


# --- functions -----------------------------------------------------------------------------

cdef void declare_locals(T* t) noexcept nogil:
    cdef uint32_t groups = read_u32_fast(&t.p)
    cdef uint32_t _i
    t.n_locals = 0
    for _i in range(groups):
        t.n_locals += read_u32_fast(&t.p)
        skip_valtype(t)


cdef void run(T* t, ModuleC* module, uint32_t code_index) noexcept nogil:
    """Translate one body into t.code; two words stay free for the header."""
    cdef uint32_t func_index = module.n_func_imports + code_index
    t.module = module
    t.type = module.funcs[func_index]
    t.p = module.bodies[code_index].start
    t.n_params = t.type.n_params
    t.linkage = t.type.linkage
    declare_locals(t)
    t.base = t.linkage + 3 + t.n_locals
    t.last = -1
    emit(t, OP_UNREACHABLE, 0, 0, 0)
    emit(t, OP_UNREACHABLE, 0, 0, 0)
    forget(t)
    if not grow(t, <void**>&t.entries, &t.entries_capacity, 64, sizeof(Entry)) or \
            not grow(t, <void**>&t.labels, &t.labels_capacity, 16, sizeof(Label)) or t.error:
        return                  # from here on there is always a first entry to fall back to
    push_label(t, LABEL_FUNC, 0, t.type.n_results)
    while t.n_labels and t.error == TRANSLATE_OK:
        if t.dead:
            skip_unreachable(t)
        if t.map_word >= 0 and t.n <= t.map_word:
            t.map_at = t.p
        instruction(t)
    if t.error == TRANSLATE_OK and t.base + t.max_height > 0xFFFF:
        t.error = TRANSLATE_FRAME


cdef void reset(T* t, bint far, int64_t map_word) noexcept nogil:
    memset(t, 0, sizeof(T))
    t.far = far
    t.map_word = map_word


cdef void release(T* t) noexcept nogil:
    free(t.code)
    free(t.entries)
    free(t.labels)
    free(t.patches)
    free(t.regions)
    free(t.clauses)


cdef bint take_handlers(T* t, Header* head) noexcept nogil:
    """Give the header the regions and clauses, counted in words of the function."""
    cdef Handlers* handlers
    cdef uint32_t i
    head.handlers = NULL
    if not t.n_regions:
        return True
    handlers = <Handlers*>malloc(sizeof(Handlers))
    if handlers == NULL:
        return False
    handlers.n_regions = t.n_regions
    handlers.regions = t.regions
    handlers.clauses = t.clauses
    for i in range(t.n_regions):
        t.regions[i].start -= 2
        t.regions[i].end -= 2
    for i in range(t.n_clauses):
        t.clauses[i].target -= 2
    t.regions = NULL
    t.clauses = NULL
    head.handlers = handlers
    return True


cdef int finish(T* t, uint32_t code_index) noexcept nogil:
    """Make the header and publish the code."""
    cdef Ins* words = <Ins*>realloc(t.code, t.n * sizeof(Ins))
    cdef Header* head
    if words == NULL:
        return TRANSLATE_NO_MEMORY
    t.code = words
    head = <Header*>words
    if not take_handlers(t, head):
        return TRANSLATE_NO_MEMORY
    head.n_slots = t.base + t.max_height + 1
    head.linkage = t.linkage
    head.zero_from = t.linkage + 3
    head.zero_count = t.n_locals
    head.func_index = t.module.n_func_imports + code_index
    head.n_words = t.n - 2
    if not index_code(t.module, words + 2):
        free_handlers(head)
        return TRANSLATE_NO_MEMORY
    t.code = NULL
    __atomic_store_n(<void**>&t.module.code[code_index].entry, <void*>(words + 2), 3)
    return TRANSLATE_OK


cdef extern from *:
    void __atomic_store_n(void**, void*, int) noexcept nogil


cdef int translate(ModuleC* module, uint32_t code_index) noexcept nogil:
    """Translate a function and publish its code. The caller holds the GIL, so nobody else does the same."""
    cdef T t
    cdef int error
    if module.code[code_index].entry != stub_entry():
        return TRANSLATE_OK
    reset(&t, False, -1)
    run(&t, module, code_index)
    if t.error == TRANSLATE_FAR:
        release(&t)
        reset(&t, True, -1)
        run(&t, module, code_index)
    error = t.error
    if error == TRANSLATE_OK:
        error = finish(&t, code_index)
    release(&t)
    return error


# --- where code lies -----------------------------------------------------------------------

cdef struct CodeIndex:
    Ins** starts
    uint32_t n
    uint32_t capacity
    bint is_sorted


cdef bint index_code(ModuleC* module, Ins* entry) noexcept nogil:
    cdef CodeIndex* index = <CodeIndex*>module.code_index
    cdef void* moved
    if index == NULL:
        index = <CodeIndex*>malloc(sizeof(CodeIndex))
        if index == NULL:
            return False
        memset(index, 0, sizeof(CodeIndex))
        module.code_index = index
    if index.n == index.capacity:
        moved = realloc(index.starts, (2 * index.capacity + 16) * sizeof(Ins*))
        if moved == NULL:
            return False
        index.starts = <Ins**>moved
        index.capacity = 2 * index.capacity + 16
    index.starts[index.n] = entry
    index.n += 1
    index.is_sorted = False
    return True


cdef int by_address(const void* x, const void* y) noexcept nogil:
    cdef uintptr_t a = (<const uintptr_t*>x)[0]
    cdef uintptr_t b = (<const uintptr_t*>y)[0]
    return -1 if a < b else a > b


cdef Header* find_code(ModuleC* module, Ins* pc) noexcept nogil:
    cdef CodeIndex* index = <CodeIndex*>module.code_index
    cdef uint32_t low = 0
    cdef uint32_t high, middle
    cdef Header* head
    if index == NULL or index.n == 0:
        return NULL
    if not index.is_sorted:
        qsort(index.starts, index.n, sizeof(Ins*), by_address)
        index.is_sorted = True
    high = index.n
    while high - low > 1:       # starts[low] <= pc < starts[high]
        middle = (low + high) // 2
        if index.starts[middle] <= pc:
            low = middle
        else:
            high = middle
    head = <Header*>(index.starts[low] - 2)
    if pc < index.starts[low] or pc >= index.starts[low] + head.n_words:
        return NULL
    return head


cdef int64_t wasm_offset(ModuleC* module, Header* head, Ins* pc) noexcept nogil:
    """Translation is deterministic: do it again and see which instruction made the word."""
    cdef T t
    cdef uint32_t code_index = head.func_index - module.n_func_imports
    cdef int64_t word = pc - <Ins*>head
    cdef int64_t offset = -1
    cdef bint far = False
    while True:
        reset(&t, far, word)
        run(&t, module, code_index)
        if t.error != TRANSLATE_FAR or far:
            break
        release(&t)
        far = True
    if t.error == TRANSLATE_OK and t.map_at != NULL:
        offset = t.map_at - module.start
    release(&t)
    return offset


cdef void free_handlers(Header* head) noexcept nogil:
    if head.handlers != NULL:
        free(head.handlers.regions)
        free(head.handlers.clauses)
        free(head.handlers)


cdef bint new_code(ModuleC* module) noexcept nogil:
    """One entry for each defined function, not translated; False without memory."""
    cdef uint32_t n = module.n_funcs - module.n_func_imports
    cdef uint32_t i
    module.code = <ModuleCode*>malloc((n + 1) * sizeof(ModuleCode))
    if module.code == NULL:
        return False
    for i in range(n):
        module.code[i].entry = stub_entry()
    return True


cdef void free_code(ModuleC* module) noexcept nogil:
    cdef CodeIndex* index = <CodeIndex*>module.code_index
    cdef uint32_t i
    if index == NULL:
        return
    for i in range(index.n):
        free_handlers(<Header*>(index.starts[i] - 2))
        free(index.starts[i] - 2)
    free(index.starts)
    free(index)
    module.code_index = NULL


def disassemble(Module module, uint32_t func_index):
    """Translate a defined function and list its code words: (word, op name, a, b, c, extension or None).

    For tests and for measuring the translator; code words are an internal format.
    """
    cdef uint32_t code_index = func_index - module.c.n_func_imports
    cdef Ins* pc
    cdef Header* head
    cdef uint32_t i = 0
    from engine.opcodes import ops
    if not module.c.n_func_imports <= func_index < module.c.n_funcs:
        raise IndexError(f"function {func_index} is not defined by the module")
    if translate(&module.c, code_index) != TRANSLATE_OK:
        raise MemoryError("the function cannot be translated")
    pc = module.c.code[code_index].entry
    head = <Header*>(pc - 2)
    listing = []
    while i < head.n_words:
        op = ops()[pc[i].op]
        ext = ((<uint64_t*>(pc + i + 1))[0], (<uint64_t*>(pc + i + 1))[1]) if op.words == 2 else None
        listing.append((i, op.name, pc[i].a, pc[i].b, pc[i].c, ext))
        i += op.words
        if op.name == "br_table":
            i += ((<uint32_t*>&pc[i - 1].b)[0] + 4) // 4
    return listing


cdef Ins[3] STUB                # a header that no stack can hold, then an op that is never run

cdef Ins* stub_entry() noexcept nogil:
    return STUB + 2


(<Header*>STUB).n_slots = NOT_TRANSLATED
(<Header*>STUB).handlers = NULL
STUB[2].op = OP_UNREACHABLE
STUB[2].fn = <void*>tail_ops()[OP_UNREACHABLE]
