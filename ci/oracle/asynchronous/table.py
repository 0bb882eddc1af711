"""What random scripts must reach: for each operation the states of what it works on, and its ends in each.

A line is `operations: states -> outcomes`; names are separated by commas, and an outcome in parentheses may
be missing. `[async]` is for the synchronous form and the asynchronous one. A comma in a name is a semicolon.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

Cell = tuple[str, str, str]  # operation, state of what it works on, outcome
TABLE = """
waitable-set.new, stream.new, future.new, error-context.new, resource.new: any -> done
waitable-set.new, stream.new, future.new, error-context.new, resource.new: may not leave -> traps

waitable-set.wait, waitable-set.wait cancellable, waitable-set.poll, waitable-set.poll cancellable: no \
handle, other handle, bad buffer, may not leave -> traps
waitable-set.wait, waitable-set.wait cancellable: bad buffer -> (waits in vain)
waitable-set.wait, waitable-set.wait cancellable, waitable-set.poll, waitable-set.poll cancellable: event \
-> subtask, stream read, stream write, future read, future write
waitable-set.poll, waitable-set.poll cancellable: no event, empty -> none
waitable-set.wait: no event, empty -> event, waits in vain
waitable-set.wait cancellable: no event, empty -> event, cancelled, waits in vain
waitable-set.wait cancellable, waitable-set.poll cancellable: cancellation pending -> cancelled
waitable-set.drop: no handle, other handle, has members, waited for, may not leave -> traps
waitable-set.drop: empty -> done
waitable.join: no handle, other handle, to no handle, to other handle, waited for, may not leave -> traps
waitable.join: streamend to a set, streamend to none, streamend in a set to a set, streamend in a set to \
none, streamend with event to a set, streamend with event to none, streamend with event in a set to a \
set, streamend with event in a set to none -> done
waitable.join: futureend to a set, futureend to none, futureend in a set to a set, futureend in a set to \
none, futureend with event to a set, futureend with event to none, futureend with event in a set to a \
set, futureend with event in a set to none -> done
waitable.join: subtask to a set, subtask to none, subtask in a set to a set, subtask in a set to none, \
subtask with event to a set, subtask with event to none, subtask with event in a set to a set, subtask \
with event in a set to none -> done

subtask.cancel[async]: no handle, other handle, delivered, requested before, may not leave -> traps
subtask.cancel: in a set -> traps
subtask.cancel[async]: starting -> cancelled before started
subtask.cancel: started -> returned, cancelled before returned, waits in vain
subtask.cancel async: started -> returned, cancelled before returned, blocked
subtask.cancel[async]: returned -> returned
subtask.drop: no handle, other handle, starting, started, returned, may not leave -> traps
subtask.drop: cancelled before returned -> (traps)
subtask.drop: delivered -> done

stream.read[async], stream.write[async]: no handle, other handle, other type, bad buffer, copying, done, \
same instance; no number, may not leave -> traps
stream.read, stream.write: in a set -> traps
stream.read[async], stream.write[async]: peer dropped -> dropped
stream.read[async], stream.write[async]: peer waits, peer waits; same instance -> completed some
stream.read[async], stream.write[async]: zero length; peer waits, zero length; peer waits; same instance \
-> completed
stream.read async, stream.write async: peer idle, zero length; peer idle, peer has waited, peer waits for \
0, zero length; peer has waited -> blocked
stream.read async: zero length; peer waits for 0 -> blocked
stream.write[async]: zero length; peer waits for 0 -> completed
stream.read, stream.write: peer idle, peer has waited, peer waits for 0 -> completed some, waits in vain, \
(completed), (dropped)
stream.read, stream.write: zero length; peer idle, zero length; peer has waited -> waits in vain, \
(completed), (dropped)
stream.read: zero length; peer waits for 0 -> waits in vain, (completed), (dropped)

