"""Queues of objects that wait, or are ready: doubly linked lists through the objects themselves.

A queue does not hold what is in it. An object leaves its queue before it goes (`take_out`), and whoever has a
queue empties it before that goes (`disband`), so no link ever points to what is gone.
"""

from libc.stdint cimport uint64_t

cdef struct Link:               # part of an object, which is in one queue at a time
    Link* next
    Link* prev
    Queue* queue                # that it is in, or NULL
    void* object                # it is part of; borrowed
    uint64_t order              # for put_in_order()

cdef struct Queue:
    Link* first
    Link* last


cdef inline void put_before(Queue* queue, Link* link, Link* next) noexcept:
    """Put an object that is in no queue before another one; NULL: at the end."""
    cdef Link* prev = queue.last if next == NULL else next.prev
    link.queue = queue
    link.next = next
    link.prev = prev
    if prev != NULL:
        prev.next = link
    else:
        queue.first = link
    if next != NULL:
        next.prev = link
    else:
        queue.last = link


cdef inline void put_last(Queue* queue, Link* link) noexcept:
    put_before(queue, link, NULL)


cdef inline void put_in_order(Queue* queue, Link* link) noexcept:
    """Put an object where its order says, looked for from the end, where it nearly always belongs."""
    cdef Link* next = NULL
    cdef Link* at = queue.last
    while at != NULL and at.order > link.order:
        next = at
        at = at.prev
    put_before(queue, link, next)


cdef inline void take_out(Link* link) noexcept:
    """Take an object out of the queue that it is in, if it is in one."""
    cdef Queue* queue = link.queue
    if queue == NULL:
        return
    if link.prev != NULL:
        link.prev.next = link.next
    else:
        queue.first = link.next
    if link.next != NULL:
        link.next.prev = link.prev
    else:
        queue.last = link.prev
    link.queue = NULL
    link.next = link.prev = NULL


cdef inline void disband(Queue* queue) noexcept:
    """Leave a queue empty; those that were in it are in none."""
    while queue.first != NULL:
        take_out(queue.first)
