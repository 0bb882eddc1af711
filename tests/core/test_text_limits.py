"""Text of any kind is read piece by piece: looks, what is counted, what it takes, and what is too long."""

import tracemalloc

import pytest

from canonabi.text import is_component, parse_component
from ci.fuzz.bomb_texts import LISTS, TEXTS, TOKENS
from engine import Features, Limits, Malformed, MemoryLimit, Module, WasmError
from engine.text import lexer, parse_module, tokens
from engine.text.lexer import LONGEST, tokenize
from engine.text.tokens import ERROR, unescape

ALL = Features.parse("all")
N = 200_000
COMPONENTS = {
    "types": "(type (func))",
    "instances": '(instance (export "a" (func 0)))',
    "aliases": '(alias export 0 "a" (func))',
    "custom sections": '(@custom "a")',
}
IN_TYPES = {
    "enum": '"a" ',
    "tuple": "u8 ",
    "record": '(field "a" u8)',
    "flags": '"a" ',
    "variant": '(case "a")',
}


class Counting:
    """What loading is, as far as text knows it: counts looks, and bytes up to a limit."""

    def __init__(self, memory=None):
        self.looks = self.used = self.peak = 0
        self.memory = memory

    def look(self):
        self.looks += 1

    def use(self, n):
        self.used += n
        self.peak = max(self.peak, self.used)
        if self.memory is not None and self.used > self.memory:
            raise MemoryLimit("too many")

    def give_back(self, n):
        self.used -= n


def looks_of(read, source):
    loading = Counting()
    try:
        read(source, loading)
    except WasmError:
        pass
    return loading.looks


def read_tokens(source, loading):
    return tokenize(source, loading=loading)


def read_module(source, loading):
    return parse_module(source, ALL, loading)


def read_component(source, loading):
    return parse_component(source, ALL, loading)


# Looks


@pytest.mark.parametrize("kind", TOKENS)
def test_tokens_are_read_in_slices(kind):
    """There is a look at least every 64 KiB, or it ends."""
    source = TOKENS[kind](N)
    found = tokenize(source, loading=(loading := Counting()))
    ended = any(text[:1] == ERROR for text in found.texts)  # what follows 10,000 errors is not read
    assert loading.looks > N // (1 << 16) or (ended and loading.looks > 1)


@pytest.mark.parametrize("kind", LISTS)
def test_lists_are_looked_at(kind):
    """There are looks after the tokens are read, too: one at least for 8,192 tokens."""
    source = LISTS[kind](N)
    n_tokens = len(tokenize(source).texts)
    assert looks_of(read_module, source) - looks_of(read_tokens, source) >= n_tokens // 8192


@pytest.mark.parametrize("kind", COMPONENTS)
def test_definitions_of_components_are_looked_at(kind):
    source = "(component " + COMPONENTS[kind] * 5000 + ")"
    assert looks_of(read_component, source) - looks_of(read_tokens, source) >= 10


@pytest.mark.parametrize("kind", IN_TYPES)
def test_parts_of_component_types_are_looked_at(kind):
    source = f"(component (type ({kind} " + IN_TYPES[kind] * 5000 + ")))"
    assert looks_of(read_component, source) - looks_of(read_tokens, source) >= 10


def test_whether_it_is_a_component_needs_two_tokens():
    loading = Counting()
    assert is_component(b"(component " + b"(type (func))" * 100_000, loading)
    assert not is_component(b"(module (;component;)" + b"()" * 100_000, loading)
    assert loading.looks < 10
    assert loading.used == 0


def test_long_strings_are_looked_at_when_they_are_used():
    loading = Counting()
    text = '"' + "\\61\\u{62}c" * 20_000 + '"'
    assert unescape(text, loading) == b"abc" * 20_000
    assert loading.looks > 10


# Slices

MIXED = """(module $m ;; a comment, rather long for what it is
  (; a (; nested ;) comment ;) (@a (b "c" ;; d
  ) e"f"g,[]{} (; h ;)) (@custom "name" "\\61\\u{62}" (; i ;) "j")
  (import "some module" "some name" (func $f (param i32) (result f64)))
  (func $"quoted identifier" (export "a rather long name of an export") (call 0x0000_0001))
  (data "\\00\\01 bytes \\t\\"\\\\ and \\u{0001F600}" "" "ab") $ "open
  " "\\q" "a"b ,,, ;; (func)
)) ((\r\n (nop)\r )"""


@pytest.mark.parametrize("size", [24, 25, 29, 31, 32, 37, 64, 100])
def test_slices_do_not_show(monkeypatch, size):
    """However a source is cut, the tokens are the same."""
    kinds = [kind for kind in TEXTS if kind != "string of one code point"]  # an escape must fit into a slice
    sources = [MIXED, *(TEXTS[kind](300) for kind in kinds)]
    whole = [tokenize(source) for source in sources]
    monkeypatch.setattr(lexer, "SLICE", size)
    for source, expected in zip(sources, whole, strict=True):
        found = tokenize(source)
        assert found.texts == expected.texts
        assert found.starts == expected.starts
        assert found.closing == expected.closing
        assert found.unknown == expected.unknown
        before = [(i, a.name, a.start, a.texts) for i, a in expected.annotations.items()]
        assert [(i, a.name, a.start, a.texts) for i, a in found.annotations.items()] == before


