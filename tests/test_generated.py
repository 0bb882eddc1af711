"""Generated files are what their generators write, from opcodes.py, compiled modules or first lines."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.source


@pytest.mark.parametrize("generator", ["ops.py", "instructions.py", "stubs.py", "map.py"])
def test_generated_files_are_up_to_date(generator):
    command = [sys.executable, ROOT / "ci" / "generate" / generator, "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_generated_files_say_so_in_line_1():
    for path in (ROOT / "engine" / "code").glob("ops_*.pyx"):
        first = path.read_text().partition("\n")[0]
        assert "ci/generate/ops.py" in first, path.name
        assert "engine/opcodes.py" in first, path.name
