"""Getters and setters of components in Python: functions called `get_x` and `set_x`."""

import pytest

import wasi
from wasi import Features

FEATURES = Features(cm_accessors=True)
SELF = '(param "self" (borrow $r))'
TEXT = f"""(component
  (import "[get]q" (func $get (result u8)))
  (import "[set]q" (func $set (param "v" u8)))
  (import "r" (type $r (sub resource)))
  (import "[method][get]r.size" (func $size {SELF} (result u8)))
  (import "[method][set]r.size" (func $resize {SELF} (param "v" u8)))
  (import "[static][get]r.most" (func $most (result u8)))
  (core func $get' (canon lower (func $get)))
  (core func $set' (canon lower (func $set)))
  (core func $size' (canon lower (func $size)))
  (core func $resize' (canon lower (func $resize)))
  (core func $most' (canon lower (func $most)))
  (core func $drop (canon resource.drop $r))
  (core module $m
    (import "" "get" (func $get (result i32)))
    (import "" "set" (func $set (param i32)))
    (import "" "size" (func $size (param i32) (result i32)))
    (import "" "resize" (func $resize (param i32 i32)))
    (import "" "most" (func $most (result i32)))
    (import "" "drop" (func $drop (param i32)))
    (func (export "get") (result i32) (i32.add (call $get) (call $most)))
    (func (export "set") (param i32) (call $set (local.get 0)))
    (func (export "double") (param i32) (result i32)
      (call $resize (local.get 0) (i32.shl (call $size (local.get 0)) (i32.const 1)))
      (call $size (local.get 0))
      (call $drop (local.get 0))))
  (core instance $i (instantiate $m (with "" (instance
    (export "get" (func $get')) (export "set" (func $set')) (export "size" (func $size'))
    (export "resize" (func $resize')) (export "most" (func $most')) (export "drop" (func $drop))))))
  (func (export "[get]x") (result u8) (canon lift (core func $i "get")))
  (func (export "[set]x") (param "v" u8) (canon lift (core func $i "set")))
  (func (export "double") (param "r" (borrow $r)) (result u8) (canon lift (core func $i "double"))))"""
GUEST = f"""(component
  (type $t (resource (rep i32)))
  (core func $new (canon resource.new $t))
  (core module $m
    (import "" "new" (func $new (param i32) (result i32)))
    (global $size (mut i32) (i32.const 5))
    (func (export "make") (result i32) (call $new (i32.const 1)))
    (func (export "size") (param i32) (result i32) (global.get $size))
    (func (export "resize") (param i32 i32) (global.set $size (local.get 1)))
    (func (export "most") (result i32) (i32.const 40)))
  (core instance $i (instantiate $m (with "" (instance (export "new" (func $new))))))
  (export $r "r" (type $t))
  (func (export "[constructor]r") (result (own $r)) (canon lift (core func $i "make")))
  (func (export "[method][get]r.size") {SELF} (result u8) (canon lift (core func $i "size")))
  (func (export "[method][set]r.size") {SELF} (param "v" u8) (canon lift (core func $i "resize")))
  (func (export "[static][get]r.most") (result u8) (canon lift (core func $i "most"))))"""


class Sized:
    def __init__(self, size):
        self.size = size

    def get_size(self):
        return self.size

    def set_size(self, value):
        self.size = value

    @staticmethod
    def get_most():
        return 40


def test_getters_and_setters_of_an_instance():
    box = [3]
    given = {"get_q": lambda: box[0], "set_q": lambda value: box.__setitem__(0, value), "r": Sized}
    with wasi.load(TEXT, given, features=FEATURES) as instance:
        assert instance.get_x() == instance["[get]x"]() == 43
        instance.set_x(5)
        assert (instance.get_x(), box) == (45, [5])
        assert instance.double(Sized(7)) == 14
        assert list(instance) == ["[get]x", "[set]x", "double"]


def test_getters_and_setters_of_a_guest_s_resource():
    with wasi.load(GUEST, features=FEATURES) as instance, instance.R() as made:
        assert (made.get_size(), instance.R.get_most()) == (5, 40)
        made.set_size(9)
        assert made.get_size() == instance["[method][get]r.size"](made) == 9


def test_they_are_shown_as_in_wit():
    shown = repr(wasi.compile(GUEST, features=FEATURES).exports)
    for line in ("size: get() -> u8;", "size: set(v: u8);", "most: static get() -> u8;"):
        assert line in shown
    assert "x: get() -> u8;" in repr(wasi.compile(TEXT, features=FEATURES).exports)


@pytest.mark.parametrize("names", [("[get]q", "[set]q"), ("get_q", "set_q")])
def test_functions_given_for_getters_and_setters(names):
    given = dict(zip(names, (lambda: 1, print), strict=True))
    with wasi.load(TEXT, {**given, "r": Sized}, features=FEATURES) as instance:
        assert instance.get_x() == 41


def test_what_is_missing_is_named():
    class Half:
        get_most = staticmethod(lambda: 1)

    with pytest.raises(wasi.LinkError) as caught:
        wasi.load(TEXT, {"r": Half}, features=FEATURES)
    lines = str(caught.value).split("\n")[1:]
    assert lines[0] == "  q: get() -> u8 is missing: imports has no `get_q`"
    assert lines[1] == "  q: set(v: u8) is missing: imports has no `set_q`"
    assert lines[2].startswith("  r.size: get() -> u8 is missing: ")
    assert lines[2].endswith("Half has no `get_size`; did you mean `get_most`?")
    assert lines[3].startswith("  r.size: set(v: u8) is missing: ")
