"""How streams, futures and error contexts pass: canonabi.concurrency.passing says so when it is imported."""

cdef const Passing* ways = NULL


cdef const Passing* passing() except NULL:
    if ways == NULL:
        raise RuntimeError("nothing passes streams yet: import canonabi.concurrency.passing")
    return ways


cdef void use_passing(const Passing* given) noexcept:
    global ways
    ways = given
