"""Builds the Cython modules of engine/ and canonabi/; everything else is in pyproject.toml."""

import os
import sys
from pathlib import Path

try:
    from Cython.Build import cythonize
    from setuptools import Extension, setup
except ImportError as missing:
    sys.exit(f"building wasi-engine needs setuptools and Cython >= 3.3 ({missing}); run: pip install .")

# -fno-strict-aliasing: typed loads from linear memory; the ops need -O2 or more for their tail calls
FLAGS = ["-O3", "-fno-strict-aliasing", "-fwrapv", "-fno-math-errno"]
DIRECTIVES = {
    "language_level": "3",
    "boundscheck": False,
    "wraparound": False,
    "cdivision": True,
    "initializedcheck": False,
    "embedsignature": False,
}
EXTRA = os.environ.get("WASI_ENGINE_CFLAGS", "").split()

extensions = [
    Extension(f"{pyx.parent}.{pyx.stem}", [pyx.as_posix()], extra_compile_args=FLAGS + EXTRA, extra_link_args=EXTRA)
    for folder in ("engine", "canonabi")
    for pyx in sorted(Path(folder).glob("*.pyx"))
]
jobs = int(os.environ.get("WASI_ENGINE_JOBS", os.cpu_count() or 1))
setup(
    ext_modules=cythonize(extensions, build_dir="build/cython", compiler_directives=DIRECTIVES, nthreads=jobs),
    options={"build_ext": {"parallel": jobs}},
)