future.read[async], future.write[async]: no handle, other handle, other type, bad buffer, copying, done, \
same instance; no number, may not leave -> traps
future.read, future.write: in a set -> traps
future.write[async]: peer dropped -> dropped
future.read async, future.write async: peer idle -> blocked
future.read, future.write: peer idle -> completed, waits in vain, (dropped)
future.read[async], future.write[async]: peer waits -> completed, (traps)
future.read[async], future.write[async]: peer waits; same instance -> completed

stream.cancel-read[async], stream.cancel-write[async], future.cancel-read[async], \
future.cancel-write[async]: no handle, other handle, other type, idle, done, waited for, may not leave -> \
traps
stream.cancel-read, stream.cancel-write, future.cancel-read, future.cancel-write: in a set -> traps
stream.cancel-read[async], stream.cancel-write[async], future.cancel-read[async], \
future.cancel-write[async]: copying -> cancelled
stream.cancel-read[async], stream.cancel-write[async]: copying; event -> cancelled, cancelled some, \
dropped, dropped some
future.cancel-read[async]: copying; event -> completed
future.cancel-write[async]: copying; event -> completed, dropped
stream.drop-readable, stream.drop-writable, future.drop-readable, future.drop-writable: no handle, other \
handle, other type, copying, may not leave -> traps
stream.drop-readable, stream.drop-writable, future.drop-readable: idle, idle; peer waits, done -> done
future.drop-writable: idle, idle; peer waits -> traps
future.drop-writable: done -> done

task.cancel: not async, started, pending cancel, resolved, may not leave -> traps
task.cancel: cancel delivered -> done
task.cancel: cancel delivered; borrows -> (traps)
task.return u32, task.return pair, task.return stream, task.return future, task.return own: not async, \
other type, resolved, may not leave -> traps
task.return u32, task.return pair, task.return stream, task.return future, task.return own: started -> \
done, (traps)
task.return u32, task.return pair, task.return stream, task.return future, task.return own: pending \
cancel, cancel delivered -> (done)
task.return u32: pending cancel, cancel delivered -> done
task.return u32: started; borrows -> traps
task.return u32: pending cancel; borrows, cancel delivered; borrows -> (traps)
task.return stream, task.return future, task.return own: not to be given -> traps
task.return other encoding, task.return other memory: not async, other options, may not leave -> traps
context.get 0, context.get 1, context.set 0, context.set 1: any -> done
backpressure.inc: off, on -> done
backpressure.dec: on -> done
backpressure.dec: off -> traps

