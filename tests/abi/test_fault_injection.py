"""Everything that Python may do in the middle of a call, wherever a call runs Python.

POINTS are the places where a call runs code of the host, ACTIONS what the host does there, once. Whatever it
is: the call ends with its result or an error that says so, others go on, and nothing is kept.
"""

import gc
import weakref
from collections.abc import Mapping, Sequence

import pytest

import wasi
from canonabi.values.classes import class_of
from engine import WasmError
from wasi.embed.hidden import core_of

pytestmark = pytest.mark.slow

INNER = """(component $inner
  (import "echo" (func $echo (param "x" string) (result string)))
  (core module $l (memory (export "memory") 1) (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (local $at i32)
      (local.set $at (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
      (global.set $next (i32.add (local.get $at) (local.get 3)))
      (local.get $at)))
  (core instance $l (instantiate $l))
  (core func $echo' (canon lower (func $echo)
    (memory (core memory $l "memory")) (realloc (core func $l "realloc"))))
  (core module $m (import "" "echo" (func $echo (param i32 i32 i32)))
    (func (export "echo") (param i32 i32) (result i32)
      (call $echo (local.get 0) (local.get 1) (i32.const 16)) (i32.const 16)))
  (core instance $m (instantiate $m (with "" (instance (export "echo" (func $echo'))))))
  (func (export "echo") (param "x" string) (result string) (canon lift (core func $m "echo")
    (memory (core memory $l "memory")) (realloc (core func $l "realloc")))))"""
