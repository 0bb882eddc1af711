"""Nothing is granted by default, and what is granted is checked when it is written down."""

import io
import os

import pytest

from wasi.grants import Grants, ro
from wasi.host.clocks import VirtualClock
from wasi.host.files.hostfs import open_directory
from wasi.host.stdio import inherit
from wasi.p1 import Process


def test_nothing_by_default():
    process = Process(Grants())
    assert (process.args, process.environ) == ([], [])
    assert sorted(process.descriptors) == [0, 1, 2]
    assert process.descriptors[0].handle.readv([memoryview(bytearray(1))]) == 0
    assert process.descriptors[1].handle.fileno() == -1


def test_grants_are_immutable():
    grants = Grants()
    with pytest.raises(AttributeError, match="^Grants are immutable; create new ones to change "):
        grants.args = ("x",)


def test_environment_is_inherited_only_on_request(monkeypatch):
    monkeypatch.setenv("WASI_TEST_VARIABLE", "ü")
    assert Grants(env=inherit).env["WASI_TEST_VARIABLE"] == "ü"
    assert "WASI_TEST_VARIABLE" not in Grants(env={"A": "b"}).env


def test_bytes_that_are_not_utf8_reach_the_guest_as_they_are(monkeypatch):
    monkeypatch.setitem(os.environb, b"WASI_RAW", b"\xff")
    assert b"WASI_RAW=\xff" in Process(Grants(env=inherit)).environ


@pytest.mark.parametrize(
    ("grants", "error", "message"),
    [
        ({"args": "prog -v"}, TypeError, "args must be a sequence of str, not one str"),
        ({"args": None}, TypeError, "args must be a sequence of str, not NoneType: None"),
        ({"args": b"ab"}, TypeError, "args must be a sequence of str, not bytes: b'ab'"),
        ({"args": ["\ud800"]}, ValueError, "args: '\\ud800' cannot be encoded: UTF-8 has no surrogates"),
        (
            {"env": {"A": "\ud800"}},
            ValueError,
            "env['A']: '\\ud800' cannot be encoded: UTF-8 has no surrogates",
        ),
        ({"dirs": {"\ud800": "."}}, ValueError, "dirs: '\\ud800' cannot be encoded: UTF-8 has no surrogates"),
        ({"env": ["A=1"]}, TypeError, "env must be a mapping, not list: ['A=1']"),
        ({"dirs": "."}, TypeError, "dirs must be a mapping, not str: '.'"),
        ({"dirs": {"/": "a\0b"}}, ValueError, "dirs: 'a\\x00b' contains a NUL character"),
        (
            {"dirs": {"/": b"."}},
            TypeError,
            "dirs: a directory is a path, wasi.memfs() or wasi.ro(...), not bytes: b'.'",
        ),
        ({"sockets": None}, TypeError, "sockets must be a sequence of socket.socket, not NoneType: None"),
        ({"sockets": 3}, TypeError, "sockets must be a sequence of socket.socket, not int: 3"),
        ({"clock": 5}, TypeError, "clock must be an object like wasi.host.clocks.SystemClock, not int: 5"),
        (
            {"random": "x"},
            TypeError,
            "random must be a seed (int or bytes) or an object with fill(buffer), not str: 'x'",
        ),
        (
            {"random": 1.5},
            TypeError,
            "random must be a seed (int or bytes) or an object with fill(buffer), not float: 1.5",
        ),
        (
            {"random": True},
            TypeError,
            "random must be a seed (int or bytes) or an object with fill(buffer), not bool: True",
        ),
        ({"stdin": -1}, ValueError, "stdin: -1 is not a file descriptor"),
        ({"stdout": 2**31}, ValueError, "stdout: 2147483648 is not a file descriptor"),
        ({"args": [1]}, TypeError, "args: expected str, not int: 1"),
        ({"args": ["a\0b"]}, ValueError, "args: 'a\\x00b' contains a NUL character"),
        ({"env": {"A=B": "1"}}, ValueError, "env: 'A=B' is not a valid variable name"),
        ({"env": {"": "1"}}, ValueError, "env: '' is not a valid variable name"),
        ({"env": {"A": 1}}, TypeError, "env['A']: expected str, not int: 1"),
        ({"env": {1: "A"}}, TypeError, "env: expected str, not int: 1"),
        ({"dirs": {1: "."}}, TypeError, "dirs: expected str, not int: 1"),
        (
            {"dirs": {"/": 1}},
            TypeError,
            "dirs: a directory is a path, wasi.memfs() or wasi.ro(...), not int: 1",
        ),
        (
            {"stdout": io.StringIO()},
            TypeError,
            "stdout is a text stream, the guest needs bytes: use io.BytesIO",
        ),
    ],
)
def test_wrong_grants_are_named(grants, error, message):
    with pytest.raises(error) as refused:
        Grants(**grants)
    assert str(refused.value) == message


def test_directories_are_opened_for_each_instance(tree):
    grants = Grants(dirs={"/": tree, "/ro": ro(tree)})
    first, second = grants.open_directories(), grants.open_directories()
    assert [(guest, handle.read_only) for guest, handle in first] == [("/", False), ("/ro", True)]
    assert first[0][1].fileno() != second[0][1].fileno()
    with pytest.raises(FileNotFoundError):
        Grants(dirs={"/": tree / "nothing"}).open_directories()
    with pytest.raises(NotADirectoryError):
        Grants(dirs={"/": tree / "file"}).open_directories()


def test_no_descriptor_is_left_when_one_directory_is_missing(tree):
    before = len(os.listdir("/proc/self/fd"))
    with pytest.raises(FileNotFoundError):
        Process(Grants(dirs={"/": tree, "/x": tree / "nothing"}))
    assert len(os.listdir("/proc/self/fd")) == before


def test_repr():
    assert repr(Grants()) == "Grants()"
    assert repr(Grants(args=["a"], stdin=inherit, dirs={"/": ro("x")})) == (
        "Grants(args=('a',), stdin=wasi.inherit, dirs={'/': wasi.ro('x')})"
    )


def test_clock_can_be_replaced():
    assert Process(Grants(clock=VirtualClock(5))).clock.wall() == 5


def test_a_seed_gives_each_instance_the_same_bytes():
    grants = Grants(random=1)
    buffers = bytearray(8), bytearray(8)
    for buffer in buffers:
        Process(grants).random.fill(memoryview(buffer))
    assert buffers[0] == buffers[1] != bytearray(8)


class Zeros:
    def fill(self, buffer):
        pass


@pytest.mark.parametrize("random", [0, -1, b"", b"seed", Zeros()])
def test_sources_of_random_bytes(random):
    Process(Grants(random=random)).random.fill(memoryview(bytearray(1)))


def test_directory_of_bytes_path(tree):
    assert open_directory(os.fsencode(tree)).read_directory()
