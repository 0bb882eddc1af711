"""Generated modules beside a component of their world: what comes back is of the classes in the module."""

import importlib.util
from pathlib import Path

import pytest

import wasi
from canonabi.wit.loading import parse
from canonabi.wit.worldtypes import choose_world
from wasi.bindgen import generate

TYPES = """
  record point { x: u32, y: f64, label: option<string> }
  variant shape { none, circle(f32), value(u8) }
  enum color { red, dark-green }
  flags mode { read, write }
"""
WORLD = """
package my:test@0.1.0;

interface host {
  log: func(text: string);
  resource conn { constructor(port: u32); port: func() -> u32; }
}
interface ops {
  TYPES
  resource counter { constructor(start: s32); add: func(by: s32) -> s32; }
  record holder { c: counter, n: u8 }
  echo-point: func(p: point) -> point;
  echo-shape: func(s: shape) -> shape;
  echo-color: func(c: color) -> color;
  echo-mode: func(m: mode) -> mode;
  checked: func(x: bool) -> result<u32, color>;
  hold: func(c: counter) -> holder;
  connect: func(port: u32) -> u32;
}
world guest { import host; export ops; export run: func(text: string); }
""".replace("TYPES", TYPES)

GUEST = r"""
(component
  (import "my:test/host@0.1.0" (instance $host
    (export "conn" (type $conn (sub resource)))
    (export "[constructor]conn" (func (param "port" u32) (result (own $conn))))
    (export "[method]conn.port" (func (param "self" (borrow $conn)) (result u32)))
    (export "log" (func (param "text" string)))))
  (alias export $host "conn" (type $conn))
  (core module $memory
    (memory (export "memory") 1)
    (global $free (mut i32) (i32.const 2048))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (global.set $free (i32.and (i32.add (global.get $free) (i32.const 7)) (i32.const -8)))
      (global.get $free)
      (global.set $free (i32.add (global.get $free) (local.get 3)))))
  (core instance $m (instantiate $memory))
  (core func $log (canon lower (func $host "log") (memory (core memory $m "memory"))))
  (core func $new-conn (canon lower (func $host "[constructor]conn")))
  (core func $port (canon lower (func $host "[method]conn.port")))
  (core func $drop-conn (canon resource.drop $conn))
  (component $Ops
    (import "conn" (type $conn (sub resource)))
    (import "make" (func $make (param "port" u32) (result (own $conn))))
    (import "port" (func $port (param "self" (borrow $conn)) (result u32)))
    (core module $memory
      (memory (export "memory") 1)
      (global $free (mut i32) (i32.const 2048))
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (global.set $free (i32.and (i32.add (global.get $free) (i32.const 7)) (i32.const -8)))
        (global.get $free)
        (global.set $free (i32.add (global.get $free) (local.get 3)))))
    (core instance $m (instantiate $memory))
    (type $counter' (resource (rep i32)))
    (export $counter "counter" (type $counter'))
    (type $point' (record (field "x" u32) (field "y" f64) (field "label" (option string))))
    (export $point "point" (type $point'))
    (type $shape' (variant (case "none") (case "circle" f32) (case "value" u8)))
    (export $shape "shape" (type $shape'))
    (type $color' (enum "red" "dark-green"))
    (export $color "color" (type $color'))
    (type $mode' (flags "read" "write"))
    (export $mode "mode" (type $mode'))
    (type $holder' (record (field "c" (own $counter)) (field "n" u8)))
    (export $holder "holder" (type $holder'))
    (core func $new (canon resource.new $counter'))
    (core func $rep (canon resource.rep $counter'))
    (core func $make' (canon lower (func $make)))
    (core func $port' (canon lower (func $port)))
    (core func $drop (canon resource.drop $conn))
    (core module $code
      (import "m" "memory" (memory 1))
      (import "r" "new" (func $new (param i32) (result i32)))
      (import "r" "make" (func $make (param i32) (result i32)))
      (import "r" "port" (func $port (param i32) (result i32)))
      (import "r" "drop" (func $drop (param i32)))
      (func (export "point") (param i32 f64 i32 i32 i32) (result i32)
        (i32.store (i32.const 1024) (local.get 0))
        (f64.store (i32.const 1032) (local.get 1))
        (i32.store (i32.const 1040) (local.get 2))
        (i32.store (i32.const 1044) (local.get 3))
        (i32.store (i32.const 1048) (local.get 4))
        (i32.const 1024))
      (func (export "pair") (param i32 i32) (result i32)
        (i32.store (i32.const 1024) (local.get 0))
        (i32.store (i32.const 1028) (local.get 1))
        (i32.const 1024))
      (func (export "same") (param i32) (result i32) (local.get 0))
      (func (export "checked") (param i32) (result i32)
        (i32.store (i32.const 1024) (local.get 0))
        (i32.store (i32.const 1028) (i32.const 1))
        (i32.const 1024))
      (func (export "counter") (param i32) (result i32) (call $new (local.get 0)))
      (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
      (func (export "hold") (param i32) (result i32)
        (i32.store (i32.const 1024) (local.get 0))
        (i32.store8 (i32.const 1028) (i32.const 9))
        (i32.const 1024))
      (func (export "connect") (param i32) (result i32)
        (local $conn i32)
        (local.set $conn (call $make (local.get 0)))
        (call $port (local.get $conn))
        (call $drop (local.get $conn))))
    (core instance $c (instantiate $code (with "m" (instance $m)) (with "r" (instance
      (export "new" (func $new)) (export "make" (func $make')) (export "port" (func $port'))
      (export "drop" (func $drop))))))
    (func (export "[constructor]counter") (param "start" s32) (result (own $counter))
      (canon lift (core func $c "counter")))
    (func (export "[method]counter.add")
      (param "self" (borrow $counter)) (param "by" s32) (result s32)
      (canon lift (core func $c "add")))
    (func (export "echo-point") (param "p" $point) (result $point)
      (canon lift (core func $c "point")
        (memory (core memory $m "memory")) (realloc (core func $m "realloc"))))
    (func (export "echo-shape") (param "s" $shape) (result $shape)
      (canon lift (core func $c "pair") (memory (core memory $m "memory"))))
    (func (export "echo-color") (param "c" $color) (result $color) (canon lift (core func $c "same")))
    (func (export "echo-mode") (param "m" $mode) (result $mode) (canon lift (core func $c "same")))
    (func (export "checked") (param "x" bool) (result (result u32 (error $color)))
      (canon lift (core func $c "checked") (memory (core memory $m "memory"))))
    (func (export "hold") (param "c" (own $counter)) (result $holder)
      (canon lift (core func $c "hold") (memory (core memory $m "memory"))))
    (func (export "connect") (param "port" u32) (result u32) (canon lift (core func $c "connect"))))
  (instance $ops (instantiate $Ops
    (with "conn" (type $conn))
    (with "make" (func $host "[constructor]conn"))
    (with "port" (func $host "[method]conn.port"))))
  (export "my:test/ops@0.1.0" (instance $ops))
  (func (export "run") (param "text" string)
    (canon lift (core func $log) (memory (core memory $m "memory")) (realloc (core func $m "realloc")))))
"""


