"""Execute one script of a test suite against the engine, and judge every command.

Semantics: the reference interpreter's README, "Scripts". A command passes if it was executed
and has the expected outcome; `wasi.wast.messages` compares messages. Components are handled by
`wasi.wast.components`, which is imported when a script has one.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

import engine
from engine import text as wast
from engine.errors import Exhaustion, Invalid, Malformed, Trap, UncaughtException, Unlinkable, WasmError
from engine.features import Features
from engine.wording import quoted
from wasi.wast.messages import begins, contains, traps
from wasi.wast.values import (
    WIDTHS,
    CannotMake,
    WrongResult,
    as_bits,
    check_results,
    to_bits,
    to_python,
)

if TYPE_CHECKING:
    from canonabi.instance.instance import Instance as ComponentInstance
    from canonabi.validation.program import Program

T = TypeVar("T")
Form = Literal["tail", "switch"]  # of the interpreter
Wording = Callable[[str, str], bool]  # tells whether an actual message is the one expected
Results = tuple[tuple[str, ...], tuple[object, ...]]  # types, and values: numbers as bits


@dataclass(frozen=True, slots=True)
class ScriptJob:
    """A script to run."""

    path: str  # as reports name it
    file: Path
    engine: Form
    features: Features


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of one command."""

    line: int
    command: str  # its keyword
    reason: str | None  # why it failed; None: it passed

    @property
    def passed(self) -> bool:
        """Return whether the command did what the script expects."""
        return self.reason is None


@dataclass(frozen=True, slots=True)
class ScriptResult:
    """The results of a script: an outcome for each command, in order."""

    path: str
    engine: Form
    outcomes: tuple[Outcome, ...]
    seconds: float

    @property
    def passed(self) -> int:
        """Return how many commands passed."""
        return sum(outcome.passed for outcome in self.outcomes)


def lost(script: ScriptJob, reason: str) -> ScriptResult:
    """Return the result of a script that could not be run: one failure, without a line."""
    return ScriptResult(script.path, script.engine, (Outcome(0, "script", reason),), 0.0)


def run_script(script: ScriptJob) -> ScriptResult:
    """Run a script from its file."""
    started = time.perf_counter()
    try:
        commands = wast.parse_script(script.file.read_bytes(), script.features)
    except (Malformed, OSError) as error:
        return lost(script, _one_line(error))
    # One state for the whole script: commands refer to modules of earlier ones.
    runner = Runner(script.engine, script.features)
    outcomes = tuple(Outcome(c.line, keyword(c), runner.execute(c)) for c in commands)
    return ScriptResult(script.path, script.engine, outcomes, time.perf_counter() - started)


def keyword(command: wast.Command) -> str:
    """Return a script's keyword for a command."""
    match command:
        case wast.DefineModule(_, source):
            return source.keyword
        case wast.ModuleDefinition(_, source):
            return f"{source.keyword} definition"
        case wast.ModuleInstance():
            return f"{command.keyword} instance"
        case wast.Perform():
            return type(command.action).__name__.lower()
        case _:
            return re.sub(r"(?<!^)(?=[A-Z])", "_", type(command).__name__).lower()


