"""Attributes of instances are the guest's, whatever it calls its exports: ours are `exports` and `close`."""

import copy
import pickle

import pytest

import wasi
from wasi.embed.hidden import core_of

NAMES = [
    "_core", "_exports", "_process", "_item", "_name", "_scope", "_made", "_raw", "_parts", "__core",
    "usage", "_Instance__core", "core", "found", "process", "aclose", "items", "keys", "values", "get",
    "name", "instantiate", "_start_", "__wasm_call_ctors", "__heap_base", "__wit_source__", "__call__",
    "__deepcopy__", "__fspath__",
]  # fmt: skip
OURS = ["exports", "close"]
OF_PYTHON = ["__class__", "__dict__", "__doc__", "__init__", "__slots__", "__getattr__", "__weakref__"]
LABELS = [
    "core", "found", "process", "item", "name", "scope", "made", "raw", "parts", "aclose", "items", "keys",
    "values", "get", "forget", "called", "instantiate",
]  # fmt: skip


def module_source(names):
    return "(module" + "".join(f'(func (export "{name}"))' for name in names) + ")"


def component_source(labels):
    exports = "".join(f'(export "{label}" (func $f))' for label in labels)
    inner = "".join(f'(export "{label}" (func $f))' for label in [*labels, *OURS])
    return f"""(component
      (core module $m (func (export "f")))
      (core instance $i (instantiate $m))
      (func $f (canon lift (core func $i "f")))
      {exports} {"".join(f'(export "{name}" (func $f))' for name in OURS)}
      (instance $api {inner})
      (export "a:b/api" (instance $api)))"""


@pytest.fixture(scope="module")
def module():
    return wasi.compile(module_source([*NAMES, *OURS, *OF_PYTHON]))


@pytest.fixture(scope="module")
def component():
    return wasi.compile(component_source(LABELS))


@pytest.mark.parametrize("name", NAMES)
def test_exports_of_modules(module, name):
    instance = module.instantiate()
    found = getattr(instance, name)
    assert type(found) is wasi.Func
    assert found is instance[name] is instance.exports[name]
    assert getattr(instance, name) is found, "the second look-up is of what the first one kept"
    assert found() is None


@pytest.mark.parametrize("name", OURS + OF_PYTHON)
def test_what_is_ours_and_what_is_pythons(module, name):
    instance = module.instantiate()
    assert type(instance[name]) is type(instance.exports[name]) is wasi.Func
    assert type(getattr(instance, name)) is not wasi.Func


@pytest.mark.parametrize("label", LABELS)
def test_exports_of_components(component, label):
    instance = component.instantiate()
    assert getattr(instance, label) is instance[label] is instance.exports[label]
    assert getattr(instance, label)() is None


@pytest.mark.parametrize("label", LABELS + OURS)
def test_exports_of_interfaces(component, label):
    api = component.instantiate().api
    assert getattr(api, label) is api[label]
    assert getattr(api, label)() is None


@pytest.mark.parametrize("name", OURS)
def test_what_is_ours_of_components(component, name):
    instance = component.instantiate()
    assert instance[name]() is None
    assert getattr(instance, name) is not instance[name]


def public(value):
    return {name for name in dir(value) if not (name.startswith("__") and name.endswith("__"))}


def test_dir_shows_what_guests_export_and_what_is_ours(module, component):
    assert public(wasi.load("(module)")) == {*OURS}
    assert public(wasi.load("(component)")) == {*OURS}
    assert public(module.instantiate()) == {name for name in NAMES if name[-2:] != "__"} | {*OURS}
    instance = component.instantiate()
    assert public(instance) == {*LABELS, *OURS, "api"}
    assert public(instance.api) == {*LABELS, *OURS}


def test_nothing_of_ours_is_an_attribute():
    for instance in (wasi.load("(module)"), wasi.load("(component)")):
        for name in (*NAMES, *LABELS):
            assert not hasattr(instance, name), name


def test_what_takes_instances_asks_no_guest(module):
    """An instance that exports what we look for is still an instance, no source and no mapping."""
    named = wasi.load(module_source(["instantiate", "items", "keys", "open_directories", "interrupt"]))
    user = '(module (import "m" "f" (func)))'
    with pytest.raises(
        TypeError, match="^a source must be a path, bytes or text, not Instance: <wasi.Instance"
    ):
        wasi.load(named)
    with pytest.raises(TypeError, match="^imports must be a mapping of module names, not Instance: <wasi"):
        wasi.load(user, named)
    with pytest.raises(TypeError, match="^imports must be a mapping of names, not Instance: <wasi"):
        wasi.load("(component)", named)
    with pytest.raises(TypeError, match="^grants must be wasi.Grants, not Instance: <wasi"):
        wasi.load(user, {"m": {"f": print}}, grants=named)
    with pytest.raises(TypeError, match="^compose: parts must be a mapping of names, not Instance: <wasi"):
        wasi.compose("(component)", named)
    assert wasi.load('(module (import "m" "keys" (func)))', {"m": named})
    api = wasi.load(component_source([])).api
    with pytest.raises(
        TypeError, match=r"^imports\['m'\] must be a mapping of names or an instance, not Inter"
    ):
        wasi.load(user, {"m": api})


def test_functions_find_the_instance(module, component):
    for compiled in (module, component):
        instance = compiled.instantiate()
        assert wasi.usage(instance)["guest_calls"] == 0
        assert core_of(instance) is not None
    assert core_of(module) is core_of(component) is core_of(instance.api) is None


def test_copies(module, component):
    """A copy is the same instance; what was never initialised has no attributes; nothing is pickled."""
    for compiled in (module, component):
        instance = compiled.instantiate()
        assert copy.copy(instance) is instance
        message = f"cannot pickle wasi.{type(instance).__name__}: pickle the module or component instead"
        with pytest.raises(TypeError, match=f"^{message}$"):
            pickle.dumps(instance)
        assert not hasattr(type(instance).__new__(type(instance)), "core")


def test_closed(module, component):
    for compiled, name in ((module, "_core"), (component, "core")):
        instance = compiled.instantiate()
        assert getattr(instance, name)() is None
        instance.close()
        with pytest.raises(wasi.WasmError, match="^the instance is closed$"):
            getattr(instance, name)


def test_the_text_of_what_is_missing_is_made_when_it_is_read(monkeypatch):
    asked = []
    monkeypatch.setattr(
        "wasi.embed.module_exports.no_export", lambda names, name: asked.append(name) or "text"
    )
    instance = wasi.load(module_source(["add"]))
    assert not hasattr(instance, "ad")
    assert asked == []
    with pytest.raises(AttributeError) as missing:
        instance.ad  # noqa: B018
    assert (str(missing.value), missing.value.name, asked) == ("text", "ad", ["ad"])


@pytest.mark.parametrize(
    ("look", "kind"),
    [
        (lambda instance: instance.ad, AttributeError),
        (lambda instance: instance["ad"], KeyError),
        (lambda instance: instance.exports["ad"], KeyError),
    ],
)
@pytest.mark.parametrize(
    ("source", "message"),
    [
        (module_source(["add"]), "the module has no export `ad`; did you mean `add`?"),
        (component_source(["add"]), "the component has no export `ad`; did you mean `add`?"),
    ],
)
def test_hints_are_the_same_everywhere(source, message, look, kind):
    with pytest.raises(kind) as missing:
        look(wasi.load(source))
    assert str(missing.value) == (message if kind is AttributeError else repr(message))
    assert isinstance(pickle.loads(pickle.dumps(missing.value)), kind)
