"""Names of guests on a console: nothing of them reaches a terminal that it would act on, on any encoding."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from canonabi.text import parse_component
from engine.text import parse_module

ROOT = Path(__file__).resolve().parent.parent.parent
HOSTILE = "\x1b[31mx\nwasi: fake\u202e\x07é\x9b\r"
ESCAPED = r"\x1b[31mx\nwasi: fake\u202e\x07é\x9b\r"
TEXT = "".join(f"\\{byte:02x}" for byte in HOSTILE.encode())
MODULE = f"""(module (@name "{TEXT}") (@custom "{TEXT}" "{TEXT}") (@producers (language "{TEXT}" "{TEXT}"))
  (import "{TEXT}" "{TEXT}" (func $"{TEXT}")) (memory (export "m{TEXT}") 1)
  (func $"f{TEXT}" (export "{TEXT}f") unreachable))"""
TRAPS = f"""(module (func $"f{TEXT}" unreachable) (memory (export "memory") 1)
  (func (export "_start") (call $"f{TEXT}")) (func (export "{TEXT}")))"""
TWICE = f'(module (func (export "{TEXT}") (export "{TEXT}")))'
COMPONENT = '(component (core module (@custom "%s" "") (func (export "%s"))) (import "é" (func)))'
COMMANDS = [
    ("inspect", MODULE, [f"  {ESCAPED}f() -> None", f'  "{ESCAPED}" "{ESCAPED}" (func)']),
    ("inspect --json", MODULE, []),
    ("print", MODULE, []),
    ("run", MODULE, []),
    ("validate", TWICE, []),
    ("run", TRAPS, [f"  0: <module>!f{ESCAPED} (at offset 0x50)"]),
    ("run --invoke nothing", TRAPS, [f"  {ESCAPED}() -> None"]),
    ("wit", MODULE, []),
]
ENCODINGS = [
    {"PYTHONIOENCODING": "utf-8"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1:strict"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


def run(command: str, source: bytes, **environment: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "wasi", *command.split()[:1], *command.split()[1:], "-"],
        input=source,
        capture_output=True,
        check=False,
        env={**{k: v for k, v in os.environ.items() if k != "PYTHONIOENCODING"}, **environment},
        cwd=ROOT,
    )
    assert b"Traceback" not in done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize("encoding", ENCODINGS, ids=["utf-8", "ascii", "latin-1", "C"])
@pytest.mark.parametrize("command, text, lines", COMMANDS, ids=range(len(COMMANDS)))
def test_names_do_nothing_to_a_terminal(command, text, lines, encoding):
    shown = run(command, parse_module(text), **encoding)
    assert not {*shown} & {*range(0x20), 0x7F} - {ord("\n"), ord(" ")}
    assert not any(line.startswith(b"wasi: fake") for line in shown.splitlines())
    name = encoding.get("PYTHONIOENCODING", "ascii").partition(":")[0]
    text = shown.decode("utf-8" if command == "print" else name)
    assert "\u202e" not in text and "\x9b" not in text
    expected = [line.encode(name, "backslashreplace").decode(name) for line in lines]
    assert [line for line in expected if line not in text.splitlines()] == []


@pytest.mark.parametrize("command", ["inspect", "print", "validate", "wit", "run"])
def test_names_in_components(command):
    shown = run(
        command, parse_component(COMPONENT.replace("é", "e") % (TEXT, TEXT)), PYTHONIOENCODING="ascii"
    )
    assert not {*shown} & {*range(0x20), 0x7F} - {ord("\n"), ord(" ")}
