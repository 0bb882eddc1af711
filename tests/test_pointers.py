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
    "canonabi/builtins/resources.pyx": "rep",
    "canonabi/builtins/streams.pyx": "writable",
    "canonabi/concurrency/copyend.pyx": "a b",
    "canonabi/concurrency/failing.pyx": "thread",
    "canonabi/concurrency/passing.pyx": "context end",
    "canonabi/concurrency/policy.pyx": "callee instance thread",
    "canonabi/concurrency/scheduler.pyx": "thread",
    "canonabi/concurrency/task.pyx": "self task",
    "canonabi/concurrency/thread.pyx": "self thread",
    "canonabi/concurrency/waitable.pyx": "item self",
    "canonabi/copier/checking.pyx": "handles to",
    "canonabi/copier/copier.pyx": "sink source",
    "canonabi/state/component_instance.pyx": "entry.object entry.rep",
    "canonabi/copier/filling.pyx": "held",
    "canonabi/calls/functions.pyx": "owner sample",
    "canonabi/state/handles.pyx": "borrows entry.rep lender rep resource",
    "canonabi/instance/instance.pyx": "entry.rep",
    "canonabi/instance/instantiation.pyx": "owner parent",
    "canonabi/copier/plans.pyx": "self",
    "canonabi/copier/sequences.pyx": "held",
    "canonabi/copier/walk.pxd": "side",
    "engine/run/calling.pyx": "self",
    "engine/externs/func.pyx": "sample self",
    "engine/externs/global_.pyx": "self wrapper",
    "engine/run/instance.pyx": "module self",
    "engine/externs/memory.pyx": "self wrapper",
    "engine/run/stack.pyx": "self",
    "engine/store/store.pyx": "self",
    "engine/externs/table.pyx": "self wrapper",
    "engine/externs/tag.pyx": "self wrapper",
}
# Any object will do, None as well: nothing but its type and its count is used
OBJECTS = {
    "canonabi/copier/checking.pyx": "fields items value",
    "canonabi/copier/copier.pyx": "value",
    "canonabi/calls/functions.pyx": "kwargs result",
    "canonabi/state/handles.pyx": "value",
    "canonabi/copier/lists.pyx": "items value",
    "canonabi/copier/objects.pxd": "value",
    "canonabi/copier/objects.pyx": "SOME payload",
    "canonabi/copier/plans.pyx": "cls index members[i] type",
    "canonabi/copier/sequences.pyx": "item items",
    "canonabi/copier/strings.pyx": "made text",
    "canonabi/copier/walk.pyx": "part payload value whole",
    "engine/run/call.pyx": "result",
    "engine/store/collector.pyx": "buried_object exn.object instance.module_object owned[0]",
    "engine/externs/global_.pyx": "types",
    "engine/run/hostcall.pyx": "error host.callable reference value",
    "engine/run/instance.pyx": "c.shown[i][0] shown[i]",
    "engine/store/releasing.pyx": "table.types tag.types variable.types",
    "engine/store/store.pyx": "func obj owned[0] wrapper",
    "engine/externs/table.pyx": "types",
    "engine/externs/tag.pyx": "types",
}
# No objects at all
NUMBERS = {
    "engine/binary/codeindex.pyx": "tail_ops",
    "engine/run/image.pyx": "data",
    "engine/store/marking.pyx": "word",
    "engine/translate/operands.pxd": "tail_ops",
    "engine/run/stack.pyx": "tail_ops",
    "engine/translate/translate.pyx": "ops[fused]",
    "engine/translate/state.pxd": "tail_ops",
}


# Classes whose typed attributes Python's collector makes None: who uses one holds it on the C stack, so that
# it is no garbage. All others say no_gc_clear, or clear themselves what may go (`tp_clear`)
CLEARED = {
    "canonabi.instance.imports": "Importer",
    "canonabi.instance.instantiation": "Linker",
    "engine.binary.decode": "Decoder",
    "engine.validation.modules": "ModuleRules Part",
    "engine.module.needs": "Trial",
}
CLEAR_THEMSELVES = {"canonabi.state.handles": "Resource", "engine.store.store": "Store"}


def sources() -> list[Path]:
    """Return the hand-written Cython sources."""
    found = sorted(p for folder in ("engine", "canonabi") for p in (ROOT / folder).rglob("*.p[yx][xd]"))
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
    lines = [line.strip() for line in (ROOT / "canonabi/instance/instantiation.pyx").read_text().splitlines()]
    assert [line for line in lines if "<void*>parent" in line] == [
        "self.instance.parent = NULL if parent is None else <void*>parent"
    ]


def classes() -> dict[tuple[str, str], tuple[str, set[str]]]:
    """Return decorators and types of attributes, also inherited ones, of each cdef class."""
    found: dict[tuple[str, str], tuple[str, set[str]]] = {}
    bases: dict[str, str] = {}
    for path in sources():
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
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
