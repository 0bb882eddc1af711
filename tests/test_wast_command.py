"""`wasi wast`: what it runs, with what, what it reports where, and how it ends."""

import io
import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

import engine
from engine.features import Features
from wasi import cli
from wasi.wast import command as wast
from wasi.wast.report import Progress
from wasi.wast.runner import ScriptJob, ScriptResult, run_script

PASSING = '(module (func (export "f") (result i32) (i32.const 1))) (assert_return (invoke "f") (i32.const 1))'
FAILING = f'{PASSING}\n(assert_return (invoke "f") (i32.const 2))\n(invoke "f")'
ENDLESS = "(module (func $f (loop (br 0))) (start $f))"
WIDE = '(module (func (export "f") (result i64 i64) (i64.mul_wide_u (i64.const 2) (i64.const 3))))'
TAIL_CALL = "(module (func $f (return_call $f)))"
REASON = "assert_return: (i32.const 1), expected (i32.const 2)"


@pytest.fixture
def suite(tmp_path):
    """Two scripts, of 2 commands and of 4, of which one fails."""
    folder = tmp_path / "suite"
    (folder / "sub").mkdir(parents=True)
    (folder / "good.wast").write_text(PASSING)
    (folder / "sub" / "bad.wast").write_text(FAILING)
    return folder


def command(*arguments: object) -> int:
    """Run `wasi wast` in this process and return its exit code."""
    try:
        return cli.main(["wast", *map(str, arguments)])
    except SystemExit as usage:
        return int(str(usage.code))


def test_the_table_and_the_exit_code_of_a_failure(suite, capsys):
    assert command(suite) == 1
    shown = capsys.readouterr()
    lines = shown.out.splitlines()
    assert lines[:2] == [f"sub/bad.wast:2: {REASON}", ""]
    assert [row.split()[:5] for row in lines[2:5]] == [
        ["folder", "files", "passed", "of", "unexpected"],
        [".", "1", "2", "2", "0"],
        ["sub", "1", "3", "4", "1"],
    ]
    assert lines[5:] == ["passed 5 of 6 assertions in 2 files, 1 unexpected"]
    assert shown.err == ""


def test_the_exit_code_of_success(suite, capsys):
    assert command(suite / "good.wast") == 0
    assert capsys.readouterr().out.endswith("passed 2 of 2 assertions in 1 files, 0 unexpected\n")


def test_a_script_that_is_named_twice_runs_once(suite, capsys):
    assert command(suite / "good.wast", suite / ".." / "suite", suite / "sub") == 1
    assert capsys.readouterr().out.endswith("passed 5 of 6 assertions in 2 files, 1 unexpected\n")


# Reports


def test_json(suite, tmp_path):
    report = tmp_path / "report.json"
    assert command(suite, "--json", report, "--engine", "switch") == 1
    written = json.loads(report.read_text())
    assert all(file.pop("seconds") > 0 for file in written["files"])
    assert written == {
        "passed": 5,
        "assertions": 6,
        "files": [
            {"path": "good.wast", "engine": "switch", "passed": 2, "assertions": 2, "failures": []},
            {
                "path": "sub/bad.wast",
                "engine": "switch",
                "passed": 3,
                "assertions": 4,
                "failures": [
                    {
                        "line": 2,
                        "command": "assert_return",
                        "reason": "(i32.const 1), expected (i32.const 2)",
                    }
                ],
            },
        ],
        "unexpected": [{"engine": "switch", "path": "sub/bad.wast", "line": 2, "reason": REASON}],
    }


def test_junit(suite, tmp_path):
    report = tmp_path / "report.xml"
    assert command(suite, "--junit", report, "--engine", "switch") == 1
    root = ElementTree.parse(report).getroot()
    assert root.attrib == {"name": "wast", "tests": "6", "failures": "1"}
    suites = [{key: value for key, value in item.attrib.items() if key != "time"} for item in root]
    assert suites == [
        {"name": "good.wast", "package": "switch", "tests": "2", "failures": "0"},
        {"name": "sub/bad.wast", "package": "switch", "tests": "4", "failures": "1"},
    ]
    cases = [case.attrib | {"failed": [f.attrib for f in case]} for case in root.iter("testcase")]
    assert cases == [
        {"classname": "good.wast", "name": "module:1", "failed": []},
        {"classname": "good.wast", "name": "assert_return:1", "failed": []},
        {"classname": "sub/bad.wast", "name": "module:1", "failed": []},
        {"classname": "sub/bad.wast", "name": "assert_return:1", "failed": []},
        {"classname": "sub/bad.wast", "name": "assert_return:2", "failed": [{"message": REASON}]},
        {"classname": "sub/bad.wast", "name": "invoke:3", "failed": []},
    ]


