"""Where the translated code of a module lies, and how it is freed."""

from libc.stdint cimport uint32_t, uintptr_t
from libc.stdlib cimport free, malloc, qsort, realloc
from libc.string cimport memset

from engine._opcodes cimport OP_UNREACHABLE
from engine.code cimport NOT_TRANSLATED, Header, Ins, ModuleCode
from engine.module cimport ModuleC
from engine.ops_tail cimport tail_ops

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


cdef Ins[3] STUB                # a header that no stack can hold, then an op that is never run

cdef Ins* stub_entry() noexcept nogil:
    return STUB + 2


(<Header*>STUB).n_slots = NOT_TRANSLATED
(<Header*>STUB).handlers = NULL
STUB[2].op = OP_UNREACHABLE
STUB[2].fn = <void*>tail_ops()[OP_UNREACHABLE]
