"""`wasi run` with components: calls in WAVE, what is printed, statuses, messages."""

import pytest

from wasi import cli

CALC = """
(component
  (core module $m
    (memory (export "memory") 1)
    (global $top (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (global.set $top (i32.and (i32.add (global.get $top) (i32.const 7)) (i32.const -8)))
      (global.get $top)
      (global.set $top (i32.add (global.get $top) (local.get 3))))
    (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
    (func (export "pair") (param i32 i32) (result i32)
      (i32.store (i32.const 8) (local.get 0)) (i32.store (i32.const 12) (local.get 1)) (i32.const 8))
    (func (export "area") (param i32 i32 i32) (result i32)
      (if (result i32) (local.get 0)
        (then (i32.mul (local.get 1) (local.get 2)))
        (else (i32.const 0))))
    (func (export "none"))
    (func (export "divide") (param i32 i32) (result i32)
      (if (i32.eqz (local.get 1))
        (then
          (i32.store8 (i32.const 8) (i32.const 1))
          (i32.store8 (i32.const 12) (i32.const 7))
          (return (i32.const 8))))
      (i32.store8 (i32.const 8) (i32.const 0))
      (i32.store (i32.const 12) (i32.div_u (local.get 0) (local.get 1)))
      (i32.const 8))
    (func (export "loop") (loop (br 0)))
    (func (export "trap") (unreachable)))
  (core instance $i (instantiate $m))
  (alias core export $i "memory" (core memory $memory))
  (alias core export $i "realloc" (core func $realloc))
  (func $add (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add")))
  (func (export "echo") (param "text" string) (result string)
    (canon lift (core func $i "pair") (memory $memory) (realloc $realloc)))
  (func (export "none") (canon lift (core func $i "none")))
  (func (export "divide") (param "a" u32) (param "b" u32) (result (result u32 (error u8)))
    (canon lift (core func $i "divide") (memory $memory)))
  (func (export "loop") (canon lift (core func $i "loop")))
  (func (export "trap") (canon lift (core func $i "trap")))
  (type $box' (record (field "w" u32) (field "h" u32)))
  (component $plane
    (import "box" (type $box (eq $box')))
    (import "area" (func $area (param "box" (option $box)) (result u32)))
    (import "add" (func $add (param "a" u32) (param "b" u32) (result u32)))
    (export "box" (type $box))
    (export "area" (func $area))
    (export "add" (func $add)))
  (export $box "box" (type $box'))
  (func $area (param "box" (option $box)) (result u32) (canon lift (core func $i "area")))
  (instance $p (export "box" (type $box)) (export "area" (func $area)) (export "add" (func $add)))
  (export "my:shapes/plane@1.2.0" (instance $p))
  (export "my:other/plane" (instance $p)))
"""
IMPORTING = """
(component
  (import "host" (func $host (param "a" u32)))
  (import "a:b/c@0.2.0" (instance (export "f" (func))))
  (export "f" (func $host)))
"""
FUNCTIONS = """
  my:shapes/plane@1.2.0#area: func(box: option<box>) -> u32
  my:shapes/plane@1.2.0#add: func(a: u32, b: u32) -> u32
  my:other/plane#area: func(box: option<box>) -> u32
  my:other/plane#add: func(a: u32, b: u32) -> u32
  add: func(a: u32, b: u32) -> u32
  echo: func(text: string) -> string
  none: func()
  divide: func(a: u32, b: u32) -> result<u32, u8>
  loop: func()
  trap: func()"""
TRY = "\nTry: wasi run --help\n"


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """A function that runs `wasi` in a folder with the components; returns status, output and errors."""
    (tmp_path / "calc.wat").write_text(CALC)
    (tmp_path / "importing.wat").write_text(IMPORTING)
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        try:
            status = cli.main(list(arguments))
        except SystemExit as end:
            status = end.code
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return run


CALLS = [
    ("add(1, 2)", "3\n"),
    (" add ( 1 , 2 , ) ", "3\n"),
    ("add(4294967295, 1)", "0\n"),
    ('echo("a\\n\\u{e9}")', '"a\\n\xe9"\n'),
    ("none()", ""),
    ("divide(7, 2)", "ok(3)\n"),
    ("my:shapes/plane@1.2.0#area(some({w: 2, h: 3}))", "6\n"),
    ("my:shapes/plane@1.2.0#area({h: 3, w: 2})", "6\n"),
    ("my:shapes/plane#area()", "0\n"),
    ("my:other/plane#area({w: 2, h: 3})", "6\n"),
    ("my:other/plane#add(1, 2)", "3\n"),
]