def test_slices_of_strings_do_not_show(monkeypatch):
    text = '"' + "ab\\t\\u{41}\\00\\ff\\\\u{12}é" * 10 + '"'
    expected = unescape(text)
    monkeypatch.setattr(tokens, "SLICE", 17)
    assert unescape(text) == expected


# Memory


@pytest.mark.parametrize("kind", TEXTS)
def test_memory_is_in_proportion(kind):
    """At most 50 times the bytes, and little more than what is counted and 32 times the bytes."""
    source = TEXTS[kind](60_000).encode()
    looks_of(read_module, source)  # what is loaded on demand is there
    loading = Counting()
    tracemalloc.start()
    try:
        read_module(source, loading)
    except WasmError:
        pass
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak <= 50 * len(source) + 150_000
    assert peak <= loading.peak + 32 * len(source) + 150_000


@pytest.mark.parametrize("text", ["(func (drop (i32.const 1)))" * 1000, '(data "\\61\\62" "c")' * 1000])
def test_what_was_counted_is_given_back(text):
    loading = Counting()
    read_module(f"(module {text})", loading)
    assert loading.peak > 10 * len(text)
    assert loading.used == 0


def test_text_is_limited():
    text = "(module (func " + "nop " * 600_000 + "))"
    Module(text)
    with pytest.raises(MemoryLimit) as caught:
        Module(text, limits=Limits(memory=65536))
    assert str(caught.value) == "memory limit exceeded: the decoded module takes more than 8454144 bytes"


def test_the_limit_comes_early():
    """What is beyond the limit is not read."""
    loading = Counting(memory=1_000_000)
    with pytest.raises(MemoryLimit):
        read_module("(module " + "ab " * 1_000_000, loading)
    assert loading.used < 1_500_000


# What is too long, and too much

LONG = "a" * (LONGEST + 1)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (f"(module ${LONG})", f"1:9: token of more than {LONGEST} characters"),
        (f'(module $"{LONG}")', f"1:9: token of more than {LONGEST} characters"),
        (f"(module (func {LONG}))", f"1:15: token of more than {LONGEST} characters"),
        (
            f"(module (func i32.const {'1' * (LONGEST + 1)}))",
            f"1:25: token of more than {LONGEST} characters",
        ),
        (f"(module (@{LONG}))", f"1:9: annotation id of more than {LONGEST} characters"),
        (f'(module (@"{LONG}"))', f"1:9: annotation id of more than {LONGEST} characters"),
    ],
)
def test_long_tokens_are_refused(source, message):
    with pytest.raises(Malformed) as caught:
        parse_module(source)
    assert str(caught.value).split("\n")[0] == message


@pytest.mark.parametrize("text", [f"${'a' * (LONGEST - 1)}", "1" * LONGEST, "a" * LONGEST, "a" * (1 << 14)])
def test_long_tokens_are_taken(text):
    assert tokenize(f" {text} )").texts[:2] == [text, ")"]


def test_after_many_errors_nothing_is_read(monkeypatch):
    monkeypatch.setattr(lexer, "MOST_ERRORS", 10)
    assert tokenize("\1 " * 100).texts == [ERROR + "illegal character"] * 11 + [""] * 3


def test_many_annotations(monkeypatch):
    monkeypatch.setattr(lexer, "MOST_ANNOTATIONS", 2)
    with pytest.raises(Malformed) as caught:
        parse_module('(module (@custom "a") (@custom "b") (@custom "c"))')
    assert caught.value.message == "more than 2 annotations"


# Places

BREAKS = "a\nb\r\nc\rd\n\ne\r\n\r\nf"


@pytest.mark.parametrize("order", [1, -1, 5])
def test_lines_are_counted_from_anywhere(order):
    """Forwards, backwards and back and forth; each offset has the line and column that it has alone."""
    found = tokenize(BREAKS)
    offsets = [at * order % len(BREAKS) for at in range(len(BREAKS))]
    assert [found.place(at) for at in offsets] == [tokenize(BREAKS).place(at) for at in offsets]


def test_lines():
    found = [tokenize(BREAKS).place(at) for at in range(len(BREAKS))]
    assert found == [
        (1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (4, 1), (4, 2),
        (5, 1), (6, 1), (6, 2), (6, 3), (7, 1), (7, 2), (8, 1),
    ]  # fmt: skip


def test_a_very_long_line_is_shown_around_the_place():
    with pytest.raises(Malformed) as caught:
        parse_module("(func " + "nop " * 10_000 + "oops" + " nop" * 10_000 + ")")
    message, excerpt, caret = str(caught.value).split("\n")
    assert message == "1:40007: unknown operator oops"
    assert excerpt[caret.index("^") :].startswith("oops nop nop")
    assert excerpt[: caret.index("^")].endswith("nop nop ")


def test_an_escaped_backslash_escapes_nothing_behind_it():
    assert tokenize(r'"\\u{D800}" "\u{D800}"').texts[:2] == [
        r'"\\u{D800}"',
        ERROR + "malformed UTF-8 encoding: not a Unicode scalar value",
    ]
