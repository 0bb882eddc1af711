"""The process-wide registry of recursive groups of defined types.

Equal groups are one in the process, so two defined types are equal exactly when they are the same
struct (spec: rolling and unrolling, 3.1.3). A hash table finds a group by its key (typegroups.pxd).
It is registered as long as somebody holds it: the `HeldTypes` of a module, a function or a tag, and
each place in another group that names one of its types; holders are counted.
Registering, holding and freeing need the GIL, and run no code of Python's meanwhile; looking up types
that are held does not.
"""

cimport cython
from libc.stdint cimport UINT32_MAX, int64_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc, realloc
from libc.string cimport memcpy

from engine.types.valtypes cimport (
    COMP_FUNC, HEAP_CONCRETE, MAX_TYPES, REC_HEAP, VT_HEAP_SHIFT, VT_NULLABLE, FieldType, ValType, heap_of,
    ref_type)

from os import urandom

cdef extern from *:
    """
    static inline uint64_t wasi_fold(uint64_t a, uint64_t b) {
        unsigned __int128 product = (unsigned __int128)a * b;
        return (uint64_t)product ^ (uint64_t)(product >> 64);
    }
    """
    uint64_t fold "wasi_fold"(uint64_t a, uint64_t b) noexcept nogil
    void prefetch "__builtin_prefetch"(const void* address) noexcept nogil

cdef enum:
    CHUNK_SHIFT = 12
    CHUNK = 1 << CHUNK_SHIFT
    FEWEST_SLOTS = 1 << 10
    AHEAD = 8                   # types: whose slots are fetched before they are needed
    FIRST_CONCRETE = HEAP_CONCRETE << VT_HEAP_SHIFT     # words from here on name a type

cdef struct Group:              # with its `types` behind it, then an Entry for each
    size_t holders
    Group* next                 # of those that are about to be freed
    uint32_t hash
    uint32_t n                  # types, one at least

cdef struct Entry:              # DefType first, so the addresses are equal
    DefType type
    Group* group                # behind it parameters and results, or fields

# The table knows groups by the id of their first type, which leads to the group: 8 bytes a slot.
cdef struct Slot:
    uint32_t hash
    uint32_t place              # 1 + the id of the group's first type; 0: empty

cdef DefType** chunks[MAX_TYPES >> CHUNK_SHIFT]     # id → type or what _free_place makes, never moving
cdef uint32_t n_ids = 0         # ids ever handed out
cdef uint32_t n_live = 0        # of these, those of types
cdef uint32_t free_id = UINT32_MAX                  # the first to be handed out again
cdef Slot* slots = NULL         # open addressing; a power of two of them, a quarter of them empty at least
cdef uint32_t n_slots = 0
cdef uint32_t n_groups = 0
cdef uint64_t[2] secret         # so that no guest makes keys whose hashes are equal

secret[0], secret[1] = [int.from_bytes(urandom(8), "little") | 1 for _ in range(2)]


# Types by id

cdef DefType* deftype(uint32_t id) noexcept nogil:
    """The type with this canonical id, which somebody must hold."""
    return chunks[id >> CHUNK_SHIFT][id & (CHUNK - 1)]


cdef DefType* live_type(uint32_t id) noexcept:
    """The type with this id, NULL if there is none."""
    return NULL if id >= n_ids or <size_t>deftype(id) & 1 else deftype(id)


cdef DefType* _free_place(uint32_t next) noexcept:
    """What stands in place of a type whose id is free: an odd number, with the next free id."""
    return <DefType*>(<size_t>next << 1 | 1)


cdef uint32_t _take_id(DefType* type) noexcept:
    """A new id for a type, which _reserve has made room for."""
    cdef uint32_t id = free_id
    global free_id, n_ids, n_live
    n_live += 1
    if id == UINT32_MAX:
        id = n_ids
        n_ids += 1
    else:
        free_id = <size_t>deftype(id) >> 1
    chunks[id >> CHUNK_SHIFT][id & (CHUNK - 1)] = type
    return id


cdef void _give_back(uint32_t id) noexcept:
    global free_id, n_live
    n_live -= 1
    chunks[id >> CHUNK_SHIFT][id & (CHUNK - 1)] = _free_place(free_id)
    free_id = id


