"""The packages of WASI, and packages of our own, beside wasm-tools: our text means the same to it.

The packages are no part of the project: WASI_ENGINE_WIT says where they are, a folder for each version.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from canonabi.wit.encode import encode
from canonabi.wit.loading import load, parse
from canonabi.wit.printer import print_wit
from engine.features import Features

ROOT = Path(__file__).resolve().parents[2]
SUITES = Path(os.environ.get("WASI_ENGINE_SUITES", ROOT.parent / "shared" / "conformance"))
WIT = Path(os.environ.get("WASI_ENGINE_WIT", SUITES.parent / "wit"))
WASM_TOOLS = shutil.which("wasm-tools", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
ALL = Features.parse("all")
COUNTS = {"0.2.12": (7, 41), "0.3.0": (6, 34)}  # packages, interfaces and worlds

needs_wit = pytest.mark.skipif(not WIT.is_dir(), reason=f"NO WIT at {WIT}: set WASI_ENGINE_WIT")
needs_wasm_tools = pytest.mark.skipif(WASM_TOOLS is None, reason="no wasm-tools (extra `test`)")
PACKAGES = [
    (version, package)
    for version, packages in (
        ("0.2.12", "cli clocks filesystem http io random sockets"),
        ("0.3.0", "cli clocks filesystem http random sockets"),
    )
    for package in packages.split()
]


def with_dependencies(folder: Path, version: str, package: str) -> Path:
    """Copy a package, with all others of its version as dependencies."""
    copy = folder / package
    shutil.copytree(WIT / version / package, copy)
    for other in (WIT / version).iterdir():
        if other.name != package:
            shutil.copytree(other, copy / "deps" / other.name)
    return copy


@needs_wit
@pytest.mark.parametrize("version, package", PACKAGES)
def test_packages_of_wasi_read_back_as_they_were_printed(tmp_path, version, package):
    resolved = load(with_dependencies(tmp_path, version, package), unstable=None)
    text = print_wit(resolved)
    again = parse(text, unstable=None)
    assert print_wit(again) == text
    assert set(again.packages) == set(resolved.packages)
    assert str(again.main.name) == f"wasi:{package}@{version}"


@needs_wit
@pytest.mark.parametrize("version, packages", COUNTS.items())
def test_every_package_of_wasi_is_here(tmp_path, version, packages):
    resolved = load(with_dependencies(tmp_path, version, "cli"), unstable=None)
    items = sum(len(p.interfaces) + len(p.worlds) for p in resolved.packages.values())
    assert (len(resolved.packages), items) == packages


@needs_wit
@needs_wasm_tools
@pytest.mark.parametrize("version, package", PACKAGES)
def test_packages_of_wasi_mean_the_same_to_wasm_tools(tmp_path, version, package):
    folder = with_dependencies(tmp_path, version, package)
    same_meaning(folder, tmp_path / "printed.wit")


OWN = [
    "interface i { flags f { a, %type } variant v { a, b(f) } record r { a: v, b: u8 } g: func() -> r; }",
    "interface i { type t = tuple<list<u8, 4>, map<string, result<_, u8>>, option<result<char>>, result>; }",
    "interface i { resource r { constructor() -> result<r>; m: async func(a: r); s: static func(); } }",
    "interface i { type s = stream<future<u8>>; f: async func(a: stream, b: future) -> tuple<s>; }",
    "interface i { use c:d/e@1.0.0.{t, r as q}; f: func(x: borrow<q>) -> t; }",
    "interface i { use c:d/e@1.0.0.{t}; } interface j { use i.{t as u}; } world w { export j; }",
    "world w { export i; export j; } interface i { type t = u8; } interface j { use i.{t}; }",
    "world w { use i.{r}; import f: func(x: r); export g: func() -> r; } interface i { resource r; }",
    "world w { import x: i; import y: interface { use i.{r}; f: func() -> r; } } interface i { resource r; }",
    "world v { enum t { a } import f: func(x: t); export g: func(); } world w { include v with { f as h } }",
    "world w { include c:d/v@1.0.0; import z: func(); }",
    "@since(version = 1.0.0) interface i { @unstable(feature = x) f: func(); g: func(); }",
    "world w { @unstable(feature = x) import c:d/e@1.0.0; @since(version = 1.0.0) export f: func(); }",
    'interface i { @external-id("a \\"b\\" \\u{e9}") f: func(); } world w { @external-id("x") import y: i; }',
    "interface i { type s = r; resource r; type t = own<r>; f: func(x: s) -> t; g: func(x: borrow<s>); }",
]
OTHER = """
package c:d@1.0.0 {
  interface e { type t = u8; resource r { m: func(); } }
  world v { import e; use e.{t}; }
}
"""


@needs_wasm_tools
@pytest.mark.parametrize("text", OWN)
def test_packages_of_ours_mean_the_same_to_wasm_tools(tmp_path, text):
    (tmp_path / "a.wit").write_text(f"package a:b@1.0.0; {text}\n{OTHER}\n")
    same_meaning(tmp_path / "a.wit", tmp_path / "printed.wit")


def same_meaning(source: Path, printed: Path) -> None:
    """Have wasm-tools read a package and our print of it, and compare what it found."""
    printed.write_text(print_wit(load(source, features=ALL, unstable=None)))
    assert Meaning(printed).packages() == Meaning(source).packages()


class Meaning:
    """What wasm-tools says of a package, without its indices and doc comments."""

    def __init__(self, path: Path) -> None:
        command = [str(WASM_TOOLS), "component", "wit", "--json", "--all-features", str(path)]
        self.all = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)

    def packages(self) -> dict[str, object]:
        return {
            package["name"]: {
                "interfaces": {name: self.interface(i) for name, i in package["interfaces"].items()},
                "worlds": {name: self.world(i) for name, i in package["worlds"].items()},
            }
            for package in self.all["packages"]
        }

    def interface(self, index: int) -> dict[str, object]:
        found = self.all["interfaces"][index]
        return {
            "types": {name: self.definition(i) for name, i in found["types"].items()},
            "functions": {name: self.function(f) for name, f in found["functions"].items()},
            "stability": found.get("stability"),
        }

    def world(self, index: int) -> dict[str, object]:
        found = self.all["worlds"][index]
        sides = {
            side: dict(self.extern(*pair) for pair in found[side].items()) for side in ("imports", "exports")
        }
        return {**sides, "stability": found.get("stability")}

    def extern(self, key: str, item: dict[str, dict]) -> tuple[str, object]:
        if "function" in item:
            return key, self.function(item["function"])
        if "type" in item:
            return key, self.definition(item["type"])
        found = item["interface"]
        name = self.name(found["id"])
        rest = found.get("stability"), found.get("external_id")
        return (name if key.startswith("interface-") else key), (name or self.interface(found["id"]), rest)

    def name(self, interface: int) -> str | None:
        found = self.all["interfaces"][interface]
        return found["name"] and f"{self.all['packages'][found['package']]['name']}/{found['name']}"

    def function(self, function: dict) -> dict[str, object]:
        found = {key: value for key, value in function.items() if key != "docs"}
        found["params"] = [(p["name"], self.type(p["type"])) for p in function["params"]]
        return {**found, "kind": self.parts(function["kind"]), "result": self.type(function.get("result"))}

    def definition(self, index: int) -> dict[str, object]:
        found = self.all["types"][index]
        rest = {key: found.get(key) for key in ("name", "stability", "external_id")}
        return {**rest, "kind": self.parts(found["kind"])}

    def type(self, type: object) -> object:
        if not isinstance(type, int):
            return type
        found = self.all["types"][type]
        if found["name"] is None:
            return self.parts(found["kind"])
        owner = found["owner"] or {}
        return "world" if "world" in owner else self.name(owner["interface"]), found["name"]

    def parts(self, kind: object, key: str = "") -> object:
        if isinstance(kind, dict):
            return {key: self.parts(value, key) for key, value in kind.items() if key != "docs"}
        if isinstance(kind, list):
            return [self.parts(part, key) for part in kind]
        return kind if key == "size" else self.type(kind)


def wasm_tools(*args):
    command = [WASM_TOOLS, *map(str, args)]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def bare(text: str) -> list[list[str]]:
    """Return the lines of each package, in the order of their names, each used type as a line."""
    packages: list[list[str]] = []
    for line in text.splitlines():
        if line.startswith("package "):
            packages.append([])
        path, brace, names = line.partition("{")
        if path.startswith("    use ") and brace:
            packages[-1] += [f"{path}{{{name}}}" for name in names.removesuffix("};").split(", ")]
        elif line.strip() and packages:
            packages[-1].append(line)
    if text.startswith("package root:"):  # where tools differ in how they put lines of uses together
        packages = [sorted(package) for package in packages]
    return sorted(packages)


@needs_wit
@needs_wasm_tools
@pytest.mark.parametrize("version, package", PACKAGES)
def test_packages_of_wasi_both_ways(tmp_path, version, package):
    """Ours as wasm-tools reads it, theirs as we read it: the same text, but for empty lines and comments."""
    folder = with_dependencies(tmp_path, version, package)
    resolved = load(folder, unstable=None)
    (tmp_path / "ours.wasm").write_bytes(encode(resolved.main))
    wasm_tools("component", "wit", "--wasm", "--all-features", folder, "-o", tmp_path / "theirs.wasm")
    theirs = wasm_tools("component", "wit", tmp_path / "ours.wasm")
    assert bare(theirs) == bare(print_wit(load(tmp_path / "ours.wasm")))
    ours = print_wit(load(tmp_path / "theirs.wasm"))
    assert bare(ours) == bare(wasm_tools("component", "wit", tmp_path / "theirs.wasm"))
    if package != "cli":  # whose worlds stand in another order
        ours, theirs = ((tmp_path / name).read_bytes() for name in ("ours.wasm", "theirs.wasm"))
        ours, theirs = (binary.partition(b"\x0cpackage-docs")[0] for binary in (ours, theirs))
        assert ours[:-3] == theirs[:-3]  # the rest is the size of that section


WORLDS = [  # package, world: those without their imports are no guests
    (version, package, world)
    for version, worlds in (
        ("0.2.12", "cli/command cli/imports http/proxy sockets/imports"),
        ("0.3.0", "cli/command http/service http/middleware"),
    )
    for package, world in (name.split("/") for name in worlds.split())
]


@needs_wit
@needs_wasm_tools
@pytest.mark.parametrize("version, package, world", WORLDS)
def test_components_imply_the_world_that_wasm_tools_sees(tmp_path, version, package, world):
    folder = with_dependencies(tmp_path, version, package)
    core, component = tmp_path / "core.wasm", tmp_path / "component.wasm"
    embed = ("component", "embed", "--dummy", "--all-features", "-w", world, folder, "-o", core)
    wasm_tools(*embed)
    wasm_tools("component", "new", core, "-o", component)
    for file in (core, component):
        assert bare(print_wit(load(file, features=ALL))) == bare(wasm_tools("component", "wit", file))
