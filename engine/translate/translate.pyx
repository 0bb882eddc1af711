"""From validated stack code to slot code (docs/interpreter.md).

One pass over a body, a rule for each instruction; the rules are in files by concern, inline
functions on the shared state `T` (engine/translate/state.pxd).

Invariants:
- at a label every entry below the current block is in its canonical slot or a constant, so that
  all ways to a label agree; hence entries of kind LOCAL are materialised when a block begins;
- before a local is written, pending reads of it are materialised;
- `last` is the word that wrote the topmost operand, if nothing came between: it may be given
  another destination (local.set, results) or be fused with a branch.

Unreachable code is skipped.
"""

from libc.stdint cimport SIZE_MAX, uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc, realloc
from libc.string cimport memset

from engine.binary._instructions cimport *
from engine.binary.codeindex cimport free_handlers, index_code, stub_entry
from engine.binary.faults cimport FAULT_NONE, Fault
from engine.binary.instructions cimport Skipping, ends_arm, read_opcode, skip_immediates
from engine.binary.modulec cimport ModuleC
from engine.binary.reader cimport (
    Reader, read_f32_bits_fast, read_f64_bits_fast, read_s32_fast, read_s33_fast, read_s64_fast,
    read_u32_fast, reader_of)
from engine.code._opcodes cimport *
from engine.code.context cimport OpFn
from engine.code.ops_tail cimport tail_ops
from engine.code.words cimport Handlers, Header, Ins
from engine.module.module cimport Module
from engine.translate.accesses cimport load, on_memory, on_table, store
from engine.translate.blocks cimport (
    begin_block, begin_catch, begin_else, begin_try, begin_try_table, delegate, end_block, push_label,
    skip_valtype)
from engine.translate.branches cimport (
    emit_branch, emit_branch_if, emit_branch_null, emit_branch_table, emit_return, table_words)
from engine.translate.calls cimport call, call_reference, throw
from engine.translate.operands cimport arguments, canonical, in_r0, pop, push_const, push_result, slot_of
from engine.translate.operators cimport binary, local_get, local_set, select, unary, wide
from engine.translate.state cimport *


# A chain of comparisons is fast enough to tell instructions apart: each is translated once.
cdef bint control(T* t, uint16_t instruction) noexcept nogil:
    """Instructions of control; False if it is another kind."""
    cdef Label* label
    if instruction == I_BLOCK or instruction == I_LOOP or instruction == I_IF:
        begin_block(t, instruction)
    elif instruction == I_ELSE:
        begin_else(t)
    elif instruction == I_END:
        end_block(t)
    elif instruction == I_BR:
        emit_branch(t, t.labels + t.n_labels - 1 - read_u32_fast(&t.p))
        t.dead = True
    elif instruction == I_BR_IF:
        emit_branch_if(t, t.labels + t.n_labels - 1 - read_u32_fast(&t.p), False)
    elif instruction == I_BR_TABLE:
        emit_branch_table(t)
        t.dead = True
    elif instruction == I_RETURN:
        emit_return(t)
        t.dead = True
    elif instruction == I_CALL or instruction == I_RETURN_CALL:
        call(t, instruction == I_RETURN_CALL)
    elif instruction == I_CALL_INDIRECT or instruction == I_RETURN_CALL_INDIRECT:
        call_reference(t, True, instruction == I_RETURN_CALL_INDIRECT)
    elif instruction == I_CALL_REF or instruction == I_RETURN_CALL_REF:
        call_reference(t, False, instruction == I_RETURN_CALL_REF)
    elif instruction == I_UNREACHABLE:
        emit(t, OP_UNREACHABLE, 0, 0, 0)
        t.dead = True
    elif instruction == I_TRY_TABLE:
        begin_try_table(t)
    elif instruction == I_TRY:
        begin_try(t)
    elif instruction == I_CATCH or instruction == I_CATCH_ALL:
        begin_catch(t, instruction == I_CATCH_ALL)
    elif instruction == I_DELEGATE:
        delegate(t)
    elif instruction == I_THROW:
        throw(t)
    elif instruction == I_THROW_REF:
        emit(t, OP_THROW_REF, arguments(t, 1), 0, 0)
        t.dead = True
    # begin_catch() has kept the exception below the operands of the catch
    elif instruction == I_RETHROW:
        label = t.labels + t.n_labels - 1 - read_u32_fast(&t.p)
        emit(t, OP_THROW_REF, canonical(t, label.height), 0, 0)
        t.dead = True
    elif instruction == I_BR_ON_NULL or instruction == I_BR_ON_NON_NULL:
        emit_branch_null(t, t.labels + t.n_labels - 1 - read_u32_fast(&t.p), instruction == I_BR_ON_NULL)
    else:
        return False
    return True