cdef int _reserve(uint32_t n) except -1:
    """Make room for one group more, of n types."""
    cdef uint32_t chunk
    if n > MAX_TYPES - n_live:
        raise MemoryError("too many types in this process")
    for chunk in range(n_ids >> CHUNK_SHIFT, (max(n_ids, n_live + n) + CHUNK - 1) >> CHUNK_SHIFT):
        if chunks[chunk] == NULL:
            chunks[chunk] = <DefType**>malloc(CHUNK * sizeof(DefType*))
            if chunks[chunk] == NULL:
                raise MemoryError
    if 4 * (n_groups + 1) > 3 * n_slots and not _resize(max(2 * n_slots, FEWEST_SLOTS)):
        raise MemoryError
    return 0


# Groups by key

cdef uint32_t _hash(const uint32_t* words, size_t n) noexcept:
    cdef uint64_t hash = secret[0] ^ n
    cdef size_t i
    # Multiply and fold (as wyhash does): two words a step, with a secret of this process.
    for i in range(0, n - 1, 2):
        hash = fold(hash ^ words[i] ^ <uint64_t>words[i + 1] << 32, secret[1])
    if n & 1:
        hash = fold(hash ^ words[n - 1], secret[1])
    return fold(hash, secret[0]) >> 32


cdef Group* _find(const uint32_t* words, uint32_t n_types, uint32_t hash) noexcept:
    """The group with this key and its hash; NULL if there is none."""
    cdef uint32_t mask = n_slots - 1
    cdef uint32_t i = hash & mask
    cdef Group* group
    if n_slots == 0:
        return NULL
    while slots[i].place:
        if slots[i].hash == hash:
            group = _group_of(deftype(slots[i].place - 1))
            # The hash is of 32 bits, so equal hashes are compared in full.
            if group.n == n_types and _has_key(group, words):
                return group
        i = (i + 1) & mask
    return NULL


cdef void _enter(Slot slot) noexcept:
    """Put what is new into the first empty slot from where its hash says."""
    cdef uint32_t mask = n_slots - 1
    cdef uint32_t i = slot.hash & mask
    while slots[i].place:
        i = (i + 1) & mask
    slots[i] = slot


