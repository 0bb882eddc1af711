"""Deep nesting in every text, on the C stack of a small thread: an error of ours, never a crash."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys, threading
from canonabi.types import valtypes as v
from canonabi.binary.decode import decode
from canonabi.text.printer import print_component
from canonabi.text import parse_component
from canonabi.validation.validate import validate
from canonabi.wit.binary import read_binary
from canonabi.wit.encode import encode
from canonabi.wit.loading import parse
from canonabi.wit.printer import print_wit
from canonabi.wit.wave import parse_value
from canonabi.wit.wave_printer import print_value
from canonabi.wit.worldtypes import WorldTypes
from engine.errors import StackLimit
from engine.features import Features
from engine.text import parse_module, print_module

ALL = Features.parse("all")
sys.setrecursionlimit(10**6)

def core(text):
    return print_module(parse_module(text))

def component(text):
    binary = parse_component(text, ALL)
    validate(decode(binary, features=ALL), ALL)
    return print_component(binary, features=ALL), print_wit(read_binary(binary, features=ALL))

def wit(text):
    resolved = parse(text, features=ALL)
    print_wit(read_binary(encode(resolved.main), features=ALL))
    return [WorldTypes(world) for world in resolved.main.worlds.values()]

def wave(text):
    t = v.U8()
    for _ in range(DEPTH):
        t = v.Tuple((t,))
    return print_value(parse_value(text, t), t)

def nested(start, middle, end):
    return start * DEPTH + middle + end * DEPTH

def deeper(text):                           # at every depth of the C stack that calls reach
    parse_module(text)
    return sorted([0, 1], key=lambda _: deeper(text))

def run():
    try:
        found.append((READ(TEXT), "done")[1])
    except StackLimit as error:
        found.append(error.message)
    except RecursionError:
        found.append("{own}")

DEPTH, found = {depth}, []
READ, TEXT = {read}, {text}
threading.stack_size({stack} << 10)
thread = threading.Thread(target=run)
thread.start()
thread.join()
print(*found)
"""
LOW = "call stack exhausted: too little of this thread's C stack is left"
OWN = "Python limits it"
# Python 3.12 counts calls in C, too, up to a number that cannot be set: on a large stack it is first
DEEPEST = {LOW, OWN} if sys.version_info[:2] == (3, 12) else {LOW}
MODULE = "'(module (func (result i32) ' + nested('(i32.eqz ', '(i32.const 0)', ')') + '))'"
CASES = [
    ("core", MODULE, 90_000),
    ("core", "'(module (func ' + nested('(if (i32.const 0) (then ', '', '))') + '))'", 5000),
    ("core", "nested('(; ', '', ';)') + '(module)'", 90_000),
    ("core", "nested('(@a ', '', ')') + '(module)'", 90_000),
    ("component", "nested('(component ', '', ')')", 95),
    ("component", "'(component (type ' + nested('(component (type ', 'u8', '))') + '))'", 95),
    ("component", "'(component (type ' + nested('(instance (type ', 'u8', '))') + '))'", 95),
    (
        "component",
        "'(component (import \"a\" ' + nested('(instance (export \"a\" ', '(func)', '))') + '))'",
        95,
    ),
    ("component", "'(component (type ' + nested('(tuple ', 'u8', ')') + '))'", 95),
    ("component", "'(component (type (func (result ' + nested('(result ', 'u8', ')') + '))))'", 95),
    ("wit", "'package a:b; interface i { f: func(a: ' + nested('tuple<', 'u8', '>') + '); }'", 95),
    ("wit", "'package a:b; interface i { f: func(a: ' + nested('result<u8, ', 'u8', '>') + '); }'", 95),
    ("wit", "'package a:b; world w { type t = ' + nested('list<', 'u8', '>') + '; }'", 95),
    ("wit", "'package a:b; interface i { ' + nested('/*', '', '*/') + '}'", 9000),
    ("wave", "nested('(', '1', ')')", 95),
    ("deeper", "'(module (func (export \"f\")))'", 1),
]


@pytest.mark.parametrize("stack", [64, 8192], ids=["64 KiB", "8 MiB"])
@pytest.mark.parametrize("read, text, depth", CASES, ids=range(len(CASES)))
def test_nesting_ends_in_a_result_or_a_stack_limit(read, text, depth, stack):
    program = PROGRAM.format(read=read, text=text, depth=depth, stack=stack, own=OWN)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    small = stack == 64 and read not in ("core",)
    assert done.stdout.strip() in ({"done", LOW} if small else DEEPEST if read == "deeper" else {"done"})
