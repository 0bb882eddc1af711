"""Resources of guests: owned and borrowed, held by Python and by other guests."""

import gc

import pytest

from canonabi.calls.functions import HostFunc
from canonabi.errors import LinkError, ResourceError
from canonabi.instance.instantiation import instantiate
from canonabi.state.handles import Handle, Resource
from engine import HandleLimit, Limits, Trap, WasmError

# A guest that defines a resource; its destructor logs the representation, and traps for 13
GUEST = """(component
  (import "log" (func $log (param "x" u32)))
  (core func $log (canon lower (func $log)))
  (core module $d
    (import "" "log" (func $log (param i32)))
    (func (export "dtor") (param i32)
      (call $log (local.get 0))
      (if (i32.eq (local.get 0) (i32.const 13)) (then unreachable))))
  (core instance $d (instantiate $d (with "" (instance (export "log" (func $log))))))
  (type $r' (resource (rep i32) (dtor (core func $d "dtor"))))
  (export $r "r" (type $r'))
  (canon resource.new $r' (core func $new))
  (canon resource.drop $r' (core func $drop))
  (canon resource.rep $r' (core func $rep))
  (core module $m
    (import "" "new" (func $new (param i32) (result i32)))
    (import "" "drop" (func $drop (param i32)))
    (import "" "rep" (func $rep (param i32) (result i32)))
    (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
    (func (export "get") (param i32) (result i32) (local.get 0))
    (func (export "both") (param i32 i32) (result i32) (i32.add (local.get 0) (call $rep (local.get 1))))
    (func (export "take") (param i32) (result i32) (local $rep i32)
      (local.set $rep (call $rep (local.get 0)))
      (call $drop (local.get 0))
      (local.get $rep))
    (func (export "keep") (param i32) (result i32) (local.get 0))
    (func (export "raw-drop") (param i32) (call $drop (local.get 0)))
    (func (export "raw-new") (param i32) (result i32) (call $new (local.get 0))))
  (core instance $i (instantiate $m (with "" (instance
    (export "new" (func $new)) (export "drop" (func $drop)) (export "rep" (func $rep))))))
  (func (export "make") (param "rep" u32) (result (own $r)) (canon lift (core func $i "make")))
  (func (export "get") (param "self" (borrow $r)) (result u32) (canon lift (core func $i "get")))
  (func (export "both") (param "self" (borrow $r)) (param "other" (own $r)) (result u32)
    (canon lift (core func $i "both")))
  (func (export "take") (param "x" (own $r)) (result u32) (canon lift (core func $i "take")))
  (func (export "keep") (param "x" (own $r)) (result u32) (canon lift (core func $i "keep")))
  (func (export "back") (param "x" (own $r)) (result (own $r)) (canon lift (core func $i "keep")))
  (func (export "raw-drop") (param "index" u32) (canon lift (core func $i "raw-drop")))
  (func (export "raw-new") (param "rep" u32) (result u32) (canon lift (core func $i "raw-new"))))"""


class Guest:
    """An instance of GUEST: its exports as attributes, and what it logged."""

    def __init__(self, load, **more):
        self.log = []
        self.instance = load(GUEST, {"log": self.log.append}, **more)

    def __getattr__(self, name):
        return self.instance.exports[name.replace("_", "-")]


@pytest.fixture
def guest(load):
    return Guest(load)


# Of a guest


def test_python_holds_what_a_guest_makes(guest):
    handle = guest.make(7)
    assert type(handle) is Handle
    assert handle.owned
    assert repr(handle) == "<Handle: r, owned>"
    assert handle.resource is guest.r
    assert guest.get(handle) == guest.get(handle) == 7
    handle.drop()
    assert guest.log == [7]
    assert repr(handle) == "<Handle: r, dropped>"


def test_a_handle_is_a_context_manager(guest):
    with guest.make(7) as handle:
        assert guest.get(handle) == 7
        assert guest.log == []
    assert guest.log == [7]
    handle.drop()
    assert guest.log == [7]


@pytest.mark.parametrize("call", ["get", "take", "back"])
def test_use_after_drop(guest, call):
    handle = guest.make(7)
    handle.drop()
    with pytest.raises(ResourceError, match="^r was dropped$"):
        getattr(guest, call)(handle)
    with pytest.raises(ResourceError, match="^r was dropped$"), handle:
        pass