cdef void _remove(Group* group) noexcept:
    """Empty a group's slot, and move those behind it that would not be found any more."""
    cdef uint32_t mask = n_slots - 1
    cdef uint32_t i = group.hash & mask
    cdef uint32_t place = _types(group)[0].id + 1
    cdef uint32_t behind
    global n_groups
    while slots[i].place != place:
        i = (i + 1) & mask
    behind = (i + 1) & mask
    while slots[behind].place:
        # One whose place is not between the gap and itself would be found no more: it fills the gap.
        if (behind - slots[behind].hash) & mask >= (behind - i) & mask:
            slots[i] = slots[behind]
            i = behind
        behind = (behind + 1) & mask
    slots[i].place = 0
    n_groups -= 1
    # Shrinking late, so that a module that is loaded again and again does not resize each time.
    if 16 * n_groups < n_slots and n_slots > FEWEST_SLOTS:
        _resize(n_slots // 4)


cdef bint _resize(uint32_t n) noexcept:
    """Change the number of slots; whether there is memory for it."""
    cdef Slot* before = slots
    cdef Slot* made = <Slot*>calloc(n, sizeof(Slot))
    cdef uint32_t n_before = n_slots
    cdef uint32_t i
    global slots, n_slots
    if made == NULL:
        return False
    slots, n_slots = made, n
    for i in range(n_before):
        if before[i].place:
            _enter(before[i])
    free(before)
    return True


cdef bint _has_key(Group* group, const uint32_t* words) noexcept:
    """Whether a group with as many types has this key."""
    cdef uint32_t i, j
    cdef DefType* type
    for i in range(group.n):
        type = _types(group)[i]
        if (words[0] != (type.kind | (GROUP_FINAL if type.final else 0)) or not _same_lengths(type, words)
                or not _same_super(group, type.super, words[1])):
            return False
        for j in range(_n_words(type)):
            if not _same_word(group, _words(type)[j], words[GROUP_HEADER + j]):
                return False
        words += GROUP_HEADER + _n_words(type)
    return True


cdef bint _same_lengths(DefType* type, const uint32_t* words) noexcept:
    if type.kind == COMP_FUNC:
        return words[2] == type.n_params and words[3] == type.n_results
    return words[2] == 2 * type.n_fields


cdef bint _same_super(Group* group, DefType* super, uint32_t word) noexcept:
    """Whether a key names this supertype: by position if it is one of the group, by id if it is not."""
    if super == NULL or word == 0:
        return super == NULL and word == 0
    return super == _super_of(group, word) and (word & REC_SUPER != 0) == (_group_of(super) == group)


# A type of the group itself is named by position; by its id it would be another key.
cdef bint _same_word(Group* group, uint32_t known, uint32_t word) noexcept:
    """Whether a word of a key stands for this one of a type: a type of the group is named by position."""
    if word < FIRST_CONCRETE:
        return word == known
    if heap_of(word) >= REC_HEAP:
        return known == _resolved(group, word)
    return word == known and _group_of(deftype(heap_of(word) - HEAP_CONCRETE)) != group


# A group

cdef inline DefType** _types(Group* group) noexcept:
    return <DefType**>(group + 1)


cdef inline Group* _group_of(DefType* type) noexcept:
    return (<Entry*>type).group


cdef inline uint32_t* _words(DefType* type) noexcept:
    """The parameters and results, or the fields, of a type; a field is two words."""
    return <uint32_t*>(<Entry*>type + 1)


cdef inline uint32_t _n_words(DefType* type) noexcept:
    return type.n_params + type.n_results + 2 * type.n_fields


cdef Group* _hold(const uint32_t* words, size_t n_words, uint32_t n_types) except NULL:
    """The group with this key, held once more; registered now if it is new.

    Types that the key names by id must be held by the caller. Raises MemoryError, also when
    the process has used up its ids.
    """
    cdef uint32_t hash = _hash(words, n_words)
    cdef Group* group = _find(words, n_types, hash)
    if group == NULL:
        group = _new_group(words, n_words, n_types)
        group.hash = hash
        _enter(Slot(hash, _types(group)[0].id + 1))
    group.holders += 1
    return group


# One block of memory: the group, pointers to its types, then for each type its Entry and its words.
cdef Group* _new_group(const uint32_t* words, size_t n_words, uint32_t n_types) except NULL:
    """A group with this key, whose types have new ids."""
    cdef size_t each = sizeof(DefType*) + sizeof(Entry) + 4      # with what aligns the next one
    cdef size_t size = sizeof(Group) + n_types * each + (n_words - n_types * GROUP_HEADER) * 4
    cdef Group* group
    cdef uint32_t* start
    cdef uint32_t i
    global n_groups
    _reserve(n_types)
    group = <Group*>calloc(1, size)
    if group == NULL:
        raise MemoryError
    group.n = n_types
    start = <uint32_t*>(_types(group) + n_types)
    # First all ids, since types of a group may name each other in any order.
    for i in range(n_types):
        _types(group)[i] = <DefType*>start
        _begin_type(group, <Entry*>start, words)
        start += sizeof(Entry) // 4 + ((words[2] + words[3] + 1) & ~<uint32_t>1)
        words += GROUP_HEADER + words[2] + words[3]
    words -= n_words
    for i in range(n_types):
        _fill(group, _types(group)[i], words)
        words += GROUP_HEADER + words[2] + words[3]
    n_groups += 1
    return group


cdef void _begin_type(Group* group, Entry* entry, const uint32_t* words) noexcept:
    """Give a type its id, and what its header in a key says."""
    cdef DefType* type = &entry.type
    entry.group = group
    type.id = _take_id(type)
    type.kind = words[0] & 0xFF
    type.final = (words[0] & GROUP_FINAL) != 0
    if type.kind == COMP_FUNC:
        type.n_params = words[2]
        type.n_results = words[3]
        type.linkage = max(type.n_params, type.n_results)
        type.params = <ValType*>_words(type)
        type.results = type.params + type.n_params
    else:
        type.n_fields = words[2] // 2
        type.fields = <FieldType*>_words(type)


cdef void _fill(Group* group, DefType* type, const uint32_t* words) noexcept:
    """Give a type its supertype, parameters, results and fields, and hold the groups that it names."""
    cdef uint32_t* filled = _words(type)
    cdef uint32_t i, word
    type.super = _super_of(group, words[1])
    _set_depth(type)
    if type.super != NULL:
        _hold_named(group, type.super)
    for i in range(_n_words(type)):
        word = words[GROUP_HEADER + i]
        if word >= FIRST_CONCRETE:
            word = _resolved(group, word)
            _hold_named(group, deftype(heap_of(word) - HEAP_CONCRETE))
        filled[i] = word


cdef DefType* _super_of(Group* group, uint32_t word) noexcept:
    """The supertype that a word of a key names, NULL for none."""
    if word & REC_SUPER:
        return _types(group)[word - REC_SUPER]
    return deftype(word - 1) if word else NULL


cdef uint32_t _resolved(Group* group, uint32_t word) noexcept:
    """A value type of a key, with a position in the group replaced by the id of the type there."""
    cdef uint32_t heap = heap_of(word)
    if heap < REC_HEAP:
        return word
    return ref_type(HEAP_CONCRETE + _types(group)[heap - REC_HEAP].id, (word & VT_NULLABLE) != 0)


# Jump pointers (Myers): those of two equal lengths one after the other are joined to one of twice the length.
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


# Within a group nobody counts: it would hold itself, and never go.
cdef inline void _hold_named(Group* group, DefType* named) noexcept:
    if _group_of(named) != group:
        _group_of(named).holders += 1


# No recursion: groups that name each other can be a chain of a million.
cdef void _release(Group* group) noexcept:
    """Hold a group once less, and free those that nobody holds then: a chain of any length, maybe."""
    cdef Group* unheld = NULL
    cdef uint32_t i
    _let_go(group, &unheld)
    while unheld != NULL:
        group = unheld
        unheld = group.next
        _remove(group)
        for i in range(group.n):
            _release_named(group, _types(group)[i], &unheld)
        for i in range(group.n):
            _give_back(_types(group)[i].id)
        free(group)


cdef inline void _let_go(Group* group, Group** unheld) noexcept:
    """Hold a group once less; it is put before the others that are unheld if that was the last time."""
    group.holders -= 1
    if group.holders == 0:
        group.next = unheld[0]
        unheld[0] = group


cdef void _release_named(Group* group, DefType* type, Group** unheld) noexcept:
    """Let go of what _fill has held for a type."""
    cdef uint32_t i, word
    cdef Group* named
    if type.super != NULL and _group_of(type.super) != group:
        _let_go(_group_of(type.super), unheld)
    for i in range(_n_words(type)):
        word = _words(type)[i]
        if word >= FIRST_CONCRETE:
            named = _group_of(deftype(heap_of(word) - HEAP_CONCRETE))
            if named != group:
                _let_go(named, unheld)


# Holders

@cython.final
@cython.no_gc                   # it holds no objects
cdef class HeldTypes:
    """Types that live as long as this object: those of a type section's groups, or a single one."""

    def __cinit__(self):
        self.types = &self._only
        self.room = 1

    def __dealloc__(self):
        """Release the last group first: it is what names others."""
        cdef int64_t i = <int64_t>self.n - 1
        cdef Group* group
        while i >= 0:
            if i >= AHEAD:
                # Slots lie all over memory: waiting for each of a million would take long.
                prefetch(&slots[_group_of(self.types[i - AHEAD]).hash & (n_slots - 1)])
            group = _group_of(self.types[i])
            i -= group.n
            _release(group)
        if self.types != &self._only:
            free(self.types)

    cdef int add(self, const uint32_t* words, size_t n_words, uint32_t n_types) except -1:
        """Append the types of the group with this key. Types that it names by id must be held.

        Raises MemoryError, also when the process has used up its ids.
        """
        if n_types == 0:
            return 0
        self._make_room(n_types)
        memcpy(self.types + self.n, _types(_hold(words, n_words, n_types)), n_types * sizeof(DefType*))
        self.n += n_types
        return 0

    cdef int _make_room(self, uint32_t n) except -1:
        """Make room for n types more, twice as much as there was if there is too little."""
        cdef uint32_t room = max(2 * self.room, self.n + n)
        cdef DefType** larger
        if self.n + n <= self.room:
            return 0
        if self.types == &self._only:
            larger = <DefType**>malloc(room * sizeof(DefType*))
        else:
            larger = <DefType**>realloc(self.types, room * sizeof(DefType*))
        if larger == NULL:
            raise MemoryError
        if self.types == &self._only:
            larger[0] = self._only
        self.types = larger
        self.room = room
        return 0


cdef HeldTypes hold_type(DefType* type):
    """What holds a type that somebody holds now."""
    cdef HeldTypes held = HeldTypes()
    _group_of(type).holders += 1
    held.types[0] = type
    held.n = 1
    return held


def statistics() -> dict[str, int]:
    """How many groups and types are currently registered."""
    return {"groups": n_groups, "types": n_live}
