"""`wasi run` of a component: `--invoke` calls an exported function, written in WAVE.

    wasi run --invoke 'area({w: 2, h: 3})' FILE
    wasi run --invoke 'my:shapes/plane@1.0.0#area({w: 2, h: 3})' FILE

A function of an exported instance can be called by its name alone if the name is unique, otherwise by
the instance, `#` and the name; package or version of the instance may be omitted if it stays unique.
"""

from __future__ import annotations

from canonabi.errors import WitError
from canonabi.instance.instantiation import instantiate
from canonabi.types.externs import InstanceType
from canonabi.types.valtypes import FuncType, Result
from canonabi.values.classes import Err, Ok
from canonabi.versions import split_version
from canonabi.wit.wave import parse_call
from canonabi.wit.wave_printer import print_value
from engine.errors import Malformed
from engine.wording import nearest, quoted
from wasi.cli.failing import fail
from wasi.cli.files import input_name
from wasi.cli.parsing import UsageError
from wasi.cli.statuses import FAILED
from wasi.embed.compiling import validated
from wasi.embed.linking import link
from wasi.embed.spelling import Speller

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Mapping

    from canonabi.instance.instance import Instance
    from canonabi.types.externs import Entity
    from canonabi.validation.program import Program
    from engine.binary.loading import Loading
    from engine.features import Features, Limits
    from engine.sources import Source
    from wasi.cli.phases import Phases

    Path = tuple[str, ...]  # names of instances, from the outermost, and last the function's


class ComponentRun:
    """One run of a component: `counters` exist once it was instantiated."""

    def __init__(self, given: Namespace, features: Features, limits: Limits, phases: Phases) -> None:
        self._given = given
        self._features = features
        self._limits = limits
        self._phases = phases
        self.counters: dict[str, int] = {}

    def run(self, source: Source, binary: bytes, loading: Loading) -> int:
        """Compile the binary of a source, instantiate and call; print the result and return the status."""
        given = self._given
        program = validated(source, binary, self._features, loading)
        if given.invoke is None:
            return fail(_no_command(given.file, program))
        if given.preload:
            raise UsageError("--preload only works for modules; this is a component")
        # Before instantiation: a wrong call should not run anything of the guest.
        path, type_, arguments = parse_invocation(program, given.invoke, given.args)
        self._phases.begin("instantiate")
        imports = link(program.type.imports, {}, _speller(program))
        with instantiate(program, imports, limits=self._limits, engine=given.engine) as instance:
            self._phases.begin("run")
            try:
                return self._call(instance, path, type_, arguments)
            finally:
                self.counters = instance.usage()

    @staticmethod
    def _call(instance: Instance, path: Path, type_: FuncType, arguments: list[object]) -> int:
        """Call the function at a path; an error result is printed like a value, but the status is 1."""
        function: object = instance.exports
        for name in path:
            function = function[name]  # type: ignore[index]
        status, result = 0, None
        try:
            result = function(*arguments)  # type: ignore[operator]
            result = Ok(result) if isinstance(type_.result, Result) else result
        except WitError as error:
            status, result = FAILED, Err(error.value)
        if type_.result is not None:
            print(print_value(result, type_.result))
        return status


def parse_invocation(program: Program, call: str, words: list[str]) -> tuple[Path, FuncType, list[object]]:
    """Return the called function, its type and the arguments; raises UsageError.

    With a name alone the remaining words of the command line are arguments, as for a module's function.
    """
    # Without parentheses it is as for modules: the words behind FILE are the arguments.
    if "(" not in call:
        call = f"{call}({', '.join(words)})"
    elif words:
        raise UsageError(f"--invoke {call}: write the arguments in the call, not after FILE")
    speller = _speller(program)
    functions = dict(_functions(program.type.exports))
    found: list[Path] = []

    def find(name: str) -> FuncType:
        found.append(_find_function(name, functions, speller))
        return functions[found[0]]

    try:
        _, arguments = parse_call(call, find)
    except Malformed as error:
        raise UsageError(f"--invoke: {error}") from None
    path, type_ = found[0], functions[found[0]]
    result = type_.result
    if result is not None and (result.has_handle or result.has_async):
        wrong = f"returns {speller.value(result)}, which has no text form"
        raise UsageError(f"{path[-1]} {wrong}, so it cannot be called from the command line")
    return path, type_, arguments


def _find_function(name: str, functions: Mapping[Path, FuncType], speller: Speller) -> Path:
    """Return the path of the function with a name; raises UsageError."""
    *within, last = name.split("#")
    found = [path for path in functions if path[-1] == last and _ends_with(path[:-1], within)]
    # A full name counts even if it is also the end of others.
    exact = [path for path in found if "#".join(path) == name]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        chosen = {path: functions[path] for path in found}
        raise UsageError(f"{quoted(name)} is ambiguous; it could be any of{_listed(chosen, speller)}")
    known = ["#".join(path) for path in functions] + [path[-1] for path in functions]
    listed = _listed(functions, speller) or " none"
    raise UsageError(f"no exported function {quoted(name)}{nearest(name, known)}; functions:{listed}")


def _ends_with(path: Path, names: list[str]) -> bool:
    """Return whether the last instances of a path have these names, some without package or version."""
    if len(names) > len(path):
        return False
    pairs = zip(path[len(path) - len(names) :], names, strict=True)
    return all(given in _spellings(instance) for instance, given in pairs)


def _spellings(name: str) -> tuple[str, ...]:
    """Return an instance's name in full, without version, and the interface alone: ns:pkg/name@1.0."""
    bare = split_version(name)[0]
    return name, bare, bare.rpartition("/")[2]


def _functions(exports: Mapping[str, Entity], within: Path = ()) -> Iterator[tuple[Path, FuncType]]:
    for name, entity in exports.items():
        if isinstance(entity.type, FuncType):
            yield (*within, name), entity.type
        elif isinstance(entity.type, InstanceType):
            yield from _functions(entity.type.exports, (*within, name))


def _speller(program: Program) -> Speller:
    return Speller(program.names, program.type.imports, program.type.exports)


def _listed(functions: Mapping[Path, FuncType], speller: Speller) -> str:
    return "".join(f"\n  {'#'.join(path)}: {speller.func(type_)}" for path, type_ in functions.items())


def _no_command(file: str, program: Program) -> str:
    """Say that a component cannot be run as a program yet, list its contents, and suggest what to do."""
    imports = "".join(f"\n  {name} ({entity.sort})" for name, entity in program.type.imports.items())
    functions = _listed(dict(_functions(program.type.exports)), _speller(program))
    return (
        f"{input_name(file)}: a component; running WASI 0.2 programs is not supported yet"
        f"\nimports:{imports or ' none'}"
        f"\nfunctions:{functions or ' none'}"
        "\nto call a function: wasi run --invoke 'NAME(ARG, ...)' FILE"
    )