def test_a_report_that_cannot_be_written(suite, tmp_path, capsys):
    for option in ("--json", "--junit"):
        assert command(suite, option, tmp_path / "absent" / "file") == 2
        message = f"wasi wast: {tmp_path}/absent/file: No such file or directory\n"
        assert capsys.readouterr().err == message


def test_progress_on_a_terminal(suite):
    """Each script that ended rewrites the line; at the end the line is gone."""
    terminal, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "wasi", "wast", str(suite), "--jobs", "1"],
        stdout=subprocess.PIPE,
        stderr=theirs,
        check=False,
    )
    os.close(theirs)
    shown = os.read(terminal, 10_000).decode()
    os.close(terminal)
    start = "\r\x1b[K"
    assert shown == f"{start}[1/2] good.wast{start}[2/2] sub/bad.wast{start}"
    assert b"\r" not in done.stdout


def test_no_progress_elsewhere():
    stream = io.StringIO()
    progress = Progress(1, stream)
    progress.step(ScriptResult("a.wast", "switch", (), 0.0))
    progress.end()
    assert stream.getvalue() == ""


# Options


@pytest.mark.parametrize("form", ["tail", "switch"])
def test_engine(suite, tmp_path, monkeypatch, form):
    """The scripts are told, and what they instantiate runs so."""
    report = tmp_path / "report.json"
    assert command(suite, "--engine", form, "--json", report) == 1
    assert {file["engine"] for file in json.loads(report.read_text())["files"]} == {form}
    made = []

    def instantiate(*arguments, **options):
        made.append(instance(*arguments, **options))
        return made[-1]

    instance = engine.Instance
    monkeypatch.setattr("engine.Instance", instantiate)
    run_script(ScriptJob("good.wast", suite / "good.wast", form, Features()))
    assert [item.engine for item in made] == [form]


@pytest.mark.parametrize(
    ("script", "options", "code"),
    [
        (WIDE, [], 1),
        (WIDE, ["--features", "wide-arithmetic"], 0),
        (WIDE, ["--features", "custom-page-sizes"], 1),
        (WIDE, ["--features", "all"], 0),
        (TAIL_CALL, [], 0),
        (TAIL_CALL, ["--features=-tail-call"], 1),
        (TAIL_CALL, ["--features=all,-tail-call"], 1),
        (TAIL_CALL, ["--features", "mvp"], 1),
        (TAIL_CALL, ["--features", "mvp,tail-call"], 0),
    ],
)
def test_features(tmp_path, script, options, code):
    (tmp_path / "a.wast").write_text(script)
    assert command(tmp_path, *options) == code


def test_a_folder_named_like_a_proposal_has_its_features(tmp_path, capsys):
    (tmp_path / "wide-arithmetic").mkdir()
    (tmp_path / "wide-arithmetic" / "a.wast").write_text(WIDE)
    (tmp_path / "b.wast").write_text(WIDE)
    assert command(tmp_path) == 1
    assert "passed 1 of 2 assertions" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "code"),
    [
        ("", 0),
        ("tail-call", 0),
        ("-wide-arithmetic", 1),
        ("-wide-arithmetic,wide-arithmetic", 0),
        ("mvp", 1),
        ("all", 0),
    ],
)
def test_the_option_wins_over_the_folder(tmp_path, option, code):
    (tmp_path / "wide-arithmetic").mkdir()
    (tmp_path / "wide-arithmetic" / "a.wast").write_text(WIDE)
    assert command(tmp_path, f"--features={option}") == code


def test_components_without_a_feature(tmp_path):
    (tmp_path / "component-model").mkdir()
    script = "(component (type (map string u32)))"
    (tmp_path / "component-model" / "a.wast").write_text(script)
    assert command(tmp_path) == 0
    assert command(tmp_path, "--features=-cm-map") == 1