GUEST = f"""(component
  (import "host" (instance $host
    (export "res" (type $res (sub resource)))
    (type $point' (record (field "x" u32) (field "y" string)))
    (export "point" (type $point (eq $point')))
    (type $shape' (variant (case "none") (case "round" u32)))
    (export "shape" (type $shape (eq $shape')))
    (export "echo" (func (param "x" string) (result string)))
    (export "numbers" (func (result (list u32))))
    (export "names" (func (result (list string))))
    (export "give-point" (func (result $point)))
    (export "give-shape" (func (result $shape)))
    (export "make-res" (func (result (own $res))))
    (export "use-res" (func (param "r" (borrow $res))))
    (export "tick" (func))))
  (alias export $host "res" (type $res))
  (alias export $host "point" (type $point))
  {INNER}
  (instance $n (instantiate $inner (with "echo" (func $host "echo"))))
  (core module $l (memory (export "memory") 4) (global $next (mut i32) (i32.const 4096))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (local $at i32)
      (local.set $at (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
      (global.set $next (i32.add (local.get $at) (local.get 3)))
      (local.get $at)))
  (core instance $l (instantiate $l))
  (alias core export $l "memory" (core memory $mem))
  (alias core export $l "realloc" (core func $re))
  (core func $echo (canon lower (func $n "echo") (memory $mem) (realloc $re)))
  (core func $numbers (canon lower (func $host "numbers") (memory $mem) (realloc $re)))
  (core func $names (canon lower (func $host "names") (memory $mem) (realloc $re)))
  (core func $point (canon lower (func $host "give-point") (memory $mem) (realloc $re)))
  (core func $shape (canon lower (func $host "give-shape") (memory $mem) (realloc $re)))
  (core func $make-res (canon lower (func $host "make-res")))
  (core func $use-res (canon lower (func $host "use-res")))
  (core func $drop-res (canon resource.drop $res))
  (core func $tick (canon lower (func $host "tick")))
  (core module $d (import "" "tick" (func $tick)) (func (export "dtor") (param i32) (call $tick)))
  (core instance $d (instantiate $d (with "" (instance (export "tick" (func $tick))))))
  (type $r' (resource (rep i32) (dtor (core func $d "dtor"))))
  (export $r "r" (type $r'))
  (core func $new (canon resource.new $r'))
  (core func $drop (canon resource.drop $r'))
  (core module $m
    (import "" "echo" (func $echo (param i32 i32 i32)))
    (import "" "numbers" (func $numbers (param i32)))
    (import "" "names" (func $names (param i32)))
    (import "" "point" (func $point (param i32)))
    (import "" "shape" (func $shape (param i32)))
    (import "" "make-res" (func $make-res (result i32)))
    (import "" "use-res" (func $use-res (param i32)))
    (import "" "drop-res" (func $drop-res (param i32)))
    (import "" "tick" (func $tick))
    (import "" "new" (func $new (param i32) (result i32)))
    (import "" "drop" (func $drop (param i32)))
    (import "" "memory" (memory 1))
    (func $start (call $tick))
    (start $start)
    (func (export "echo") (param i32 i32) (result i32)
      (call $echo (local.get 0) (local.get 1) (i32.const 16)) (i32.const 16))
    (func (export "numbers") (result i32) (call $numbers (i32.const 16)) (i32.const 16))
    (func (export "names") (result i32) (call $names (i32.const 16)) (i32.const 16))
    (func (export "point") (result i32) (call $point (i32.const 16)) (i32.const 16))
    (func (export "shape") (result i32) (call $shape (i32.const 16)) (i32.load (i32.const 20)))
    (func (export "res") (local i32)
      (local.set 0 (call $make-res)) (call $use-res (local.get 0)) (call $drop-res (local.get 0)))
    (func (export "count") (param i32 i32) (result i32) (local.get 1))
    (func (export "first") (param i32 i32 i32) (result i32) (local.get 0))
    (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
    (func (export "take") (param i32) (call $drop (local.get 0)))
    (func (export "use") (param i32) (call $tick)))
  (core instance $m (instantiate $m (with "" (instance
    (export "echo" (func $echo)) (export "numbers" (func $numbers)) (export "names" (func $names))
    (export "point" (func $point)) (export "shape" (func $shape)) (export "make-res" (func $make-res))
    (export "use-res" (func $use-res)) (export "drop-res" (func $drop-res)) (export "tick" (func $tick))
    (export "new" (func $new)) (export "drop" (func $drop)) (export "memory" (memory $mem))))))
  (func (export "echo") (param "x" string) (result string)
    (canon lift (core func $m "echo") (memory $mem) (realloc $re)))
  (func (export "numbers") (result (list u32)) (canon lift (core func $m "numbers") (memory $mem)))
  (func (export "names") (result (list string)) (canon lift (core func $m "names") (memory $mem)))
  (func (export "point") (result $point) (canon lift (core func $m "point") (memory $mem)))
  (func (export "shape") (result u32) (canon lift (core func $m "shape")))
  (func (export "res") (canon lift (core func $m "res")))
  (func (export "count") (param "x" (list string)) (result u32)
    (canon lift (core func $m "count") (memory $mem) (realloc $re)))
  (func (export "first") (param "x" $point) (result u32)
    (canon lift (core func $m "first") (memory $mem) (realloc $re)))
  (func (export "make") (param "x" u32) (result (own $r)) (canon lift (core func $m "make")))
  (func (export "take") (param "x" (own $r)) (canon lift (core func $m "take")))
  (func (export "use") (param "x" (borrow $r)) (canon lift (core func $m "use"))))"""
COMPONENT = wasi.compile(GUEST)
HOST_TYPES = COMPONENT._program.type.imports["host"].type.exports
POINT, SHAPE = (class_of(HOST_TYPES[name].type, name.title()) for name in ("point", "shape"))


class World:
    """Instances, what holds them, and where something is to happen."""

    def __init__(self, point, action):
        self.wanted, self.action = None, action
        self.instance = COMPONENT.instantiate({"host": Host(self)})
        self.other = COMPONENT.instantiate({"host": Host(self)})
        self.handle = self.instance.make(1)
        self.wanted = point

    def hit(self, point):
        """Do what is to be done, at the first time that the point is reached."""
        if point == self.wanted:
            self.wanted = None
            self.action(self)

    def clear(self):
        """Let go of all that is held."""
        self.instance = self.other = self.handle = None


