"""Builds the Cython modules of engine/ and canonabi/; everything else is in pyproject.toml.

Says in a few lines what it does, and shows what Cython and the compiler print if one of them fails, or warns.
`pip install -v .` lets these lines through.

Environment: CC (compiler), WASI_ENGINE_CFLAGS (more flags for compiling and linking, such as
`-fsanitize=address`; with `-g` among them nothing is stripped), WASI_ENGINE_JOBS (parallel compilers,
default: one a core), WASI_ENGINE_COMPILE=0 (compile nothing: `make build` does it in place afterwards).
"""

import contextlib
import logging
import os
import shutil
import sys
import sysconfig
import tempfile
import threading
import time
from pathlib import Path

try:
    from Cython import __version__ as cython_version
    from Cython.Build import cythonize
    from setuptools import Extension, setup
    from setuptools.command.build_ext import build_ext
    from setuptools.modified import newer_group
except ImportError as missing:
    sys.exit(f"building wasi-engine needs setuptools >= 80 and Cython >= 3.3 ({missing}); run: pip install .")

EXTRA = os.environ.get("WASI_ENGINE_CFLAGS", "").split()
JOBS = int(os.environ.get("WASI_ENGINE_JOBS") or os.cpu_count() or 1)
# -fno-strict-aliasing: typed loads from linear memory; the ops need -O2 or more for their tail calls;
# -g0: CPython's own flags have -g, which makes the modules five times as large
FLAGS = ["-O3", "-g0", "-fno-strict-aliasing", "-fwrapv", "-fno-math-errno"]
# what gcc says about code that Cython generates, and that no source can mend
FLAGS += ["-Wno-unused", "-Wno-sign-compare", "-Wno-array-bounds", "-Wno-use-after-free"]
LINK = [] if "-g" in EXTRA else ["-s"]
DIRECTIVES = {
    "language_level": "3",
    "boundscheck": False,
    "wraparound": False,
    "cdivision": True,
    "initializedcheck": False,
    "cpow": True,
    "embedsignature": False,
    "autotestdict": False,
    "auto_pickle": False,
}
GENERATED = Path("build/cython")


class Build(build_ext):
    """build_ext that first says what the machine lacks, then what it does, and rebuilds for other flags."""

    def run(self):
        self.say_what_is_missing()
        self.started = time.monotonic()
        if self.extensions:
            self.generate()
        super().run()

    def say_what_is_missing(self):
        """Exit with what is to be installed, before minutes go into anything else."""
        compiler = compiler_command().split()[0]
        if os.name == "posix" and shutil.which(compiler) is None:
            sys.exit(f"wasi-engine: no C compiler: {compiler!r} is not on PATH; Debian: apt install gcc")
        include = Path(sysconfig.get_path("include"))
        if not (include / "Python.h").is_file():
            sys.exit(f"wasi-engine: no Python headers: {include}/Python.h; Debian: apt install python3-dev")

    def generate(self):
        """Make C of the Cython sources, where that is not done already, and build from it."""
        names = {ext.name: GENERATED / f"{ext.name.replace('.', '/')}.c" for ext in self.extensions}
        before = {name: time_of(path) for name, path in names.items()}
        new = sum(when == 0 for when in before.values())
        if new:
            say(f"cythonizing {modules(new)} with Cython {cython_version}, {JOBS} at a time")
        with quiet():
            made = cythonize(
                [Extension(ext.name, ext.sources) for ext in self.extensions],
                build_dir="build/cython", compiler_directives=DIRECTIVES, nthreads=JOBS,
            )  # fmt: skip
        changed = sum(time_of(path) != before[name] for name, path in names.items())
        if changed > new:
            say(f"cythonized {modules(changed)}")
        sources = {ext.name: ext.sources for ext in made}
        stamp = flags_stamp(self.build_temp)
        for ext in self.extensions:
            ext.sources, ext.depends = sources[ext.name], [stamp]

    def build_extensions(self):
        self.progress = Progress(
            sum(
                bool(self.force or newer_group(ext.sources + ext.depends, self.get_ext_fullpath(ext.name)))
                for ext in self.extensions
            )
        )
        if not self.progress.total:
            return super().build_extensions()
        say(f"compiling {modules(self.progress.total)} with {compiler_command()}, {JOBS} at a time")
        with quiet():
            super().build_extensions()
        self.progress.end()
        say(f"built in {time.monotonic() - self.started:.0f} s")

    def build_extension(self, ext):
        path = Path(self.get_ext_fullpath(ext.name))
        before = time_of(path)
        super().build_extension(ext)
        if time_of(path) != before:
            self.progress.step()


class Progress:
    """How many of the modules are compiled: a line that is written over on a terminal, nothing elsewhere."""

    def __init__(self, total):
        self.total, self.done, self.lock = total, 0, threading.Lock()
        self.terminal = os.fdopen(os.dup(1), "w") if os.isatty(1) else None

    def step(self):
        with self.lock:
            self.done += 1
            if self.terminal:
                print(f"\r  {self.done} of {self.total}", end="", file=self.terminal, flush=True)

    def end(self):
        if self.terminal:
            print("\r" + " " * 20, end="\r", file=self.terminal, flush=True)


@contextlib.contextmanager
def quiet():
    """Keep what this process and those it starts print, and show it if they fail or the compiler warns."""
    level = logging.getLogger().level
    logging.getLogger().setLevel(logging.WARNING)  # not each command, not each module
    flush()
    saved = {number: os.dup(number) for number in (1, 2)}
    with tempfile.TemporaryFile() as kept:
        for number in saved:
            os.dup2(kept.fileno(), number)
        failed = True
        try:
            yield
            failed = False
        finally:
            flush()
            for number, copy in saved.items():
                os.dup2(copy, number)
                os.close(copy)
            logging.getLogger().setLevel(level)
            kept.seek(0)
            output = kept.read().decode(errors="replace")
            if failed or "warning" in output:
                print(output, end="", file=sys.stderr, flush=True)


def flush():
    """Write out what is buffered, before or after the files behind it change."""
    sys.stdout.flush()
    sys.stderr.flush()


def say(what):
    """Print a line of progress."""
    print(f"wasi-engine: {what}", flush=True)


def modules(count):
    """Return a number of modules, in words."""
    return f"{count} module{'s' * (count != 1)}"


def time_of(path):
    """Return when a file was changed, 0 if there is none."""
    return path.stat().st_mtime_ns if path.exists() else 0


def compiler_command():
    """Return the command of the C compiler, as setuptools finds it."""
    return os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"


def flags_stamp(folder):
    """Return a file that is younger than what was compiled with other flags than these."""
    stamp, flags = Path(folder) / "flags", " ".join([*FLAGS, *EXTRA, *LINK])
    if not stamp.exists() or stamp.read_text() != flags:
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(flags)
    return str(stamp)


extensions = [
    Extension(
        ".".join(pyx.with_suffix("").parts),
        [pyx.as_posix()],
        extra_compile_args=FLAGS + EXTRA,
        extra_link_args=EXTRA + LINK,
    )
    for folder in ("engine", "canonabi")
    for pyx in sorted(Path(folder).rglob("*.pyx"))
    if os.environ.get("WASI_ENGINE_COMPILE") != "0"
]
setup(ext_modules=extensions, cmdclass={"build_ext": Build}, options={"build_ext": {"parallel": JOBS}})
