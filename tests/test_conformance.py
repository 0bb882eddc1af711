"""Lists of known failures: both directions fail, and so does a script that was not executed in full."""

import os
import re
from pathlib import Path

import pytest

from ci import conformance, profiles
from engine import FORMS
from engine.features import Features
from wasi.wast.runner import Outcome, ScriptJob, ScriptResult

ROOT = Path(__file__).resolve().parent.parent
SUITES = Path(os.environ.get("WASI_ENGINE_SUITES", ROOT.parent / "shared" / "conformance"))
NEXT = SUITES / profiles.FOLDER


def result(path: str, *lines: tuple[int, bool]) -> ScriptResult:
    outcomes = tuple(Outcome(line, "assert_return", None if passed else "wrong") for line, passed in lines)
    return ScriptResult(path, "tail", outcomes, 0.0)


def expected(tmp_path: Path, text: str) -> conformance.Expected:
    path = tmp_path / "list.txt"
    path.write_text(text)
    return conformance.Expected.read(path)


@pytest.mark.parametrize(
    ("entries", "surprises"),
    [
        ("", ["a.wast:2: assert_return: wrong", "a.wast:4: assert_return: wrong"]),
        ("a.wast:2  reason\na.wast:4  reason", []),
        ("# comment\n\na.wast  2 fail: reason", []),
        ("a.wast:2  reason", ["a.wast:4: assert_return: wrong"]),
        (
            "a.wast:1  r\na.wast:2  r\na.wast:4  r",
            ["a.wast:1: passes, but is listed as a known failure"],
        ),
        ("a.wast  3 fail: reason", ["a.wast: 2 commands fail, but 3 are listed"]),
        ("a.wast  1 fail: reason", ["a.wast: 2 commands fail, but 1 are listed"]),
    ],
)
def test_both_directions(tmp_path, entries, surprises):
    results = [result("a.wast", (1, True), (2, False), (4, False))]
    assert [str(item) for item in conformance.unexpected(results, expected(tmp_path, entries))] == surprises


def test_a_list_for_a_script_that_did_not_run_says_nothing(tmp_path):
    assert conformance.unexpected([], expected(tmp_path, "a.wast:1  r\nb.wast  2 fail: r")) == []


def test_entries_without_a_script_are_stale(tmp_path):
    (tmp_path / "a.wast").write_text("(module)")
    listed = expected(tmp_path, "a.wast:1  r\nb.wast  2 fail: r")
    assert [item.path for item in conformance.stale(listed, tmp_path)] == ["b.wast"]


@pytest.mark.parametrize(
    "line", ["a.wast", "a.wast reason", "a.wast:1", "a.wast:1  2 fail: reason", "reason"]
)
def test_what_is_no_entry_is_an_error(tmp_path, line):
    with pytest.raises(ValueError, match="not an entry"):
        expected(tmp_path, line)


@pytest.mark.parametrize("path", sorted((ROOT / "ci" / "expected").glob("*.txt")), ids=lambda path: path.name)
def test_lists_are_readable_and_sorted(path):
    conformance.Expected.read(path)
    entries = [line.split()[0] for line in path.read_text().splitlines() if line and not line.startswith("#")]
    places = [(name, int(line or 0)) for name, _, line in (entry.partition(":") for entry in entries)]
    assert places == sorted(set(places))


@pytest.mark.parametrize(
    ("executed", "said"),
    [
        (2, []),
        (
            1,
            [
                "a.wast: 1 commands executed, the script has 2",
                "a.wast: 1 commands executed, wasm-tools counts 2",
            ],
        ),
        (
            0,
            [
                "a.wast: 0 commands executed, the script has 2",
                "a.wast: 0 commands executed, wasm-tools counts 2",
            ],
        ),
    ],
)
def test_a_script_must_be_executed_in_full(tmp_path, executed, said):
    file = tmp_path / "a.wast"
    file.write_text('(module (func (export "f"))) (invoke "f")')
    scripts = [ScriptJob("a.wast", file, None, Features())]
    results = [result("a.wast", *[(1, True)] * executed)]
    assert [str(item) for item in conformance.miscounted(scripts, results, 1)] == said


