"""`wasi run`: a WASI program with the terminal's streams, or one function of a module or component.

The exit status and the streams of the process are the guest's; messages of the command go to
standard error.
"""

from __future__ import annotations

import os

from engine.binary.loading import Loading
from engine.types.externtypes import FuncType
from engine.wording import quoted
from wasi.cli import settings
from wasi.cli.failing import report
from wasi.cli.files import read_input
from wasi.cli.parsing import UsageError, count, duration, form, size
from wasi.cli.phases import Phases
from wasi.embed.compiling import compile_module, component_binary
from wasi.embed.loading import check_program
from wasi.embed.running import usage
from wasi.exiting import Exit
from wasi.grants import Grants, ro
from wasi.host.stdio import inherit

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping, Sequence

    from engine.sources import Source
    from wasi.embed.module import Module
    from wasi.embed.module_instance import Instance
    from wasi.grants import Input, ReadOnly

USAGE = "[OPTION ...] FILE [ARG ...]"
EXAMPLES = """\
  wasi run hello.wasm
  wasi run --dir . cat.wasm notes.txt
  wasi run --dir ./data::/data --env LANG=C tool.wasm --flag-of-the-tool /data/x
  wasi run --fuel 1e9 --timeout 5s --max-memory 64MiB --stats untrusted.wasm
  wasi run --invoke add calc.wat 1 0x10
  wasi run --invoke 'area({w: 2, h: 3})' component.wasm
  wasi wat2wasm hello.wat -o - | wasi run -
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments; everything after FILE, including options, is the guest's."""
    add = parser.add_argument
    _add_grants(parser)
    add(
        "--invoke",
        metavar="NAME",
        help="call this export with ARGs as its parameters and print its results; for a component: a "
        "call in WAVE, such as 'f(1, \"x\", {a: some(2)})'",
    )
    add("--fuel", metavar="N", type=count, help="limit fuel, mainly calls and backward branches")
    add("--total-fuel", metavar="N", type=count, help="limit fuel of all calls, including the start function")
    add("--timeout", metavar="TIME", type=duration, help="limit time, such as 5s or 100ms")
    add(
        "--max-memory",
        metavar="SIZE",
        type=size,
        help="limit bytes of memories, tables and everything else, such as 64MiB",
    )
    add("--max-stack", metavar="SIZE", type=size, help="limit bytes of the guest's stack (default: 8MiB)")
    add("--max-files", metavar="N", type=count, help="limit open files of the guest (default: 4096)")
    settings.add_features(parser)
    add(
        "-W",
        "--wasm",
        dest="wasm",
        metavar="KEY=VAL,...",
        action="append",
        default=[],
        help="set limits and proposals by wasmtime's names: fuel, timeout, max-memory-size, max-wasm-stack, "
        "max-table-elements, max-instances, proposals",
    )
    add("--stats", action="store_true", help="print counters and times to standard error at the end")
    add("--engine", metavar="FORM", type=form, help="form of the interpreter: tail or switch")
    add("file", metavar="FILE", help="a module or component, binary or text; - is standard input")
    # REMAINDER: from FILE on everything is the guest's, also what looks like an option of ours.
    rest = add("args", metavar="ARG", nargs="...", help="arguments of the program")
    rest.required = False  # argparse would report it as missing


def _add_grants(parser: ArgumentParser) -> None:
    add = parser.add_argument
    for name, what in (("--dir", "a directory"), ("--ro-dir", "a directory read-only")):
        add(
            name,
            metavar="HOST[::GUEST]",
            action="append",
            default=[],
            help=f"grant {what}, visible as GUEST (default: HOST)",
        )
    add(
        "--env",
        metavar="NAME[=VALUE]",
        action="append",
        default=[],
        help="set an environment variable; without a value it is copied from this process",
    )
    add("--stdin", metavar="FILE", help="read standard input from a file")
    add(
        "--preload",
        metavar="NAME=FILE",
        action="append",
        default=[],
        help="provide the imports from NAME with the exports of another module",
    )
    add("--argv0", metavar="NAME", help="set the program's own name (default: the file's name)")


def run(arguments: Namespace) -> int:
    """Run the program and return its status; on failure print the error and return its status."""
    # Outside of `try`: a wrong command line is not the program's failure.
    session = _Session(arguments)
    try:
        return session.run()
    except Exit as end:
        # What the system keeps of a status, so that the same number is seen however the guest is run.
        return end.code & 0xFF
    except Exception as error:
        return report(error, session.file, session.paths())
    finally:
        session.phases.end()
        if arguments.stats:
            from wasi.cli.stats import show

            show(session.counters, session.phases)


