"""Shared memories are types so far: modules may import them, and import what is one."""

import pytest

from engine import Features, Instance, Invalid, Malformed, Memory, MemoryType, Module, Unlinkable
from engine.text import parse_module

THREADS = Features(threads=True)
IMPORTS = '(module (import "a" "b" (memory 1 2 shared)) (func (export "size") (result i32) memory.size))'


def test_a_module_imports_one():
    (imported,) = Module(IMPORTS, features=THREADS).imports
    assert imported.type == MemoryType(1, 2, shared=True)


def test_what_is_linked_is_shared_too():
    module = Module(IMPORTS, features=THREADS)
    assert Instance(module, {"a": {"b": Memory(MemoryType(1, 2, shared=True))}})["size"]() == 1
    with pytest.raises(Unlinkable, match="incompatible import type"):
        Instance(module, {"a": {"b": Memory(MemoryType(1, 2))}})
    with pytest.raises(Unlinkable, match="incompatible import type"):
        Instance(Module('(import "a" "b" (memory 1 2))'), {"a": {"b": Memory(MemoryType(1, 2, shared=True))}})


def test_it_has_a_maximum():
    with pytest.raises(Invalid) as raised:
        Module(parse_module('(import "a" "b" (memory 1 shared))'), features=THREADS)
    assert raised.value.message == "shared memory must have maximum: memory 0"


FLAGS = "malformed limits flags"


@pytest.mark.parametrize(
    "features, message",
    [
        (
            THREADS,
            f"{FLAGS}: the threads proposal is not supported, and shared memories can only be imported",
        ),
        (Features(), f"{FLAGS}: shared memories need the feature threads"),
    ],
)
def test_none_is_defined_yet(features, message):
    with pytest.raises(Malformed) as raised:
        Module(parse_module("(memory 1 2 shared)"), features=features)
    assert raised.value.message == message
