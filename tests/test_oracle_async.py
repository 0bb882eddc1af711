"""Components on the specification's `definitions.py`: what stands for the embedding, and the official suite.

The program and the suite are no part of the project: WASI_ENGINE_DEFINITIONS names the program's folder,
WASI_ENGINE_SUITES that of the suites.
"""

import os
import random
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest

import engine
from canonabi.types import valtypes as vt
from ci.oracle import values
from ci.oracle.asynchronous import patched, scripts, suite
from ci.oracle.asynchronous.choices import Choice, Choices
from ci.oracle.asynchronous.fibers import Fibers
from ci.oracle.asynchronous.machine import Machine
from ci.oracle.asynchronous.plainvalues import from_python
from ci.oracle.asynchronous.startfunc import START, with_start_exported

ROOT = Path(__file__).resolve().parent.parent
FOLDER = os.environ.get("WASI_ENGINE_DEFINITIONS", "")
SUITE = Path(os.environ.get("WASI_ENGINE_SUITES", ROOT.parent / "shared" / "conformance")) / "component-model"
# built-ins that the text of the program does not have: of shared threads, and of later texts
BEYOND = {"thread.spawn-ref", "thread.spawn-indirect", "thread.available-parallelism"}
BEYOND |= {"stream.forward", "future.forward"}
pytestmark = pytest.mark.source
needs_program = pytest.mark.skipif(
    not FOLDER, reason="NO definitions.py: set WASI_ENGINE_DEFINITIONS to its folder"
)
needs_suite = pytest.mark.skipif(not SUITE.is_dir(), reason=f"NO SUITE at {SUITE}: set WASI_ENGINE_SUITES")


@pytest.fixture(scope="module")
def machine():
    return Machine(Path(FOLDER))


def lines_of(machine, name, given=()):
    """Run a script with these choices; return the lines of its trace, and whether all went as it says."""
    lines = []
    machine.choices.given = list(given)[::-1]
    machine.choices.made = []
    side = scripts.Theirs(machine)
    machine.trace.write = lines.append
    try:
        judged = list(scripts.run(SUITE / "async" / name, side))
    finally:
        machine.trace.write = None
    return lines, [each.line for each in judged if each.wrong]


@needs_program
@needs_suite
def test_program_and_run_time_do_as_the_suite_says(machine):
    counts, differs = Counter(), []
    for path in sorted((SUITE / "async").glob("*.wast")):
        ours = scripts.run(path, scripts.Ours())
        for judged, mine in zip(scripts.run(path, scripts.Theirs(machine)), ours, strict=True):
            counts.update(suite.tally(judged, mine))
            if judged.wrong:
                differs.append((path.name, judged.line))
    assert counts["executed"] == 308
    assert counts["of the kind expected"] == counts["as the script says"] == 305
    assert sorted(differs) == sorted(suite.KNOWN)
    assert counts["agree"] == counts["compared"] == counts["commands"] == 312


@needs_program
@needs_suite
@pytest.mark.parametrize("name", ["cancellable.wast", "during-sync-call-no-sibling-resume.wast"])
def test_two_runs_have_one_trace(machine, name):
    lines, wrong = lines_of(machine, name)
    assert wrong == []
    assert len(lines) > 50
    assert not [line for line in lines if " at 0x" in line]
    assert lines_of(machine, name)[0] == lines


@needs_program
@needs_suite
def test_choices_drive_it(machine):
    lines, wrong = lines_of(machine, "async-calls-sync.wast")
    assert wrong == []
    first = machine.choices.made
    assert any(choice.kind == "event" for choice in first)
    others, _ = lines_of(machine, "async-calls-sync.wast", [1])
    assert machine.choices.made[0] == Choice(first[0].kind, first[0].among, 1)
    assert others != lines


@needs_program
@pytest.mark.parametrize("patch", patched.PATCHES, ids=lambda patch: patch.name)
def test_patches_change_the_program_once(patch):
    text = (Path(FOLDER) / "definitions.py").read_text()
    assert patched.apply(text, (patch,)) != text
    with pytest.raises(ValueError, match="2 places, not 1"):
        patched.apply(text + text, (patch,))


