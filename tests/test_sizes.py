"""Files of at most 500 lines and functions of at most 40, but for those listed with a reason."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.source
LARGEST = 500  # lines of a file
LONGEST = 40  # lines of a function, from `def` to its last line
LARGE = {
    "engine/opcodes.py": "the one table of instructions and ops; splitting it would make two tables",
    "engine/code/ops_tail.pyx": "generated",
    "engine/code/ops_switch.pyx": "generated; its dispatch is one function by design",
    "engine/code/_opcodes.pxd": "generated",
    "engine/binary/decode.pyx": "the binary grammar in the order of the specification",
}
LONG = {
    "engine/features.py: __init__": "one parameter for each feature, which is its own documentation",
    "engine/opcodes.py: _plain_ops": "the table of ops itself",
    "engine/translate/translate.pyx: control": (
        "a line or two for each instruction, that calls its rule; likewise the next one"
    ),
    "engine/validation/bodies.pyx: own_rule": "the validator's",
}
FOLDERS = ("engine", "canonabi", "wasi", "tests", "bench", "ci", "examples")
SUFFIXES = (".py", ".pyx", ".pxd", ".pxi", ".pyi", ".sh")
CYTHON = (".pyx", ".pxd", ".pxi")
# also the beginning of variables and declarations, which do not end in a colon
DEFINITION = re.compile(r"( *)(?:async def|def|cdef|cpdef) (?!class )[^=]*?(\w+)\(")
COMMENT = re.compile(r"#.*")


def sources() -> list[Path]:
    return [p for folder in FOLDERS for p in (ROOT / folder).rglob("*") if p.suffix in SUFFIXES]


def generated(path: Path) -> bool:
    return path.read_text().startswith("# Generated from ")


def of_python(text: str) -> Iterator[tuple[str, int]]:
    """Yield the functions of a Python source, and how many lines each has."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield node.name, node.end_lineno - node.lineno + 1


def of_cython(text: str) -> Iterator[tuple[str, int]]:
    """Yield the functions of a Cython source, and how many lines each has.

    A function is the lines of its parentheses, and those behind that are indented deeper than its first.
    """
    lines = [COMMENT.sub("", line).rstrip() for line in text.splitlines()]
    for start, line in enumerate(lines):
        definition = DEFINITION.match(line)
        if definition is None:
            continue
        end, depth = start, line.count("(") - line.count(")")
        while depth > 0:
            end += 1
            depth += lines[end].count("(") - lines[end].count(")")
        if lines[end].endswith(":"):
            deeper = definition[1] + " "
            last = end
            for number in range(end + 1, len(lines)):
                if lines[number].startswith(deeper):
                    last = number
                elif lines[number]:
                    break
            yield definition[2], last - start + 1


def long_functions() -> set[str]:
    found = set()
    for path in sources():
        if path.suffix in (".py", *CYTHON) and not generated(path):
            functions = of_cython if path.suffix in CYTHON else of_python
            name = path.relative_to(ROOT).as_posix()
            found |= {f"{name}: {f}" for f, lines in functions(path.read_text()) if lines > LONGEST}
    return found


def test_large_files_are_listed_with_a_reason():
    large = {p.relative_to(ROOT).as_posix() for p in sources() if p.read_text().count("\n") > LARGEST}
    assert large == set(LARGE)


def test_long_functions_are_listed_with_a_reason():
    assert long_functions() == set(LONG)


PYTHON = """
class A:
    def one(self): return 1

    async def three(
        self,
    ): pass
    def two(self):

        def nested(): pass
"""
SOURCE = '''
cdef int counter = one(1)
cdef extern from "x.h":
    int outside(int a) nogil
cdef class A(Base):
    cdef int declared(self, int a) except -1
    cdef int two(self, (int, int) a) except -1:    # with (a) comment:
        return f(
            1)

    def three(self, a,
              b):
        """Documented."""

        return a
cdef class B(A):
    cdef int own
cpdef object four(
    int a,
    b=(1, 2)
) noexcept:
    if a:

        pass
    return b


# not part of it
cdef inline (Val*)[3] two_lines() noexcept nogil:
    pass
'''


def test_functions_of_python():
    assert dict(of_python(PYTHON)) == {"one": 1, "three": 3, "two": 3, "nested": 1}


def test_functions_of_cython():
    assert dict(of_cython(SOURCE)) == {"two": 3, "three": 5, "four": 8, "two_lines": 2}
