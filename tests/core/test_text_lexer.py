"""Tokens, their places, annotations and what is wrong with characters, strings and comments."""

import tracemalloc

import pytest

from engine.errors import Malformed
from engine.text import parse_module
from engine.text.lexer import tokenize
from engine.text.tokens import ERROR, unescape


def texts(source, **options):
    return tokenize(source, **options).texts[:-3]


@pytest.mark.parametrize(
    ("source", "tokens"),
    [
        ("", []),
        ("(func)", ["(", "func", ")"]),
        ("(func(nop)nop)", ["(", "func", "(", "nop", ")", "nop", ")"]),
        (" \t\r\nnop;;end\nnop", ["nop", "nop"]),
        (";; \r a ;; \n b", ["a", "b"]),
        ("a(;x(;y;)z;)b", ["a", "b"]),
        ("(;;)(;;;)(;);)a", ["a"]),
        ('(;"unclosed;) "x" (; (;";);)', ['"x"']),
        ('"a\\"b" "\\\\"', ['"a\\"b"', '"\\\\"']),
        ("$a $!#%&'*+-./:<=>?@\\^_`|~", ["$a", "$!#%&'*+-./:<=>?@\\^_`|~"]),
        ('$"a b" $"\\41\\u{42}" $"fh"', ["$a b", "$AB", "$fh"]),
        ("i32.const -0x1_F nan:0x4 offset=3", ["i32.const", "-0x1_F", "nan:0x4", "offset=3"]),
        ("(@a (@b) ) , ; x{})) (func)", ERROR),
        ('(@a , ; ] [ }} }x{ ({) ,{{};}] ; "(" x")"y -2 0x 8q ;)(func)', ["(", "func", ")"]),
        ('(@"a b" x)(@@ (@) (;)x;))nop', ["nop"]),
    ],
)
def test_tokens(source, tokens):
    if tokens is ERROR:
        assert any(text.startswith(ERROR) for text in texts(source))
    else:
        assert texts(source) == tokens


@pytest.mark.parametrize(
    ("string", "value"),
    [
        ('""', b""),
        ('"a\\tb\\n\\r\\"\\\'\\\\"', b"a\tb\n\r\"'\\"),
        ('"\\00\\ff\\Ab"', b"\0\xff\xab"),
        ('"\\u{0}\\u{7f}\\u{10_FFFF}é"', b"\0\x7f\xf4\x8f\xbf\xbf\xc3\xa9"),
    ],
)
def test_strings(string, value):
    assert texts(string) == [string]
    assert unescape(string) == value


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("(func br 0drop)", "1:10: unknown operator 0drop"),
        ('(func "a"x)', '1:7: unknown operator "a"x'),
        ('(data "a""b")', '1:7: unknown operator "a""b"'),
        ('(func $x"a")', '1:7: unknown operator $x"a"'),
        ("(func , )", "1:7: unknown operator ,"),
        ("(func ; )", "1:7: unknown operator ;"),
        ("(func nop;x)", "1:10: unknown operator ;x"),
        ("(func é)", "1:7: illegal character"),
        ("(func\n  nopé)", "2:3: unknown operator nop"),
        ("\ufeff(func)", "1:1: illegal character"),
        ("(func \x01)", "1:7: illegal character"),
        ("(func \x7f)", "1:7: illegal character"),
        ('(func (export "a\x00"))', "1:17: illegal character in string"),
        ('(func (export "a\nb"))', "1:17: illegal character in string"),
        ('(func (export "\\q"))', "1:16: unknown operator: invalid string escape"),
        ('(func (export "\\u{110000}"))', "1:15: malformed UTF-8 encoding: not a Unicode scalar value"),
        ('(func (export "\\u{d800}"))', "1:15: malformed UTF-8 encoding: not a Unicode scalar value"),
        ('(@custom "\\u{110000}" "")', "1:10: @custom annotation: missing section name"),
        ('(@custom "a" "\\u{d800}")', "1:14: @custom annotation: unexpected token"),
        ('(func (@name "\\u{110000}"))', "1:7: @name annotation: unexpected token"),
        ('(func (export "\\80"))', "1:15: malformed UTF-8 encoding"),
        ('(func (export "', "1:15: unclosed string"),
        ("(func (; (; ;)", "1:7: unclosed comment"),
        ("(func $)", "1:7: empty identifier"),
        ('(func $"")', "1:7: empty identifier"),
        ('(func $"a\nb")', "1:7: empty identifier"),
        ('(func $ "a")', "1:7: empty identifier"),
        ('(func $"\\ef")', "1:7: malformed UTF-8 encoding"),
        ("(@)", "1:1: empty annotation id"),
        ("(@ x)", "1:1: empty annotation id"),
        ('(@"")', "1:1: empty annotation id"),
        ('(@"\\ef")', "1:1: malformed UTF-8 encoding"),
        ("(@x (y (z))", "1:1: unclosed annotation"),
        ('(@x ")', "1:5: unclosed string"),
        ("(@x é)", "1:5: illegal character"),
        ("(@x))", "1:5: unexpected token )"),
        ("( @a)", "1:3: unknown operator @a"),
        ("(func v128.not)", "1:7: unknown operator v128.not: the SIMD proposal is not supported"),
        ("(func f32x4.add)", "1:7: unknown operator f32x4.add: the SIMD proposal is not supported"),
        ("(func (struct.new 0))", "1:8: unknown operator struct.new: the GC proposal is not supported"),
        ("(func ref.eq)", "1:7: unknown operator ref.eq: the GC proposal is not supported"),
        ("(func atomic.fence)", "1:7: unknown operator atomic.fence: the threads proposal is not supported"),
        ("(func i32.atomics)", "1:7: unknown operator i32.atomics"),
    ],
)
def test_lexical_errors(source, message):
    with pytest.raises(Malformed) as caught:
        parse_module(source)
    assert str(caught.value).split("\n")[0] == message


