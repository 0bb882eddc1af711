"""The tree of failures: what each carries, and that all of it survives pickling and copying."""

import copy
import pickle

import pytest

import engine
import wasi
from engine import errors

FRAME = errors.Frame(3, "f", None, 0x20)


def subclasses(cls):
    return {cls, *(below for direct in cls.__subclasses__() for below in subclasses(direct))}


def named(cls):
    classes = (below.__name__ for below in subclasses(cls) if vars(errors).get(below.__name__) is below)
    return {name for name in classes if not name.startswith("_")}


def test_the_tree():
    limits = {
        "Exhaustion",
        "StackLimit",
        "OutOfFuel",
        "Timeout",
        "MemoryLimit",
        "TableLimit",
        "InstanceLimit",
        "HandleLimit",
        "TaskLimit",
        "LiftLimit",
        "OutputLimit",
    }
    assert named(errors.LimitExceeded) == {"LimitExceeded", *limits}
    assert named(errors.WasmError) == {
        "WasmError", "Malformed", "Invalid", "Unlinkable", "CannotSuspend", "Trap", "UncaughtException",
        "Interrupted", *named(errors.LimitExceeded),
    }  # fmt: skip
    for name in named(errors.WasmError):
        assert getattr(engine, name) is getattr(wasi, name) is getattr(errors, name)
        assert name in errors.__doc__


def made():
    """Return an exception of each class, and of each form that it has."""
    at_run_time = sorted(subclasses(errors.LimitExceeded) | {errors.Trap, errors.Interrupted}, key=repr)
    return [
        errors.WasmError("the instance is closed"),
        errors.Malformed("m"),
        errors.Malformed("m", 17),
        errors.Malformed("m", 17).placed(3, 5),
        errors.Malformed("m").placed(3, 5, "the line"),
        errors.Invalid("i"),
        errors.Invalid("i", 17, func_index=0),
        errors.Invalid("i", 17, func_index=2).placed(3, 5, "the line"),
        errors.Unlinkable("unknown import"),
        errors.Unlinkable("unknown import", "a.b"),
        errors.CannotSuspend("c"),
        errors.UncaughtException(),
        errors.UncaughtException("u", [FRAME], values=(1, 2.5)),
        *(cls("limit") for cls in at_run_time),
        *(cls("limit", [FRAME, FRAME]) for cls in at_run_time),
        wasi.Exit(3),
    ]


def test_every_class_is_among_them():
    assert {type(error).__name__ for error in made()} == named(errors.WasmError) | {"Exit"}


@pytest.mark.parametrize("through", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy, copy.deepcopy],
                         ids=["pickle", "copy", "deepcopy"])  # fmt: skip
@pytest.mark.parametrize("i", range(len(made())), ids=lambda i: repr(made()[i]))
def test_what_pickling_and_copying_keep(i, through):
    error = made()[i]
    error.add_note("seen")
    other = through(error)
    assert type(other) is type(error)
    assert (str(other), other.args) == (str(error), error.args)
    assert vars(other) == vars(error)
    assert other.__notes__ == ["seen"]


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (errors.Malformed("m"), "m"),
        (errors.Malformed("m", 17), "m (at offset 0x11)"),
        (errors.Malformed("m", 17).placed(3, 5), "3:5: m"),
        (errors.Malformed("m").placed(3, 2, "line"), "3:2: m\n  line\n   ^"),
        (errors.Invalid("i", 17, func_index=2), "i in function 2 (at offset 0x11)"),
        (errors.Invalid("i", 17, func_index=0).placed(1, 1, "x"), "1:1: i in function 0\n  x\n  ^"),
        (errors.Unlinkable("unknown import", "a.b"), "unknown import: a.b"),
        (errors.Trap("t", [FRAME]), "t\n  0: <module>!f (at offset 0x20)"),
        (errors.OutOfFuel("out of fuel", [FRAME]), "out of fuel\n  0: <module>!f (at offset 0x20)"),
        (wasi.Exit(3), "the guest exited with status 3"),
    ],
)
def test_texts(error, text):
    assert str(error) == text


# UncaughtException holds what belongs to a store

TAG = engine.Tag(engine.TagType(["i32"]))
THROWER = """(module (import "" "tag" (tag $t (param i32)))
  (func (export "f") (throw $t (i32.const 7))))"""


@pytest.fixture
def uncaught():
    with pytest.raises(errors.UncaughtException) as raised:
        engine.Instance(engine.Module(THROWER), {"": {"tag": TAG}})["f"]()
    assert raised.value.tag is TAG
    assert raised.value.reference is not None
    return raised.value


def test_pickling_leaves_tag_and_reference_behind(uncaught):
    other = pickle.loads(pickle.dumps(uncaught))
    assert (other.tag, other.reference, other.values) == (None, None, (7,))
    assert other.frames == uncaught.frames != ()


@pytest.mark.parametrize("through", [copy.copy, copy.deepcopy])
def test_copying_keeps_tag_and_reference(uncaught, through):
    other = through(uncaught)
    assert other is not uncaught
    assert (other.tag, other.reference, other.values) == (TAG, uncaught.reference, (7,))


def test_pickling_leaves_references_among_the_values_behind():
    function = engine.Func(lambda: None, engine.FuncType((), ()))
    error = errors.UncaughtException(values=(1, function, 2.5, "externref"))
    assert pickle.loads(pickle.dumps(error)).values == (1, None, 2.5, None)
    assert copy.deepcopy(error).values == (1, function, 2.5, "externref")
