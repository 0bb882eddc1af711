"""What can go wrong, as one tree; texts are those of the official test suite.

    WasmError
    ├── Malformed            the bytes or the text are not a module
    ├── Invalid              a module that breaks a rule of validation
    ├── Unlinkable           an import is missing or of another type
    ├── Trap                 the guest did what must stop it
    ├── Exhaustion           the guest's call stack is used up
    ├── UncaughtException    a wasm exception left the outermost function
    ├── CannotSuspend        a suspension would have to cross a Python frame
    └── LimitExceeded        a limit that the embedder set
        ├── OutOfFuel, Timeout, MemoryLimit, TableLimit, InstanceLimit, StackLimit

Failures are named like the script commands that expect them: `assert_malformed`,
`assert_invalid`, `assert_unlinkable`, `assert_trap`, `assert_exhaustion`,
`assert_exception`. Internal faults are `AssertionError`.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Sequence


class WasmError(Exception):
    """Base of everything this library raises about a guest."""


class Malformed(WasmError):
    """The source is not a module: bytes (`offset`) or text (`line`, `column`, from 1).

    `message` is the bare text; `str()` adds the place and, for text, the line underlined.
    """

    def __init__(
        self,
        message: str,
        offset: int | None = None,
        *,
        line: int | None = None,
        column: int | None = None,
        excerpt: str | None = None,
    ) -> None:
        super().__init__(_placed(message, offset, line, column, excerpt))
        self.message = message
        self.offset = offset
        self.line = line
        self.column = column
        self.excerpt = excerpt

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message, self.offset, self.line, self.column, self.excerpt)


class Invalid(WasmError):
    """The module breaks a rule of validation; `offset` is in the bytes, `func_index` if in a body."""

    def __init__(self, message: str, offset: int | None = None, *, func_index: int | None = None) -> None:
        where = "" if func_index is None else f" in function {func_index}"
        super().__init__(_placed(message + where, offset, None, None, None))
        self.message = message
        self.offset = offset
        self.func_index = func_index


class Unlinkable(WasmError):
    """An import is missing or its type does not match; `message` is the bare text."""

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(f"{message}: {detail}" if detail else message)
        self.message = message


class Frame(  # not typing's, which costs start-up time
    namedtuple("Frame", ("func_index", "func_name", "module_name", "offset"))  # noqa: PYI024
):
    """A wasm frame of a backtrace, innermost first."""

    __slots__ = ()
    func_index: int  # in the index space of its module
    func_name: str | None  # from the name section, else an export's name
    module_name: str | None
    offset: int  # of the instruction, from the start of the module's bytes; -1 if unknown

    def __str__(self) -> str:
        name = self.func_name or f"func[{self.func_index}]"
        module = self.module_name or "<module>"
        return f"{module}!{name} (at offset {self.offset:#x})"


class _AtRunTime(WasmError):
    """A failure of running code: carries the wasm backtrace."""

    def __init__(self, message: str, frames: Sequence[Frame] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.frames: tuple[Frame, ...] = tuple(frames)

    def __str__(self) -> str:
        lines = [self.message, *(f"  {i}: {frame}" for i, frame in enumerate(self.frames))]
        return "\n".join(lines)


class Trap(_AtRunTime):
    """The guest trapped; `message` as the suite spells it, `frames` innermost first."""


class Exhaustion(_AtRunTime):
    """The call stack is used up ("call stack exhausted")."""


class UncaughtException(_AtRunTime):
    """A wasm exception that nobody caught.

    `tag` is the `engine.Tag`, `values` its payload. Raised from a host function with a tag
    (`raise UncaughtException(tag=t, values=(1,))`) it is thrown into the guest, which may catch it.
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


class CannotSuspend(WasmError):
    """A suspension would have to cross a Python frame."""


class LimitExceeded(WasmError):
    """A limit set by `Limits` was hit; each limit has its own subclass."""


class OutOfFuel(LimitExceeded):
    """`Limits.fuel` is used up."""


class Timeout(LimitExceeded):
    """`Limits.seconds` of wall clock are over."""


class MemoryLimit(LimitExceeded):
    """A memory's minimum is larger than `Limits.memory`."""


class TableLimit(LimitExceeded):
    """A table's minimum is larger than `Limits.table`."""


class InstanceLimit(LimitExceeded):
    """More instances in one store than `Limits.instances`."""


class StackLimit(LimitExceeded):
    """Host and guest call each other too deeply for the thread's C stack."""


_EXCERPT = 120  # characters of a line that a message shows


def _placed(
    message: str, offset: int | None, line: int | None, column: int | None, excerpt: str | None
) -> str:
    if line is not None and column is not None:
        placed = f"{line}:{column}: {message}"
        if excerpt is None:
            return placed
        cut = max(0, min(column - _EXCERPT // 2, len(excerpt) - _EXCERPT))
        return f"{placed}\n  {excerpt[cut : cut + _EXCERPT]}\n  {' ' * (column - 1 - cut)}^"
    return message if offset is None else f"{message} (at offset {offset:#x})"


def _rebuild(
    cls: type[Malformed],
    message: str,
    offset: int | None,
    line: int | None,
    column: int | None,
    excerpt: str | None,
) -> Malformed:
    return cls(message, offset, line=line, column=column, excerpt=excerpt)