def test_a_patch_whose_place_moved_fails():
    for patch in patched.PATCHES:
        with pytest.raises(ValueError, match=patch.name.split("(")[0]):
            patched.apply("def something_else(): pass\n", (patch,))


def test_start_function_becomes_an_export():
    module = engine.Module("""(module
      (global (export "n") (mut i32) (i32.const 1))
      (func $start (global.set 0 (i32.const 2)))
      (start $start)
      (func (export "f") (result i32) (global.get 0)))""")
    rewritten = with_start_exported(bytes(module))
    assert rewritten is not None
    instance = engine.Instance(engine.Module(rewritten))
    assert list(instance.exports) == ["n", "f", START]
    assert instance["f"]() == 1
    instance[START]()
    assert instance["f"]() == 2
    assert with_start_exported(bytes(engine.Module("(module (func))"))) is None
    alone = with_start_exported(bytes(engine.Module("(module (func $f) (start $f))")))
    assert alone is not None and list(engine.Instance(engine.Module(alone)).exports) == [START]


def test_fibers_hand_over_values_and_errors():
    fibers, seen = Fibers(), []
    d = SimpleNamespace()
    fibers.install(d)

    def body(first):
        seen.append((first, fibers.running()))
        seen.append(fibers.block("other"))
        raise ValueError("at the end")

    cont, other = fibers.resume(d.cont_new(body), 1, "thread")
    assert other == "other" and seen == [(1, "thread")] and fibers.running() is None
    with pytest.raises(ValueError, match="at the end"):
        fibers.resume(cont, 2, "thread")
    assert seen[1] == 2 and not fibers.parked
    assert len(fibers.idle) == 1


def test_abandoned_fibers_end():
    fibers, ended = Fibers(), []

    def body(_):
        try:
            fibers.block(None)
        finally:
            ended.append(1)

    for _ in range(3):
        fibers.resume(fibers_continuation(fibers, body), None, None)
    assert len(fibers.parked) == 3
    fibers.abandon()
    assert ended == [1, 1, 1] and not fibers.parked


def fibers_continuation(fibers, body):
    d = SimpleNamespace()
    fibers.install(d)
    return d.cont_new(body)


def tick(choices, candidates):  # as definitions.py calls it: by a function of this name
    return choices.choice(candidates)


def threads(names):
    store = SimpleNamespace(waiting=[])
    task = SimpleNamespace(inst=SimpleNamespace(store=store))
    store.waiting += [SimpleNamespace(name=name, task=task) for name in names]
    return store.waiting


def test_the_oldest_goes_first_by_default():
    waiting = threads("abc")
    choices = Choices()
    assert tick(choices, [waiting[2], waiting[0]]).name == "a"
    assert choices.made == [Choice("tick", 2, 0)]
    assert tick(choices, waiting[1:2]).name == "b"
    assert len(choices.made) == 1  # no choice


def test_choices_may_be_given_or_random():
    waiting = threads("abc")
    choices = Choices([2, 5])
    assert [tick(choices, waiting[::-1]).name for _ in range(3)] == ["c", "c", "a"]
    choices = Choices(rng=random.Random(1))
    assert {tick(choices, waiting).name for _ in range(50)} == set("abc")


def test_events_come_in_the_order_of_their_arrival():
    def waitable(name, since):
        return SimpleNamespace(name=name, since=since, has_pending_event=lambda: since is not None)

    def get_pending_event(choices, elems):
        choices.shuffle(elems)
        return elems[0].name

    elems = [waitable("a", None), waitable("b", 7), waitable("c", 3)]
    assert get_pending_event(Choices(), elems) == "c"
    assert get_pending_event(Choices([1]), elems) == "b"


def test_values_go_there_and_back():
    rng = random.Random(1)
    for _ in range(500):
        t = values.random_type(rng, 2)
        if "own" in str(t) or "borrow" in str(t):
            continue
        value = values.to_python(t, values.random_value(rng, t))
        assert values.same(values.to_python(t, from_python(t, value)), value), t


