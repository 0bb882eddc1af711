"""`.wast` scripts of components on two sides: `definitions.py`, and the project's own run time.

Of each command there is an Outcome: what kind it is, and the value or the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from canonabi.errors import NotYet
from canonabi.instance.instantiation import instantiate
from canonabi.types.valtypes import ValType
from canonabi.validation.program import Program
from canonabi.wit.wave_printer import print_value
from ci.oracle.asynchronous.machine import Fault, Machine, Trapped
from engine import text as wast
from engine.errors import Invalid, Malformed, WasmError
from engine.features import Features
from wasi.wast.command import find_scripts
from wasi.wast.component_values import to_component
from wasi.wast.components import check_result, compile_component, invoke
from wasi.wast.runner import keyword
from wasi.wast.values import CannotMake, WrongResult


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did: "returns", "traps", "invalid", "malformed"; or failed: "fault", "not yet", ..."""

    kind: str
    text: str = ""  # the value as WAVE, or the reason


@dataclass(frozen=True, slots=True)
class Judged:
    """A command with what it should have done, and what it did."""

    line: int
    command: str
    expected: str  # a kind
    outcome: Outcome
    wrong: str  # why it is not what the script says; "" if it is

    @property
    def executed(self) -> bool:
        """Whether something valid was to be made or run."""
        return self.expected not in ("invalid", "malformed")


_KINDS: dict[type, str] = {
    wast.AssertTrap: "traps",
    wast.AssertInvalid: "invalid",
    wast.AssertMalformed: "malformed",
    wast.ModuleDefinition: "compiles",
}


class Side(Protocol):
    """What runs components."""

    def instantiate(self, program: Program) -> Any:
        """Return an instance."""

    def invoke(self, instance: Any, action: wast.Invoke) -> tuple[ValType | None, object]:
        """Call a function; return the type of its result, and the result as a Python value."""


class Theirs:
    """The specification's side."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        machine.restart()

    def instantiate(self, program: Program) -> Any:
        """Return a tree."""
        return self.machine.instantiate(program)

    def invoke(self, instance: Any, action: wast.Invoke) -> tuple[ValType | None, object]:
        """Call a function."""
        params = instance.exports[action.name].type.params
        pairs = zip(action.arguments, params, strict=True)
        args = [to_component(value, t) for value, (_, t) in pairs]
        return self.machine.invoke(instance, action.name, args)


class Ours:
    """The project's side."""

    def instantiate(self, program: Program) -> Any:
        """Return an instance."""
        return instantiate(program)

    def invoke(self, instance: Any, action: wast.Invoke) -> tuple[ValType | None, object]:
        """Call a function."""
        return invoke(instance, action)


class Script:
    """A script on one side: the latest definition and instance are what commands mean without a name."""

    def __init__(self, side: Side, features: Features) -> None:
        self.side = side
        self.features = features
        self._definitions: dict[str | None, Program] = {}
        self._instances: dict[str | None, Any] = {}

    def execute(self, command: wast.Command) -> Judged:
        """Execute a command, and judge it."""
        expected = _KINDS.get(type(command), "returns")
        outcome, wrong = self._outcome(command)
        if outcome.kind != expected:
            wrong = f"{outcome.kind}, expected: {expected}"
        return Judged(command.line, keyword(command), expected, outcome, wrong)

    def _outcome(self, command: wast.Command) -> tuple[Outcome, str]:
        try:
            result = self._execute(command)
        except (Trapped, Fault) as error:
            return Outcome("traps" if isinstance(error, Trapped) else "fault", str(error)), ""
        except (Invalid, Malformed, CannotMake) as error:
            return Outcome(type(error).__name__.lower(), str(error)), ""
        except NotYet as error:
            return Outcome("not yet", str(error)), ""
        except WasmError as error:
            return Outcome("traps", str(getattr(error, "message", error))), ""
        if result is None:
            return Outcome("compiles" if isinstance(command, wast.ModuleDefinition) else "returns"), ""
        t, value = result
        wrong = ""
        try:
            if isinstance(command, wast.AssertReturn):
                check_result(t, value, command.results)
        except WrongResult as error:
            wrong = str(error)
        return Outcome("returns", "" if t is None else print_value(value, t)), wrong

    def _execute(self, command: wast.Command) -> tuple[ValType | None, object] | None:
        match command:
            case wast.DefineModule(_, source):
                self._forget(source.id)
                program = compile_component(source, self.features)
                self._definitions[None] = self._definitions[source.id] = program
                self._instances[None] = self._instances[source.id] = self.side.instantiate(program)
            case wast.ModuleDefinition(_, source):
                self._definitions[None] = self._definitions[source.id] = compile_component(
                    source, self.features
                )
            case wast.ModuleInstance(_, _, id_, definition):
                self._forget(id_)
                self._instances[None] = self._instances[id_] = self.side.instantiate(
                    self._definitions[definition]
                )
            case (
                wast.AssertTrap(_, wast.ModuleSource() as source)
                | wast.AssertInvalid(_, source)
                | (wast.AssertMalformed(_, source))
            ):
                program = compile_component(source, self.features)
                if isinstance(command, wast.AssertTrap):
                    self.side.instantiate(program)
            case wast.AssertTrap(_, wast.Invoke() as action) | wast.AssertReturn(
                _, wast.Invoke() as action, _
            ):
                return self._invoke(action)
            case wast.Perform(_, wast.Invoke() as action):
                return self._invoke(action)
            case _:
                raise CannotMake(f"{keyword(command)} is not supported")
        return None

    def _invoke(self, action: wast.Invoke) -> tuple[ValType | None, object]:
        if action.module not in self._instances:
            raise CannotMake(f"no instance {action.module}")
        return self.side.invoke(self._instances[action.module], action)

    def _forget(self, id_: str | None) -> None:
        self._instances.pop(None, None)
        self._instances.pop(id_, None)


def commands_of(path: Path) -> tuple[list[wast.Command], Features]:
    """Return the commands of a script, and the features that its folder asks for."""
    (job,) = find_scripts([path], engine="tail")
    return wast.parse_script(path.read_bytes(), job.features), job.features


def run(path: Path, side: Side) -> Iterator[Judged]:
    """Run a script on a side, command by command."""
    commands, features = commands_of(path)
    script = Script(side, features)
    for command in commands:
        yield script.execute(command)