@pytest.mark.parametrize(
    ("source", "line", "column"), [(b"(func)\n ;; \x80", 2, 5), (b"\xff", 1, 1), ("(;\ud800;)", 1, 3)]
)
def test_source_is_not_unicode(source, line, column):
    with pytest.raises(Malformed, match="malformed UTF-8 encoding") as caught:
        parse_module(source)
    assert (caught.value.line, caught.value.column) == (line, column)


MANY = "\\41" * 5000  # escapes, more than the pattern of tokens goes through


@pytest.mark.parametrize(
    ("source", "tokens"),
    [
        (f'"{MANY}"', [f'"{MANY}"']),
        (f'"{MANY}")', [f'"{MANY}"', ")"]),
        (f'$"{MANY}" x', ["$" + "A" * 5000, "x"]),
        (f'(@"{MANY}" "{MANY}")x', ["x"]),
        (f'"{MANY}"x', [ERROR + f'unknown operator "{MANY[:39]}...']),
        (f'"{MANY}\\q" x', [ERROR + "unknown operator: invalid string escape", "x"]),
        (f'"{MANY}', [ERROR + "unclosed string"]),
        (f'"{MANY}\n" x', [ERROR + "illegal character in string", "x"]),
        (f'$"{MANY}\n" x', [ERROR + "empty identifier", "x"]),
        ("(; ;a( " * 3000 + ";)" * 3000 + "x", ["x"]),
        ('"\\u{0' + "_0" * 5000 + '}"', ['"\\u{0' + "_0" * 5000 + '}"']),
        ('"\\u{0__0}" x', [ERROR + "unknown operator: invalid string escape", "x"]),
        ('"\\u{0_}" x', [ERROR + "unknown operator: invalid string escape", "x"]),
        (",;;x\n,", [ERROR + "unknown operator ,", ERROR + "unknown operator ,"]),
    ],
    ids=range(14),
)
def test_long_tokens(source, tokens):
    assert texts(source) == tokens


@pytest.mark.parametrize(
    "source",
    [
        '"' + "\\00" * 50_000 + '"',
        "(;" + ";a" * 50_000 + ";)",
        "(@a " + 'a;"b"' * 30_000 + ")",
        ",;" * 50_000,
    ],
    ids=["escapes", "comment", "annotation", "reserved"],
)
def test_matching_needs_little_memory(source):
    tracemalloc.start()
    try:
        tokenize(source)
        assert tracemalloc.get_traced_memory()[1] < 5 * len(source)
    finally:
        tracemalloc.stop()


def test_the_line_is_underlined():
    with pytest.raises(Malformed) as caught:
        parse_module("(module\r\n  (func\r\n\ti32.foo)\r\n)")
    assert str(caught.value) == "3:2: unknown operator i32.foo\n   i32.foo)\n   ^"
    assert caught.value.excerpt == " i32.foo)"


def test_a_long_line_is_cut_around_the_place():
    with pytest.raises(Malformed) as caught:
        parse_module("(func " + "nop " * 1000 + "oops" + " nop" * 1000 + ")")
    message, excerpt, caret = str(caught.value).split("\n")
    assert message == "1:4007: unknown operator oops"
    assert len(excerpt) <= 122
    assert excerpt[caret.index("^") :].startswith("oops")


def test_annotations_are_kept_beside_the_tokens():
    tokens = tokenize('(func (@name "f" (x)) (@custom) (@other (@name)) nop (@name))')
    found = [(i, each.name, list(each.texts)) for i, each in tokens.annotations.items()]
    assert found == [(2, "name", ['"f"', "(", "x", ")"]), (2, "custom", []), (3, "name", [])]
    assert tokens.unknown == {"other": 32}  # which nothing reads
    assert [each.name for each in tokens.annotations.get(2)] == ["name", "custom"]
    assert [tokens.annotations.get(i) for i in (0, 1, 4)] == [(), (), ()]


def test_annotations_can_be_off():
    assert texts("(@a)", annotations=False)[0] == ERROR + "unknown operator (@"


def test_closing_parentheses():
    tokens = tokenize("((a)(")
    assert list(tokens.closing[:5]) == [5, 3, 0, 0, 5]  # 5 is the end of the text
