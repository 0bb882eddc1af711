"""docs/map.md has every source in its own first words; a source without any is refused."""

import pytest

from ci.generate.map import document, first_words

pytestmark = pytest.mark.source


@pytest.mark.parametrize(
    "text, words",
    [
        ('"""One thing: its parts. More.\n\nAnd more.\n"""\n', "One thing: its parts"),
        ('# cython: profile=False\n# A note.\n\nr"""What\nit is (spec 2.1), e.g. that"""\n',
         "What it is (spec 2.1), e.g. that"),
        ("#!/usr/bin/env python\n# What it is,\n# in two lines.\nx = 1\n", "What it is, in two lines"),
        ("# Generated from a by b; do not edit.\n\ncdef int x\n", "Generated from a by b; do not edit"),
        ("\n# Of a header\n\n# of something else\nfrom libc cimport x\n", "Of a header"),
        ('cdef extern from *:\n    """\n    int x;\n    """\n', ""),
        ("x = 1\n# not in front\n", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_first_words(text, words):
    assert first_words(text) == words


def test_a_tree(tmp_path):
    files = {
        "engine/__init__.py": '"""The engine."""\n', "engine/b.pxd": "# Of a header.\n",
        "engine/b.pyx": '"""B."""', "engine/b.pyi": "", "engine/run/a.pxd": "# Of a header.\n",
        "wasi/c.py": '"""C."""\n',
    }  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert document(tmp_path).partition("\n## ")[2] == (
        "engine\n\nThe engine.\n\n- [b.pyx](../engine/b.pyx), `.pxd`: B\n"
        "\n## engine/run\n\n- [a.pxd](../engine/run/a.pxd): Of a header\n"
        "\n## wasi\n\n- [c.py](../wasi/c.py): C\n"
    )
    (tmp_path / "wasi" / "d.py").write_text("import re\n")
    with pytest.raises(ValueError, match=r"^wasi/d\.py does not say what it is"):
        document(tmp_path)