cdef bint plain(T* t, uint16_t instruction) noexcept nogil:
    """Parametric, variable and reference instructions; False if it is another kind."""
    cdef uint32_t x, i, _i
    cdef Entry e
    if instruction == I_DROP:
        pop(t)
        t.last = -1
    elif instruction == I_SELECT or instruction == I_SELECT_T:
        if instruction == I_SELECT_T:
            for _i in range(read_u32_fast(&t.p)):
                skip_valtype(t)
        select(t)
    elif instruction == I_GLOBAL_GET:
        x = read_u32_fast(&t.p)
        wrote_top(t, emit_b32(t, OP_GLOBAL_GET, push_result(t), x))
    elif instruction == I_GLOBAL_SET:
        e = pop(t)
        i = slot_of(t, &e, t.height)
        emit_b32(t, OP_GLOBAL_SET_A if in_r0(t, &e, t.height) else OP_GLOBAL_SET, i, read_u32_fast(&t.p))
    elif instruction == I_REF_NULL:
        read_s33_fast(&t.p)
        push_const(t, 0)
    elif instruction == I_REF_FUNC:
        x = read_u32_fast(&t.p)
        wrote_top(t, emit_b32(t, OP_REF_FUNC, push_result(t), x))
    elif instruction == I_REF_AS_NON_NULL:
        e = t.entries[t.height - 1]
        emit(t, OP_REF_AS_NON_NULL, slot_of(t, &e, t.height - 1), 0, 0)
    else:
        return False
    return True


# The code is valid, so nothing is checked: neither the end of the bytes nor whether the opcode exists.
cdef inline uint16_t next_instruction(T* t) noexcept nogil:
    """Read an instruction, with its prefix if it has one."""
    cdef uint8_t byte = t.p[0]
    t.p += 1
    return prefixed(byte, read_u32_fast(&t.p)) if is_prefix(byte) else byte


cdef void translate_instruction(T* t) noexcept nogil:
    cdef uint16_t instruction = next_instruction(t)
    if instruction == I_LOCAL_GET:
        local_get(t, read_u32_fast(&t.p))
    elif instruction == I_LOCAL_SET or instruction == I_LOCAL_TEE:
        local_set(t, read_u32_fast(&t.p), instruction == I_LOCAL_TEE)
    elif instruction == I_I32_CONST:
        push_const(t, <uint32_t>read_s32_fast(&t.p))
    elif instruction == I_I64_CONST:
        push_const(t, <uint64_t>read_s64_fast(&t.p))
    elif instruction == I_F32_CONST:
        push_const(t, read_f32_bits_fast(&t.p))
    elif instruction == I_F64_CONST:
        push_const(t, read_f64_bits_fast(&t.p))
    elif WE_RR[instruction]:
        binary(t, instruction)
    elif WE_UNARY[instruction]:
        unary(t, instruction)
    elif WE_LOAD[instruction]:
        load(t, instruction)
    elif WE_STORE[instruction]:
        store(t, instruction)
    elif instruction in (I_I32_REINTERPRET_F32, I_I64_REINTERPRET_F64, I_F32_REINTERPRET_I32,
                         I_F64_REINTERPRET_I64, I_NOP):
        pass                    # slots have no type
    elif not (control(t, instruction) or plain(t, instruction) or on_memory(t, instruction)
              or on_table(t, instruction) or wide(t, instruction)):
        t.error = TRANSLATE_NO_RULE


# --- unreachable code ----------------------------------------------------------------------

# Operands of unreachable code are polymorphic (spec, "stack-polymorphic"), which this stack of entries cannot
# represent; and nobody ever executes it. So it is read with the decoder's skipper, not translated.
cdef void skip_unreachable(T* t) noexcept nogil:
    """Up to the else, catch, delegate or end that belongs to the current label."""
    cdef uint64_t features = t.module.features
    cdef Reader r = reader_of(t.p, t.module.start + t.module.size)
    cdef Fault fault            # there is none: the code is valid
    cdef Skipping s
    cdef uint32_t instruction
    fault.code = FAULT_NONE
    s.pause = r.end
    # Blocks that begin here, unreachable as well, are counted; their labels are never made.
    s.depth = 1
    s.left = 0
    while not fault.code:
        t.p = r.p
        instruction = read_opcode(&r, features, &fault)
        # t.p is still at this instruction, which the caller translates: it may make the code reachable again.
        if s.depth == 1 and (instruction == I_END or ends_arm(instruction)):
            return
        skip_immediates(&r, &s, instruction, features, &fault)


