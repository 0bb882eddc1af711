"""Resources of the host: Python objects that guests hold."""

import gc
import weakref

import pytest

from canonabi.errors import LinkError
from canonabi.state.handles import Resource

HOST = """(component
  (import "r" (type $r (sub resource)))
  (import "make" (func $make (result (own $r))))
  (import "look" (func $look (param "x" (borrow $r))))
  (import "take" (func $take (param "x" (own $r))))
  (core func $make (canon lower (func $make)))
  (core func $look (canon lower (func $look)))
  (core func $take (canon lower (func $take)))
  (canon resource.drop $r (core func $drop))
  (core module $m
    (import "" "make" (func $make (result i32)))
    (import "" "look" (func $look (param i32)))
    (import "" "take" (func $take (param i32)))
    (import "" "drop" (func $drop (param i32)))
    (func (export "make-and-look") (result i32) (local $h i32)
      (local.set $h (call $make)) (call $look (local.get $h)) (local.get $h))
    (func (export "make-and-give") (call $take (call $make)))
    (func (export "drop") (param i32) (call $drop (local.get 0)))
    (func (export "keep") (param i32) (result i32) (local.get 0))
    (func (export "echo") (param i32) (result i32) (local.get 0))
    (func (export "borrow") (param i32) (call $look (local.get 0)) (call $drop (local.get 0))))
  (core instance $i (instantiate $m (with "" (instance
    (export "make" (func $make)) (export "look" (func $look)) (export "take" (func $take))
    (export "drop" (func $drop))))))
  (func (export "make-and-look") (result u32) (canon lift (core func $i "make-and-look")))
  (func (export "make-and-give") (canon lift (core func $i "make-and-give")))
  (func (export "drop") (param "index" u32) (canon lift (core func $i "drop")))
  (func (export "keep") (param "x" (own $r)) (result u32) (canon lift (core func $i "keep")))
  (func (export "echo") (param "x" (own $r)) (result (own $r)) (canon lift (core func $i "echo")))
  (func (export "borrow") (param "x" (borrow $r)) (canon lift (core func $i "borrow"))))"""


class Conn:
    """What the host's resources are."""


class Host:
    def __init__(self, load):
        self.seen = []
        self.dropped = []
        self.r = Resource.host("conn", Conn, self.dropped.append)
        imports = {"r": self.r, "make": Conn, "look": self.seen.append, "take": self.seen.append}
        self.instance = load(HOST, imports)

    def __getattr__(self, name):
        return self.instance.exports[name.replace("_", "-")]


@pytest.fixture
def hosted(load):
    return Host(load)


def test_guests_hold_objects_of_the_host(hosted):
    index = hosted.make_and_look()
    [conn] = hosted.seen
    assert (type(conn), index) == (Conn, 1)
    hosted.drop(index)
    assert hosted.dropped == [conn]


def test_guests_give_objects_of_the_host_back(hosted):
    hosted.make_and_give()
    assert [type(conn) for conn in hosted.seen] == [Conn]
    assert hosted.dropped == []


def test_python_gives_its_objects_to_guests(hosted):
    conn = Conn()
    assert hosted.echo(conn) is conn
    hosted.borrow(conn)
    assert hosted.seen == [conn]
    index = hosted.keep(conn)
    hosted.drop(index)
    assert hosted.dropped == [conn]


def test_objects_of_another_class_are_refused(hosted):
    with pytest.raises(TypeError, match="x: expected Conn, got int"):
        hosted.keep(1)


def test_a_resource_type_of_any_class(load):
    r = Resource.host("anything", None)
    instance = load(HOST, {"r": r, "make": object, "look": print, "take": print})
    assert instance.exports["echo"](5) == 5
    assert repr(r) == "<Resource anything of the host>"


def test_closing_drops_what_the_guest_still_owns(hosted):
    conn = Conn()
    hosted.keep(conn)
    hosted.keep(Conn())
    hosted.instance.close()
    assert len(hosted.dropped) == 2
    assert hosted.dropped[0] is conn


def test_objects_go_with_the_instance(hosted):
    conn = Conn()
    hosted.keep(conn)
    alive = weakref.ref(conn)
    del conn
    gc.collect()
    assert alive() is not None
    hosted.instance.close()
    hosted.dropped.clear()
    assert alive() is None


def test_an_exception_of_a_drop_comes_out(load):
    def drop(_):
        raise KeyError("drop")

    r = Resource.host("conn", Conn, drop)
    instance = load(HOST, {"r": r, "make": Conn, "look": print, "take": print})
    index = instance.exports["keep"](Conn())
    with pytest.raises(KeyError, match="drop"):
        instance.exports["drop"](index)


def test_a_resource_type_must_be_given(load):
    with pytest.raises(LinkError, match="incompatible import type: `r`: expected a Resource, got <class"):
        load(HOST, {"r": Conn, "make": Conn, "look": print, "take": print})
    with pytest.raises(TypeError, match="resource `x`: expected a class, not 1"):
        Resource.host("x", 1)
    with pytest.raises(TypeError, match="use Resource.host"):
        Resource()
