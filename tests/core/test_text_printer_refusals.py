"""What the printer refuses, with the decoder's words, and what it prints though it is not valid."""

import pytest

import engine
from engine.errors import Invalid, Malformed
from engine.features import Features
from engine.text import encoder, iter_text, parse_module, print_module
from engine.text.encoder import section, sized, u, vector

BEFORE_CODE = parse_module("(func)")[: -len(section(encoder.CODE, vector([sized(b"\0\x0b")])))]


def test_an_invalid_module_is_printed():
    binary = parse_module(
        '(type (struct)) (func (type 0) local.get 9 call 9 br 9 i32.add) (export "a" (func 7))'
    )
    assert parse_module(print_module(binary)) == binary


def body(code):
    """Return a module with one function."""
    return BEFORE_CODE + section(encoder.CODE, vector([sized(b"\0" + code)]))


# what the printer refuses: the source, features, message and offset
REFUSED = [
    (b"", None, "unexpected end", 0),
    (b"\0asm\2\0\0\0", None, "unknown binary version", 4),
    (b"\0asm\1\0\0\0\x63\0", None, "malformed section id", 8),
    (
        body(b"\xfd\x0c\x0b"),
        None,
        "illegal opcode fd 0c: the SIMD proposal is not supported",
        len(BEFORE_CODE) + 5,
    ),
    (
        body(b"\xfb\x01\x0b"),
        None,
        "illegal opcode fb 01: the GC proposal is not supported",
        len(BEFORE_CODE) + 5,
    ),
    (
        body(b"\xc0\x0b"),
        Features.parse("mvp"),
        "illegal opcode c0: i32.extend8_s needs the feature sign-extension",
        len(BEFORE_CODE) + 5,
    ),
    (body(b"\xfc\x89\x00\x00\x0b"), None, "data count section required", len(BEFORE_CODE) + 5),
    (
        b"\0asm\1\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x0a\x04\x01\x02\0\x27\x7f",
        None,
        "illegal opcode 27",
        23,
    ),
    (body(b"\x02\x40\x05\x0b\x0b"), None, "END opcode expected", len(BEFORE_CODE) + 7),
    (body(b"\x02\x40\x19\x0b\x0b"), None, "END opcode expected", len(BEFORE_CODE) + 7),
    (body(b"\x02\x40\x18\x00\x0b"), None, "END opcode expected", len(BEFORE_CODE) + 7),
]


@pytest.mark.parametrize(("binary", "features", "message", "offset"), REFUSED)
def test_refused_as_by_the_decoder(binary, features, message, offset):
    with pytest.raises(Malformed) as printing:
        print_module(binary, features=features)
    with pytest.raises(Malformed) as decoding:
        engine.Module(binary, features=features)
    assert (printing.value.message, printing.value.offset) == (message, offset)
    assert (decoding.value.message, decoding.value.offset) == (message, offset)


def test_too_many_locals():
    binary = BEFORE_CODE + section(encoder.CODE, vector([sized(b"\1" + u(2**32 - 1) + b"\x7f\x0b")]))
    with pytest.raises(Malformed, match="too many locals"):
        print_module(binary)


def test_a_negative_block_type():
    with pytest.raises(Malformed, match="malformed block type"):
        print_module(body(b"\x02\xc0\x40\x0b\x0b"))


def test_a_table_with_an_empty_expression():
    table = section(encoder.TABLE, vector([b"\x40\0\x70\0\1\x0b"]))
    with pytest.raises(Invalid, match="type mismatch: an empty expression"):
        print_module(b"\0asm\1\0\0\0" + table)


def test_the_form_is_checked_before_the_first_piece():
    with pytest.raises(Malformed, match="magic header not detected"):
        iter_text(b"no module")