class Host:
    """Answers imports; each answer is an object that asks the world again when it is looked at."""

    def __init__(self, world):
        self.world = world

        class Meta(type):
            def __instancecheck__(cls, value):
                world.hit("class of a resource")
                return super().__instancecheck__(value)

        class Res(metaclass=Meta):
            def drop(self):
                world.hit("drop of a resource")

            def __del__(self):
                quietly(lambda w: w.hit("finalizer of a resource"), BaseException)(world)

        class Kind(Res):
            """A subclass, so that the class of the resource is asked about it."""

        self.res, self.kind = Res, Kind

    def echo(self, x):
        self.world.hit("function")
        return x

    def numbers(self):
        return Items(self.world, [Number(self.world, 7), 8])

    def names(self):
        return Items(self.world, ["a", "b"])

    def give_point(self):
        return Fields(self.world, {"x": 1, "y": "z"})

    def give_shape(self):
        return shape(self.world)

    def make_res(self):
        return self.kind()

    def use_res(self, r):
        self.world.hit("function with a resource")

    @property
    def tick(self):
        self.world.hit("import")
        return lambda: self.world.hit("tick")


class Number(int):
    """An int that is looked at."""

    def __new__(cls, world, number):
        self = super().__new__(cls, number)
        self.world = world
        return self

    def __ge__(self, other):
        self.world.hit("number compared")
        return super().__ge__(other)

    def __int__(self):
        self.world.hit("number taken")
        return super().__int__()


class Items(Sequence):
    """A sequence that is looked at."""

    def __init__(self, world, items):
        self.world, self.items = world, items

    def __len__(self):
        self.world.hit("length")
        return len(self.items)

    def __getitem__(self, i):
        self.world.hit("item")
        return self.items[i]


class Fields(Mapping):
    """A mapping that is looked at."""

    def __init__(self, world, fields):
        self.world, self.fields = world, fields

    def __len__(self):
        return len(self.fields)

    def __iter__(self):
        self.world.hit("keys")
        return iter(self.fields)

    def __getitem__(self, name):
        self.world.hit("field")
        return self.fields[name]


def point(world):
    """Return a record whose fields are properties."""

    class Properties(POINT):
        __slots__ = ()
        x = property(lambda _: (world.hit("property"), 1)[1])
        y = property(lambda _: "z")

    return object.__new__(Properties)


def shape(world):
    """Return a variant whose case and payload are properties."""

    class Properties(SHAPE):
        __slots__ = ()
        __wit_case__ = property(lambda _: (world.hit("case"), 1)[1])
        value = property(lambda _: (world.hit("payload"), 5)[1])

    return object.__new__(Properties)


# Where: what is called, and what it answers if nothing happens
CALLS = {
    "echo": (lambda w: w.instance.echo("Grüße"), "Grüße"),
    "numbers": (lambda w: w.instance.numbers(), [7, 8]),
    "names": (lambda w: w.instance.names(), ["a", "b"]),
    "point": (lambda w: (lambda p: (p.x, p.y))(w.instance.point()), (1, "z")),
    "shape": (lambda w: w.instance.shape(), 5),
    "res": (lambda w: w.instance.res(), None),
    "count": (lambda w: w.instance.count(Items(w, ["a", "b"])), 2),
    "first": (lambda w: w.instance.first(point(w)), 1),
    "first of": (lambda w: w.instance.first(Fields(w, {"x": 1, "y": "z"})), 1),
    "take": (lambda w: w.instance.take(w.handle), None),
    "use": (lambda w: w.instance.use(w.handle), None),
    "drop": (lambda w: w.handle.drop(), None),
    "load": (lambda w: COMPONENT.instantiate({"host": Host(w)}) and None, None),
}
POINTS = [
    ("echo", "function"),
    ("numbers", "item"),
    ("numbers", "number compared"),
    ("numbers", "number taken"),
    ("names", "item"),
    ("point", "keys"),
    ("point", "field"),
    ("shape", "case"),
    ("shape", "payload"),
    ("res", "class of a resource"),
    ("res", "function with a resource"),
    ("res", "drop of a resource"),
    ("res", "finalizer of a resource"),
    ("count", "item"),
    ("first", "property"),
    ("first of", "keys"),
    ("first of", "field"),
    ("take", "tick"),
    ("use", "tick"),
    ("drop", "tick"),
    ("load", "tick"),
    ("load", "import"),
]


