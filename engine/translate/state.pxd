"""The state of a translation, and the code words that it appends (engine/translate/translate.pyx).

The header of this family: the stages of translation are inline functions on one `T`, in files by
concern (operands, branches, blocks, operators, accesses, calls), and become one C unit.
Memory errors set `error`; the caller looks once at the end.
"""

from libc.stdint cimport int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport realloc

from engine.binary.modulec cimport ModuleC
from engine.code._opcodes cimport (
    EFFECT_A, EFFECT_ANY, EFFECT_F0, EFFECT_G0, EFFECT_R0, OP_FUEL, WE_EFFECT)
from engine.code.ops_tail cimport tail_ops
from engine.code.words cimport Clause, Ins, TryRegion
from engine.types.valtypes cimport DefType

cdef enum TranslateError:
    TRANSLATE_OK
    TRANSLATE_NO_MEMORY
    TRANSLATE_FRAME             # more than 65,535 slots
    TRANSLATE_NO_RULE           # a row of the table that no function here knows
    TRANSLATE_FAR               # a branch does not reach: translate again without fused branches

cdef enum EntryKind:
    ENTRY_SLOT
    ENTRY_LOCAL
    ENTRY_CONST

# An operand of the stack machine, as the translator knows it. Its height is its index in T.entries; the
# slot that belongs to this height, its canonical slot, is T.base + height whatever the entry's kind.
cdef struct Entry:
    uint8_t kind
    uint32_t slot               # ENTRY_LOCAL: of the local
    uint64_t value              # ENTRY_CONST; ENTRY_SLOT: all entries from this height on up to it are such

# What keeps translation linear, and its words in proportion to the bytes (docs/interpreter.md).
cdef enum:
    MOST_PENDING = 32           # reads of locals that are pending; the oldest is done before there are more
    FEW_MOVES = 4               # values of a branch that are brought one by one; more of them by one word

# What keeps fuel in proportion to time: no way through the code executes more than about CHARGE_WORDS
# words without paying. Words pay by `fuel` ops: where so many stand one after the other, and at labels
# to which branches come that jumped over such an op.
cdef enum:
    CHUNK = 1 << 14             # bytes of a body between two looks at signals and deadlines
    CHARGE_WORDS = 128
    WORDS_SHIFT = 4             # a unit of fuel pays for 16 words,
    SLOTS_SHIFT = 6             # or for 64 locals that are zeroed
    MOVES_SHIFT = 2             # moving 4 slots counts as a word,
    DRIVER_WORDS = 32           # what the driver executes as so many

# How the last comparison has its operands: R from a slot, A from the accumulator, I in the word itself.
# A branch that replaces the comparison needs the same.
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

# A block that is open. The outermost label is the function itself; branching to it returns.
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

# A forward branch whose target is not known yet. Those to one label are a list, linked by `next`.
cdef struct Patch:
    uint8_t kind
    uint32_t word
    uint32_t index
    int32_t next

# Everything that is allocated here belongs to T until finish() hands code and handlers to the module;
# release() frees the rest. After an error, code may be emitted in vain, but never out of bounds.
cdef struct T:
    ModuleC* module
    DefType* type
    const uint8_t* p
    int error
    bint far                    # do not fuse compares with forward branches
    # fuel
    uint32_t paid               # words before this one are paid for
    uint32_t extra              # what the words since then cost more than their number
    int64_t charge_at           # the last `fuel` op
    # code
    Ins* code
    uint32_t n
    uint32_t capacity
    int64_t last
    uint16_t last_compare       # the comparison that `last` is, or 0
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
    uint32_t n_pending          # entries of kind LOCAL,
    uint32_t[MOST_PENDING] pending  # and their heights, ascending
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
    uint32_t regions_capacity
    Clause* clauses
    uint32_t n_clauses
    uint32_t clauses_capacity
    bint dead
    # wasm_offsets: the instructions that made these words, ascending
    const uint32_t* wanted
    const uint8_t** found       # of each
    uint32_t n_wanted
    uint32_t n_found
    const uint8_t* before       # the instruction that comes before t.p