@pytest.mark.parametrize("call, printed", CALLS)
def test_call(run, call, printed):
    assert run("run", "--invoke", call, "calc.wat") == (0, printed, "")


@pytest.mark.parametrize("form", ["tail", "switch"])
def test_forms_of_the_interpreter(run, form):
    assert run("run", "--engine", form, "--invoke", "add(1, 2)", "calc.wat") == (0, "3\n", "")


def test_a_name_takes_the_words_behind_the_file(run):
    assert run("run", "--invoke", "add", "calc.wat", "1", "2") == (0, "3\n", "")
    assert run("run", "--invoke", "echo", "calc.wat", '"x"') == (0, '"x"\n', "")


def test_an_error_that_is_returned_is_the_status_too(run):
    assert run("run", "--invoke", "divide(1, 0)", "calc.wat") == (1, "err(7)\n", "")


def test_a_trap(run):
    status, out, err = run("run", "--invoke", "trap()", "calc.wat")
    assert (status, out) == (134, "")
    assert err.startswith("wasi: calc.wat: unreachable\n  0: m!trap (at offset 0x")


def test_limits(run):
    status, _, err = run("run", "--fuel", "1000", "--invoke", "loop()", "calc.wat")
    assert (status, err.splitlines()[0]) == (134, "wasi: calc.wat: out of fuel; --fuel N sets this limit")


WRONG = [
    ("add(1)", "1:6: argument `b` is missing: func(a: u32, b: u32) -> u32\n  add(1)\n       ^"),
    (
        "add(1, 2, 3)",
        "1:11: too many arguments: func(a: u32, b: u32) -> u32 has 2\n  add(1, 2, 3)\n            ^",
    ),
    ('add(1, "x")', '1:8: expected a number of type u32, found "\n  add(1, "x")\n         ^'),
    ("add(1, 2", "1:9: expected `,` or `)`, found the end\n  add(1, 2\n          ^"),
    ("add(1, 2) 3", "1:11: expected the end of the value, found 3\n  add(1, 2) 3\n            ^"),
    ("(1)", "1:1: expected the name of a function, found (\n  (1)\n  ^"),
]


@pytest.mark.parametrize("call, message", WRONG)
def test_arguments_that_are_wrong(run, call, message):
    assert run("run", "--invoke", call, "calc.wat") == (2, "", f"wasi run: --invoke: {message}{TRY}")


PLANE = "; did you mean `my:shapes/plane@1.2.0#area`?"
AREA = "func(box: option<box>) -> u32"
NAMES = [
    ("ad()", f"no exported function `ad`; did you mean `add`?; functions:{FUNCTIONS}"),
    ("zzz()", f"no exported function `zzz`; functions:{FUNCTIONS}"),
    ("box()", f"no exported function `box`; functions:{FUNCTIONS}"),
    ("my:shapes/plane@2.0.0#area()",
     f"no exported function `my:shapes/plane@2.0.0#area`{PLANE}; functions:{FUNCTIONS}"),
    ("plane#area()",
     ("`plane#area` is ambiguous; it could be any of\n"
     f"  my:shapes/plane@1.2.0#area: {AREA}\n  my:other/plane#area: {AREA}")),
]  # fmt: skip


@pytest.mark.parametrize("call, message", NAMES)
def test_names_that_are_wrong(run, call, message):
    assert run("run", "--invoke", call, "calc.wat") == (2, "", f"wasi run: {message}{TRY}")


def test_words_behind_a_call(run):
    message = "--invoke add(1, 2): write the arguments in the call, not after FILE"
    assert run("run", "--invoke", "add(1, 2)", "calc.wat", "3") == (2, "", f"wasi run: {message}{TRY}")


def test_preload_is_for_modules(run):
    message = "--preload only works for modules; this is a component"
    told = run("run", "--preload", "a=b.wat", "--invoke", "add(1, 2)", "calc.wat")
    assert told == (2, "", f"wasi run: {message}{TRY}")


