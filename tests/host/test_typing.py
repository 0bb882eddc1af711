"""What type checkers see of the face: mypy on good and wrong lines."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

import wasi

MYPY = importlib.util.find_spec("mypy")
HEAD = """
from typing import Any, Protocol, assert_type
from collections.abc import Mapping
import engine
import wasi

class Calc(Protocol):
    memory: wasi.Memory
    def add(self, a: int, b: int) -> int: ...

module = wasi.compile("calc.wasm")
"""
GOOD = """
assert isinstance(module, wasi.Module)
assert_type(wasi.load("calc.wasm", {"env": {"log": print}}, as_=Calc), Calc)
assert_type(module.instantiate({"env": {}}, as_=Calc).add(1, 2), int)
assert_type(module.instantiate().exports, Mapping[str, Any])
assert_type(module.exports["add"], engine.Export)
for name, item in module.exports.items():
    print(name.upper(), item.kind, item.type)
component = wasi.compile("calc.wasm")
assert isinstance(component, wasi.Component)
shape: Any = component.types.Shape
assert_type(component.imports["a:b/c"].kind, str)
def code(error: wasi.WitError[int]) -> int:
    return error.value
assert_type(wasi.WitError("x"), wasi.WitError[str])
assert_type(wasi.WitError(), wasi.WitError[None])
try:
    pass
except wasi.WitError as error:
    print(error.value.anything)
def wrong(error: wasi.WitError) -> None: ...
data: object = wasi.asdict([1])
"""
WRONG = [
    ("wasi.load('x', as_=Calc).add('1', 2)", 'incompatible type "str"; expected "int"'),
    ("wasi.load('x', {}, {})", "No overload variant"),
    ("wasi.Store()", 'Module has no attribute "Store"'),
    ("wasi.Module('calc.wasm')", 'incompatible type "str"; expected Module'),
    ("x: wasi.WitError[int] = wasi.WitError('x')", 'expected "int"'),
]


def test_mypy(tmp_path):
    if MYPY is None:
        pytest.skip("NO mypy: types of the face are not checked (extra `test`)")
    (tmp_path / "good.py").write_text(HEAD + GOOD)
    (tmp_path / "wrong.py").write_text(HEAD + "".join(f"{line}\n" for line, _ in WRONG))
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache")]
    root = Path(wasi.__file__).parents[1]  # mypy finds installed packages by itself, and refuses their folder
    environment = os.environ if root.name == "site-packages" else {**os.environ, "MYPYPATH": str(root)}
    command += ["good.py", "wrong.py"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    said = done.stdout.splitlines()
    assert [line for line in said if line.startswith("good.py")] == []
    for number, (line, message) in enumerate(WRONG, HEAD.count("\n") + 1):
        assert any(message in each for each in said if each.startswith(f"wrong.py:{number}:")), (line, said)