# --- functions -----------------------------------------------------------------------------

cdef void declare_locals(T* t) noexcept nogil:
    cdef uint32_t groups = read_u32_fast(&t.p)
    cdef uint32_t _i
    t.n_locals = 0
    for _i in range(groups):
        t.n_locals += read_u32_fast(&t.p)
        skip_valtype(t)


cdef void begin(T* t, ModuleC* module, uint32_t code_index, bint far) noexcept nogil:
    """Begin to translate a body into t.code; two words stay free for the header."""
    memset(t, 0, sizeof(T))
    t.far = far
    t.module = module
    t.type = module.funcs[module.n_func_imports + code_index]
    t.p = module.bodies[code_index].start
    t.n_params = t.type.n_params
    t.linkage = t.type.linkage
    t.charge_at = -1
    declare_locals(t)
    # 50,000 locals are valid; with the parameters before them, slots must still be numbered with 16 bits.
    t.base = t.linkage + 3 + t.n_locals
    if t.base > 0xFFFF:
        t.error = TRANSLATE_FRAME
        return
    # Their place only; finish() overwrites both with the Header.
    emit(t, OP_UNREACHABLE, 0, 0, 0)
    emit(t, OP_UNREACHABLE, 0, 0, 0)
    # Zeroing very many locals takes time that the words of the body do not account for.
    if t.n_locals >> SLOTS_SHIFT:
        emit_charge(t, (t.n_locals >> SLOTS_SHIFT) << WORDS_SHIFT)
    forget(t)
    t.paid = t.n
    t.before = t.p
    if not grow(t, <void**>&t.entries, &t.entries_capacity, 64, sizeof(Entry)) or \
            not grow(t, <void**>&t.labels, &t.labels_capacity, 16, sizeof(Label)) or t.error:
        return                  # from here on there is always a first entry to fall back to
    push_label(t, LABEL_FUNC, 0, t.type.n_results)


cdef bint go_on(T* t, size_t n_bytes) noexcept nogil:
    """Translate so many bytes more, about; True at the end of the body or after an error."""
    cdef const uint8_t* stop = t.p + n_bytes
    while t.n_labels and t.error == TRANSLATE_OK:
        if t.p >= stop:
            return False
        # set by what never falls through: br, return, throw, unreachable
        if t.dead:
            skip_unreachable(t)
        # Straight-line code as well must not run for long without noticing that fuel is used up.
        elif unpaid(t) >= CHARGE_WORDS:
            emit_charge(t, unpaid(t))
        if t.n_wanted:
            find_places(t)
        translate_instruction(t)
    if t.error == TRANSLATE_OK and t.base + t.max_height > 0xFFFF:
        t.error = TRANSLATE_FRAME
    return True


# Backtraces know words of code; their offsets in the binary are found by translating again and noting for
# each instruction which words it made. So no table of them is kept for functions that never trap.
cdef void find_places(T* t) noexcept nogil:
    """Note for words wanted which instruction made them; the next one begins at t.p."""
    while t.n_found < t.n_wanted and t.wanted[t.n_found] < t.n:
        t.found[t.n_found] = t.before
        t.n_found += 1
    t.before = t.p


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
        # Words are counted from behind the header in Header and Handlers, but from its start in T.
        t.regions[i].start -= 2
        t.regions[i].end -= 2
    for i in range(t.n_clauses):
        t.clauses[i].target -= 2
    # Now they belong to the header, and free_handlers() frees them.
    t.regions = NULL
    t.clauses = NULL
    head.handlers = handlers
    return True


# Fusing changes numbers and addresses of ops, never words or their places. The words behind stay complete:
# a branch into the middle of a fused run, or a stop in it, executes them one by one. That is why no label
# has to be considered, and why this is a pass of its own over finished code.
cdef void fuse(Ins* words, uint32_t n) noexcept nogil:
    """Give words that are followed by certain others the op that does all of them.

    Each word is looked at as if execution came to it from elsewhere: those behind keep their own ops.
    Behind the n words is room for one that ends the search.
    """
    cdef OpFn* ops = tail_ops()
    cdef uint32_t i = 0
    cdef uint32_t j
    cdef uint16_t op, fused, longer
    words[n].op = OP_UNREACHABLE
    while i < n:
        op = words[i].op
        if op == OP_BR_TABLE:   # what follows is no op
            i += 1 + table_words((<uint32_t*>&words[i].b)[0])
            continue
        # Every fused op of three is one of two and another op behind it (FUSED in engine/opcodes.py), so the
        # search can stop at the first that does not exist.
        j = i + WE_WORDS[op]
        longer = fused_with(op, words + j)
        fused = longer if longer else op
        while WE_FUSE_ROW[longer]:
            j += WE_WORDS[words[j].op]
            longer = fused_with(longer, words + j)
            if longer:
                fused = longer
        words[i].op = fused
        words[i].fn = <void*>ops[fused]
        # Not behind the fused run: the next word begins a run of its own, for branches to it.
        i += WE_WORDS[op]