# On failure the old array stays valid and t.error is set: callers fall back to a place that exists.
cdef inline bint grow(T* t, void** array, uint32_t* capacity, uint32_t needed, size_t size) noexcept nogil:
    cdef uint32_t n = capacity[0]
    cdef void* moved
    if needed <= n:
        return True
    n = n + n // 2 if n + n // 2 > needed else needed + 16
    moved = realloc(array[0], n * size)
    if moved == NULL:
        t.error = TRANSLATE_NO_MEMORY
        return False
    array[0] = moved
    capacity[0] = n
    return True


# Every word is emitted here, so this is where knowledge about the last word and the accumulators ages.
cdef inline uint32_t emit(T* t, int op, uint32_t a, uint32_t b, uint32_t c) noexcept nogil:
    """Append a word that writes no operand; its index."""
    cdef Ins* word
    cdef uint32_t at = t.n
    t.last = -1
    # 4: this word, its extension word, and room behind for fuse() to mark the end of the code.
    if not grow(t, <void**>&t.code, &t.capacity, at + 4, sizeof(Ins)):
        t.n = 0                 # whatever follows is thrown away
        return 0
    word = t.code + at
    # The address for the tail-call form and the number for the switch: one code serves both.
    word.fn = <void*>tail_ops()[op]
    word.op = op
    word.a = a
    word.b = b
    word.c = c
    t.n = at + 1
    track_accumulators(t, WE_EFFECT[op], a)
    return at


# Ops that compute something leave the result in a register argument, r0, f0 or g0, besides writing the
# slot `a`. An op that reads it from there saves a load whose result it would have to wait for. Known here
# is only to which slot each register is equal; a write to this slot by another op ends that.
cdef inline void track_accumulators(T* t, uint8_t effect, uint32_t a) noexcept nogil:
    if effect & EFFECT_ANY:
        t.acc = t.facc = t.gacc = -1
        return
    if effect & EFFECT_A:
        if t.acc == a:
            t.acc = -1
        if t.facc == a:
            t.facc = -1
        if t.gacc == a:
            t.gacc = -1
    if effect & EFFECT_R0:
        t.acc = a
    if effect & EFFECT_F0:
        t.facc = a
    if effect & EFFECT_G0:
        t.gacc = a


cdef inline void forget(T* t) noexcept nogil:
    """Several ways lead here: nothing is known of the last word and the accumulators."""
    t.last = t.acc = t.facc = t.gacc = t.copy_at = -1


cdef inline uint32_t emit_b32(T* t, int op, uint32_t a, uint32_t b32) noexcept nogil:
    return emit(t, op, a, b32 & 0xFFFF, b32 >> 16)


cdef inline uint32_t unpaid(T* t) noexcept nogil:
    return t.n - t.paid + t.extra


cdef inline void emit_charge(T* t, uint32_t words) noexcept nogil:
    """Let what has been executed so far be paid for, as so many words."""
    # At least one unit, so that a loop whose body is almost nothing still runs out of fuel.
    t.charge_at = emit_b32(t, OP_FUEL, 0, words >> WORDS_SHIFT if words >> WORDS_SHIFT else 1)
    t.paid = t.n
    t.extra = 0
    forget(t)


cdef inline uint32_t emit_ext(
    T* t, int op, uint32_t a, uint32_t b, uint32_t c, uint64_t ext, uint64_t ext2
) noexcept nogil:
    """Append a word and its extension word."""
    cdef uint32_t at = emit(t, op, a, b, c)
    cdef uint64_t* raw = <uint64_t*>(t.code + t.n)
    if t.error == TRANSLATE_NO_MEMORY:
        return 0
    # An extension word holds raw bits, not an op: whatever walks over code steps by WE_WORDS of the op.
    raw[0] = ext
    raw[1] = ext2
    t.n += 1
    return at


# Only after this may the word be given another destination (retarget) or become part of a branch.
cdef inline void wrote_top(T* t, uint32_t at) noexcept nogil:
    """Word `at` is the last one and put the topmost operand into its slot."""
    t.last = at
    t.last_compare = 0
