"""What an import says that finds somebody else's packages, or a checkout that was not compiled."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
pytestmark = pytest.mark.source
TELL = """
import json
try:
    import %s
except ImportError as error:
    print(json.dumps([type(error).__name__, str(error), error.name, error.path]))
else:
    print("null")
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A checkout without compiled modules."""
    made = tmp_path_factory.mktemp("checkout")
    for package in ("engine", "canonabi", "wasi"):
        shutil.copytree(
            ROOT / package, made / package, ignore=shutil.ignore_patterns("*.so", "__pycache__", "ops_*.pyx")
        )
    return made


def python(folder, *arguments, path=ROOT):
    environment = {**os.environ, "PYTHONPATH": str(path), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def told(folder, module="wasi", path=ROOT):
    """Return what an import raises in a script of this folder: class, text, name and path; None."""
    (folder / "script.py").write_text(TELL % module)
    return json.loads(python(folder, folder / "script.py", path=path).stdout)


def hidden(found, package="engine", what="folder"):
    return (
        f"wasi needs its package `{package}`, {ROOT / package}, but `import {package}` finds {found} first: "
        f"rename that {what}"
    )


@pytest.mark.parametrize(
    ("files", "found", "what"),
    [
        ({"engine/__init__.py": ""}, "engine/__init__.py", "folder"),
        ({"engine/__init__.py": "", "engine/errors.py": "class Trap: ..."}, "engine/__init__.py", "folder"),
        ({"engine/__init__.py": "import no_such_module"}, "engine/__init__.py", "folder"),
        ({"engine.py": "def start(): ..."}, "engine.py", "file"),
        ({"engine.py": "1 / 0"}, "engine.py", "file"),
        ({"engine.py": "raise SystemExit(3)"}, "engine.py", "file"),
        ({"engine.py": "import sys; sys.exit()"}, "engine.py", "file"),
        ({"engine.py": "raise BaseException"}, "engine.py", "file"),
        ({"engine.py": "no Python"}, "engine.py", "file"),
        ({"engine/__init__.py": "raise GeneratorExit"}, "engine/__init__.py", "folder"),
        ({"engine/__init__.py": "", "engine/errors.py": "raise SystemExit"}, "engine/__init__.py", "folder"),
    ],
)
def test_an_engine_of_somebody_else(tmp_path, files, found, what):
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    path = str(tmp_path / found)
    assert told(tmp_path) == ["ImportError", hidden(path, what=what), "engine", path]


def test_a_script_that_is_called_engine(tmp_path):
    """It is imported instead of ours, and then finds a `wasi` that is not there yet."""
    script = tmp_path / "engine.py"
    script.write_text("import wasi\nwasi.load('(module)')\n")
    assert python(tmp_path, script).stderr.splitlines()[-1] == f"ImportError: {hidden(script, what='file')}"


def test_an_engine_that_was_imported_before(tmp_path):
    (tmp_path / "engine.py").write_text("")
    path = str(tmp_path / "engine.py")
    assert told(tmp_path, "engine, wasi") == ["ImportError", hidden(path, what="file"), "engine", path]


def test_a_folder_without_init_hides_nothing(tmp_path):
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "data.txt").write_text("")
    assert told(tmp_path) is None


@pytest.mark.parametrize("text", ["", "1 / 0", "raise SystemExit(3)", "raise OSError('x')", "no Python"])
@pytest.mark.parametrize(("name", "what"), [("canonabi.py", "file"), ("canonabi/__init__.py", "folder")])
def test_a_canonabi_of_somebody_else(tmp_path, text, name, what):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    message = hidden(str(tmp_path / name), "canonabi", what)
    assert told(tmp_path) is None, "modules need none"
    for code in ("wasi.Component", "wasi.load('(component)')"):
        (tmp_path / "script.py").write_text(f"import wasi; {code}")
        done = python(tmp_path, tmp_path / "script.py")
        assert done.stderr.splitlines()[-1] == f"ImportError: {message}"
    done = python(tmp_path, "-m", "wasi", "wit", "x.wit")
    assert done.stderr.splitlines()[-1] == f"ImportError: {message}"


@pytest.mark.parametrize("module", ["types.ModuleType('engine')", "None", "3"])
def test_an_engine_that_has_no_file(tmp_path, module):
    message = (
        f"wasi needs its package `engine`, {ROOT / 'engine'}, but sys.modules['engine'] is an unrelated "
        "object without a file: rename it"
    )
    (tmp_path / "script.py").write_text(f"import sys, types; sys.modules['engine'] = {module}; import wasi")
    done = python(tmp_path, tmp_path / "script.py")
    assert done.stderr.splitlines()[-1] == f"ImportError: {message}"


def test_an_interrupt_remains_one(tmp_path):
    (tmp_path / "engine.py").write_text("raise KeyboardInterrupt")
    assert python(tmp_path, "-c", "import wasi").stderr.splitlines()[-1] == "KeyboardInterrupt"


def test_programs_say_so_too(tmp_path):
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "__init__.py").write_text("")
    message = f"ImportError: {hidden(tmp_path / 'engine' / '__init__.py')}"
    assert python(tmp_path, "-m", "wasi", "--help").stderr.splitlines()[-1] == message
    (tmp_path / "wasi").write_text("import sys\nfrom wasi.cli import main\nsys.exit(main())\n")
    assert python(tmp_path, tmp_path / "wasi").stderr.splitlines()[-1] == message


def not_compiled(checkout, module):
    source = checkout / (module.replace(".", "/") + ".pyx")
    return (
        f"{module} is not compiled: {source} exists, but {source.stem}{SUFFIX} does not; "
        f"run `make build` in {checkout}, or `pip install` it"
    )


@pytest.mark.parametrize("module", ["wasi", "engine", "engine.externs.func"])
def test_a_checkout_that_was_not_compiled(checkout, tmp_path, module):
    path = str(checkout / "engine" / "externs" / "func.pyx")
    message = not_compiled(checkout, "engine.externs.func")
    assert told(tmp_path, module, checkout) == ["ModuleNotFoundError", message, "engine.externs.func", path]


def test_programs_of_a_checkout_that_was_not_compiled(checkout):
    done = python(checkout, "-m", "wasi", "--version", path=checkout)
    assert (
        done.stderr.splitlines()[-1]
        == f"ModuleNotFoundError: {not_compiled(checkout, 'engine.externs.func')}"
    )


def test_a_checkout_that_was_compiled_in_part(checkout, tmp_path):
    for compiled in ROOT.glob("engine/**/*.so"):
        link = tmp_path / "ours" / compiled.relative_to(ROOT)
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(compiled)
    shutil.copytree(checkout, tmp_path / "ours", dirs_exist_ok=True)
    found = told(tmp_path, "wasi; wasi.Component", tmp_path / "ours")
    missing = found[2]
    assert missing.startswith("canonabi.")
    assert found[1] == not_compiled(tmp_path / "ours", missing)


def test_a_checkout_that_was_compiled_for_another_python(checkout, tmp_path):
    ours = shutil.copytree(checkout, tmp_path / "ours")
    (ours / "engine" / "externs" / "func.cpython-39-x86_64-linux-gnu.so").write_bytes(b"")
    message = (
        f"engine.externs.func is compiled for another Python: {ours / 'engine' / 'externs'} has "
        f"func.cpython-39-x86_64-linux-gnu.so, and this one needs func{SUFFIX}; "
        f"run `make build` in {ours}, or `pip install` it"
    )
    assert told(tmp_path, "wasi", ours)[1] == message


def test_all_else_says_what_it_said(checkout, tmp_path):
    ours = shutil.copytree(checkout, tmp_path / "ours")
    (ours / "engine" / "externs" / f"func{SUFFIX}").write_bytes(b"no library")
    kind, message, name, _ = told(tmp_path, "wasi", ours)
    assert (kind, name) == ("ImportError", "func")
    assert "file too short" in message or "invalid ELF header" in message


def test_good_imports_do_not_import_what_explains(tmp_path):
    code = "import sys, wasi; wasi.Component; print({'wasi.importing', 'engine.building'} & {*sys.modules})"
    assert python(tmp_path, "-c", code).stdout == "set()\n"
