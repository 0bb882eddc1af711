"""Scripts: every command with what it holds, and modules that are read only when asked for."""

import pytest

from engine.errors import Malformed
from engine.text import (
    AssertException,
    AssertExhaustion,
    AssertInvalid,
    AssertInvalidCustom,
    AssertMalformed,
    AssertMalformedCustom,
    AssertReturn,
    AssertSuspension,
    AssertTrap,
    AssertUnlinkable,
    Const,
    DefineModule,
    Either,
    Get,
    Input,
    Invoke,
    ModuleDefinition,
    ModuleInstance,
    ModuleSource,
    NanPattern,
    Output,
    Perform,
    RefNull,
    RefValue,
    Register,
    Script,
    Thread,
    Unread,
    V128Const,
    Wait,
    parse_module,
    parse_script,
)

EMPTY = b"\0asm\1\0\0\0"
CALL = Invoke(1, None, "f", ())


@pytest.mark.parametrize(
    ("script", "command"),
    [
        ('(register "M" $m)', Register(1, "M", "$m")),
        ('(register "\\4d")', Register(1, "M", None)),
        ('(invoke "f")', Perform(1, CALL)),
        (
            '(invoke $"m x" "f" (i32.const -1))',
            Perform(1, Invoke(1, "$m x", "f", (Const("i32", 2**32 - 1),))),
        ),
        ('(get $m "g")', Perform(1, Get(1, "$m", "g"))),
        ('(assert_return (invoke "f"))', AssertReturn(1, CALL, ())),
        ('(assert_return (get "g") (i64.const 1))', AssertReturn(1, Get(1, None, "g"), (Const("i64", 1),))),
        ('(assert_trap (invoke "f") "unreachable")', AssertTrap(1, CALL, "unreachable")),
        ('(assert_exhaustion (invoke "f") "x")', AssertExhaustion(1, CALL, "x")),
        ('(assert_exception (invoke "f"))', AssertException(1, CALL)),
        ('(assert_suspension (invoke "f") "x")', AssertSuspension(1, CALL, "x")),
        ("(module instance)", ModuleInstance(1, "module", None, None)),
        ("(module instance $i $m)", ModuleInstance(1, "module", "$i", "$m")),
        ("(component instance $i)", ModuleInstance(1, "component", "$i", None)),
        ("\n\n( ;; where the keyword stands\n wait $t)", Wait(4, "$t")),
        ("(thread $t)", Thread(1, "$t", (), ())),
        (
            '(thread $t (shared (module $m)) (shared (module $n)) (invoke "f") (wait $u))',
            Thread(1, "$t", ("$m", "$n"), (Perform(1, CALL), Wait(1, "$u"))),
        ),
        ('(script $s (invoke "f"))', Script(1, "$s", (Perform(1, CALL),))),
        ('(input "a.wast")', Input(1, None, "a.wast")),
        ("(output $m)", Output(1, "$m", None)),
        ('(output $m "a.wasm")', Output(1, "$m", "a.wasm")),
    ],
)
def test_commands(script, command):
    assert parse_script(script) == [command]


@pytest.mark.parametrize(
    ("pattern", "value"),
    [
        ("(f32.const 0x1p-149)", Const("f32", 1)),
        ("(f64.const -nan:0x1)", Const("f64", 0xFFF0_0000_0000_0001)),
        ("(f32.const nan:canonical)", NanPattern("f32", "canonical")),
        ("(f64.const nan:arithmetic)", NanPattern("f64", "arithmetic")),
        ("(v128.const i16x8 0 1 2 3 4 5 6 -1)", V128Const("i16x8", (0, 1, 2, 3, 4, 5, 6, 0xFFFF))),
        (
            "(v128.const f64x2 nan:canonical 1)",
            V128Const("f64x2", (NanPattern("f64", "canonical"), 0x3FF << 52)),
        ),
        ("(ref.null)", RefNull(None)),
        ("(ref.null extern)", RefNull("extern")),
        ("(ref.null 3)", RefNull("3")),
        ("(ref.extern 7)", RefValue("extern", 7)),
        ("(ref.extern)", RefValue("extern")),
        ("(ref.host 1)", RefValue("host", 1)),
        ("(ref.func)", RefValue("func")),
        ("(ref.func $f)", RefValue("func", "$f")),
        ("(ref.func 2)", RefValue("func", 2)),
        ("(ref.exn)", RefValue("exn")),
        ("(ref.i31)", RefValue("i31")),
        ("(either (i32.const 1) (ref.null))", Either((Const("i32", 1), RefNull(None)))),
        (
            '(list.const (str.const "a b")  (u8.const 1))',
            Unread("list.const", '(list.const (str.const "a b")  (u8.const 1))'),
        ),
    ],
)
def test_values(pattern, value):
    assert parse_script(f'(assert_return (invoke "f") {pattern})') == [AssertReturn(1, CALL, (value,))]