def test_the_command(tmp_path, monkeypatch, capsys):
    suite = tmp_path / "tiny"
    suite.mkdir()
    (suite / "a.wast").write_text("(module)\n(module (func (result i32)))")
    monkeypatch.setattr(conformance, "EXPECTED", tmp_path)
    assert conformance.main([str(suite)]) == 2
    assert "no list of known failures" in capsys.readouterr().err
    (tmp_path / "tiny.txt").write_text("a.wast:2  invalid on purpose\n")
    assert conformance.main([str(suite)]) == 0
    said = "passed 1 of 2 assertions in 1 files, 0 unexpected"
    assert capsys.readouterr().out.count(said) == len(FORMS)
    (tmp_path / "tiny.txt").write_text("")
    assert conformance.main([str(suite / "a.wast"), "--engine", "switch", "--suggest"]) == 1
    assert "a.wast:2  " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "root", "listed"),
    [
        ("core", "core", "core"),
        ("core/sub/a.wast", "core", "core"),
        ("testsuite/sub", "testsuite", "core"),
        ("component-model/async", "component-model", "component-model"),
        ("clone/component-model", "clone/component-model/test", "component-model"),
        ("clone/component-model/test/async", "clone/component-model/test", "component-model"),
    ],
)
def test_the_list_of_a_folder(tmp_path, monkeypatch, given, root, listed):
    monkeypatch.setattr(conformance, "EXPECTED", tmp_path / "expected")
    folders = ["core/sub", "testsuite/sub", "component-model/async", "clone/component-model/test/async"]
    for folder in ("expected", *folders):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "core" / "sub" / "a.wast").touch()
    for name in ("core", "component-model"):
        (tmp_path / "expected" / f"{name}.txt").write_text(f"{name}.wast:1  reason\n")
    found, expected = conformance.suite_of(tmp_path / given)
    assert found == tmp_path / root
    assert expected.lines == {(f"{listed}.wast", 1)}


def test_several_suites(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(conformance, "EXPECTED", tmp_path)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.wast").write_text("(module)" if name == "one" else "(module) (component)")
        (tmp_path / f"{name}.txt").touch()
    assert conformance.main([str(tmp_path / "one"), str(tmp_path / "two"), "--engine", "switch"]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith(("==", "passed"))]
    assert lines == [
        "== one, engine switch",
        "passed 1 of 1 assertions in 1 files, 0 unexpected",
        "== two, engine switch",
        "passed 2 of 2 assertions in 1 files, 0 unexpected",
    ]


# Scripts with rules of their own


def test_each_script_runs_by_its_rules(tmp_path):
    jobs = [ScriptJob(path, tmp_path / path, "tail", Features()) for path in ("validation/kebab.wast",)]
    (job,) = profiles.by_rules(jobs, tmp_path)
    assert job.features == Features(cm_hyphen_uniqueness=True)
    assert set(profiles.RULES.values()) <= set(Features.__slots__)
    with pytest.raises(ValueError, match=r"no rules for a\.wast: ci/profiles\.py has a row for each script"):
        profiles.by_rules([ScriptJob("a.wast", tmp_path / "a.wast", "tail", Features())], tmp_path)


@pytest.mark.skipif(not NEXT.is_dir(), reason=f"NO SUITE at {NEXT}: set WASI_ENGINE_SUITES")
def test_the_rules_are_those_of_the_readme():
    rows = re.findall(
        r"^\| (\S+\.wast) \|[^|]*\|[^|]*\| ([^|]*)\|", (NEXT / "README.md").read_text(), re.MULTILINE
    )
    rule = re.compile(r"#\d+(?=(?:[,/] ?#\d+)*:)")  # `#716/#723: ...`, not what else is mentioned
    assert {path: tuple(rule.findall(text)) for path, text in rows} == profiles.SCRIPTS
    there = {path.relative_to(NEXT).as_posix() for path in NEXT.rglob("*.wast")}
    assert there == set(profiles.SCRIPTS)


OLD_AND_NEW = {
    '(canon a (memory $m "mem") (core func $f))': '(canon a (memory (core memory $m "mem")) (core func $f))',
    '(realloc (func $m "realloc"))': '(realloc (core func $m "realloc"))',
    '(callback (func $m "cb"))': '(callback (core func $m "cb"))',
}
SAME = ('(memory (export "mem") 1)', '(export "mem" (memory $m "mem"))', '(canon lower (func $c "run"))')


def test_the_old_spelling_is_respelled_line_by_line(tmp_path):
    text = "\n".join((*OLD_AND_NEW, *SAME))
    assert profiles.respelled(text).split("\n") == [*OLD_AND_NEW.values(), *SAME]
    (tmp_path / "there").mkdir()
    file = tmp_path / "there" / "error-context.wast"
    file.write_text(text)
    jobs = [ScriptJob("async/error-context.wast", file, "tail", Features())]
    (job,) = profiles.by_rules(jobs, tmp_path)
    assert job.file.read_text() == profiles.respelled(text)
    assert file.read_text() == text


def test_a_suite_with_rules_of_its_own(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(conformance, "EXPECTED", tmp_path)
    (tmp_path / f"{profiles.FOLDER}.txt").touch()
    script = tmp_path / profiles.FOLDER / "validation" / "kebab.wast"
    script.parent.mkdir(parents=True)
    script.write_text('(assert_invalid (component (import "a-b" (func)) (import "ab" (func))) "conflicts")')
    assert conformance.main([str(script.parent.parent), "--engine", "switch"]) == 0
    assert "passed 1 of 1 assertions in 1 files, 0 unexpected" in capsys.readouterr().out
