"""Documents say what is there: files that ARCHITECTURE.md names, examples of the README."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MEASURED = ROOT / "docs" / "benchmarks.md"  # written by `make bench`
pytestmark = pytest.mark.source


def exists(name: str) -> bool:
    return (ROOT / name).exists() or ROOT / name == MEASURED


def test_architecture_names_every_source_of_the_packages():
    text = (ROOT / "ARCHITECTURE.md").read_text()
    sources = [
        path
        for pattern in ("engine/*.py", "engine/*.pyx", "engine/text/*.py", "wasi/*.py")
        for path in ROOT.glob(pattern)
        if not path.name.startswith("__")
    ]
    missing = [path.relative_to(ROOT).as_posix() for path in sources if path.name not in text]
    assert missing == []


def test_architecture_names_nothing_that_is_gone():
    names = re.findall(
        r"`((?:engine|wasi|ci|bench|tests|docs)/[\w./]*\w)`", (ROOT / "ARCHITECTURE.md").read_text()
    )
    assert [name for name in names if not exists(name)] == []


def test_the_first_example_of_the_readme_runs(capsys):
    (example, *_) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out == "1\n"


def test_the_readme_begins_with_run_and_test():
    commands = re.findall(r"^\$ (\S+ \S+)", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert commands[:2] == ["make run", "make test"]


def test_links_between_documents_hold():
    for path in ROOT.glob("*.md"):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", path.read_text()):
            assert exists(target), f"{path.name}: {target}"