cdef inline uint16_t fused_with(uint16_t op, const Ins* following) noexcept nogil:
    """The op that does what op does and then the following one, or 0."""
    return WE_FUSED[WE_FUSE_ROW[op] * FUSE_COLUMNS + WE_FUSE_COLUMN[following.op]]


cdef int finish(T* t, uint32_t code_index) noexcept nogil:
    """Make the header and publish the code."""
    cdef Ins* words
    cdef Header* head
    fuse(t.code + 2, t.n - 2)
    words = <Ins*>realloc(t.code, t.n * sizeof(Ins))
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
    # From here on nothing fails: a function that has been published must be found by its pc.
    if not index_code(t.module, words + 2):
        free_handlers(head)
        return TRANSLATE_NO_MEMORY
    t.code = NULL
    # Release: another thread that sees the entry, perhaps without the GIL, also sees the words. They belong
    # to the module from now on, and are never changed or freed while it lives.
    __atomic_store_n(<void**>&t.module.code[code_index].entry, <void*>(words + 2), 3)
    return TRANSLATE_OK


cdef extern from *:
    void __atomic_store_n(void**, void*, int) noexcept nogil


cdef int translate(ModuleC* module, uint32_t code_index, LookAround look, void* who) except -1:
    """Translate a function and publish its code, with a look around now and then if it is long.

    The caller holds the GIL. While this one looks around, others may do the same: the first to end wins.
    """
    cdef T t
    cdef int error
    if module.code[code_index].entry != stub_entry():
        return TRANSLATE_OK
    begin(&t, module, code_index, False)
    try:
        translate_body(&t, code_index, look, who)
        error = t.error
        # look() may have let another thread finish the same function.
        if error == TRANSLATE_OK and module.code[code_index].entry == stub_entry():
            error = finish(&t, code_index)
    finally:
        release(&t)
    return error


cdef int translate_body(T* t, uint32_t code_index, LookAround look, void* who) except -1:
    """All of a body; from the start again when a branch does not reach."""
    cdef ModuleC* module = t.module
    cdef bint long = module.bodies[code_index].end - module.bodies[code_index].start > CHUNK
    cdef bint done = False
    while True:
        while not done:
            # Most functions: releasing the GIL and looking at clocks would take longer than translating.
            if not long:
                done = go_on(t, CHUNK)
                continue
            with nogil:
                done = go_on(t, CHUNK)
            look(who, t.capacity * sizeof(Ins))
        if t.error != TRANSLATE_FAR or t.far:
            return 0
        release(t)
        begin(t, module, code_index, True)
        done = False


cdef int never(void* who, uint64_t n_bytes) except -1:
    """A LookAround that does nothing."""
    return 0


cdef dict wasm_offsets(Module module, uint32_t func_index, list words):
    """The offsets, from the module's start, of the instructions that made these words: by word.

    -1 if it is not known. Translation is deterministic: it is done again.
    """
    cdef T t
    cdef list ordered = sorted(set(words))
    cdef uint32_t n = <uint32_t>len(ordered)
    cdef uint32_t i
    cdef uint32_t code_index = func_index - module.c.n_func_imports
    cdef uint32_t* wanted = <uint32_t*>malloc((n + 1) * sizeof(uint32_t))
    cdef const uint8_t** found = <const uint8_t**>calloc(n + 1, sizeof(uint8_t*))
    begin(&t, &module.c, code_index, False)
    try:
        if wanted == NULL or found == NULL:
            raise MemoryError
        for i in range(n):
            wanted[i] = ordered[i]
        while True:
            t.wanted, t.found, t.n_wanted = wanted, found, n
            go_on(&t, SIZE_MAX >> 1)
            # for the words of the last instruction
            find_places(&t)
            if t.error != TRANSLATE_FAR or t.far:
                break
            release(&t)
            begin(&t, &module.c, code_index, True)
        failed = t.error != TRANSLATE_OK
        return {ordered[i]: -1 if failed or found[i] == NULL else found[i] - module.c.start
                for i in range(n)}
    finally:
        release(&t)
        free(wanted)
        free(found)


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
    if translate(&module.c, code_index, never, NULL) != TRANSLATE_OK:
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
            i += table_words((<uint32_t*>&pc[i - 1].b)[0])
    return listing
