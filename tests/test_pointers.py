"""Pointers to Python objects: each is listed here by somebody who looked at what it may point to.

`<void*>x` of an x that is None is a pointer to the bytes of `None`, and whoever reads or writes the fields
of a class by it does that to what lies behind. So an operand is in one of two lists: it is no None, or it
is used as what any object is (looked at, counted, passed on). A new one fails here until it is listed.
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.source
GENERATED = ("ops_tail.pyx", "ops_switch.pyx")
CLASS = re.compile(
    r"((?:^@cython\.[^\n]*\n)*)^cdef class (\w+)(?:\((\w+)\))?:[^\n]*\n((?:    [^\n]*\n|\n)*)", re.MULTILINE
)
ATTRIBUTE = re.compile(r"^    cdef (?:readonly |public )?(\w+) \w+ *(?:#.*)?$", re.MULTILINE)
CAST = re.compile(r"<(?:void|PyObject) ?\*>\s*(?!<)([\w.\[\]]+)")

# Fields are read by these, or were compared with NULL: not None, and of one class
FIELDS = {
    "canonabi/builtins.pyx": "rep",
    "canonabi/checking.pyx": "handles to",
    "canonabi/component_instance.pyx": "entry.object entry.rep",
    "canonabi/effort.pxd": "sink source",
    "canonabi/filling.pyx": "held",
    "canonabi/functions.pyx": "owner sample",
    "canonabi/handles.pyx": "borrows entry.rep lender rep resource",
    "canonabi/instance.pyx": "entry.rep",
    "canonabi/linking.pyx": "owner parent",
    "canonabi/plans.pyx": "self",
    "canonabi/sequences.pyx": "held",
    "canonabi/task.pyx": "callee instance self",
    "engine/calling.pyx": "self",
    "engine/func.pyx": "sample self",
    "engine/global_.pyx": "self wrapper",
    "engine/instance.pyx": "module self",
    "engine/memory.pyx": "self wrapper",
    "engine/stack.pyx": "self",
    "engine/store.pyx": "self",
    "engine/table.pyx": "self wrapper",
    "engine/tag.pyx": "self wrapper",
}
# Any object will do, None as well: nothing but its type and its count is used
OBJECTS = {
    "canonabi/checking.pyx": "fields items value",
    "canonabi/copier.pyx": "value",
    "canonabi/functions.pyx": "kwargs result",
    "canonabi/handles.pyx": "value",
    "canonabi/lists.pyx": "items value",
    "canonabi/objects.pxd": "value",
    "canonabi/objects.pyx": "SOME payload",
    "canonabi/plans.pyx": "cls index members[i] type",
    "canonabi/sequences.pyx": "item items",
    "canonabi/strings.pyx": "made text",
    "canonabi/walk.pyx": "part payload value whole",
    "engine/call.pyx": "result",
    "engine/collector.pyx": "buried_object exn.object instance.module_object owned[0]",
    "engine/global_.pyx": "types",
    "engine/hostcall.pyx": "error host.callable reference value",
    "engine/instance.pyx": "c.shown[i][0] shown[i]",
    "engine/releasing.pyx": "table.types tag.types variable.types",
    "engine/store.pyx": "func obj owned[0] wrapper",
    "engine/table.pyx": "types",
    "engine/tag.pyx": "types",
}
# No objects at all
NUMBERS = {
    "engine/codeindex.pyx": "tail_ops",
    "engine/image.pyx": "data",
    "engine/marking.pyx": "word",
    "engine/operands.pxd": "tail_ops",
    "engine/stack.pyx": "tail_ops",
    "engine/translate.pyx": "ops[fused]",
    "engine/translation.pxd": "tail_ops",
}


# Classes whose typed attributes Python's collector makes None: who uses one holds it on the C stack, so that
# it is no garbage. All others say no_gc_clear, or clear themselves what may go (`tp_clear`)
CLEARED = {
    "canonabi.importing": "Importer",
    "canonabi.linking": "Linker",
    "canonabi.task": "Task",
    "engine.decode": "Decoder",
    "engine.module_validate": "ModuleRules Part",
    "engine.needs": "Trial",
}
CLEAR_THEMSELVES = {"canonabi.handles": "Resource", "engine.store": "Store"}


def sources() -> list[Path]:
    """Return the hand-written Cython sources."""
    found = sorted(p for folder in ("engine", "canonabi") for p in (ROOT / folder).glob("*.p[yx][xd]"))
    assert found
    return [p for p in found if p.name not in GENERATED]


def test_every_pointer_to_an_object_was_looked_at():
    found = {
        path.relative_to(ROOT).as_posix(): names
        for path in sources()
        if (names := set(CAST.findall(path.read_text())))
    }
    listed: dict[str, set[str]] = {}
    for table in (FIELDS, OBJECTS, NUMBERS):
        for file, names in table.items():
            listed.setdefault(file, set()).update(names.split())
    assert found == listed


def test_an_outermost_instance_has_no_parent():
    """The one operand of FIELDS that is None at times is compared where it is cast."""
    lines = [line.strip() for line in (ROOT / "canonabi/linking.pyx").read_text().splitlines()]
    assert [line for line in lines if "<void*>parent" in line] == [
        "self.instance.parent = NULL if parent is None else <void*>parent"
    ]


def classes() -> dict[tuple[str, str], tuple[str, set[str]]]:
    """Return decorators and types of attributes, also inherited ones, of each cdef class."""
    found: dict[tuple[str, str], tuple[str, set[str]]] = {}
    bases: dict[str, str] = {}
    for path in sources():
        module = f"{path.parent.name}.{path.stem}"
        for decorators, name, base, body in CLASS.findall(path.read_text()):
            before, types = found.get((module, name), ("", set()))
            found[module, name] = (before + decorators, types | set(ATTRIBUTE.findall(body)))
            if base:
                bases[name] = base
    own = {name: types for (_, name), (_, types) in found.items()}
    for (_, name), (_, types) in found.items():
        while name in bases:
            name = bases[name]
            types |= own[name]
    return found


def test_typed_attributes_are_not_cleared():
    """A cleared attribute is None, and its fields are the bytes behind it (see above)."""
    found = classes()
    names = {name for _, name in found}
    assert len(names) > 40
    cleared: dict[str, set[str]] = {}
    for (module, name), (decorators, types) in found.items():
        if types & names and "no_gc" not in decorators:
            cleared.setdefault(module, set()).add(name)
    listed = {module: set(names.split()) for module, names in CLEARED.items()}
    for module, name in CLEAR_THEMSELVES.items():
        assert f"<PyTypeObject*>{name}" in (ROOT / module.replace(".", "/")).with_suffix(".pyx").read_text()
        listed[module] = {name}
    assert cleared == listed
