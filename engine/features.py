"""Enabled proposals (`Features`) and resource limits of a guest (`Limits`).

Every proposal is a bit here and nowhere else: decoder, validator, text parser and run time
use the same object. The default is what core 3.0 and WASI 0.3.1 released, and legacy exceptions,
which real programs still use. Plain classes, because a dataclass would add 7 ms of imports to every start.
"""

from __future__ import annotations

from engine.wording import quoted

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import NoReturn, Self

WASM_PAGE = 65536
# Features that change the meaning of what is there without them, so that enabling one is a choice:
# `all` enables what adds to the language, and none of these.
REVISIONS = frozenset(
    (
        "cm_reentrance",
        "cm_callback_cancellation",
        "cm_linked_ends",
        "cm_notified_drops",
        "cm_hyphen_uniqueness",
    )
)


class _Settings:
    """Named values that never change: compared, hashed, shown and pickled by value."""

    __slots__: tuple[str, ...] = ()

    def _fill(self, values: Mapping[str, object]) -> None:
        for name in self.__slots__:
            object.__setattr__(self, name, values[name])

    @classmethod
    def checked(cls, value: Self | None, default: Self) -> Self:
        """Return an argument, or `default` for None; TypeError if it has the wrong type."""
        if value is None:
            return default
        if not isinstance(value, cls):
            name = cls.__name__
            given = f"{type(value).__name__}: {value!r}"
            raise TypeError(f"{name.lower()} must be a {name}(...) object, not {given}")
        return value

    def _values(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__slots__}

    def replace(self, **changes: object) -> Self:
        """Return a copy with some values changed."""
        return type(self)(**{**self._values(), **changes})

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is immutable; use replace({name}=...)")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(tuple(self._values().values()))

    def __repr__(self) -> str:
        default = type(self)()._values()
        changed = (f"{name}={value!r}" for name, value in self._values().items() if value != default[name])
        return f"{type(self).__name__}({', '.join(changed)})"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self._values())


def _rebuild(cls: type[_Settings], values: dict[str, object]) -> _Settings:
    return cls(**values)


