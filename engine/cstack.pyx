"""How much is left of a thread's C stack.

Python counts its own calls only. A guest that calls the host that calls a guest, and code here that
recurses over what it reads, would run off the end of the C stack, which no handler can mend: so they ask.
"""

from engine.errors import StackLimit

cdef extern from *:
    """
    #include <pthread.h>
    #include <stddef.h>
    /* A reserve lies below for what host functions call, a quarter of a small stack. (char *)1 where
       the stack is not known: no address is lower. */
    static char *we_find_stack(void) {
        pthread_attr_t attr; void *low; size_t size; size_t reserve = 192 << 10;
        char *found = (char *)1;
        if (pthread_getattr_np(pthread_self(), &attr) == 0) {
            if (pthread_attr_getstack(&attr, &low, &size) == 0)
                found = (char *)low + (reserve < size / 4 ? reserve : size / 4);
            pthread_attr_destroy(&attr);
        }
        return found;
    }
    """
    char* we_find_stack() noexcept nogil


cdef char* stack_low() noexcept nogil:
    return we_find_stack()


cdef int raise_stack_limit() except -1:
    raise StackLimit("call stack exhausted: host and guest call each other too deeply")


def check_stack():
    """Raise StackLimit if the thread's C stack is nearly exhausted: for Python that recurses through C."""
    if we_stack_is_low(stack_low):
        raise StackLimit("call stack exhausted: too little of this thread's C stack is left")
