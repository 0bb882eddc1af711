"""Where the translated code of a module lies, how it is freed, and which of it a store has called.

Code belongs to the module and is made once in the process. Each store has a table of its own of what
it has called so far, which begins with stubs: so the first call of a function in a store comes by the
driver, which counts its code there, whoever translated it. Instances that are closed have a table of
stubs for good, one for all of a module in a store, so that calling them costs others nothing.
"""

from libc.stdint cimport uint32_t
from libc.stdlib cimport free, malloc, realloc
from libc.string cimport memmove, memset

from engine.binary.modulec cimport ModuleC
from engine.code._opcodes cimport OP_UNREACHABLE
from engine.code.context cimport Ctx
from engine.code.objects cimport CodeTable, InstanceC, ModuleCode, StoreC
from engine.code.ops_tail cimport tail_ops
from engine.code.words cimport NOT_TRANSLATED, Header, Ins

# Code of functions is allocated one by one, in any order of address. What unwinding, backtraces and the
# collector have is a pc, so the code is found by binary search.
cdef struct CodeIndex:
    Ins** starts                # ascending
    uint32_t n
    uint32_t capacity


cdef bint index_code(ModuleC* module, Ins* entry) noexcept nogil:
    """Enter a function's code where it belongs, so that finding it never has to sort."""
    cdef CodeIndex* index = <CodeIndex*>module.code_index
    cdef void* moved
    cdef uint32_t at
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
    at = first_above(index, entry)
    memmove(index.starts + at + 1, index.starts + at, (index.n - at) * sizeof(Ins*))
    index.starts[at] = entry
    index.n += 1
    return True


cdef uint32_t first_above(const CodeIndex* index, Ins* pc) noexcept nogil:
    """Where the first code begins whose address is above pc."""
    cdef uint32_t low = 0
    cdef uint32_t high = index.n
    cdef uint32_t middle
    while low < high:
        middle = (low + high) // 2
        if index.starts[middle] <= pc:
            low = middle + 1
        else:
            high = middle
    return low


cdef Header* find_code(ModuleC* module, Ins* pc) noexcept nogil:
    cdef CodeIndex* index = <CodeIndex*>module.code_index
    cdef uint32_t at
    cdef Header* head
    if index == NULL:
        return NULL
    at = first_above(index, pc)
    if at == 0:
        return NULL
    # The last one that begins at or below pc; it may end before.
    head = <Header*>(index.starts[at - 1] - 2)
    return head if pc < index.starts[at - 1] + head.n_words else NULL


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


# No code is looked at here: instances cost the same whether functions have been translated or not.
cdef bint use_code(StoreC* store, InstanceC* instance) noexcept nogil:
    cdef ModuleC* module = <ModuleC*>instance.module
    cdef CodeTable* table = _code_table(store, module, False)
    if table == NULL:
        return False
    table.count += 1
    instance.code_table = table
    instance.code = table.entries
    return True


cdef CodeTable* _code_table(StoreC* store, ModuleC* module, bint closed) noexcept nogil:
    """That of the module, for instances that are closed or for the others: a new one if there is none."""
    cdef CodeTable* table = store.code_tables
    while table != NULL and (table.module != module or _is_closed(table) != closed):
        table = table.next
    return _new_code_table(store, module, closed) if table == NULL else table


cdef uint32_t _size(const ModuleC* module) noexcept nogil:
    return module.n_funcs - module.n_func_imports


# NULL marks a table of stubs that never becomes another; every other table ends with one stub more.
cdef bint _is_closed(const CodeTable* table) noexcept nogil:
    """The entry behind the last one tells."""
    return table.entries[_size(<ModuleC*>table.module)].entry == NULL


cdef void _fill(CodeTable* table, bint closed) noexcept nogil:
    cdef uint32_t n = _size(<ModuleC*>table.module)
    cdef uint32_t i
    for i in range(n + 1):
        table.entries[i].entry = stub_entry()
    if closed:
        table.entries[n].entry = NULL


cdef CodeTable* _new_code_table(StoreC* store, ModuleC* module, bint closed) noexcept nogil:
    cdef CodeTable* table = <CodeTable*>malloc(
        sizeof(CodeTable) + (<uint64_t>_size(module) + 1) * sizeof(ModuleCode))
    if table == NULL:
        return NULL
    memset(table, 0, sizeof(CodeTable))
    table.module = module
    table.entries = <ModuleCode*>(table + 1)
    _fill(table, closed)
    link_code_table(store, table)
    return table


cdef bint close_code(InstanceC* instance) noexcept nogil:
    cdef CodeTable* table = instance.code_table
    cdef CodeTable* closed
    cdef Ctx* ctx = <Ctx*>instance.store.contexts
    # The instance is the only one that uses it.
    if table.count == 1:        # nobody else's: stacks that are in it find stubs
        instance.store.code -= table.n_bytes
        table.n_bytes = 0
        _fill(table, True)
        return True
    closed = _code_table(instance.store, <ModuleC*>instance.module, True)
    if closed == NULL:
        return False
    closed.count += 1
    instance.code = closed.entries      # the other one stays counted: stacks may be in it
    # Contexts have a copy of the instance's fields, which calls within the instance use.
    while ctx != NULL:
        if ctx.instance == instance:
            ctx.code = instance.code
        ctx = ctx.next
    return True


cdef void link_code_table(StoreC* store, CodeTable* table) noexcept nogil:
    table.store = store
    table.prev = NULL
    table.next = store.code_tables
    if table.next != NULL:
        table.next.prev = table
    store.code_tables = table


cdef void unlink_code_table(CodeTable* table) noexcept nogil:
    if table.prev != NULL:
        table.prev.next = table.next
    else:
        table.store.code_tables = table.next
    if table.next != NULL:
        table.next.prev = table.prev


cdef uint64_t release_code(InstanceC* instance) noexcept nogil:
    cdef CodeTable* table = instance.code_table
    if table == NULL:
        return 0
    instance.code_table = NULL
    # It was closed while others used the table: then it holds both.
    if instance.code != table.entries:
        _release((<CodeTable*>instance.code) - 1)
    return _release(table)


cdef uint64_t _release(CodeTable* table) noexcept nogil:
    cdef uint64_t n_bytes
    table.count -= 1
    if table.count:
        return 0
    n_bytes = table.n_bytes
    unlink_code_table(table)
    free(table)
    return n_bytes


cdef void move_code_tables(StoreC* to, StoreC* source) noexcept nogil:
    """Two tables of one module stay two, and each counts what was called by it."""
    cdef CodeTable* table
    while source.code_tables != NULL:
        table = source.code_tables
        unlink_code_table(table)
        link_code_table(to, table)


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


# Every function begins as this: a frame too large for any stack. So the test of each call, whether the frame
# fits, finds out as well whether the function is translated, and needs no test of its own for that.
cdef Ins[3] STUB                # a header that no stack can hold, then an op that is never run

cdef Ins* stub_entry() noexcept nogil:
    return STUB + 2


(<Header*>STUB).n_slots = NOT_TRANSLATED
(<Header*>STUB).handlers = NULL
STUB[2].op = OP_UNREACHABLE
STUB[2].fn = <void*>tail_ops()[OP_UNREACHABLE]
