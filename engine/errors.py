"""All errors, as one tree; messages are those of the official test suite.

    WasmError
    ├── Malformed            the bytes or the text are not a module
    ├── Invalid              a module that breaks a rule of validation
    ├── Unlinkable           an import is missing or has a different type
    ├── CannotSuspend        a suspension would have to cross a Python frame
    ├── Trap                 the guest trapped
    ├── UncaughtException    a wasm exception left the outermost function
    ├── Interrupted          the embedder interrupted the call
    └── LimitExceeded        a limit set by the embedder, or the C stack, is exhausted
        ├── Exhaustion           the guest's call stack
        ├── StackLimit           the thread's C stack, when host and guest call each other
        ├── OutOfFuel, Timeout
        └── MemoryLimit, TableLimit, InstanceLimit, HandleLimit, TaskLimit, LiftLimit, OutputLimit

The last four kinds, those of running code, carry the wasm backtrace. All can be pickled and copied.

Failures are named like the script commands that expect them: `assert_malformed`,
`assert_invalid`, `assert_unlinkable`, `assert_trap`, `assert_exhaustion`,
`assert_exception`. Internal faults are `AssertionError`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.wording import visible

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Self

_EXCERPT = 120  # characters of a line that a message shows


class WasmError(Exception):
    """Base of all errors about a guest.

    `stdout` and `stderr` are the output of a program of `wasi.run` up to the error; None for a
    stream that was not captured, and for errors from anywhere else.
    """

    stdout: bytes | None = None
    stderr: bytes | None = None


def closed() -> WasmError:
    """Return the error for using a closed instance."""
    return WasmError("the instance is closed")


class _Located(WasmError):
    """An error with a position: in the bytes (`offset`), and in the text (`line`, `column`, from 1).

    `message` is the bare text; `str()` adds the position and, for text, the line underlined.
    """

    message: str
    offset: int | None
    line: int | None
    column: int | None
    excerpt: str | None  # the line
    file: str | None  # where the text is, if it is one of several

    def __init__(self, message: str, offset: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.line = self.column = self.excerpt = self.file = None

    def placed(self, line: int, column: int, excerpt: str | None = None, *, file: str | None = None) -> Self:
        """Say where in the text it is, and return it."""
        self.line, self.column, self.excerpt, self.file = line, column, excerpt, file
        return self

    def __str__(self) -> str:
        return self._placed(self.message)

    def _placed(self, text: str) -> str:
        if self.line is None or self.column is None:
            file = "" if self.file is None else f"{self.file}: "
            return file + (text if self.offset is None else f"{text} (at offset {self.offset:#x})")
        file = "" if self.file is None else f"{self.file}:"
        text = f"{file}{self.line}:{self.column}: {text}"
        if self.excerpt is None:
            return text
        # A window of the line around the place: modules are often one line.
        cut = max(0, min(self.column - _EXCERPT // 2, len(self.excerpt) - _EXCERPT))
        return f"{text}\n  {self.excerpt[cut : cut + _EXCERPT]}\n  {' ' * (self.column - 1 - cut)}^"


class Malformed(_Located):
    """The source is not a module; position in the bytes (`offset`), or in the text (`line`, `column`)."""


class Invalid(_Located):
    """The module breaks a rule of validation; `func_index` is the function's, if it is in a body.

    A module given as text also has the position there; `offset` is the one in its binary.
    """

    def __init__(self, message: str, offset: int | None = None, *, func_index: int | None = None) -> None:
        super().__init__(message, offset)
        self.func_index = func_index

    def __str__(self) -> str:
        where = "" if self.func_index is None else f" in function {self.func_index}"
        return self._placed(self.message + where)


class Unlinkable(WasmError):
    """An import is missing or its type does not match; `message` is the bare text."""

    def __init__(self, message: str, detail: str = "") -> None:
        space = "" if detail.startswith("\n") else " "  # a list begins on a line of its own
        super().__init__(f"{message}:{space}{detail}" if detail else message)
        self.message = message


class Frame:
    """A wasm frame of a backtrace; compared, hashed and pickled by value.

    - `func_index`: in the index space of its module; -1: a function of a component, which has no code.
    - `func_name`: from the name section, otherwise the name of an export, otherwise None.
    - `module_name`: from the name section, or None.
    - `offset`: of the instruction, in bytes from the start of the module; -1 if unknown.
    """

    __slots__ = ("_known", "_places", "_word", "func_index")

    func_index: int

    def __init__(self, func_index: int, func_name: str | None, module_name: str | None, offset: int) -> None:
        self.func_index = func_index
        self._known: tuple[str | None, str | None, int] | None = (func_name, module_name, offset)
        self._places: Callable[[int, int], tuple[str | None, str | None, int]] | None = None
        self._word = 0

    @classmethod
    def late(
        cls, func_index: int, word: int, places: Callable[[int, int], tuple[str | None, str | None, int]]
    ) -> Self:
        """Create a frame that calls `places(func_index, word)` for the rest on first access."""
        frame = cls.__new__(cls)
        frame.func_index, frame._word, frame._places, frame._known = func_index, word, places, None
        return frame

    def _rest(self) -> tuple[str | None, str | None, int]:
        if self._known is None:
            assert self._places is not None
            self._known = self._places(self.func_index, self._word)
            self._places = None
        return self._known

    @property
    def func_name(self) -> str | None:
        """The function's name, from the name section or an export; None if it has none."""
        return self._rest()[0]

    @property
    def module_name(self) -> str | None:
        """The module's name, or None."""
        return self._rest()[1]

    @property
    def offset(self) -> int:
        """The position of the instruction, in bytes from the start of the module; -1 if unknown."""
        return self._rest()[2]

    def _values(self) -> tuple[int, str | None, str | None, int]:
        return (self.func_index, *self._rest())

    def __eq__(self, other: object) -> bool:
        return self._values() == other._values() if isinstance(other, Frame) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        names = ("func_index", "func_name", "module_name", "offset")
        values = ", ".join(f"{name}={value!r}" for name, value in zip(names, self._values(), strict=True))
        return f"Frame({values})"

    def __reduce__(self) -> tuple[type[Frame], tuple[int, str | None, str | None, int]]:
        return Frame, self._values()

    def __str__(self) -> str:
        name = visible(self.func_name or f"func[{self.func_index}]", lines=False)
        module = visible(self.module_name or "<module>", lines=False)
        if self.func_index < 0:
            return f"{module}!{name}"
        return f"{module}!{name} (at offset {self.offset:#x})"