thread.index: any -> done
thread.index: may not leave -> traps
thread.new-indirect: function -> done
thread.new-indirect: other type, null, out of bounds, may not leave -> traps
thread.resume-later: suspended -> done
thread.resume-later: no thread, itself, ready, may not leave -> traps
thread.resume-later: running, waiting -> (traps)
thread.suspend, thread.suspend cancellable, thread.yield, thread.yield cancellable: may not leave -> traps
thread.suspend: any -> resumed, waits in vain
thread.suspend cancellable: any -> resumed, cancelled, waits in vain
thread.yield: any -> resumed, (waits in vain)
thread.yield cancellable: any -> resumed, cancelled, (waits in vain)
thread.suspend cancellable, thread.yield cancellable: any; cancellation pending -> cancelled
thread.suspend-then-resume, thread.suspend-then-resume cancellable, thread.yield-then-resume, \
thread.yield-then-resume cancellable: no thread, itself, ready, may not leave -> traps
thread.suspend-then-resume, thread.suspend-then-resume cancellable, thread.yield-then-resume, \
thread.yield-then-resume cancellable: running, waiting -> (traps)
thread.suspend-then-resume cancellable, thread.yield-then-resume cancellable: itself; cancellation \
pending, no thread; cancellation pending, ready; cancellation pending, running; cancellation pending, \
waiting; cancellation pending -> (traps)
thread.suspend-then-resume: suspended -> resumed, waits in vain
thread.suspend-then-resume cancellable: suspended -> resumed, cancelled, waits in vain
thread.yield-then-resume: suspended -> resumed, (waits in vain)
thread.yield-then-resume cancellable: suspended -> resumed, cancelled, (waits in vain)
thread.suspend-then-promote, thread.suspend-then-promote cancellable, thread.yield-then-promote, \
thread.yield-then-promote cancellable: no thread, may not leave -> traps
thread.suspend-then-promote cancellable, thread.yield-then-promote cancellable: no thread; cancellation \
pending -> (traps)
thread.suspend-then-promote: ready, suspended -> resumed, waits in vain
thread.suspend-then-promote: itself, running, waiting -> (resumed), (waits in vain)
thread.suspend-then-promote cancellable: ready, suspended -> resumed, cancelled, waits in vain
thread.suspend-then-promote cancellable: itself, running, waiting -> (resumed), (cancelled), (waits in \
vain)
thread.yield-then-promote: ready, suspended, itself, waiting -> resumed, (waits in vain)
thread.yield-then-promote: running -> (resumed), (waits in vain)
thread.yield-then-promote cancellable: ready, suspended, itself, waiting -> resumed, (cancelled), (waits \
in vain)
thread.yield-then-promote cancellable: running -> (resumed), (cancelled), (waits in vain)
thread.suspend-then-resume cancellable, thread.yield-then-resume cancellable, thread.suspend-then-promote \
cancellable, thread.yield-then-promote cancellable: suspended; cancellation pending -> cancelled
thread.suspend-then-promote cancellable, thread.yield-then-promote cancellable: ready; cancellation \
pending, itself; cancellation pending, running; cancellation pending, waiting; cancellation pending -> \
(cancelled)

resource.drop: no handle, other handle, lent, lent until told, may not leave -> traps
resource.drop: own -> done, (waits in vain), (traps)
resource.drop: borrow -> done
resource.rep: no handle, other handle -> traps
resource.rep: own -> done
resource.rep: lent, lent until told -> (done)
resource.new: may not leave -> traps
error-context.debug-message: no handle, other handle, bad buffer, may not leave -> traps
error-context.debug-message: there -> done, (traps)
error-context.drop: no handle, other handle, may not leave -> traps
error-context.drop: there -> done

call s, call as, call ac, call af, call as async, call ac async, call af async: may not leave, not to be \
passed -> traps, (starting), (waits in vain)
call s, call as, call ac, call af: may not enter -> traps, (waits in vain)
call as async, call ac async, call af async: may not enter -> traps, (starting)
call s: free -> done, (waits in vain), (traps)
call as, call ac, call af: free -> done, waits in vain, (traps)
call as, call ac: lock held -> done, waits in vain
call as, call ac, call af: backpressure -> waits in vain, (done)
call as, call ac, call af: others wait -> (done), (waits in vain)
call as async, call ac async, call af async: free -> returned, started, (traps)
call as async, call ac async: lock held -> starting
call as async, call ac async, call af async: backpressure -> starting
call as async, call ac async: others wait -> (starting)
call af async: others wait -> starting
call up s, call up as, call up as async: may not enter -> traps, (starting), (done), (waits in vain)
call up s, call up as, call up as async: may not leave -> traps
call up s: free -> done, (waits in vain), (traps)
call up as: free, lock held -> done, waits in vain
call up as: backpressure, others wait -> (done), (waits in vain)
call up as async: free -> returned, started, (traps), (starting)
call up as async: lock held, backpressure -> started, starting
call up as async: others wait -> (started), (starting)