def test_use_after_passing_on(guest):
    handle = guest.make(7)
    assert guest.take(handle) == 7
    assert guest.log == [7]
    with pytest.raises(ResourceError, match="^r was passed to a guest$"):
        guest.get(handle)
    handle.drop()
    assert guest.log == [7]


def test_a_handle_comes_back_as_another(guest):
    handle = guest.make(7)
    again = guest.back(handle)
    assert again is not handle
    assert guest.get(again) == 7


def test_the_same_handle_cannot_be_given_and_lent_in_one_call(guest):
    handle = guest.make(7)
    with pytest.raises(ResourceError, match="r cannot be given away while it is lent"):
        guest.both(handle, handle)
    assert guest.instance.poisoned is None
    assert guest.get(handle) == 7
    assert guest.both(handle, guest.make(5)) == 12


@pytest.mark.parametrize("value", [None, 1, "r", object()])
def test_what_is_no_handle(guest, value):
    with pytest.raises(TypeError, match=f"self: expected a handle of r, got {type(value).__name__}"):
        guest.get(value)


def test_a_handle_of_another_instance_is_of_another_type(load, guest):
    other = Guest(load).make(7)
    with pytest.raises(
        TypeError, match="self: expected a handle of r, got one of r that another instance defines"
    ):
        guest.get(other)


def test_a_handle_that_nobody_refers_to_is_dropped_at_the_next_call(guest):
    guest.make(7)
    assert guest.log == []
    handle = guest.make(8)
    assert guest.log == [7]
    del handle
    guest.raw_new(1)
    assert guest.log == [7, 8]


def test_handles_outlive_the_instance_that_made_them(load):
    guest = Guest(load)
    log, handle = guest.log, guest.make(7)
    del guest
    gc.collect()
    handle.drop()
    assert log == [7]


def test_dropping_after_close_runs_nothing(guest):
    handle = guest.make(7)
    guest.instance.close()
    handle.drop()
    assert guest.log == []


def test_a_trap_in_a_destructor_comes_out_and_poisons(guest):
    handle = guest.make(13)
    with pytest.raises(Trap, match="unreachable"):
        handle.drop()
    assert guest.instance.poisoned == "unreachable"
    with pytest.raises(Trap, match="cannot enter component instance"):
        guest.make(1)
    handle.drop()


def test_a_trap_in_a_destructor_that_nobody_waits_for_is_reported(guest, monkeypatch):
    reported = []
    monkeypatch.setattr("sys.unraisablehook", reported.append)
    guest.make(13)
    with pytest.raises(Trap, match="cannot enter component instance: the instance is poisoned"):
        guest.make(1)
    assert [type(report.exc_value) for report in reported] == [Trap]


def test_the_class_of_handles_may_be_chosen(guest):
    class R(Handle):
        __slots__ = ()

        def __new__(cls):
            raise AssertionError("not called")

    guest.r.python_class = R
    handle = guest.make(7)
    assert type(handle) is R
    assert guest.get(handle) == 7
    handle.drop()
    assert guest.log == [7]


def test_a_handle_of_nothing_is_refused(guest):
    with pytest.raises(TypeError, match="expected a handle of r, got one of resource"):
        guest.get(Handle())
    Handle().drop()


# Indices in the guest's table


def test_indices_are_used_again_last_first(guest):
    assert [guest.raw_new(i) for i in range(4)] == [1, 2, 3, 4]
    guest.raw_drop(2)
    guest.raw_drop(4)
    guest.raw_drop(1)
    assert [guest.raw_new(i) for i in range(4)] == [1, 4, 2, 5]
    assert guest.log == [1, 3, 0]


@pytest.mark.parametrize("index", [0, 1, 2**28, 2**32 - 1])
def test_an_index_that_is_not_there(guest, index):
    with pytest.raises(Trap, match=f"unknown handle index {index}"):
        guest.raw_drop(index)
    assert guest.instance.poisoned == f"unknown handle index {index}"


def test_tables_grow(guest):
    assert [guest.raw_new(i) for i in range(1000)] == list(range(1, 1001))
    assert guest.take(guest.make(77)) == 77


def test_handles_are_limited(load):
    guest = Guest(load, limits=Limits(handles=3))
    assert [guest.raw_new(i) for i in range(3)] == [1, 2, 3]
    with pytest.raises(HandleLimit, match="more than 3 handles in one instance"):
        guest.raw_new(4)