class Features(_Settings):
    """Enabled proposals; immutable. The names are those of the proposals.

    Those that begin with `cm` belong to the Component Model; core modules ignore them. The default is WASI
    0.3.1. `cm_reentrance`, `cm_callback_cancellation`, `cm_linked_ends`, `cm_notified_drops` and
    `cm_hyphen_uniqueness` are later rules of the specification in the place of those of WASI 0.3.1.

    - `cm_reentrance`: an instance may be entered while another call of it runs or waits; what calls wait
      for is backpressure alone.
    - `cm_callback_cancellation`: a request to cancel is delivered by the event loop of a callback and by
      nothing else, so built-ins have no `cancellable`.
    - `cm_linked_ends`: the ends of a stream or future refer to each other. After a cancelled copy CANCELLED
      takes precedence over COMPLETED; a future that has its value is not DROPPED.
    - `cm_notified_drops`: an end that waits for nothing is notified, once, when the other end is dropped.
    - `cm_hyphen_uniqueness`: `foo-bar` and `foobar` are in conflict where names have to be unique.
    """

    __module__ = "wasi"
    __slots__ = (  # noqa: RUF023 (in the order of their bits)
        "sign_extension",
        "saturating_conversions",
        "multi_value",
        "bulk_memory",
        "reference_types",
        "function_references",
        "recursive_types",
        "extended_const",
        "tail_call",
        "exceptions",
        "legacy_exceptions",
        "multi_memory",
        "memory64",
        "mutable_globals",
        "annotations",
        "wide_arithmetic",
        "custom_page_sizes",
        "threads",
        "cm_async",
        "cm_map",
        "cm_implements",
        "cm_values",
        "cm_nested_names",
        "cm_more_async_builtins",
        "cm_async_stackful",
        "cm_threading",
        "cm_fixed_length_lists",
        "cm_error_context",
        "cm_canonical_names",
        "cm64",
        "cm_forward",
        "cm_accessors",
        "cm_reentrance",
        "cm_callback_cancellation",
        "cm_linked_ends",
        "cm_notified_drops",
        "cm_hyphen_uniqueness",
    )

    sign_extension: bool
    saturating_conversions: bool
    multi_value: bool
    bulk_memory: bool
    reference_types: bool
    function_references: bool
    recursive_types: bool
    extended_const: bool
    tail_call: bool
    exceptions: bool
    legacy_exceptions: bool
    multi_memory: bool
    memory64: bool
    mutable_globals: bool
    annotations: bool
    wide_arithmetic: bool
    custom_page_sizes: bool
    threads: bool
    cm_async: bool
    cm_map: bool
    cm_implements: bool
    cm_values: bool
    cm_nested_names: bool
    cm_more_async_builtins: bool
    cm_async_stackful: bool
    cm_threading: bool
    cm_fixed_length_lists: bool
    cm_error_context: bool
    cm_canonical_names: bool
    cm64: bool
    cm_forward: bool
    cm_accessors: bool
    cm_reentrance: bool
    cm_callback_cancellation: bool
    cm_linked_ends: bool
    cm_notified_drops: bool
    cm_hyphen_uniqueness: bool

    def __init__(
        self,
        *,
        sign_extension: bool = True,
        saturating_conversions: bool = True,
        multi_value: bool = True,
        bulk_memory: bool = True,
        reference_types: bool = True,
        function_references: bool = True,
        recursive_types: bool = True,  # rec, sub and final; structs and arrays are `gc`
        extended_const: bool = True,
        tail_call: bool = True,
        exceptions: bool = True,
        legacy_exceptions: bool = True,
        multi_memory: bool = True,
        memory64: bool = True,
        mutable_globals: bool = True,
        annotations: bool = True,
        wide_arithmetic: bool = False,
        custom_page_sizes: bool = False,
        threads: bool = False,  # types of shared memories, which can be imported; no atomic instructions yet
        cm_async: bool = True,  # async functions, streams, futures
        cm_map: bool = True,  # map<k, v>
        cm_implements: bool = True,  # implements and external-id of names
        cm_values: bool = False,  # values and start functions
        cm_nested_names: bool = False,  # nested namespaces and packages
        cm_more_async_builtins: bool = False,  # the form, async or sync, that is not released
        cm_async_stackful: bool = False,  # async lifts without callback
        cm_threading: bool = False,  # cooperative threads
        cm_fixed_length_lists: bool = False,  # list<t, n>
        cm_error_context: bool = False,  # error-context
        cm_canonical_names: bool = False,  # canonical interface names: versionsuffix
        cm64: bool = False,  # 64-bit memories in the Canonical ABI
        cm_forward: bool = False,  # stream.forward, future.forward
        cm_accessors: bool = False,  # getters and setters
        cm_reentrance: bool = False,  # components may be entered again while they run
        cm_callback_cancellation: bool = False,  # requests to cancel reach callbacks alone
        cm_linked_ends: bool = False,  # the ends of a stream or future refer to each other
        cm_notified_drops: bool = False,  # an idle end is notified once the other is dropped
        cm_hyphen_uniqueness: bool = False,  # names that differ in hyphens alone are in conflict
    ) -> None:
        self._fill(locals())

    @classmethod
    def parse(cls, text: str, default: Self | None = None) -> Self:
        """Parse `wide-arithmetic,-tail-call`: names to enable, or with a minus to disable.

        It starts from `default`, or from `all` or `mvp` (nothing enabled) if that is the first word.
        `all` is what adds to the language; a newer rule in the place of another one is enabled by its name.
        Raises ValueError that lists the known names.
        """
        if not isinstance(text, str):
            raise TypeError(f'features must be a string such as "wide-arithmetic,-tail-call", not {text!r}')
        names = cls.__slots__
        chosen: dict[str, bool] = {}
        for word in filter(None, (w.strip() for w in text.split(","))):
            name = word.lstrip("-").replace("-", "_")
            if name in ("all", "mvp"):
                chosen = {each: name == "all" and each not in REVISIONS for each in names}
            elif name in names:
                chosen[name] = not word.startswith("-")
            else:
                raise ValueError(
                    f"unknown feature {quoted(word)}; known: {', '.join(sorted(names)).replace('_', '-')}"
                )
        return cls.checked(default, cls()).replace(**chosen)

    def bits(self) -> int:
        """Return the set as bits in the order of the fields; the Cython side tests these."""
        # engine/features.pxd has the same order.
        return sum(1 << i for i, name in enumerate(self.__slots__) if getattr(self, name))


