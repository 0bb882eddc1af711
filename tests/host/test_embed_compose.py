"""`wasi.compose`: components and objects of Python as one."""

import pickle
import shutil
from pathlib import Path

import pytest

import wasi
from wasi.embed.hidden import core_of
from wasi.embed.instance import parts_of

COMPONENTS = Path(__file__).parent / "components"
COUNTERS = "acme:calc/counters@1.2.0"


class Log:
    """Implements acme:log/api."""

    def __init__(self):
        self.noted = []

    def note(self, n):
        self.noted.append(n)


@pytest.fixture(scope="module")
def counting():
    return wasi.compile(COMPONENTS / "counters.wat")


@pytest.fixture(scope="module")
def relaying():
    return wasi.compile(COMPONENTS / "relay.wat")


def test_components_and_objects(relaying, counting):
    log = Log()
    composed = wasi.compose(relaying, {COUNTERS: counting, "acme:log/api": log})
    assert type(composed) is wasi.Composition
    with composed.instantiate() as instance:
        assert instance.sum(40, 2) == 42
        counter = instance.make(5)
        assert counter.inc(1) == 6
        assert type(counter).__name__ == "Counter"
    assert log.noted == [1]


@pytest.mark.parametrize("kind", [str, Path, bytes])
def test_parts_by_source(tmp_path, kind):
    path = tmp_path / "db.wat"
    shutil.copy(COMPONENTS / "counters.wat", path)
    part = path.read_bytes() if kind is bytes else kind(path)
    composed = wasi.compose(COMPONENTS / "relay.wat", {"acme:calc/counters": part, "acme:log/api": Log()})
    with wasi.load(composed) as instance:
        assert instance.sum(1, 2) == 3


def test_what_no_part_answers_is_imported(relaying, counting):
    composed = wasi.compose(relaying, {COUNTERS: counting})
    assert list(composed.imports) == ["acme:log/api"]
    assert repr(composed.imports) == "import acme:log/api {\n  note: func(n: u32);\n}"
    assert repr(composed.exports) == repr(relaying.exports)
    assert repr(composed) == (
        "<wasi.Composition relay: import acme:log/api, "
        "export sum: func(a: u32, b: u32) -> u32, export make: func(n: u32) -> counter>"
    )
    with composed.instantiate({"acme:log/api": Log()}) as instance:
        assert instance.sum(1, 2) == 3
    with pytest.raises(wasi.LinkError) as info:
        composed.instantiate({"acme:log/ap": Log()})
    assert str(info.value) == (
        "relay: 1 import does not fit:\n  acme:log/api is missing: imports has nothing for it; "
        "did you mean `acme:log/ap`?\n    acme:log/api {\n      note: func(n: u32);\n    }"
    )


def test_instances_are_independent(relaying, counting):
    composed = wasi.compose(relaying, {COUNTERS: counting, "acme:log/api": Log()})
    with composed.instantiate() as one, composed.instantiate() as two:
        a, b = one.make(1), two.make(1)
        assert (a.inc(1), b.inc(5)) == (2, 6)


def test_a_composition_is_picklable(relaying, counting):
    composed = pickle.loads(pickle.dumps(wasi.compose(relaying, {COUNTERS: counting})))
    with composed.instantiate({"acme:log/api": Log()}) as instance:
        assert instance.sum(1, 2) == 3


def through(name, wants, answer):
    """A component that exports an interface with `get`, and imports the same under another name."""
    return wasi.compile(
        f"""(component ${name}
          (import "{wants}" (instance $i (export "get" (func (result u32)))))
          (core module $m
            (import "i" "get" (func $get (result i32)))
            (func (export "get") (result i32) (i32.add (call $get) (i32.const {answer}))))
          (core func $get (canon lower (func $i "get")))
          (core instance $m (instantiate $m (with "i" (instance (export "get" (func $get))))))
          (func $get (result u32) (canon lift (core func $m "get")))
          (instance $o (export "get" (func $get)))
          (export "acme:{name}/get@1.0.0" (instance $o))
          (export "get" (func $get)))"""
    )


class Get:
    def get(self):
        return 1


