"""The specification's `definitions.py` with named patches: where the suite disagrees, the suite is followed.

Patches replace text that must be there exactly once: a specification that moved fails loudly.
"""

from __future__ import annotations

import ast
import linecache
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple


class Patch(NamedTuple):
    """A change of `definitions.py`: pairs of text as it is, and as it becomes."""

    name: str
    why: str
    changes: tuple[tuple[str, str], ...]


CANCELLED_BEATS_COMPLETED = Patch(
    "CANCELLED beats COMPLETED",
    "cancel-stream.wast and big-interleaving-test.wast want it; upstream #719 changed the text",
    (
        (
            """  def stream_event(result, reclaim_buffer):
    reclaim_buffer()
    assert(e.copying())
""",
            """  def stream_event(result, reclaim_buffer):
    reclaim_buffer()
    assert(e.copying())
    if result == CopyResult.COMPLETED and e.state == CopyState.CANCELLING_COPY:
      result = CopyResult.CANCELLED
""",
        ),
    ),
)
MEMORY_MAY_BE_ABSENT = Patch(
    "task.return may leave memory out",
    "the suite and wit-component leave it out where the result needs none",
    (("           lhs.memory is rhs.memory", "           (lhs.memory is None or lhs.memory is rhs.memory)"),),
)
READY_WAITS_DO_NOT_BLOCK = Patch(
    "waiting for what is there already does not block",
    "big-interleaving-test.wast wants it; yields and the backpressure gate block, whatever is ready",
    (
        (
            "  def wait_until(self, ready_func, cancellable = False) -> Cancelled:\n",
            "  def wait_until(self, ready_func, cancellable = False, blocks = True) -> Cancelled:\n",
        ),
        (
            "    if ready_func() and not DETERMINISTIC_PROFILE and random.randint(0,1):\n",
            "    if ready_func() and not blocks:\n",
        ),
        (
            "    current_thread().wait_until(self.has_pending_event, cancellable = False)\n",
            "    current_thread().wait_until(self.has_pending_event, cancellable = False, blocks = False)\n",
        ),
        (
            "    cancelled = current_thread().wait_until(ready_and_has_event, cancellable)\n",
            "    cancelled = current_thread().wait_until(ready_and_has_event, cancellable, blocks = False)\n",
        ),
    ),
)
THE_LOCK_HOLDS_IN_SYNCHRONOUS_CALLS = Patch(
    "a synchronous call resumes no implicit thread of a task that needs the lock",
    "during-sync-call-no-exclusive-resume.wast wants it; the text lets those go on that gave the lock back",
    (
        (
            "if t.ready() and t is not inst.exclusive_thread }",
            (
                "if t.ready() and not "
                "(t.task.ft.async_ and t.task.needs_exclusive() and t is t.task.implicit_thread) }"
            ),
        ),
    ),
)
A_FUTURE_NOBODY_READS = Patch(
    "the readable end of a future may be dropped while a write waits",
    "the text has no such case, but an assertion that there is none; upstream #708: the writer sees DROPPED",
    (
        (
            """      if self.pending_buffer:
        assert(isinstance(self.pending_buffer, WritableBuffer))
""",
            "      if self.pending_buffer:\n",
        ),
    ),
)
THE_POINTER_IS_CHECKED = Patch(
    "an event is not written to an address that is not aligned",
    "the text has an assertion",
    (
        (
            """  event, p1, p2 = e
  cx = LiftLowerContext(LiftLowerOptions(memory = mem), inst)
""",
            """  event, p1, p2 = e
  trap_if(ptr % 4 != 0 or ptr + 8 > len(mem))
  cx = LiftLowerContext(LiftLowerOptions(memory = mem), inst)
""",
        ),
    ),
)
WHO_RUNS_IS_NOT_RESUMED = Patch(
    "a cancellation resumes no thread that runs already",
    "that it could be cancelled is noted when a thread blocks, and the note stays: the text has an assertion",
    (
        (
            "      candidates = { t for t in self.threads if t.cancellable }\n",
            "      candidates = { t for t in self.threads if t.cancellable and not t.running() }\n",
        ),
    ),
)
PATCHES = (
    CANCELLED_BEATS_COMPLETED,
    MEMORY_MAY_BE_ABSENT,
    READY_WAITS_DO_NOT_BLOCK,
    THE_LOCK_HOLDS_IN_SYNCHRONOUS_CALLS,
    A_FUTURE_NOBODY_READS,
    THE_POINTER_IS_CHECKED,
    WHO_RUNS_IS_NOT_RESUMED,
)


def apply(text: str, patches: tuple[Patch, ...] = PATCHES) -> str:
    """Return the text with patches. ValueError names a patch whose place is not there once."""
    for patch in patches:
        for old, new in patch.changes:
            if text.count(old) != 1:
                raise ValueError(f"patch {patch.name!r}: {text.count(old)} places, not 1: {old.strip()!r}")
            text = text.replace(old, new)
    return text


def load(folder: Path, patches: tuple[Patch, ...] = PATCHES) -> Any:
    """Return the module `definitions` of a folder, patched, of the deterministic profile."""
    path = folder / "definitions.py"
    if not path.is_file():
        raise SystemExit(f"{folder} has no definitions.py")
    text = apply(path.read_text(encoding="utf-8"), patches)
    name = f"{path} (patched)"
    d: Any = ModuleType("patched_definitions")
    d.__file__ = name
    sys.modules["patched_definitions"] = d  # its dataclasses look themselves up
    linecache.cache[name] = len(text), None, text.splitlines(keepends=True), name  # for tracebacks
    exec(compile(text, name, "exec", dont_inherit=True), d.__dict__)
    d.DETERMINISTIC_PROFILE = True
    _mend(d)
    d.traps = traps(text)
    return d


def _mend(d: Any) -> None:
    """Work around defects of the program.

    It divides addresses as floats, pads f32 with the int 0, and takes for granted that the addresses that
    `waitable-set.wait`, `.poll` and `error-context.debug-message` are given can be written to.
    """
    d.align_to = lambda ptr, alignment: -(-ptr // alignment) * alignment
    kinds: dict[str, Any] = {"i32": int, "i64": int, "f32": (int, float), "f64": (int, float)}
    d.type_matches_value = lambda t, v: isinstance(v, kinds[t])
    store_int = d.store_int

    def checked(cx: Any, v: int, ptr: int, nbytes: int, signed: bool = False) -> None:
        d.trap_if(ptr % nbytes != 0 or ptr + nbytes > len(cx.opts.memory))
        store_int(cx, v, ptr, nbytes, signed)

    d.store_int = checked


def traps(text: str) -> dict[int, str]:
    """Return the lines that may trap, each with function and condition."""
    found: dict[int, str] = {}
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    for function in sorted(functions, key=lambda node: node.lineno):  # inner ones come last
        for node in ast.walk(function):
            match node:
                case ast.Call(func=ast.Name("trap_if"), args=[condition]):
                    found[node.lineno] = f"{function.name}: {ast.unparse(condition)}"
                case ast.Call(func=ast.Name("trap")):
                    found[node.lineno] = function.name
                case ast.Assert():
                    found[node.lineno] = f"{function.name}: assert {ast.unparse(node.test)}"
    return found