class Boom(Exception):
    """What the host raises."""


def raises(kind):
    """Return the action that raises."""

    def act(_):
        raise kind("on purpose")

    return act


OURS = (WasmError, wasi.WitError, AttributeError, RuntimeError)


def quietly(act, errors=OURS):
    """Return an action whose errors, of the engine if not others, go nowhere."""

    def done(world):
        try:
            act(world)
        except errors:
            pass

    return done


def look_at_all(_):
    """Look at all that Python's collector knows of ours, and at what it refers to."""
    for each in gc.get_objects():
        if str(type(each).__module__).partition(".")[0] in ("engine", "canonabi") or type(each) in (
            list,
            tuple,
        ):
            len(gc.get_referents(each))
            if type(each) in (list, tuple):
                list(each)


def storm(world):
    """Call everything, with everything."""
    for call, _ in CALLS.values():
        quietly(call)(world)


# What happens, and which errors may come of it besides the result
CLOSED = (WasmError,)
ACTIONS = {
    "nothing": (lambda _: None, ()),
    "raises": (raises(Boom), (Boom,)),
    "interrupts": (raises(KeyboardInterrupt), (KeyboardInterrupt,)),
    "exits": (raises(SystemExit), (SystemExit,)),
    "traps": (raises(wasi.Trap), (wasi.Trap,)),
    "refuses": (raises(wasi.WitError), (wasi.WitError, TypeError)),
    "wrong type": (raises(TypeError), (TypeError,)),
    "closes": (lambda w: w.instance.close(), CLOSED),
    "closes and raises": (lambda w: (w.instance.close(), raises(Boom)(w)), (Boom, *CLOSED)),
    "closes the other": (lambda w: w.other.close(), ()),
    "calls itself": (quietly(lambda w: w.instance.echo("x")), ()),
    "calls the other": (lambda w: w.other.echo("x"), ()),
    "calls everything": (storm, (WasmError, wasi.WitError)),
    "makes another": (lambda w: COMPONENT.instantiate({"host": Host(w)}).numbers(), ()),
    "lets go": (lambda w: (w.clear(), gc.collect()), ()),
    "closes and lets go": (lambda w: (w.instance.close(), w.clear(), gc.collect()), CLOSED),
    "drops a handle": (quietly(lambda w: w.handle.drop()), (WasmError, wasi.WitError, ValueError, TypeError)),
    "loses a handle": (lambda w: (setattr(w, "handle", None), gc.collect()), ()),
    "collects": (lambda _: gc.collect(), ()),
    "looks at all": (look_at_all, ()),
}


@pytest.fixture(scope="module", autouse=True)
def quick_collections():
    """Keep what was there before out of collections, of which there are many here."""
    gc.collect()
    gc.freeze()


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize(("call", "point"), POINTS)
def test_what_a_host_does_in_the_middle(call, point, action):
    act, errors = ACTIONS[action]
    work, answer = CALLS[call]
    world = World(point, act)
    refs = [weakref.ref(each) for each in (world.instance, world.other, core_of(world.instance))]
    try:
        assert work(world) == answer
    except errors:
        pass
    assert world.wanted is None, "the point was not reached"
    world.clear()
    healthy = World(None, None)
    for name, (again, expected) in CALLS.items():
        if name not in ("use", "drop"):  # the handle was taken
            assert again(healthy) == expected
    gc.collect()
    assert [ref() for ref in refs] == [None] * 3