def test_parts_of_parts():
    a, b, c = (
        through("a", "acme:b/get@1.0.0", 100),
        through("b", "acme:c/get@1.0.0", 10),
        through("c", "acme:py/get", 5),
    )
    parts = {"acme:c/get": c, "acme:b/get": b, "acme:py/get": Get()}
    with wasi.compose(a, parts).instantiate() as instance:
        assert instance["get"]() == 116


def test_a_component_as_a_whole():
    """A part that does not export an interface of the name has the functions of it itself."""
    a, b = through("a", "acme:other/get", 100), through("b", "acme:py/get", 10)
    with wasi.compose(a, {"acme:other/get": b, "acme:py/get": Get()}).instantiate() as instance:
        assert instance["get"]() == 111


def test_a_part_is_instantiated_once(counting):
    both = wasi.compile(
        """(component
          (import "a" (instance $a (export "dropped" (func (result u32)))))
          (import "b" (instance $b (export "acme:calc/counters@1.2.0" (instance
            (export "counter" (type $c (sub resource)))
            (export "[constructor]counter" (func (param "start" u32) (result (own $c))))))))
          (export "dropped" (func $a "dropped"))
          (alias export $b "acme:calc/counters@1.2.0" (instance $i))
          (export "acme:calc/counters@1.2.0" (instance $i)))"""
    )
    with wasi.compose(both, {"a": counting, "b": counting}).instantiate() as instance:
        instance.counters.Counter(1).drop()
        assert instance.dropped() == 1


def test_closing_closes_all_parts(relaying, counting):
    instance = wasi.compose(relaying, {COUNTERS: counting, "acme:log/api": Log()}).instantiate()
    counter = instance.make(1)
    instance.close()
    for use in (lambda: instance.sum(1, 2), lambda: counter.inc(1)):
        with pytest.raises(wasi.WasmError, match="closed"):
            use()


def test_limits_hold_for_the_whole(relaying, counting):
    composed = wasi.compose(relaying, {COUNTERS: counting, "acme:log/api": Log()})
    with pytest.raises(wasi.InstanceLimit):
        composed.instantiate(limits=wasi.Limits(instances=2))
    composed.instantiate(limits=wasi.Limits(instances=10)).close()


@pytest.mark.parametrize(
    ("parts", "error", "message"),
    [
        (5, TypeError, "compose: parts must be a mapping of names, not int: 5"),
        (
            {"acme:calc/counter": "(component)"},
            ValueError,
            "compose: no part imports `acme:calc/counter`; did you mean `acme:calc/counters@1.2.0`?",
        ),
        (
            {COUNTERS: "(module)"},
            TypeError,
            "compose: parts must be components, not <wasi.Module without a name: no exports>",
        ),
    ],
)
def test_wrong_parts(relaying, parts, error, message):
    with pytest.raises(error) as info:
        wasi.compose(relaying, parts)
    assert str(info.value) == message


def test_parts_that_need_each_other():
    a, b = through("a", "acme:b/get@1.0.0", 0), through("b", "acme:a/get@1.0.0", 0)
    with pytest.raises(ValueError, match="^compose: components import from each other: a needs b needs a$"):
        wasi.compose(a, {"acme:a/get": a, "acme:b/get": b})


def test_a_part_that_does_not_fit(relaying):
    part = wasi.compile("(component $empty)")
    with pytest.raises(wasi.LinkError) as info:
        wasi.compose(relaying, {COUNTERS: part, "acme:log/api": Log()}).instantiate()
    assert str(info.value) == (
        "relay: 1 import does not fit:\n  resource counter of acme:calc/counters@1.2.0 is missing: "
        "the component empty has no class for it"
    )


PIPE = """
(component $pipe
  (import "acme:host/api@0.1.0" (instance $api (export "conn" (type (sub resource)))))
  (alias export $api "conn" (type $conn))
  (import "make" (func $make (param "n" u32) (result (own $conn))))
  (import "read" (func $read (param "c" (borrow $conn)) (param "n" u32) (result u32)))
  (export "make" (func $make))
  (export "read" (func $read)))
"""