class _AtRunTime(WasmError):
    """An error of running code: `message` is the bare text, `frames` the backtrace, innermost first.

    `frames` is empty if no guest was running: a limit at instantiation, an exception created by Python.
    """

    def __init__(self, message: str, frames: Sequence[Frame] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.frames: tuple[Frame, ...] = tuple(frames)

    def __str__(self) -> str:
        lines = [self.message, *(f"  {i}: {frame}" for i, frame in enumerate(self.frames))]
        return "\n".join(lines)


class Trap(_AtRunTime):
    """The guest trapped; `message` is worded as in the suite, `frames` are innermost first."""


class UncaughtException(_AtRunTime):
    """An uncaught wasm exception.

    `tag` is the `engine.Tag`, `values` its payload; pickling keeps numbers only. Raised from a host
    function with a tag (`raise UncaughtException(tag=t, values=(1,))`) it is thrown into the guest,
    which may catch it.
    """

    def __init__(
        self,
        message: str = "uncaught exception",
        frames: Sequence[Frame] = (),
        *,
        tag: object = None,
        values: tuple[object, ...] = (),
        reference: object = None,
    ) -> None:
        super().__init__(message, frames)
        self.tag = tag
        self.values = values
        self.reference = reference

    def __copy__(self) -> Self:
        made = type(self)(self.message)
        made.__dict__.update(self.__dict__)
        return made

    def __deepcopy__(self, memo: object) -> Self:
        return self.__copy__()

    def __reduce__(self) -> tuple[object, ...]:
        # tags and references are of a store, which stays in its process
        values = tuple(value if isinstance(value, (int, float)) else None for value in self.values)
        left = {"tag": None, "reference": None, "values": values}
        return type(self), (self.message,), self.__dict__ | left


class Interrupted(_AtRunTime):
    """`wasi.interrupt()` ended the call. No limit was reached, and the guest did nothing wrong."""


class CannotSuspend(WasmError):
    """A suspension would have to cross a Python frame."""


class LimitExceeded(_AtRunTime):
    """A limit set by `Limits` was reached; each limit has its own subclass."""


class Exhaustion(LimitExceeded):
    """`Limits.stack`, the guest's call stack, is exhausted ("call stack exhausted")."""


class OutOfFuel(LimitExceeded):
    """`Limits.fuel` of the outermost call, or `Limits.total_fuel`, is used up; `limit` names which."""

    def __init__(
        self, message: str = "out of fuel", frames: Sequence[Frame] = (), *, limit: str = "fuel"
    ) -> None:
        super().__init__(message, frames)
        self.limit = limit  # "fuel" or "total_fuel"


class Timeout(LimitExceeded):
    """The wall-clock time of `Limits.seconds` is over."""


class MemoryLimit(LimitExceeded):
    """`Limits.memory` is exceeded, by a memory's or table's minimum, exceptions, references or code."""


class TableLimit(LimitExceeded):
    """A table's minimum is larger than `Limits.table`."""


class InstanceLimit(LimitExceeded):
    """A store has more instances than `Limits.instances`."""


class HandleLimit(LimitExceeded):
    """A component instance has more handles than `Limits.handles`."""


class TaskLimit(LimitExceeded):
    """More than `Limits.tasks` tasks, threads and calls of the host wait in a store."""


class LiftLimit(LimitExceeded):
    """The values of one call take more memory in Python than `Limits.lifted`."""


class OutputLimit(LimitExceeded):
    """A program wrote more than `Limits.output`; the output up to the limit is in `stdout` and `stderr`."""


class StackLimit(LimitExceeded):
    """Host and guest call each other too deeply for the thread's C stack."""


for _name, _each in list(globals().items()):
    if not _name.startswith("_") and isinstance(_each, type) and issubclass(_each, (WasmError, Frame)):
        _each.__module__ = "wasi"  # where users find them, and what tracebacks call them: wasi.Trap
