"""What tests share: guests that only have a memory and a realloc, and instances of components from text."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from canonabi.binary.decode import decode
from canonabi.calls.functions import HostFunc
from canonabi.copier.copier import Copier
from canonabi.copier.plans import Plans
from canonabi.copier.side import Side
from canonabi.instance.instantiation import instantiate
from canonabi.text import parse_component
from canonabi.validation.validate import validate
from engine import Features, Instance, Invalid, Module

GUEST = """(module
  (import "host" "log" (func $log (param i32 i32 i32 i32 i32)))
  (memory (export "memory") 4 4096)
  (global $next (mut i32) (i32.const 1024))
  (func (export "set_next") (param i32) (global.set $next (local.get 0)))
  (func (export "realloc")
    (param $old i32) (param $old_size i32) (param $align i32) (param $size i32) (result i32)
    (local $ptr i32)
    (local.set $ptr (i32.and
      (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
      (i32.sub (i32.const 0) (local.get $align))))
    (global.set $next (i32.add (local.get $ptr) (local.get $size)))
    (if (i32.gt_u (global.get $next) (i32.shl (memory.size) (i32.const 16)))
      (then (drop (memory.grow (i32.const 64)))))
    (memory.copy (local.get $ptr) (local.get $old) (select
      (local.get $old_size) (local.get $size) (i32.lt_u (local.get $old_size) (local.get $size))))
    (call $log (local.get $old) (local.get $old_size) (local.get $align) (local.get $size) (local.get $ptr))
    (local.get $ptr))
  (func (export "wrong") (param i32 i32 i32 i32) (result i32) (global.get $next))
  (func (export "trap") (param i32 i32 i32 i32) (result i32) unreachable))"""
GUEST64 = """(module
  (memory (export "memory") i64 4 4096)
  (global $next (mut i64) (i64.const 1024))
  (func (export "realloc")
    (param $old i64) (param $old_size i64) (param $align i64) (param $size i64) (result i64)
    (local $ptr i64)
    (local.set $ptr (i64.and
      (i64.add (global.get $next) (i64.sub (local.get $align) (i64.const 1)))
      (i64.sub (i64.const 0) (local.get $align))))
    (global.set $next (i64.add (local.get $ptr) (local.get $size)))
    (memory.copy (local.get $ptr) (local.get $old) (select
      (local.get $old_size) (local.get $size) (i64.lt_u (local.get $old_size) (local.get $size))))
    (local.get $ptr)))"""


class Guest:
    """A guest: `log` has the calls of its realloc as (old, old size, alignment, size, result)."""

    modules = {}

    def __init__(self, pointer_size=4, **options):
        text = GUEST if pointer_size == 4 else GUEST64
        module = self.modules.setdefault(pointer_size, Module(text))
        self.log = []
        imports = {"host": {"log": self._called}} if pointer_size == 4 else {}
        self.instance = Instance(module, imports, **options)
        self.memory = self.instance["memory"]
        self.pointer_size = pointer_size
        self.plans = Plans()
        self.hook = None

    def _called(self, *args):
        self.log.append(args)
        if self.hook is not None:
            self.hook()

    def side(self, encoding="utf8", realloc="realloc"):
        """Return its side of copies."""
        return Side(self.memory, self.instance[realloc], encoding, self.pointer_size)

    def copier(self, t, encoding="utf8", realloc="realloc"):
        """Return the copier of a type."""
        return Copier(self.plans.plan(t, self.pointer_size), self.side(encoding, realloc))

    def room(self, t):
        """Return an address for a value of a type."""
        size = 1 << 16
        if self.pointer_size == 4:
            self.instance["set_next"](size + 1024)
        return size


@pytest.fixture(scope="session")
def make_guest():
    """Make a `Guest`."""
    return Guest


@pytest.fixture
def guest():
    """Return a new `Guest` with a 32-bit memory."""
    return Guest()


# Components

ALL = Features(
    cm_map=True, cm_implements=True, cm_async_stackful=True, cm_more_async_builtins=True, memory64=True
)


def program_of(text):
    """Return the Program of a component's text."""
    return validate(decode(parse_component(text), features=ALL), ALL)


@pytest.fixture(params=["tail", "switch"])
def form(request):
    """Return each form of the interpreter in turn."""
    return request.param


@pytest.fixture
def program():
    """Make a Program of text."""
    return program_of


@pytest.fixture
def load(form):
    """Make an Instance of text, or of a Program; callables among the imports are made HostFuncs."""

    def make(source, imports=None, **more):
        program = program_of(source) if isinstance(source, str) else source
        return instantiate(program, _items(program.type.imports, imports or {}), engine=form, **more)

    return make


def _items(entities, given):
    return {
        name: _item(entities[name], value, name) if name in entities else value
        for name, value in given.items()
    }


def _item(entity, value, name):
    if entity.sort == "func" and type(value).__name__ != "ComponentFunc" and not isinstance(value, HostFunc):
        return HostFunc(value, entity.type, name)
    if entity.sort == "instance" and isinstance(value, dict):
        return _items(entity.type.exports, value)
    return value


@pytest.fixture(scope="session")
def refusal():
    """Return a function: definitions of a component, and features → the message that refuses it, or ""."""

    def look(text, features=""):
        chosen = Features.parse(features)
        try:
            validate(decode(parse_component(f"(component {text})"), features=chosen), chosen)
        except Invalid as error:
            return error.message
        return ""

    return look


@pytest.fixture
def beside_wasm_tools(tmp_path):
    """Return a function: a WIT package, and our binary form of it → that of wasm-tools, after comparing both.

    All but the size of the section of documentation is compared, as theirs has one on producers, too.
    """
    places = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    tool = shutil.which("wasm-tools", path=places)
    if tool is None:
        pytest.skip("no wasm-tools (extra `test`)")

    def split(binary):
        types, _, docs = binary.partition(b"\x0cpackage-docs")
        return types.rstrip(b"\0")[:-3], json.loads(docs.partition(b"\0\x2f\x09producers")[0][1:])

    def compare(text, ours, *options):
        source, made = tmp_path / "a.wit", tmp_path / "a.wasm"
        source.write_text(text)
        command = [tool, "component", "wit", "--wasm", "--all-features", "--features", "all", *options]
        subprocess.run([*command, source, "-o", made], capture_output=True, check=True)
        theirs = made.read_bytes()
        assert split(ours) == split(theirs)
        return theirs

    return compare
