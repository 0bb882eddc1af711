"""Documents say what is there: files that ARCHITECTURE.md names, examples of the README."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from engine.sources import Source
from wasi import cli
from wasi.embed.compiling import component_binary

ROOT = Path(__file__).resolve().parent.parent
CLI = ROOT / "docs" / "cli.md"
MEASURED = ROOT / "docs" / "benchmarks.md"  # written by `make bench`
pytestmark = pytest.mark.source


def exists(name: str) -> bool:
    return (ROOT / name).exists() or ROOT / name == MEASURED


def test_architecture_names_nothing_that_is_gone():
    """Names with a slash are of the root, or of a package, and may be without their suffix there."""
    names = re.findall(r"`(\w+/[\w./]*)`", (ROOT / "ARCHITECTURE.md").read_text())
    assert len(names) > 20
    found = {
        name
        for name in names
        for home in (ROOT, ROOT / "engine", ROOT / "canonabi", ROOT / "wasi")
        if (home / name).exists() or [*home.glob(f"{name.rstrip('/')}.py*")]
    }
    assert {*names} - found == set()


def test_the_first_example_of_the_readme_runs(capsys):
    (example, *_) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out == "1\n"


def test_the_example_of_the_file_systems_runs():
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "filesystem.md").read_text(), re.DOTALL)
    exec(compile(example, "filesystem.md", "exec"), {})


def test_the_examples_of_components_run(tmp_path, monkeypatch, capsys):
    """One after the other, with guests of the tests under the names that are used."""
    import wasi

    for guest in (ROOT / "tests" / "host" / "components").glob("*.wat"):
        binary = component_binary(Source(guest.read_bytes()), wasi.Features())
        (tmp_path / f"{guest.stem}.wasm").write_bytes(binary)
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "components.md").read_text(), re.DOTALL)
    assert len(blocks) > 6
    exec(compile("\n".join(blocks), "components.md", "exec"), {"__name__": "components"})
    assert "resource counter {" in capsys.readouterr().out


def test_the_readme_begins_with_run_and_test():
    commands = re.findall(r"^\$ (\S+ \S+)", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert commands[:2] == ["make run", "make test"]


def test_the_commands_of_the_readme_work(tmp_path):
    """Each in turn, in an empty folder, with what stands below it; `...` is anything."""
    text = (ROOT / "README.md").read_text().partition("## Use it")[2].partition("## Install")[0]
    session = "".join(re.findall(r"```console\n(.*?)```", text, re.DOTALL))
    pattern = r"^\$ ((?:cat .*\n(?:.*\n)*?END)|.*)\n((?:(?!\$ ).*\n)*)"
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "wasi").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m wasi "$@"\n')
    (tmp_path / "bin" / "wasi").chmod(0o755)
    (tmp_path / "empty").mkdir()
    environment = {
        **os.environ, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    wrong, count = [], 0
    for command, expected in re.findall(pattern, session, re.MULTILINE):
        done = subprocess.run(
            ["bash", "-c", command], cwd=tmp_path / "empty", env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        count += 1
        if done.returncode or not doctest.OutputChecker().check_output(
            expected, done.stdout, doctest.ELLIPSIS
        ):
            wrong.append((command, done.returncode, done.stdout))
    assert (wrong, count) == ([], 7)


def test_the_first_examples_of_the_readme_run(capsys):
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    exec(compile("\n".join(blocks[:2]), "README.md", "exec"), {"__name__": "readme"})
    assert capsys.readouterr().out == "1\n"


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    """A folder with the files that docs/cli.md shows, and a shell that knows `wasi`."""
    folder = tmp_path_factory.mktemp("cli")
    for name, text in re.findall(r"```wat\n;; (\S+)\n(.*?)```", CLI.read_text(), re.DOTALL):
        (folder / name).write_text(text)
    (folder / "bin").mkdir()
    (folder / "bin" / "wasi").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m wasi "$@"\n')
    (folder / "bin" / "wasi").chmod(0o755)
    return folder


def test_the_examples_of_the_command_line_run(examples):
    """Each command in turn, in one folder; outputs may have `...` for anything."""
    path = f"{examples / 'bin'}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": "80"}
    sessions = re.findall(r"```console\n(.*?)```", CLI.read_text(), re.DOTALL)
    wrong, status = [], 0
    for command, expected in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", "".join(sessions), re.MULTILINE):
        done = subprocess.run(
            ["bash", "-c", f"(exit {status}); {command}"], cwd=examples, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        status = done.returncode
        if not doctest.OutputChecker().check_output(expected, done.stdout, doctest.ELLIPSIS):
            wrong.append((command, done.stdout))
    assert wrong == []


def test_every_command_is_documented():
    titles = re.findall(r"^## (.*)", CLI.read_text(), re.MULTILINE)
    assert {name for title in titles for name in re.findall(r"wasi (\w+)", title)} == set(cli.COMMANDS)


def test_every_option_of_run_is_documented():
    parser, _ = cli.command_parser("run")
    text = CLI.read_text()
    assert [option for option in parser.options() if option[:2] == "--" and option not in text] == []


def test_links_between_documents_hold():
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")):
        prose = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(), flags=re.DOTALL)
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", prose):
            name = (path.parent / target).resolve().relative_to(ROOT).as_posix()
            assert exists(name), f"{path.name}: {target}"


def test_the_figures_of_the_readme_are_those_measured():
    """Each ratio of its table stands in a row of docs/benchmarks.md, which names the date of the run."""
    if not MEASURED.exists():
        pytest.skip("NO docs/benchmarks.md: `make bench` writes it")
    measured = MEASURED.read_text()
    section = (ROOT / "README.md").read_text().partition("## How fast it is")[2].partition("\n## ")[0]
    (date,) = re.findall(r"\d{4}-\d\d-\d\d", section)
    figures = re.findall(r"(?<=\| )[\d.]+(?= \|)", section)
    assert len(figures) > 10
    assert [figure for figure in (date, *figures) if f" {figure}" not in measured] == []
