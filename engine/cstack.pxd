"""The C stack of a thread: calls that nest through C end with an exception before it is used up."""

cdef extern from *:
    """
    /* What find() said of this thread is kept by each module that asks: the check is part of every call. */
    static __thread char *we_stack_low;
    static inline int we_stack_is_low(char *(*find)(void)) {
        char here;
        if (we_stack_low == NULL) we_stack_low = find();
        return (char *)&here < we_stack_low;
    }
    """
    bint we_stack_is_low(char* (*find)() noexcept nogil) noexcept nogil

cdef char* stack_low() noexcept nogil       # the lowest address that calls of this thread may reach
cdef int raise_stack_limit() except -1

cdef inline int check_c_stack() except -1:
    """Raise StackLimit if the thread's C stack is nearly used up."""
    return raise_stack_limit() if we_stack_is_low(stack_low) else 0