class _Session:
    """One run of the command: its arguments, and its progress."""

    def __init__(self, arguments: Namespace) -> None:
        """Raise UsageError for options that contradict each other."""
        settings.apply_wasm_options(arguments)
        self.arguments = arguments
        self.file: str = arguments.file  # which one is being worked on, for messages
        self.preload = _preload(arguments.preload)
        self.limits = settings.limits(arguments)
        self.features = settings.features(arguments)
        self.phases = Phases()
        self.counters: dict[str, int] = {}  # of what ran; none if it did not come to that
        # Made at once, so that what is wrong with the options shows before anything is read.
        self.grants = self._grants(inherit)

    def run(self) -> int:
        """Compile, instantiate and call; return the status of a program that returns."""
        if self.arguments.stdin is None:
            return self._run()
        # Unbuffered, as the guest gets the descriptor: a buffer would have read ahead.
        with open(self.arguments.stdin, "rb", buffering=0) as stdin:
            self.grants = self._grants(stdin.fileno())
            return self._run()

    def _run(self) -> int:
        given, name = self.arguments, self.arguments.invoke
        self.phases.begin("read")
        source = read_input(given.file)
        self.phases.begin("compile")
        loading = Loading(self.limits)
        # The face (wasi.load) is not used here: each phase is measured on its own for --stats.
        component = component_binary(source, self.features, loading)
        if component is not None:
            return self._run_component(source, component, loading)
        module = compile_module(source, self.features, loading)
        if name is None:
            check_program(module)
            self._call(module, "_start", [])
        else:
            from wasi.cli.invoke import parse_parameters, show_results

            type_, parameters = parse_parameters(module, name, given.args)
            show_results(type_, self._call(module, name, parameters))
        return 0

    def _run_component(self, source: Source, binary: bytes, loading: Loading) -> int:
        from wasi.cli.invoke_component import ComponentRun

        component = ComponentRun(self.arguments, self.features, self.limits, self.phases)
        try:
            return component.run(source, binary, loading)
        finally:
            self.counters = component.counters

    def _call(self, module: Module, name: str, parameters: Sequence[object]) -> object:
        self.phases.begin("instantiate")
        imports = self._preloaded()
        # Closed at the end whatever happens, with the guest's files.
        with self._instantiate(module, imports) as instance:
            self.phases.begin("run")
            try:
                # --invoke of a library: its constructors run first, or its globals are not set up.
                if name not in ("_start", "_initialize") and _has_constructors(module):
                    instance["_initialize"]()
                return instance[name](*parameters)
            finally:
                self.counters = usage(instance)

    def _preloaded(self) -> dict[str, Instance]:
        """Instantiate the modules of --preload, each of which may import from those before it."""
        imports: dict[str, Instance] = {}
        for name, path in self.preload.items():
            self.file = path
            loading = Loading(self.limits)
            module = compile_module(read_input(path), self.features, loading)
            imports[name] = self._instantiate(module, imports)
        self.file = self.arguments.file
        return imports

    def _instantiate(self, module: Module, imports: Mapping[str, Instance]) -> Instance:
        return module.instantiate(
            imports, grants=self.grants, limits=self.limits, engine=self.arguments.engine
        )

    def _grants(self, stdin: Input) -> Grants:
        given = self.arguments
        own_name = given.argv0 or ("main.wasm" if given.file == "-" else os.path.basename(given.file))
        try:
            return Grants(
                # With --invoke the arguments are the function's.
                args=(own_name, *(given.args if given.invoke is None else ())),
                env=_environment(given.env),
                stdin=stdin,
                stdout=inherit,
                stderr=inherit,
                dirs=_directories(given),
            )
        except ValueError as error:
            raise UsageError(str(error)) from None

    def paths(self) -> dict[str, str]:
        """Return which option named which path."""
        given = self.arguments
        named = {"--dir": given.dir, "--ro-dir": given.ro_dir, "--stdin": [given.stdin or ""]}
        return {
            value.partition("::")[0]: option for option, values in named.items() for value in values if value
        }


def _has_constructors(module: Module) -> bool:
    """Return whether `_initialize` must be called before the functions of a module.

    Loading has done so if the module imports from WASI; calling it again does nothing then.
    """
    types = {name: item.type for name, item in module.exports.items()}
    return "_start" not in types and types.get("_initialize") == FuncType((), ())


def _preload(given: list[str]) -> dict[str, str]:
    """Read NAME=FILE."""
    named: dict[str, str] = {}
    for item in given:
        name, _, path = item.partition("=")
        if not (name and path):
            raise UsageError(f"--preload {quoted(item)}: write NAME=FILE")
        if name in named:
            raise UsageError(f"--preload: two modules are named {quoted(name)}")
        named[name] = path
    return named


def _environment(given: list[str]) -> dict[str, str]:
    """Read NAME=VALUE, and NAME for a variable of this process, which may be unset."""
    pairs = [item.partition("=") for item in given]
    named = {name: value if sign else os.environ.get(name) for name, sign, value in pairs}
    return {name: value for name, value in named.items() if value is not None}


def _directories(arguments: Namespace) -> dict[str, str | ReadOnly]:
    """Read HOST[::GUEST] of --dir and --ro-dir as guest path → host path."""
    found: dict[str, str | ReadOnly] = {}
    for given, read_only in [(d, False) for d in arguments.dir] + [(d, True) for d in arguments.ro_dir]:
        host, _, guest = given.partition("::")
        guest = guest or host
        if not host:
            raise UsageError(f"{quoted(given)} does not name a host directory: write HOST or HOST::GUEST")
        if guest in found:
            message = f"two directories are granted as {quoted(guest)}"
            raise UsageError(f"{message}: rename one with HOST::GUEST")
        found[guest] = ro(host) if read_only else host
    return found