class Connection:
    def __init__(self, number: int) -> None:
        self.number = number

    def port(self) -> int:
        return self.number + 1


class Host:
    Conn = Connection

    def __init__(self) -> None:
        self.said: list[str] = []

    def log(self, text: str) -> None:
        self.said.append(text)


def imported(folder, world, name):
    """Return the module made of a world."""
    path = folder / "guest.py"
    path.write_text(generate(world, "wasi bindgen guest.wit", name))
    spec = importlib.util.spec_from_file_location("guest", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module", params=["world", "component"])
def guest(request, tmp_path_factory):
    """Return the module made of the world, and that made of the component."""
    source: object = WORLD
    if request.param == "component":
        from canonabi.text import parse_component

        source = parse_component(GUEST.encode())
    return imported(tmp_path_factory.mktemp("made"), choose_world(parse(source)), "Guest")


@pytest.fixture
def made(guest):
    with guest.load(GUEST, {"my:test/host@0.1.0": Host()}) as instance:
        yield instance


def test_records(guest, made):
    point = made.ops.echo_point(guest.Point(1, y=2, label="é"))
    assert type(point) is guest.Point
    assert point == guest.Point(x=1, y=2.0, label="é")
    match point:
        case guest.Point(x, y, label):
            assert (x, y, label) == (1, 2.0, "é")


def test_variants(guest, made):
    for shape in (guest.Shape.None_(), guest.Shape.Circle(1.5), guest.ShapeValue(7)):
        back = made.ops.echo_shape(shape)
        assert back == shape
        assert type(back) is type(shape)
        assert isinstance(back, guest.Shape)


def test_enums_and_flags(guest, made):
    assert made.ops.echo_color(guest.Color.DARK_GREEN) is guest.Color.DARK_GREEN
    assert made.ops.echo_mode(guest.Mode.READ | guest.Mode.WRITE) == guest.Mode.READ | guest.Mode.WRITE
    assert type(made.ops.echo_mode(guest.Mode.READ)) is guest.Mode


def test_results(guest, made):
    assert made.ops.checked(False) == 1
    with pytest.raises(wasi.WitError) as caught:
        made.ops.checked(True)
    assert caught.value.value is guest.Color.DARK_GREEN


def test_resources_of_the_guest(guest, made):
    with made.ops.Counter(40) as counter:
        assert counter.add(2) == 42
        assert counter.owned
    counter = made.ops.Counter(start=5)
    holder = made.ops.hold(counter)
    assert type(holder) is guest.Holder  # whose type has a resource of this component in it
    assert (holder.c.add(1), holder.n) == (6, 9)


def test_resources_of_the_host(made):
    assert made["my:test/ops@0.1.0"].connect(80) == 81


def test_functions_of_the_host(guest):
    host = Host()
    with guest.load(GUEST, {"my:test/host@0.1.0": host}) as made:
        made.run("hello")
    assert host.said == ["hello"]


def test_what_two_exports_share_is_no_attribute(tmp_path):
    from canonabi.text import parse_component

    source = (Path(__file__).parent / "components" / "names.wat").read_bytes()
    module = imported(tmp_path, choose_world(parse(parse_component(source))), "Names")
    with module.load(source) as guest:
        assert guest.keys.get() == 2
        assert guest["acme:a/store"].get() == 1
        assert [guest[name]() for name in ("store", "exports", "close")] == [2, 1, 2]
    assert not hasattr(module.Names, "store")
    lines = Path(module.__file__).read_text().splitlines()
    for name in ("store", "exports", "close"):
        assert f'    def __getitem__(self, name: Literal["{name}"], /) -> Callable[[], int]: ...' in lines


def test_another_component_is_refused(guest):
    with pytest.raises(wasi.LinkError, match=r"2 exports do not match Guest"):
        guest.load("(component)", {"my:test/host@0.1.0": Host()})
