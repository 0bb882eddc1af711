"""Builds the Cython modules of engine/ and canonabi/; everything else is in pyproject.toml.

Environment: CC (compiler), WASI_ENGINE_CFLAGS (more flags for compiling and linking, such as
`-fsanitize=address`), WASI_ENGINE_JOBS (parallel compilers, default: one a core),
WASI_ENGINE_COMPILE=0 (compile nothing: `make build` does it in place afterwards).
"""

import os
import shutil
import sys
import sysconfig
from pathlib import Path

try:
    from Cython.Build import cythonize
    from setuptools import Extension, setup
    from setuptools.command.build_ext import build_ext
except ImportError as missing:
    sys.exit(f"building wasi-engine needs setuptools >= 80 and Cython >= 3.3 ({missing}); run: pip install .")

# -fno-strict-aliasing: typed loads from linear memory; the ops need -O2 or more for their tail calls
FLAGS = ["-O3", "-fno-strict-aliasing", "-fwrapv", "-fno-math-errno"]
# what gcc says about code that Cython generates, and that no source can mend
FLAGS += ["-Wno-unused", "-Wno-sign-compare", "-Wno-array-bounds", "-Wno-use-after-free"]
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
EXTRA = os.environ.get("WASI_ENGINE_CFLAGS", "").split()
JOBS = int(os.environ.get("WASI_ENGINE_JOBS") or os.cpu_count() or 1)


class BuildWithAdvice(build_ext):
    """build_ext that first says what the machine lacks, and how to get it."""

    def run(self):
        compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]
        if os.name == "posix" and shutil.which(compiler) is None:
            sys.exit(f"wasi-engine: no C compiler: {compiler!r} is not on PATH; Debian: apt install gcc")
        include = Path(sysconfig.get_path("include"))
        if not (include / "Python.h").is_file():
            sys.exit(f"wasi-engine: no Python headers: {include}/Python.h; Debian: apt install python3-dev")
        super().run()


extensions = [
    Extension(
        f"{pyx.parent}.{pyx.stem}", [pyx.as_posix()], extra_compile_args=FLAGS + EXTRA, extra_link_args=EXTRA
    )
    for folder in ("engine", "canonabi")
    for pyx in sorted(Path(folder).glob("*.pyx"))
    if os.environ.get("WASI_ENGINE_COMPILE") != "0"
]
setup(
    ext_modules=cythonize(
        extensions, build_dir="build/cython", compiler_directives=DIRECTIVES, nthreads=JOBS
    ),
    cmdclass={"build_ext": BuildWithAdvice},
    options={"build_ext": {"parallel": JOBS}},
)
