"""`out=`: results of component functions written to buffers of Python."""

import array

import pytest

# lists and strings come back as they are; `calls` says how often memory was given back
ECHO = """(component
  (core module $m
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (global $calls (mut i32) (i32.const 0))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (global.set $next (i32.add (global.get $next) (local.get 3)))
      (i32.sub (global.get $next) (local.get 3)))
    (func (export "echo") (param i32 i32) (result i32)
      (i32.store (i32.const 16) (local.get 0))
      (i32.store (i32.const 20) (local.get 1))
      (i32.const 16))
    (func (export "free") (param i32)
      (global.set $next (i32.const 1024))
      (global.set $calls (i32.add (global.get $calls) (i32.const 1))))
    (func (export "calls") (result i32) (global.get $calls))
    (func (export "nothing") (param i32 i32)))
  (core instance $i (instantiate $m))
  (alias core export $i "memory" (core memory $memory))
  (alias core export $i "realloc" (core func $realloc))
  (alias core export $i "free" (core func $free))
  (func (export "bytes") (param "v" (list u8)) (result (list u8)) (canon lift (core func $i "echo")
    (memory $memory) (realloc $realloc) (post-return $free)))
  (func (export "numbers") (param "v" (list u32)) (result (list u32)) (canon lift (core func $i "echo")
    (memory $memory) (realloc $realloc) (post-return $free)))
  (func (export "text") (param "v" string) (result string) (canon lift (core func $i "echo")
    (memory $memory) (realloc $realloc) (post-return $free)))
  (func (export "texts") (param "v" (list string)) (result (list string)) (canon lift (core func $i "echo")
    (memory $memory) (realloc $realloc) (post-return $free)))
  (func (export "named") (param "out" (list u8)) (result (list u8)) (canon lift (core func $i "echo")
    (memory $memory) (realloc $realloc) (post-return $free)))
  (func (export "nothing") (param "v" (list u8)) (canon lift (core func $i "nothing")
    (memory $memory) (realloc $realloc)))
  (func (export "calls") (result u32) (canon lift (core func $i "calls"))))"""


@pytest.fixture
def exports(load):
    return load(ECHO).exports


def test_bytes_go_into_a_buffer(exports):
    out = bytearray(b"........")
    assert exports["bytes"](b"abc", out=out) == 3
    assert out == b"abc....."
    assert exports["bytes"](v=b"12", out=memoryview(out)[4:]) == 2
    assert out == b"abc.12.."


def test_numbers_go_into_an_array(exports):
    out = array.array("I", [9, 9, 9])
    assert exports["numbers"]([1, 2**32 - 1], out=out) == 2
    assert out.tolist() == [1, 2**32 - 1, 9]


def test_text_goes_into_a_buffer_as_utf8(exports):
    out = bytearray(8)
    assert exports["text"]("grün", out=out) == 5
    assert out[:5] == "grün".encode()


@pytest.mark.parametrize(
    "name, value, found",
    [
        ("bytes", b"abc", [97, 98, 99]),
        ("numbers", [1, 2**32 - 1], [1, 2**32 - 1]),
        ("text", "ab", [97, 98]),
        ("bytes", b"", []),
    ],
)
def test_memoryview_makes_a_new_buffer(exports, name, value, found):
    out = exports[name](value, out=memoryview)
    assert isinstance(out, memoryview)
    assert out.tolist() == found


@pytest.mark.parametrize(
    "name, value, out, kind, message",
    [
        (
            "bytes",
            b"a",
            b"a",
            TypeError,
            "out: expected a writable buffer of format 'B', got bytes: read-only",
        ),
        (
            "bytes",
            b"a",
            [1],
            TypeError,
            "out: expected a writable buffer of format 'B', got list, which is no",
        ),
        ("numbers", [1], array.array("i", [1]), TypeError, "got array: format 'i', 1 dimensions"),
        (
            "text",
            "a",
            array.array("I", [1]),
            TypeError,
            "out: expected a writable buffer of bytes, got array",
        ),
        (
            "texts",
            ["a"],
            bytearray(8),
            TypeError,
            "out: a list<string> does not go into a buffer: strings and",
        ),
        ("nothing", b"a", bytearray(8), TypeError, "out: nothing() has no result"),
        ("bytes", [300], bytearray(8), ValueError, r"v[0]: 300 is out of range"),
    ],
)
def test_what_does_not_fit_is_refused_before_the_call(exports, name, value, out, kind, message):
    with pytest.raises(kind) as caught:
        exports[name](value, out=out)
    assert message in str(caught.value)
    assert exports["calls"]() == 0


def test_too_small_a_buffer_is_no_fault_of_the_guest(exports):
    """Its call is over, and it is as good as before."""
    with pytest.raises(ValueError, match="out: the list has 4 elements, the buffer room for 3"):
        exports["bytes"](b"1234", out=bytearray(3))
    assert exports["calls"]() == 1
    assert exports["bytes"](b"1234") == b"1234"


def test_a_parameter_may_have_that_name(exports):
    assert exports["named"](out=b"abc") == b"abc"
    with pytest.raises(TypeError, match=r"^named\(\) got multiple values for argument 'out'$"):
        exports["named"](b"abc", out=bytearray(3))