def test_the_folder_of_threads_is_of_the_language_before_core_2(tmp_path):
    script = """(assert_invalid (module (memory 1) (memory 1)) "multiple memories")
        (assert_invalid (module (table 1 funcref) (table 1 funcref)) "multiple tables")
        (assert_malformed (module quote "(memory 0x1_0000_0000)") "i32 constant out of range")"""
    for folder, code in (("core", 1), ("threads", 0)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.wast").write_text(script)
        assert command(tmp_path / folder) == code


@pytest.mark.parametrize("jobs", [1, 2, 7])
def test_jobs(suite, monkeypatch, capsys, jobs):
    asked = []

    def run_isolated(*arguments, jobs, seconds):
        asked.append((jobs, seconds))
        return isolated(*arguments, jobs=jobs, seconds=seconds)

    isolated = wast.run_isolated
    monkeypatch.setattr(wast, "run_isolated", run_isolated)
    assert command(suite, "--jobs", jobs) == 1
    assert asked == [(jobs, 120.0)]
    assert capsys.readouterr().out.endswith("passed 5 of 6 assertions in 2 files, 1 unexpected\n")


# What goes wrong


def crash(script: ScriptJob) -> ScriptResult:
    """Stand in for an engine with a fault, which one script finds."""
    if script.path == "good.wast":
        os.kill(os.getpid(), signal.SIGKILL)  # a sanitizer handles SIGSEGV
    return run_script(script)


def test_a_crash_fails_its_script_alone(suite, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(wast, "run_script", crash)
    (suite / "sub" / "bad.wast").write_text(PASSING)
    report = tmp_path / "report.xml"
    assert command(suite, "--junit", report) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "good.wast: script: the process died of signal 9"
    assert lines[-1] == "passed 2 of 3 assertions in 2 files, 1 unexpected"
    failed = [case.attrib for case in ElementTree.parse(report).iter("testcase") if len(case)]
    assert failed == [{"classname": "good.wast", "name": "script"}]


def test_a_script_without_end_fails_after_the_timeout(suite, capsys):
    (suite / "good.wast").write_text(ENDLESS)
    assert command(suite, "--timeout", "0.5") == 1
    assert capsys.readouterr().out.splitlines()[0] == "good.wast: script: did not finish within 0.5 s"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("(module", "Malformed: 1:8: unexpected token"),
        ("(module)\n(assert_nothing)", "Malformed: 2:2: unknown operator assert_nothing"),
        ('(invoke "\\ff")', "Malformed: 1:9: malformed UTF-8 encoding"),
        (None, "FileNotFoundError: [Errno 2] No such file or directory"),
    ],
)
def test_a_script_that_cannot_be_read_fails(tmp_path, capsys, content, reason):
    if content is None:
        (tmp_path / "a.wast").symlink_to(tmp_path / "gone")
    else:
        (tmp_path / "a.wast").write_text(content)
    assert command(tmp_path) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"a.wast: script: {reason}")
    assert lines[-1] == "passed 0 of 1 assertions in 1 files, 1 unexpected"


def test_a_folder_named_like_a_script_is_a_folder(tmp_path, capsys):
    (tmp_path / "a.wast").mkdir()
    (tmp_path / "a.wast" / "b.wast").write_text(PASSING)
    assert command(tmp_path) == 0
    assert capsys.readouterr().out.endswith("passed 2 of 2 assertions in 1 files, 0 unexpected\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["absent"], "wasi wast: absent: No such file or directory\n"),
        (["."], "wasi wast: .: no .wast files in this folder\n"),
        (["a.txt", "absent"], "wasi wast: absent: No such file or directory\n"),
        ([], "wasi wast: the following arguments are required: PATH\nTry: wasi wast --help\n"),
        (
            ["a.txt", "--jobs", "0"],
            "wasi wast: argument --jobs: `0` is not a positive number\nTry: wasi wast --help\n",
        ),
        (
            ["a.txt", "--jobs", "two"],
            "wasi wast: argument --jobs: `two` is not a positive number\nTry: wasi wast --help\n",
        ),
        (
            ["a.txt", "--timeout", "-1"],
            "wasi wast: argument --timeout: `-1` is not a positive number\nTry: wasi wast --help\n",
        ),
        (
            ["a.txt", "--timeout", "nan"],
            "wasi wast: argument --timeout: `nan` is not a positive number\nTry: wasi wast --help\n",
        ),
    ],
)
def test_what_is_wrong_with_the_command_line(tmp_path, monkeypatch, capsys, arguments, message):
    (tmp_path / "a.txt").write_text(PASSING)
    monkeypatch.chdir(tmp_path)
    assert command(*arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.endswith(message)


def test_an_unknown_feature_and_an_unknown_engine(suite, capsys):
    assert command(suite, "--features", "warp") == 2
    assert capsys.readouterr().err.startswith("wasi wast: unknown feature `warp`; known: annotations, ")
    assert command(suite, "--engine", "jit") == 2
    assert "argument --engine: invalid choice: 'jit'" in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_cannot_be_looked_into(suite, capsys):
    (suite / "sub").chmod(0)
    assert command(suite) == 2
    assert capsys.readouterr().err == f"wasi wast: {Path(suite) / 'sub'}: Permission denied\n"
    (suite / "sub").chmod(0o755)