@pytest.mark.parametrize(
    ("keyword", "cls"),
    [
        ("assert_malformed", AssertMalformed),
        ("assert_malformed_custom", AssertMalformedCustom),
        ("assert_invalid", AssertInvalid),
        ("assert_invalid_custom", AssertInvalidCustom),
        ("assert_unlinkable", AssertUnlinkable),
    ],
)
def test_assertions_on_modules(keyword, cls):
    (command,) = parse_script(f'({keyword}\n (module $m (func)) "why")')
    assert isinstance(command, cls)
    assert (command.line, command.message) == (1, "why")
    assert (command.module.line, command.module.id, command.module.form) == (2, "$m", "text")
    assert command.module.text == "(module $m (func))"
    assert command.module.encode() == parse_module("(module $m (func))")


def test_a_trap_of_an_instantiation():
    (command,) = parse_script('(assert_trap (module (func $f unreachable) (start $f)) "unreachable")')
    assert isinstance(command, AssertTrap)
    assert isinstance(command.target, ModuleSource)
    assert command.target.text.startswith("(module (func $f unreachable)")


@pytest.mark.parametrize(
    ("script", "form", "id_", "binary"),
    [
        ("(module)", "text", None, EMPTY),
        ("(module $m)", "text", "$m", EMPTY + b"\0\x09\4name\0\2\1m"),
        ('(module binary "\\00asm" "\\01\\00\\00\\00")', "binary", None, EMPTY),
        ('(module $m binary "junk")', "binary", "$m", b"junk"),
        ('(module quote "(mod" "ule)")', "quote", None, EMPTY),
        ('(module $m quote "")', "quote", "$m", EMPTY),
        ("(func)", "text", None, parse_module("(func)")),
    ],
)
def test_modules(script, form, id_, binary):
    (command,) = parse_script(script)
    assert isinstance(command, DefineModule)
    assert (command.module.form, command.module.id) == (form, id_)
    assert command.module.encode() == binary


def test_definitions():
    text, binary, quoted = parse_script(
        '(module definition $m (func)) (module definition binary "x") (module definition quote "(func)")'
    )
    assert all(isinstance(command, ModuleDefinition) for command in (text, binary, quoted))
    assert text.module.id == "$m"
    assert text.module.encode() == parse_module("(module $m (func))")
    assert binary.module.encode() == b"x"
    assert quoted.module.encode() == parse_module("(func)")


def test_a_bad_module_fails_only_when_it_is_read():
    bad, lexical, quoted, last = parse_script(
        '(module (func foo))\n(module (func br 0drop))\n(module quote "(func") (invoke "f")'
    )
    for command, message in ((bad, "1:15: unknown operator foo"), (lexical, "2:18: unknown operator 0drop")):
        with pytest.raises(Malformed) as caught:
            command.module.encode()
        assert str(caught.value).split("\n")[0] == message
    with pytest.raises(Malformed):
        quoted.module.encode()
    assert last == Perform(3, Invoke(3, None, "f", ()))


def test_components_keep_their_text():
    text, quoted = parse_script('(component $c (core module)) (component quote "(x" ")")')
    assert (text.module.keyword, text.module.id, text.module.text) == (
        "component",
        "$c",
        "(component $c (core module))",
    )
    assert quoted.module.text == "(x)"
    with pytest.raises(Malformed, match="a component, not a module"):
        text.module.encode()


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("(module) foo", "1:10: unknown operator foo"),
        ("(module) (foo)", "1:11: unknown operator foo"),
        ("(module) (func)", "1:11: unexpected token func"),
        ('(register "m"', "1:14: unexpected token: end of text"),
        ('(invoke "f) (module)', "1:9: unclosed string"),
        ("(invoke f)", "1:9: unknown operator f"),
        ('(invoke "\\ff")', "1:9: malformed UTF-8 encoding"),
        ('(invoke "f" i32.const)', "1:13: unexpected token i32.const"),
        ('(invoke "f" (i32.const nan))', "1:24: unexpected token nan"),
        ('(invoke "f" (i32.const 0x1_0000_0000))', "1:24: constant out of range"),
        ('(invoke "f" (f32.const nan:canonical))', "1:24: unexpected token nan:canonical"),
        ('(invoke "f" (v128.const i32x4 0 0 0))', "1:36: unexpected token )"),
        ('(invoke "f" (v128.const i33x4 0 0 0))', "1:25: unknown operator i33x4"),
        ("(assert_return (module))", "1:17: unexpected token module"),
        ('(assert_return (invoke "f") "x")', '1:29: unexpected token "x"'),
        ('(assert_trap (invoke "f"))', "1:26: unexpected token )"),
        ('(assert_invalid (func) "x")', "1:18: unexpected token func"),
        ("(module instance foo)", "1:18: unknown operator foo"),
        ("(wait)", "1:2: unexpected token wait"),
        ("(module) " + "(thread $t " * 200, "1:12: unexpected token: end of text"),
        ("(module) " + "(thread $t " * 200 + ")" * 200, "1:1110: nesting too deep"),
        ('(assert_return (get "g") ' + "(either " * 200 + ")" * 201, "1:826: nesting too deep"),
    ],
)
def test_errors(script, message):
    with pytest.raises(Malformed) as caught:
        parse_script(script)
    if "end of text" not in message or not script.startswith("(module) (thread"):
        assert str(caught.value).split("\n")[0] == message
