"""What the wheel and the sdist hold. Built without compiling, which is quick: the .so are not in question."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("engine", "canonabi", "wasi")
FOLDERS = (*PACKAGES, "tests", "bench", "ci", "docs", "examples", ".ci")
IN_A_WHEEL = (".py", ".pyi", ".pxd")  # and py.typed
MADE = shutil.ignore_patterns("__pycache__", "*.so", "*.pyc")

pytestmark = pytest.mark.source


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    """Return a copy of the tree without anything that was made."""
    tree = tmp_path_factory.mktemp("tree")
    for path in ROOT.iterdir():
        if path.name in FOLDERS:
            shutil.copytree(path, tree / path.name, ignore=MADE)
        elif path.is_file() and path.name != ".git":
            shutil.copy2(path, tree)
    return tree


def build(tree: Path, what: str, to: Path) -> Path:
    """Build a distribution of the tree and return its file."""
    command = [sys.executable, "-W", "ignore", "setup.py", "--quiet", what, "--dist-dir", str(to)]
    env = {**os.environ, "WASI_ENGINE_COMPILE": "0"}
    done = subprocess.run(command, cwd=tree, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (made,) = to.iterdir()
    return made


def files(tree: Path, folders: tuple[str, ...]) -> set[str]:
    paths = (path for folder in folders for path in (tree / folder).rglob("*") if path.is_file())
    return {path.relative_to(tree).as_posix() for path in paths}


def in_wheel(wheel: Path) -> set[str]:
    """Return what a wheel holds besides its metadata."""
    return {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}


def wanted_in_wheel(tree: Path) -> set[str]:
    """Return the modules, stubs, headers and markers of the packages, and nothing else."""
    return {name for name in files(tree, PACKAGES) if name.endswith(IN_A_WHEEL) or name.endswith("/py.typed")}


@pytest.fixture(scope="module")
def wheel(tree, tmp_path_factory) -> Path:
    return build(tree, "bdist_wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tree, tmp_path_factory) -> Path:
    """Return the folder of an sdist that was unpacked."""
    to = tmp_path_factory.mktemp("sdist")
    with tarfile.open(build(tree, "sdist", to)) as archive:
        # what we made ourselves; filters are younger than Python 3.11.3, and 3.12 warns where there is none
        archive.extractall(to, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
    (unpacked,) = (path for path in to.iterdir() if path.is_dir())
    return unpacked


def test_the_wheel_holds_modules_stubs_headers_and_markers(tree, wheel):
    assert in_wheel(wheel) == wanted_in_wheel(tree)
    assert {f"{package}/py.typed" for package in PACKAGES} <= in_wheel(wheel)


def test_every_header_of_the_wheel_can_be_cimported(wheel, tmp_path):
    """By somebody who has nothing else: a header may need no file that the wheel lacks."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    names = sorted(name.removesuffix(".pxd") for name in in_wheel(wheel) if name.endswith(".pxd"))
    assert "engine/externs/memory" in names
    user = tmp_path / "user.pyx"
    user.write_text("".join(f"cimport {name.replace('/', '.')}\n" for name in names))
    command = [sys.executable, "-m", "cython", "-3", "-I", str(tmp_path / "installed"), str(user)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_sdist_holds_the_whole_tree(tree, sdist):
    lacking = files(tree, FOLDERS) - files(sdist, FOLDERS)
    assert lacking == set()
    assert files(sdist, FOLDERS) - files(tree, FOLDERS) == set()
    top = {path.name for path in tree.iterdir() if path.is_file()}
    assert top - {path.name for path in sdist.iterdir()} == {".gitignore"}


def test_the_wheel_of_the_sdist_is_that_of_the_tree(sdist, wheel, tmp_path):
    assert in_wheel(build(sdist, "bdist_wheel", tmp_path / "dist")) == in_wheel(wheel)
