"""Imports point one way: engine ← canonabi ← wasi, and nothing in them knows tests, bench or ci."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.source
ABOVE = {"engine": ("canonabi", "wasi"), "canonabi": ("wasi",), "wasi": ()}
OUTSIDE = ("tests", "bench", "ci", "examples")
SOURCE_SUFFIXES = (".py", ".pyx", ".pxd", ".pyi")
IMPORT = re.compile(r"^\s*(?:from|c?import)\s+([\w.]+)", re.MULTILINE)


def imported(package: str) -> list[tuple[str, str]]:
    """Return (file, imported module) for every import of a package's sources."""
    sources = sorted(p for p in (ROOT / package).rglob("*.p*") if p.suffix in SOURCE_SUFFIXES)
    assert sources, f"{package} has no sources"
    return [(p.relative_to(ROOT).as_posix(), name) for p in sources for name in IMPORT.findall(p.read_text())]


@pytest.mark.parametrize("package", ABOVE)
def test_imports_point_left(package):
    forbidden = ABOVE[package] + OUTSIDE
    assert [(file, name) for file, name in imported(package) if name.split(".")[0] in forbidden] == []


@pytest.mark.parametrize("package", ABOVE)
def test_imports_are_absolute(package):
    assert [(file, name) for file, name in imported(package) if name.startswith(".")] == []


def test_hosts_know_no_guests():
    """wasi/host is plain Python capabilities: neither the engine's objects nor a WASI version."""
    host = [(file, name) for file, name in imported("wasi") if file.startswith("wasi/host/")]
    assert [pair for pair in host if re.match(r"(engine|canonabi|wasi\.(?!host\b))", pair[1])] == []