end: s, as, destructor -> done, (traps)
end: thread -> done, traps
end: af; resolved -> done, (traps)
end: af; unresolved -> done, traps
end: exit; resolved -> done, (traps)
end: exit; unresolved -> traps, (done)
end: yield; resolved -> done, none, (traps), (waits in vain)
end: yield; unresolved -> none, cancelled, (done), (traps), (waits in vain)
end: wait; event -> subtask, stream read, stream write, future read, future write, (cancelled), (waits in \
vain)
end: wait; no event -> event, cancelled, waits in vain
end: wait; empty -> waits in vain, (event), (cancelled)
end: wait; no handle, wait; other handle, bad code -> traps
fill, store: any -> done, (traps)
hash, misbehave: any -> done
trap: any -> traps
call as, call ac, call af, call as async, call ac async, call af async, call up as, call up as async: \
lock held, backpressure, others wait -> (traps)
stream.read, stream.write: peer idle, peer has waited, peer waits for 0 -> (dropped some)
thread.suspend-then-promote, thread.yield-then-resume: suspended, ready -> (traps)
thread.suspend-then-resume, thread.yield-then-promote: suspended, ready -> (traps)
thread.suspend-then-promote cancellable, thread.yield-then-resume cancellable: suspended, ready -> (traps)
thread.suspend-then-resume cancellable, thread.yield-then-promote cancellable: suspended, ready -> (traps)
thread.suspend, thread.suspend cancellable, thread.yield, thread.yield cancellable: any -> (traps)
subtask.cancel[async]: started -> (traps)
waitable-set.wait cancellable, waitable-set.poll cancellable: cancellation pending -> (traps)
task.return u32, task.return pair, task.return stream, task.return future, task.return own: pending cancel, \
cancel delivered -> (traps)
"""


def _names(text: str) -> list[str]:
    return [name.strip().replace(";", ",") for name in text.split(",")]


def _operations(text: str) -> Iterator[str]:
    for name in _names(text):
        if name.endswith("[async]"):
            yield name.removesuffix("[async]")
            yield name.replace("[async]", " async")
        else:
            yield name


def pooled(op: str) -> str:
    """Return an operation without the type of its elements, and a call without target and signature."""
    kind, _, rest = op.partition(" ")
    if kind == "call":
        func, _, word = rest.partition(" ")
        up = "up " if func.startswith("up-") else ""
        return f"call {up}{func.rpartition('-')[2]} {word}".rstrip()
    if kind.startswith(("stream.", "future.")):
        return f"{kind} async" if rest.endswith("async") else kind
    return op


def cells() -> tuple[set[Cell], set[Cell]]:
    """Return the cells that must be reached, and all that may be."""
    wanted: set[Cell] = set()
    possible: set[Cell] = set()
    for line in filter(None, TABLE.splitlines()):
        left, _, outcomes = line.partition(" -> ")
        operations, _, states = left.partition(":")
        for op in _operations(operations):
            for state in _names(states):
                for outcome in _names(outcomes):
                    possible.add((op, state, outcome.strip("()")))
                    if not outcome.startswith("("):
                        wanted.add((op, state, outcome))
    return wanted, possible


def aims() -> list[tuple[str, str]]:
    """Return the rows that scripts aim at: operations with states, but for those that are sought apart."""
    apart = ("may not leave", "lent until told")
    return sorted({(op, state) for op, state, _ in cells()[0] if state not in apart})


def missing(counts: Counter[Cell]) -> list[Cell]:
    """Return the cells that must be reached and were not."""
    return sorted(cells()[0] - counts.keys())


def unknown(counts: Counter[Cell]) -> list[Cell]:
    """Return the cells that were reached and are not in the table."""
    return sorted(counts.keys() - cells()[1])


def lines(counts: Counter[Cell]) -> Iterable[str]:
    """Return the table, with how often each cell was reached, as Markdown."""
    yield "| operation | state | how it ended |"
    yield "|---|---|---|"
    rows: dict[tuple[str, str], list[str]] = {}
    for (op, state, outcome), count in sorted(counts.items()):
        rows.setdefault((op, state), []).append(f"{outcome} {count}")
    for (op, state), found in rows.items():
        yield f"| {op} | {state} | {', '.join(found)} |"