NO_TEXT = """
(component
  (core module $m
    (func (export "f") (result i32) (i32.const 0))
    (func (export "c") (param i32 i32 i32) (result i32) (i32.const 0)))
  (core instance $i (instantiate $m))
  (type $thing' (resource (rep i32)))
  (export $thing "thing" (type $thing'))
  (core func $new (canon resource.new $thing'))
  (func (export "[static]thing.make") (result (own $thing)) (canon lift (core func $i "f")))
  (func (export "[method]thing.use") (param "self" (borrow $thing)) (result u32)
    (canon lift (core func $new)))
  (func (export "later") async (result (stream u8))
    (canon lift (core func $i "f") async (callback (core func $i "c")))))
"""
LATER = """
(component
  (core module $m
    (import "" "return" (func $return (param i32)))
    (func (export "f") (param i32) (result i32)
      (call $return (i32.add (local.get 0) (i32.const 1)))
      (i32.const 0))
    (func (export "wait") (param i32) (result i32) (i32.const 1))
    (func (export "c") (param i32 i32 i32) (result i32) (call $return (i32.const 7)) (i32.const 0)))
  (core func $return (canon task.return (result u32)))
  (core instance $i (instantiate $m (with "" (instance (export "return" (func $return))))))
  (func (export "now") async (param "n" u32) (result u32)
    (canon lift (core func $i "f") async (callback (core func $i "c"))))
  (func (export "later") async (param "n" u32) (result u32)
    (canon lift (core func $i "wait") async (callback (core func $i "c")))))
"""


@pytest.mark.parametrize(
    "call, message",
    [
        ("[static]thing.make()", "[static]thing.make returns thing, which has no text form"),
        ("later()", "later returns stream<u8>, which has no text form"),
    ],
)
def test_what_cannot_be_printed(run, tmp_path, call, message):
    (tmp_path / "a.wat").write_text(NO_TEXT)
    told = f"wasi run: {message}, so it cannot be called from the command line{TRY}"
    assert run("run", "--invoke", call, "a.wat") == (2, "", told)


@pytest.mark.parametrize("call, printed", [("now(41)", "42"), ("later(41)", "7")])
def test_an_async_function(run, tmp_path, call, printed):
    (tmp_path / "a.wat").write_text(LATER)
    assert run("run", "--invoke", call, "a.wat") == (0, f"{printed}\n", "")


def test_a_handle_is_no_argument(run, tmp_path):
    (tmp_path / "a.wat").write_text(NO_TEXT)
    status, out, err = run("run", "--invoke", "[method]thing.use(1)", "a.wat")
    assert (status, out) == (2, "")
    assert err.startswith("wasi run: --invoke: 1:19: a value of type borrow<thing> has no text form\n")


def test_missing_imports(run):
    told = """wasi: importing.wat: 2 imports do not fit:
  host: func(a: u32) is missing: imports has no `host`
  a:b/c@0.2.0 is missing: imports has nothing for it
    a:b/c@0.2.0 {
      f: func();
    }
"""
    assert run("run", "--invoke", "f(1)", "importing.wat") == (1, "", told)


def test_a_component_is_no_command_yet(run):
    told = """wasi: importing.wat: a component; running WASI 0.2 programs is not supported yet
imports:
  host (func)
  a:b/c@0.2.0 (instance)
functions:
  f: func(a: u32)
to call a function: wasi run --invoke 'NAME(ARG, ...)' FILE
"""
    assert run("run", "importing.wat") == (1, "", told)


def test_stats(run):
    status, out, err = run("run", "--stats", "--invoke", "add(1, 2)", "calc.wat")
    assert (status, out) == (0, "3\n")
    names = [line.rsplit(maxsplit=2)[0] if line.endswith(("ms", "bytes")) else line.rsplit(maxsplit=1)[0]
             for line in err.splitlines()]  # fmt: skip
    assert [name.strip() for name in names][-4:] == ["read", "compile", "instantiate", "run"]
    assert "guest calls" in {name.strip() for name in names}


def test_binaries(run):
    assert run("wat2wasm", "calc.wat")[0] == 0
    assert run("run", "--invoke", "add(1, 2)", "calc.wasm") == (0, "3\n", "")