class Host:
    """Implements acme:host/api."""

    class Conn:
        def __init__(self, n):
            self.n = n

        def read(self, n):
            return self.n + n

        @classmethod
        def open(cls, n):
            return cls(n)

    def log(self, message): ...

    def fetch_all(self, n):
        return n


def test_parts_share_the_resources_of_python():
    """One class is one resource type, for whichever part imports it."""
    hosted = wasi.compile(COMPONENTS / "hosted.wat")
    parts = {"make": hosted, "read": hosted, "acme:host/api": Host(), "tick": abs}
    with wasi.compose(PIPE, parts).instantiate() as instance:
        made = instance.make(3)
        assert type(made) is Host.Conn
        assert instance.read(made, 4) == 7


def test_all_parts_are_closed_whatever_one_raises():
    class Failing(Host):
        class Conn(Host.Conn):
            def drop(self):
                raise KeyboardInterrupt

    tick = wasi.compile(
        """(component
          (core module $m (func (export "tick") (param i32) (result i32) (local.get 0)))
          (core instance $m (instantiate $m))
          (func (export "tick") (param "n" u32) (result u32) (canon lift (core func $m "tick"))))"""
    )
    parts = {"acme:host/api": Failing(), "tick": tick}
    instance = wasi.compose(COMPONENTS / "hosted.wat", parts).instantiate()
    assert instance.tick(7) == 7
    instance.keep(1)
    with pytest.raises(KeyboardInterrupt):
        instance.close()
    assert [part.closed for part in parts_of(instance)] == [True]


def test_parts_are_closed_when_another_one_fails(relaying, monkeypatch):
    """The first part is made, the second one cannot be."""
    from wasi.embed import composing

    made = []
    new_instance = composing.new_instance

    def noted(*args):
        instance, found = new_instance(*args)
        made.append(core_of(instance))
        return instance, found

    monkeypatch.setattr(composing, "new_instance", noted)
    parts = {COUNTERS: wasi.compile(COMPONENTS / "counters.wat"), "acme:log/api": None}
    with pytest.raises(wasi.LinkError, match="relay: 1 import does not fit"):
        wasi.compose(relaying, parts).instantiate()
    assert [part.closed for part in made] == [True]


ANSWERS = """(component
  (core module $m
    (import "" "return" (func $return (param i32)))
    (func (export "answer") (param i32) (result i32)
      (call $return (i32.add (local.get 0) (i32.const 1)))
      (i32.const 0))
    (func (export "callback") (param i32 i32 i32) (result i32) unreachable))
  (core func $return (canon task.return (result u32)))
  (core instance $i (instantiate $m (with "" (instance (export "return" (func $return))))))
  (func (export "answer") async (param "n" u32) (result u32)
    (canon lift (core func $i "answer") async (callback (core func $i "callback"))))
)"""
ASKS = """(component
  (import "answer" (func $answer async (param "n" u32) (result u32)))
  (core module $m
    (import "" "answer" (func $answer (param i32) (result i32)))
    (func (export "ask") (param i32) (result i32) (call $answer (local.get 0))))
  (core func $answer (canon lower (func $answer)))
  (core instance $i (instantiate $m (with "" (instance (export "answer" (func $answer))))))
  (func (export "ask") async (param "n" u32) (result u32) (canon lift (core func $i "ask")))
)"""


def test_asynchronous_functions_of_parts():
    with wasi.compose(ASKS, {"answer": ANSWERS}).instantiate() as instance:
        assert instance.ask(41) == 42
    with wasi.load(ANSWERS) as answers, wasi.load(ASKS, imports={"answer": answers.answer}) as instance:
        assert instance.ask(41) == 42
    other = ANSWERS.replace('"n"', '"m"')
    with pytest.raises(wasi.LinkError, match="is given a function of a different type"):
        wasi.compose(ASKS, {"answer": other}).instantiate()


def test_asynchronous_functions_of_python_are_refused():
    with pytest.raises(wasi.LinkError, match="cannot be provided by Python"):
        wasi.load(ASKS, imports={"answer": lambda n: n})