class Limits(_Settings):
    """Resource limits of a guest. None means unlimited.

    - `memory`: bytes, or a string such as "64MiB", for all linked instances together: linear memories;
      tables, 8 per element; references, 64 each; exceptions; instances, with their globals, and the parts
      of components; translated code of called functions; and stacks of nested calls.
      The first MiB of everything except linear memories is free. Beyond the limit `memory.grow` and
      `table.grow` return -1, everything else raises MemoryLimit.
    - `table`: elements of one table.
    - `instances`: instances in one store.
    - `handles`: entries in the handle table of one component instance, for resources and other handles.
    - `tasks`: tasks and threads of components that wait at one time in one store, and calls of the host
      that are to be answered later.
    - `lifted`: approximate bytes of Python objects that one call creates from a guest's values, or a string.
    - `stack`: bytes of one guest stack, or a string such as "1MiB".
    - `files`: files, directories and connections that a WASI guest may have open at one time, in
      addition to its grants; one more is MFILE. In any case a quarter of the descriptors that the
      process may have (`ulimit -n`) is reserved from guests.
    - `output`: bytes of stdout and stderr that `wasi.run` captures, or a string; beyond it OutputLimit.
    - `fuel`: for each outermost call, including nested calls: entering a guest, backward branches and
      calls; straight-line code, bulk operations, copies of components and unwinding by their size. An
      instantiation is one such call, including start functions and `_initialize`.
    - `total_fuel`: fuel of all calls of a store together.
    - `seconds`: wall clock of one outermost call, including waiting; likewise of loading, from the first
      byte to the last start function.

    Raises TypeError or ValueError that names the limit.
    """

    __module__ = "wasi"
    __slots__ = (
        "files", "fuel", "handles", "instances", "lifted", "memory", "output", "seconds", "stack", "table",
        "tasks", "total_fuel",
    )  # fmt: skip

    memory: int | None
    table: int | None
    instances: int | None
    handles: int | None
    tasks: int | None
    lifted: int | None
    stack: int
    files: int | None
    output: int | None
    fuel: int | None
    total_fuel: int | None
    seconds: float | None

    def __init__(
        self,
        *,
        memory: int | str | None = None,
        table: int | None = 10_000_000,
        instances: int | None = 10_000,
        handles: int | None = 1_000_000,
        tasks: int | None = 10_000,
        lifted: int | str | None = 1 << 30,
        stack: int | str = 8 << 20,
        files: int | None = 4096,
        output: int | str | None = 64 << 20,
        fuel: int | None = None,
        total_fuel: int | None = None,
        seconds: float | None = None,
    ) -> None:
        if stack is None:
            raise TypeError('Limits: stack must be a size, such as 8388608 or "8MiB": it cannot be unlimited')
        values: dict[str, object] = {
            "memory": _size("memory", memory),
            "table": _count("table", table),
            "instances": _count("instances", instances),
            "handles": _count("handles", handles),
            "tasks": _count("tasks", tasks),
            "lifted": _size("lifted", lifted),
            "stack": _size("stack", stack),
            "files": _count("files", files),
            "output": _size("output", output),
            "fuel": _count("fuel", fuel),
            "total_fuel": _count("total_fuel", total_fuel),
            "seconds": _seconds(seconds),
        }
        self._fill(values)


_MOST = (1 << 63) - 1  # what counters hold
_UNITS = {
    "": 1, "b": 1,
    "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "tib": 1 << 40,
    "kb": 10**3, "mb": 10**6, "gb": 10**9, "tb": 10**12,
}  # fmt: skip


def parse_size(text: str) -> int:
    """Parse a number of bytes: `65536`, `64KiB`, `1 GB`. Raises ValueError that lists the allowed forms.

    KiB, MiB, GiB and TiB are powers of 1024; kB, MB, GB and TB of 1000; case does not matter.
    """
    digits = text.rstrip().rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    factor = _UNITS.get(text.rstrip()[len(digits) :].lower())
    number = digits.strip().replace("_", "")
    if factor is None or not (number.isascii() and number.isdigit()):
        raise ValueError(
            f"{quoted(text)} is not a valid size: write 65536, 64KiB, 16MiB or 2GiB; "
            "kB, MB and GB are powers of 1000"
        )
    return int(number) * factor


def _size(name: str, value: object) -> int | None:
    if isinstance(value, str):
        try:
            value = parse_size(value)
        except ValueError as error:
            raise ValueError(f"Limits: {name}: {error}") from None
    return _count(name, value)


def _count(name: str, value: object) -> int | None:
    if value is None:
        return None
    # True is an int in Python; as a limit it would be a mistake that nobody notices.
    if not isinstance(value, int) or isinstance(value, bool):
        is_size = name in ("lifted", "memory", "output", "stack")
        kinds = 'an int, a string such as "64MiB"' if is_size else "an int"
        raise TypeError(f"Limits: {name} must be {kinds} or None, not {type(value).__name__}: {value!r}")
    if not 0 <= value <= _MOST:
        raise ValueError(f"Limits: {name} must be from 0 to 2**63 - 1, not {value}")
    return value


def _seconds(value: object) -> float | None:
    if value is None:
        return None
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise TypeError(f"Limits: seconds must be a number or None, not {type(value).__name__}: {value!r}")
    if not 0 < value < _MOST:  # also false for nan
        raise ValueError(f"Limits: seconds must be more than 0 and finite, not {value!r}")
    return value