# A guest that uses the resource of another one
USER = """(component
  (import "g" (instance $g
    (export "r" (type $r (sub resource)))
    (export "make" (func (param "rep" u32) (result (own $r))))
    (export "get" (func (param "self" (borrow $r)) (result u32)))
    (export "keep" (func (param "x" (own $r)) (result u32)))))
  (alias export $g "r" (type $r))
  (import "look" (func $look (param "x" (borrow $r))))
  (import "hand" (func $hand (param "x" (own $r))))
  (core func $make (canon lower (func $g "make")))
  (core func $get (canon lower (func $g "get")))
  (core func $keep (canon lower (func $g "keep")))
  (core func $look (canon lower (func $look)))
  (core func $hand (canon lower (func $hand)))
  (canon resource.drop $r (core func $drop))
  (core module $m
    (import "" "make" (func $make (param i32) (result i32)))
    (import "" "get" (func $get (param i32) (result i32)))
    (import "" "keep" (func $keep (param i32) (result i32)))
    (import "" "look" (func $look (param i32)))
    (import "" "hand" (func $hand (param i32)))
    (import "" "drop" (func $drop (param i32)))
    (func (export "round") (param i32) (result i32) (local $h i32) (local $rep i32)
      (local.set $h (call $make (local.get 0)))
      (local.set $rep (call $get (local.get $h)))
      (call $drop (local.get $h))
      (i32.add (i32.mul (local.get $h) (i32.const 1000)) (local.get $rep)))
    (func (export "show") (param i32) (call $look (call $make (local.get 0))))
    (func (export "send") (param i32) (call $hand (call $make (local.get 0))))
    (func (export "borrowed") (param i32) (result i32) (local $rep i32)
      (local.set $rep (call $get (local.get 0)))
      (call $drop (local.get 0))
      (local.get $rep))
    (func (export "forgetful") (param i32))
    (func (export "thief") (param i32) (drop (call $keep (local.get 0))))
    (func (export "lent-again") (param i32) (result i32)
      (call $look (local.get 0)) (call $drop (local.get 0)) (i32.const 1)))
  (core instance $i (instantiate $m (with "" (instance
    (export "make" (func $make)) (export "get" (func $get)) (export "keep" (func $keep))
    (export "look" (func $look)) (export "hand" (func $hand)) (export "drop" (func $drop))))))
  (func (export "round") (param "rep" u32) (result u32) (canon lift (core func $i "round")))
  (func (export "show") (param "rep" u32) (canon lift (core func $i "show")))
  (func (export "send") (param "rep" u32) (canon lift (core func $i "send")))
  (func (export "borrowed") (param "x" (borrow $r)) (result u32) (canon lift (core func $i "borrowed")))
  (func (export "forgetful") (param "x" (borrow $r)) (canon lift (core func $i "forgetful")))
  (func (export "thief") (param "x" (borrow $r)) (canon lift (core func $i "thief")))
  (func (export "lent-again") (param "x" (borrow $r)) (result u32)
    (canon lift (core func $i "lent-again"))))"""


class Pair:
    """GUEST, and a USER of it; what Python sees of its calls."""

    def __init__(self, load):
        self.seen = []
        self.guest = Guest(load)
        self.user = load(
            USER, {"g": self.guest.instance.exports, "look": self.look, "hand": self.seen.append}
        )

    def look(self, handle):
        self.seen.append((handle, handle.owned, self.guest.get(handle)))

    def __getattr__(self, name):
        return self.user.exports[name.replace("_", "-")]


@pytest.fixture
def pair(load):
    return Pair(load)


def test_guests_pass_resources_to_each_other(pair):
    assert pair.round(7) == 1007
    assert pair.round(8) == 1008
    assert pair.guest.log == [7, 8]


def test_python_borrows_for_the_time_of_a_call(pair):
    pair.show(7)
    [(handle, owned, rep)] = pair.seen
    assert (owned, rep) == (False, 7)
    assert repr(handle) == "<Handle: r, over>"
    with pytest.raises(ResourceError, match="^r was borrowed for a call that is over$"):
        pair.guest.get(handle)
    handle.drop()
    assert pair.guest.log == []


def test_python_gets_what_a_guest_gives_away(pair):
    pair.send(7)
    [handle] = pair.seen
    assert handle.owned
    assert pair.guest.get(handle) == 7
    handle.drop()
    assert pair.guest.log == [7]


