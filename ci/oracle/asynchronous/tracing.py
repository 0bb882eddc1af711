"""What happens on `definitions.py`, line by line: calls and their results, threads, events, choices.

Instances are I0, I1, ..., tasks K0, ..., threads T0, ..., in the order in which lines first mention them: two
runs give the same. A line begins with who runs: instance, task and thread, or `host`.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable
from typing import Any

from ci.oracle.asynchronous.choices import Choices
from ci.oracle.asynchronous.cores import Core, Values
from ci.oracle.asynchronous.fibers import Abandoned, Fibers

_ADDRESS = re.compile(r"<patched_definitions\.(\w+) object at 0x[0-9a-f]+>")
_LONGEST = 200  # characters of a value


class Trace:
    """The lines, if there is somebody who takes them, and the names of things."""

    def __init__(self, d: Any, fibers: Fibers, choices: Choices) -> None:
        self.d = d
        self.fibers = fibers
        self.write: Callable[[str], None] | None = None
        self._names: dict[Any, str] = {}
        self._counts: dict[str, int] = {}
        choices.told = self._chosen

    def restart(self) -> None:
        """Begin to count anew."""
        self._names.clear()
        self._counts.clear()

    def name(self, item: Any) -> str:
        """Return the name of an instance, task or thread."""
        if item not in self._names:
            letter = {"ComponentInstance": "I", "Task": "K", "Thread": "T"}[type(item).__name__]
            number = self._counts.get(letter, 0)
            self._counts[letter] = number + 1
            self._names[item] = f"{letter}{number}"
        return self._names[item]

    def name_instance(self, instance: Any, label: str) -> None:
        """Say which instance gets the next name; the label is the way to it, by indices of instances."""
        self.line(f"{self.name(instance)} is instance {label}")

    def line(self, text: str) -> None:
        """Write a line about who runs."""
        if self.write is not None:
            self.write(f"{self._who():<12} {text}")

    def _who(self) -> str:
        thread = self.fibers.running()
        if thread is None:
            return "host"
        return "/".join(map(self.name, (thread.task.inst, thread.task, thread)))

    def call(self, name: str, run: Core, args: Values, finish: Callable[[Values], Values] = list) -> Values:
        """Run a core function or built-in between two lines."""
        if self.write is None:
            return finish(run(args))
        self.line(f"{name}({', '.join(map(shown, args))})")
        try:
            results = finish(run(args))
        except Abandoned:
            raise
        except BaseException as error:
            self.line(f"{name} -> {self.reason(error)}")
            raise
        self.line(f"{name} -> {', '.join(map(shown, results)) or '()'}")
        return results

    def lifted(self, name: str, run: Any) -> Any:
        """Return a component function with lines of its start and its result."""

        def traced(on_start: Any, on_resolve: Any, caller: Any) -> Any:
            if self.write is None:
                return run(on_start, on_resolve, caller)

            def start() -> list[Any]:
                args: list[Any] = on_start()
                self.line(f"start {name}({', '.join(map(shown, args))})")
                return args

            def resolve(result: list[Any] | None) -> None:
                what = "cancelled" if result is None else f"returns {', '.join(map(shown, result)) or '()'}"
                self.line(f"{name} {what}")
                on_resolve(result)

            self.line(f"enter {name} from {'host' if caller is None else self.name(caller)}")
            return run(start, resolve, caller)

        return traced

    def reason(self, error: BaseException) -> str:
        """Return where the specification trapped, or what the engine said."""
        return why(self.d, error)

    def _chosen(self, kind: str, candidates: list[Any], chosen: Any) -> None:
        if self.write is not None and len(candidates) > 1:
            threads = kind != "event"
            names = [self.name(c) if threads else type(c).__name__ for c in candidates]
            self.line(f"choose for {kind}: {candidates.index(chosen)} of {' '.join(names)}")


def why(d: Any, error: BaseException) -> str:
    """Return where the specification trapped, or what the engine said."""
    kind = "trap" if isinstance(error, d.Trap) else type(error).__name__
    if error.args:
        return f"{kind}: {error}"
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        if frame.f_code.co_filename == d.__file__ and frame.f_code.co_name not in ("trap", "trap_if"):
            return f"{kind} at {d.traps.get(line) or f'{frame.f_code.co_name}, line {line}'}"
    return kind


def shown(value: Any) -> str:
    """Return a core value or component value as a line shows it."""
    text = f"{value:#x}" if type(value) is int and value > 0xFFFF else str(value)
    text = _ADDRESS.sub(r"<\1>", text)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "..."


def instrument(d: Any, trace: Trace) -> None:
    """Make threads, tasks and events of `definitions.py` write lines."""

    def wrap(cls: Any, name: str, say: Callable[..., Any], after: bool = False) -> None:
        inner = getattr(cls, name)

        def traced(self: Any, *args: Any, **named: Any) -> Any:
            if trace.write is None:
                return inner(self, *args, **named)
            text = "" if after else say(self, *args, **named)
            if text:
                trace.line(text)
            result = inner(self, *args, **named)
            text = say(self, result) if after else ""
            if text:
                trace.line(text)
            return result

        setattr(cls, name, traced)

    name = trace.name
    wrap(d.Thread, "resume", lambda t, cancelled=0: f"resume {name(t)}{' cancelled' if cancelled else ''}")
    wrap(d.Thread, "block_internal", lambda t, cancellable: f"blocks{_how(t, cancellable)}")
    wrap(
        d.Thread, "switch_to_internal",
        lambda t, cancellable, other: f"switches to {name(other)}{_how(t, cancellable)}",
    )  # fmt: skip
    wrap(d.Waitable, "get_pending_event", lambda _, event: f"event {_event(event)}", after=True)
    wrap(
        d.Task, "request_cancellation",
        lambda task, _: f"cancellation of {name(task)}, {task.state.name}",
    )  # fmt: skip
    wrap(d.Task, "deliver_pending_cancel", lambda task, yes: yes and f"delivers to {name(task)}", after=True)


def _how(thread: Any, cancellable: bool) -> str:
    is_ready = thread.ready_func
    waits = " suspended" if is_ready is None else " ready" if is_ready() else " waiting"
    return waits + (" cancellable" if cancellable else "")


def _event(event: Any) -> str:
    code, index, payload = event
    return f"{code.name} of {index}: {shown(int(payload))}"