class Runner:
    """The state of a script: its modules, components and instances, by identifier and by registered name."""

    def __init__(self, form: Form, features: Features) -> None:
        self._form = form
        self._features = features
        # Commands without an identifier mean the latest one, which is kept under None.
        self._definitions: dict[str | None, engine.Module | Program] = {}  # None: the latest
        self._instances: dict[str | None, engine.Instance | ComponentInstance] = {}
        self._registered: dict[str, Mapping[str, object] | engine.Instance] = {"spectest": spectest()}
        self._components: dict[str, ComponentInstance] = {}  # registered

    def execute(self, command: wast.Command) -> str | None:
        """Execute a command; return why it failed, or None. Engine exceptions do not propagate."""
        try:
            self._execute(command)
        except (CannotMake, WrongResult) as error:
            return str(error)
        except Exception as error:  # a fault of the engine: it fails this command
            return _one_line(error)
        return None

    def _execute(self, command: wast.Command) -> None:
        match command:
            case wast.DefineModule(_, source):
                self._define(source.id, lambda: self._valid(source))
            # A definition is compiled and not instantiated; `module instance` does that, any number of times.
            case wast.ModuleDefinition(_, source):
                self._forget(self._definitions, source.id)
                self._name(self._definitions, source.id, self._valid(source))
            case wast.ModuleInstance(_, kind, id_, definition):
                self._define(id_, lambda: self._named(self._definitions, definition, kind))
            case wast.Register(_, name, id_):
                self._register(name, id_)
            case wast.Perform(_, action):
                self._perform(action)
            case wast.AssertReturn(_, action, expected):
                self._check(action, expected)
            case _:
                self._execute_failing(command)

    def _execute_failing(self, command: wast.Command) -> None:
        """Execute an assertion that something fails."""
        match command:
            case wast.AssertTrap(_, wast.ModuleSource() as source, message):
                module = self._compile(source)
                _expect(Trap, message, lambda: self._instantiate(module), _wording(source, traps))
            case wast.AssertTrap(_, (wast.Invoke() | wast.Get()) as action, message):
                instance = self._named(self._instances, action.module, "instance")
                wording = begins if isinstance(instance, engine.Instance) else traps
                _expect(Trap, message, lambda: self._perform(action), wording)
            case wast.AssertExhaustion(_, action, message):
                _expect(Exhaustion, message, lambda: self._perform(action))
            case wast.AssertException(_, action):
                _expect(UncaughtException, "", lambda: self._perform(action))
            case wast.AssertMalformed(_, source, message) | wast.AssertMalformedCustom(_, source, message):
                _expect(Malformed, message, lambda: self._compile(source), _wording(source))
            case wast.AssertInvalid(_, source, message) | wast.AssertInvalidCustom(_, source, message):
                _expect(Invalid, message, lambda: self._compile(source), _wording(source))
            case wast.AssertUnlinkable(_, source, message):
                module = self._compile(source)
                _expect(Unlinkable, message, lambda: self._instantiate(module), _wording(source))
            case _:
                raise CannotMake(f"{keyword(command)} is not supported")

    def _compile(self, source: wast.ModuleSource) -> engine.Module | Program:
        if source.keyword == "component":
            from wasi.wast.components import compile_component

            return compile_component(source, self._features)
        return engine.Module(source.encode(self._features), features=self._features)

    def _valid(self, source: wast.ModuleSource) -> engine.Module | Program:
        """Compile a module that should be valid: if it is not, the error has the position in the script."""
        try:
            return self._compile(source)
        except (Malformed, Invalid) as error:
            # A module that should have been valid: whoever reads the report wants the line of the script.
            place = None if error.offset is None else source.place(error.offset, self._features)
            raise error if place is None else error.placed(*place) from None

    def _instantiate(self, module: engine.Module | Program) -> engine.Instance | ComponentInstance:
        if isinstance(module, engine.Module):
            return engine.Instance(module, self._registered, engine=self._form)
        from wasi.wast.components import instance_of

        return instance_of(module, self._components, self._form)

    def _register(self, name: str, id_: str | None) -> None:
        # A name is of a module or of a component, never of both.
        self._registered.pop(name, None)
        self._components.pop(name, None)
        instance = self._named(self._instances, id_, "instance")
        if isinstance(instance, engine.Instance):
            self._registered[name] = instance
        else:
            self._components[name] = instance

    def _define(self, id_: str | None, make: Callable[[], engine.Module | Program]) -> None:
        """Make an instance the current one; if it fails there is none, so later commands fail as well."""
        # First forget: if it fails, later commands must not find the one before and pass by accident.
        self._forget(self._instances, id_)
        module = make()
        self._name(self._definitions, id_, module)
        self._name(self._instances, id_, self._instantiate(module))

    @staticmethod
    def _forget(space: dict[str | None, T], id_: str | None) -> None:
        space.pop(None, None)
        space.pop(id_, None)

    @staticmethod
    def _name(space: dict[str | None, T], id_: str | None, item: T) -> None:
        space[None] = space[id_] = item

    @staticmethod
    def _named(space: dict[str | None, T], id_: str | None, what: str) -> T:
        if id_ not in space:
            raise CannotMake(f"no {what} {id_}" if id_ else f"no current {what}")
        return space[id_]

    def _check(self, action: wast.Action, expected: tuple[wast.Value, ...]) -> None:
        """Perform an action, whose result must be the expected one."""
        instance = self._named(self._instances, action.module, "instance")
        if isinstance(instance, engine.Instance):
            check_results(*_perform(instance, action), expected)
        else:
            from wasi.wast.components import check_result, invoke

            check_result(*invoke(instance, action), expected)

    def _perform(self, action: wast.Action) -> None:
        """Perform an action with any result."""
        instance = self._named(self._instances, action.module, "instance")
        if isinstance(instance, engine.Instance):
            _perform(instance, action)
        else:
            from wasi.wast.components import invoke

            invoke(instance, action)