def test_what_python_loses_is_destroyed_though_only_another_guest_is_called(pair):
    for rep in range(3):
        pair.send(rep)
        del pair.seen[:]
    gc.collect()
    pair.round(7)
    assert pair.guest.log == [0, 1, 2, 7]


def test_python_lends_to_a_guest_that_does_not_define_it(pair):
    handle = pair.guest.make(7)
    assert pair.borrowed(handle) == 7
    assert pair.borrowed(handle) == 7
    assert pair.guest.log == []


def test_borrows_must_be_dropped_before_the_call_ends(pair):
    handle = pair.guest.make(7)
    with pytest.raises(Trap, match="borrow handles still remain at the end of the call"):
        pair.forgetful(handle)
    assert pair.user.poisoned
    assert pair.guest.instance.poisoned is None
    handle.drop()
    assert pair.guest.log == [7]


def test_a_borrow_cannot_be_given_away(pair):
    with pytest.raises(Trap, match="cannot lift own resource from a borrow"):
        pair.thief(pair.guest.make(7))


def test_what_is_lent_cannot_be_dropped(load):
    pair = Pair(load)
    handle = pair.guest.make(7)

    def look(_):
        with pytest.raises(ResourceError, match="r cannot be dropped while it is lent"):
            handle.drop()
        with pytest.raises(ResourceError, match="r cannot be given away while it is lent"):
            pair.guest.take(handle)

    pair.look = look
    user = load(USER, {"g": pair.guest.instance.exports, "look": look, "hand": print})
    assert user.exports["lent-again"](handle) == 1
    handle.drop()
    assert pair.guest.log == [7]


def test_a_borrow_cannot_be_given_on_as_own_by_python(load):
    pair = Pair(load)
    failures = []

    def look(handle):
        with pytest.raises(ResourceError, match="r is borrowed: only its owner can give it away") as caught:
            pair.guest.take(handle)
        failures.append(caught)

    user = load(USER, {"g": pair.guest.instance.exports, "look": look, "hand": print})
    user.exports["show"](7)
    assert failures


def test_a_handle_dropped_while_its_guest_runs_is_destroyed_afterwards(load):
    log = []
    handles = []

    def note(rep):
        log.append(rep)
        if handles:
            handles.pop().drop()

    instance = load(GUEST, {"log": note})
    handles.append(instance.exports["make"](5))
    instance.exports["make"](7).drop()
    assert log == [7]
    instance.exports["raw-new"](1)
    assert log == [7, 5]


def test_a_destructor_that_waited_closes_the_instance_before_the_call_that_it_waited_for(load):
    handles = []
    log = []

    def note(rep):
        log.append(rep)
        if handles:
            handles.pop().drop()
        elif rep == 5:
            instance.close()

    instance = load(GUEST, {"log": note})
    new = instance.exports["raw-new"]
    handles.append(instance.exports["make"](5))
    instance.exports["make"](7).drop()
    with pytest.raises(WasmError, match="^the instance is closed$"):
        new(1)
    assert log == [7, 5]


def test_functions_of_other_resource_types_do_not_fit(load):
    guest, other = Guest(load), Guest(load)
    exports = dict(guest.instance.exports)
    exports["make"] = other.make
    with pytest.raises(LinkError, match="incompatible import type: `g` `make`: expected func"):
        load(USER, {"g": exports, "look": print, "hand": print})


# A function whose type is the very object that its own import has
SAME = """(component
  (import "r" (type $r (sub resource)))
  (type $t (func (param "x" (own $r))))
  (import "f" (func $f (type $t)))
  (core module $m (func (export "g") (param i32)))
  (core instance $i (instantiate $m))
  (func (export "g") (type $t) (canon lift (core func $i "g"))))"""


def test_functions_of_other_resource_types_do_not_fit_by_their_type_alone(program):
    same = program(SAME)
    take = HostFunc(print, dict(same.type.imports)["f"].type, "f")
    ours, theirs = Resource.host("ours", None), Resource.host("theirs", None)
    first = instantiate(same, {"r": ours, "f": take})
    instantiate(same, {"r": ours, "f": first.exports["g"]})
    with pytest.raises(LinkError, match=r"own<r>\), got one whose resource types are others"):
        instantiate(same, {"r": theirs, "f": first.exports["g"]})
