"""Print the requirements of extras of pyproject.toml: they install without building the project again.

python ci/extras.py test dev
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path


def requirements(extras: list[str]) -> list[str]:
    """Return the requirements of the named extras; KeyError for a name that pyproject.toml does not have."""
    path = Path(__file__).resolve().parent.parent / "pyproject.toml"
    known = tomllib.loads(path.read_text())["project"]["optional-dependencies"]
    return [requirement for extra in extras for requirement in known[extra]]


if __name__ == "__main__":
    print("\n".join(requirements(sys.argv[1:])))