def _perform(instance: engine.Instance, action: wast.Action) -> Results:
    if action.name not in instance.exports:
        raise CannotMake(f"no export {quoted(action.name)}")
    item = instance.exports[action.name]
    if isinstance(action, wast.Get):
        return _get(item, action)
    return _invoke(item, action)


def _get(item: object, action: wast.Get) -> Results:
    if not isinstance(item, engine.Global):
        raise CannotMake(f"export {quoted(action.name)} is not a global")
    type_ = item.type.content
    return (type_,), (item.get_raw() & _mask(type_) if type_ in WIDTHS else item.value,)


def _invoke(item: object, action: wast.Invoke) -> Results:
    """Call a function, with bits if all values are numbers, otherwise with Python values."""
    if not isinstance(item, engine.Func):
        raise CannotMake(f"export {quoted(action.name)} is not a function")
    params, types = item.type.params, item.type.results
    if len(params) != len(action.arguments):
        raise CannotMake(f"{quoted(action.name)} takes {len(params)} arguments, not {len(action.arguments)}")
    arguments = list(zip(action.arguments, params, strict=True))
    if WIDTHS.keys() >= {*params, *types}:
        # Bits in and out: a Python float would lose the payload of a NaN.
        raw = item.call_raw([to_bits(value, type_) for value, type_ in arguments])
        return types, tuple(bits & _mask(type_) for bits, type_ in zip(raw, types, strict=True))
    result = item(*(to_python(value, type_) for value, type_ in arguments))
    results = () if not types else (result,) if len(types) == 1 else result
    assert isinstance(results, tuple)
    values = zip(results, types, strict=True)
    return types, tuple(as_bits(value, type_) if type_ in WIDTHS else value for value, type_ in values)


def _mask(type_: str) -> int:
    return (1 << WIDTHS[type_]) - 1


def _wording(source: wast.ModuleSource, of_components: Wording = contains) -> Wording:
    return begins if source.keyword == "module" else of_components


def _expect(
    failure: type[WasmError], message: str, do: Callable[[], object], wording: Wording = begins
) -> None:
    """Do something that must fail with this class and message."""
    try:
        do()
    except WasmError as error:
        actual = getattr(error, "message", str(error))
        if isinstance(error, failure) and wording(actual, message):
            return
        raise WrongResult(
            f"{type(error).__name__}: {actual}; expected {failure.__name__}: {message}"
        ) from None
    raise WrongResult(f"no error; expected {failure.__name__}: {message}")


def _one_line(error: BaseException) -> str:
    """Return an error in one line: a position in a text becomes line and column."""
    text = str(error).partition("\n")[0] if isinstance(error, (Malformed, Invalid)) else str(error)
    return f"{type(error).__name__}: {' '.join(text.split())}"


def spectest() -> dict[str, object]:
    """Return a new `spectest` module, as in the reference interpreter; printing is silent."""
    prints = {
        "print": (),
        "print_i32": ("i32",),
        "print_i64": ("i64",),
        "print_f32": ("f32",),
        "print_f64": ("f64",),
        "print_i32_f32": ("i32", "f32"),
        "print_f64_f64": ("f64", "f64"),
    }
    functions = {
        name: engine.Func(lambda *_: None, engine.FuncType(params, ())) for name, params in prints.items()
    }
    numbers = {"i32": 666, "i64": 666, "f32": 666.6, "f64": 666.6}
    globals_ = {
        f"global_{type_}": engine.Global(engine.GlobalType(type_, False), number)
        for type_, number in numbers.items()
    }
    return {
        **functions,
        **globals_,
        "table": engine.Table(engine.TableType("funcref", 10, 20, "i32")),
        "table64": engine.Table(engine.TableType("funcref", 10, 20, "i64")),
        "memory": engine.Memory(engine.MemoryType(1, 2)),
    }
