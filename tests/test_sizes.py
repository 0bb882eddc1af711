"""Files of at most 500 lines, but for those that ARCHITECTURE.md lists with the reason."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.source
LARGEST = 500
FOLDERS = ("engine", "canonabi", "wasi", "tests", "bench", "ci", "examples")
SUFFIXES = (".py", ".pyx", ".pxd", ".pyi", ".sh")


def listed() -> set[str]:
    """Return the paths in the section "Large files" of ARCHITECTURE.md."""
    section = (ROOT / "ARCHITECTURE.md").read_text().partition("## Large files")[2].partition("\n## ")[0]
    return set(re.findall(r"^- `([^`]+)`", section, re.MULTILINE))


def large() -> set[str]:
    """Return the paths of the sources with more lines than LARGEST."""
    sources = [p for folder in FOLDERS for p in (ROOT / folder).rglob("*") if p.suffix in SUFFIXES]
    return {p.relative_to(ROOT).as_posix() for p in sources if len(p.read_text().splitlines()) > LARGEST}


def test_large_files_are_listed_with_a_reason():
    assert large() == listed()