def test_every_built_in_has_a_row():
    from canonabi.opcodes import CANONS
    from ci.oracle.asynchronous.canons import MAKE

    assert {canon.name for canon in CANONS} - BEYOND == {*MAKE, "lift", "lower"}


def test_types_keep_their_resources():
    from ci.oracle.asynchronous.canons import theirs

    class Types:
        def __getattr__(self, name):
            return lambda *parts: (name, *parts)

    resource = vt.ResourceType()
    t = vt.List(vt.Own(resource))
    assert theirs(Types(), t, {resource: "r"}.get) == ("ListType", ("OwnType", "r"), None)


# random scripts


def recorded(machine, number):
    from ci.oracle.asynchronous.guide import Guide
    from ci.oracle.asynchronous.randomly import Recorder

    cells = Counter()
    recorder = Recorder(machine, Guide(random.Random(f"test:{number}")), cells)
    recorder.run()
    return recorder, cells


@needs_program
def test_random_scripts_are_the_same_again(machine):
    from ci.oracle.asynchronous.conversation import OurGuests, Replay, TheirGuests

    seen = Counter()
    for number in range(25):
        recorder, cells = recorded(machine, number)
        again, same = recorded(machine, number)
        assert again.entries == recorder.entries and same == cells
        assert Replay(recorder.entries).run(lambda host: TheirGuests(machine, host)) == ""
        assert Replay(recorder.entries).run(OurGuests) == ""
        seen += cells
    assert len(seen) > 50


@needs_program
def test_a_replay_that_diverges_says_where(machine):
    from ci.oracle.asynchronous.conversation import Replay, TheirGuests

    recorder, _ = recorded(machine, 3)
    at = max(i for i, entry in enumerate(recorder.entries) if entry.kind == "next" and entry.said[1])
    wrong = recorder.entries[at]._replace(said=(recorder.entries[at].said[0], 12345))
    entries = [*recorder.entries[:at], wrong, *recorder.entries[at + 1 :]]
    found = Replay(entries).run(lambda host: TheirGuests(machine, host))
    assert found.startswith(f"entry {at} of {len(entries)}: ") and "gave 0x3039" in found


def test_guests_are_valid_and_words_fit():
    from ci.oracle.asynchronous import guests
    from ci.oracle.asynchronous.conversation import NUMBERS, encode
    from ci.oracle.asynchronous.states import Word

    program = guests.program()
    assert sorted(program.type.exports) == sorted(
        f"{node}-plain-{lift}" for node in "abc" for lift in ("s", "as", "ac", "af")
    )
    assert max(max(numbers.values()) for numbers in NUMBERS.values()) < 1024
    word = encode("a", Word("hash", 0xFFFF_FFFF, 2047, 2047))
    assert word == (1 << 64) - 1 - 1023 + 1


def test_table_is_about_all_operations():
    from ci.oracle.asynchronous import table
    from ci.oracle.asynchronous.guestops import numbered

    pooled = table.pooled
    wanted, possible = table.cells()
    operations = {pooled(name) for node in "abc" for name in numbered(node)}
    assert wanted < possible
    assert {op for op, _, _ in possible} == operations
    assert {op for op, _, _ in wanted} == operations
    assert ("stream.read async", "peer waits, same instance", "completed some") in wanted
    one = ("waitable-set.new", "any", "done")
    counts = Counter(dict.fromkeys(wanted - {one}, 1) | {("hash", "any", "sings"): 1})
    assert table.missing(counts) == [one]
    assert table.unknown(counts) == [("hash", "any", "sings")]


def test_every_built_in_is_an_operation():
    from canonabi.opcodes import CANONS
    from ci.oracle.asynchronous.guestops import built_ins

    done = {op.canon.split()[0] for node in "abc" for op in built_ins(node)}
    assert {canon.name for canon in CANONS} - BEYOND - {"lift"} == done
