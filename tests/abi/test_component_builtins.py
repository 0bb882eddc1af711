"""Built-ins: each one of the table of opcodes is there in a guest that calls it with zeros."""

import pytest

from canonabi import opcodes
from canonabi.binary.decode import decode
from canonabi.instance.instantiation import instantiate
from canonabi.text import parse_component
from canonabi.validation.program import Canon
from canonabi.validation.validate import validate
from engine import Features, Trap

FEATURES = Features.parse("all")
MEMORY = '(memory (core memory $l "m"))'
OPERANDS = {
    "async": "",
    "cancellable": "",
    "core valtype": "i32",
    "slot": "1",
    "core memory": MEMORY,
    "core type": "$ct",
    "core table": '(core table $l "t")',
    "options": f'{MEMORY} (realloc (core func $l "realloc"))',
    "result": "(result u32)",
    "shared": "",
}
TYPES = {"resource": "$R", "stream": "$S", "future": "$F"}
COMPONENT = """(component
  (core module $l
    (memory (export "m") 1)
    (table (export "t") 1 funcref)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 0)))
  (core instance $l (instantiate $l))
  (core type $ct (func (param i32)))
  (type $S (stream u8)) (type $F (future u8)) (type $R (resource (rep i32)))
  (core func $c (canon {definition})) {caller})"""
CALLER = """
  (core module $m
    (import "" "c" (func $c (param {params}) (result {results})))
    (func (export "f") (call $c {zeros}) {drops})
    (func (export "nothing")))
  (core instance $m (instantiate $m (with "" (instance (export "c" (func $c))))))
  (func (export "f") (canon lift (core func $m "f")))
  (func (export "after") (canon lift (core func $m "nothing") (post-return (core func $m "f"))))"""
DONE = {
    *("resource.new", "stream.new", "future.new", "error-context.new", "waitable-set.new"),
    *("context.get", "context.set", "backpressure.inc"),
    *("thread.index", "thread.yield", "thread.available-parallelism"),
}
NO_HANDLE = "unknown handle index 0"
NO_THREAD = "unknown thread index 0"
TRAPS = {
    **dict.fromkeys(("resource.drop", "resource.rep", "subtask.cancel", "subtask.drop"), NO_HANDLE),
    **{
        f"{kind}.{what}": NO_HANDLE
        for kind in ("stream", "future")
        for what in (
            *("read", "write", "cancel-read", "cancel-write"),
            *("drop-readable", "drop-writable", "forward"),
        )
    },
    "error-context.debug-message": NO_HANDLE,
    "error-context.drop": NO_HANDLE,
    **{f"waitable-set.{what}": NO_HANDLE for what in ("wait", "poll", "drop")},
    "waitable.join": NO_HANDLE,
    "thread.new-indirect": "uninitialized element 0",
    "thread.resume-later": NO_THREAD,
    "thread.suspend": "cannot block a synchronous task before returning",
    **{
        f"thread.{what}-then-{then}": NO_THREAD
        for what in ("suspend", "yield")
        for then in ("resume", "promote")
    },
    "task.return": "`task.return` called by a function that was not lifted with `async`",
    "task.cancel": "`task.cancel` called by a function that was not lifted with `async`",
    "backpressure.dec": "backpressure counter underflow",
}
SHARED = {"thread.spawn-ref", "thread.spawn-indirect"}  # their core types are those of shared functions
BUILTINS = [canon for canon in opcodes.CANONS if canon.name not in {"lift", "lower", *SHARED}]


def definition(canon):
    """Return the definition of a built-in in text."""
    operands = [
        TYPES[canon.name.split(".")[0]] if part == "type" else OPERANDS[part] for part in canon.operands
    ]
    if canon.name == "task.return":
        operands[-1] = ""
    elif canon.name == "error-context.new":
        operands[-1] = MEMORY
    return f"{canon.name} {' '.join(operands)}"


def program_of(canon, caller):
    text = COMPONENT.format(definition=definition(canon), caller=caller)
    return validate(decode(parse_component(text, features=FEATURES), features=FEATURES), FEATURES)


def exports_of(canon):
    """Return functions of a guest that calls a built-in: at once, and when its instance may not be left."""
    steps = program_of(canon, "").steps
    type_ = [step for step in steps if isinstance(step, Canon)][-1].core_type
    caller = CALLER.format(
        params=" ".join(map(str, type_.params)),
        results=" ".join(map(str, type_.results)),
        zeros=" ".join(f"({part}.const 0)" for part in type_.params),
        drops="drop " * len(type_.results),
    )
    return instantiate(program_of(canon, caller)).exports


@pytest.fixture
def call(request):
    """Return a function that calls a built-in from a guest."""
    return exports_of(request.param)["f"]


@pytest.mark.parametrize(
    "call", [canon for canon in BUILTINS if canon.name in DONE], indirect=True, ids=lambda canon: canon.name
)
def test_built_ins_that_do_their_work(call):
    assert call() is None


@pytest.mark.parametrize(
    ("call", "message"),
    [(canon, TRAPS[canon.name]) for canon in BUILTINS if canon.name in TRAPS],
    indirect=["call"],
    ids=lambda value: getattr(value, "name", ""),
)
def test_built_ins_that_trap(call, message):
    with pytest.raises(Trap) as caught:
        call()
    assert caught.value.message == message


def test_every_built_in_is_in_a_list():
    assert {canon.name for canon in BUILTINS} == DONE | TRAPS.keys()


@pytest.mark.parametrize("canon", BUILTINS, ids=lambda canon: canon.name)
def test_built_ins_check_first_whether_the_instance_may_be_left(canon):
    after = exports_of(canon)["after"]
    if not canon.leaves and canon.name in DONE:
        assert after() is None
        return
    with pytest.raises(Trap) as caught:
        after()
    assert caught.value.message == ("cannot leave component instance" if canon.leaves else TRAPS[canon.name])


def test_the_built_ins_that_need_not_leave_are_those_of_the_specification():
    assert {canon.name for canon in opcodes.CANONS if not canon.leaves} == {
        *("resource.rep", "context.get", "context.set", "backpressure.inc", "backpressure.dec"),
    }
