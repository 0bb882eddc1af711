"""Tables of handles beside those of `definitions.py`: random scripts of new, rep, drop, give, take, lend.

Two instances: C defines two resource types, D uses them. Scripts work on both tables by index, often with
one that is wrong. The same indices, representations and order of destructors must come out, or a trap.
Python is a third party: it gets handles from C, lends them to D and gives them away.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from canonabi.binary.decode import decode
from canonabi.instance.instantiation import instantiate
from canonabi.text.component import parse_component
from canonabi.validation.validate import validate
from ci.oracle.specification import load
from engine import Trap

TYPES = ("r", "s")
STEPS = 40
MASK = 0xFFFFFFFF

C_TYPE = """
    (type ${t} (resource (rep i32) (dtor (core func $log "dtor"))))
    (export ${t}-out "{t}" (type ${t}))
    (core func $new-{t} (canon resource.new ${t}))
    (core func $rep-{t} (canon resource.rep ${t}))
    (core func $drop-{t} (canon resource.drop ${t}))
    (func (export "new-{t}") (param "x" u32) (result u32) (canon lift (core func $new-{t})))
    (func (export "rep-{t}") (param "x" u32) (result u32) (canon lift (core func $rep-{t})))
    (func (export "drop-{t}") (param "x" u32) (canon lift (core func $drop-{t})))
    (func (export "give-{t}") (param "x" u32) (result (own ${t}-out)) (canon lift (core func $log "same")))
    (func (export "take-{t}") (param "x" (own ${t}-out)) (result u32) (canon lift (core func $log "same")))
    (func (export "lend-{t}") (param "x" (borrow ${t}-out)) (result u32)
      (canon lift (core func $log "same")))
    (func (export "mix-{t}") (param "x" (borrow ${t}-out)) (param "y" (own ${t}-out)) (result u32)
      (canon lift (core func $log "second")))
"""
D_IMPORT = """
      (export "{t}" (type ${t} (sub resource)))
      (export "give-{t}" (func (param "x" u32) (result (own ${t}))))
      (export "take-{t}" (func (param "x" (own ${t})) (result u32)))
      (export "lend-{t}" (func (param "x" (borrow ${t})) (result u32)))
      (export "mix-{t}" (func (param "x" (borrow ${t})) (param "y" (own ${t})) (result u32)))"""
D_TYPE = """
    (alias export $c "{t}" (type ${t}))
    (core func $give-{t} (canon lower (func $c "give-{t}")))
    (core func $take-{t} (canon lower (func $c "take-{t}")))
    (core func $lend-{t} (canon lower (func $c "lend-{t}")))
    (core func $mix-{t} (canon lower (func $c "mix-{t}")))
    (core func $drop-{t} (canon resource.drop ${t}))
    (core instance $hold-{t} (instantiate $hold (with "" (instance
      (export "drop" (func $drop-{t})) (export "lend" (func $lend-{t})) (export "take" (func $take-{t}))))))
    (func (export "give-{t}") (param "x" u32) (result u32) (canon lift (core func $give-{t})))
    (func (export "take-{t}") (param "x" u32) (result u32) (canon lift (core func $take-{t})))
    (func (export "lend-{t}") (param "x" u32) (result u32) (canon lift (core func $lend-{t})))
    (func (export "mix-{t}") (param "x" u32) (param "y" u32) (result u32)
      (canon lift (core func $mix-{t})))
    (func (export "drop-{t}") (param "x" u32) (canon lift (core func $drop-{t})))
    (func (export "keep-{t}") (param "x" (own ${t})) (result u32) (canon lift (core func $hold-{t} "same")))
    (func (export "hold-{t}") (param "x" (borrow ${t})) (param "how" u32) (result u32)
      (canon lift (core func $hold-{t} "hold")))"""
TEXT = f"""(component
  (component $C
    (core module $log
      (global $hash (mut i32) (i32.const 0))
      (func (export "same") (param i32) (result i32) (local.get 0))
      (func (export "second") (param i32 i32) (result i32) (local.get 1))
      (func (export "dtor") (param i32)
        (global.set $hash (i32.add (i32.mul (global.get $hash) (i32.const 31)) (local.get 0))))
      (func (export "hash") (result i32) (global.get $hash)))
    (core instance $log (instantiate $log))
    (func (export "hash") (result u32) (canon lift (core func $log "hash")))
    {"".join(C_TYPE.format(t=t) for t in TYPES)})
  (component $D
    (import "c" (instance $c{"".join(D_IMPORT.format(t=t) for t in TYPES)}))
    (core module $hold
      (import "" "drop" (func $drop (param i32)))
      (import "" "lend" (func $lend (param i32) (result i32)))
      (import "" "take" (func $take (param i32) (result i32)))
      (func (export "same") (param i32) (result i32) (local.get 0))
      ;; 0: keep the borrow, 1: drop it, 2: twice, 3: lend it before, 4: lend it afterwards, 5: give it away
      (func (export "hold") (param $x i32) (param $how i32) (result i32)
        (if (i32.eq (local.get $how) (i32.const 3)) (then (drop (call $lend (local.get $x)))))
        (if (i32.eq (local.get $how) (i32.const 5)) (then (drop (call $take (local.get $x)))))
        (if (local.get $how) (then (call $drop (local.get $x))))
        (if (i32.eq (local.get $how) (i32.const 2)) (then (call $drop (local.get $x))))
        (if (i32.eq (local.get $how) (i32.const 4)) (then (drop (call $lend (local.get $x)))))
        (local.get $x))){"".join(D_TYPE.format(t=t) for t in TYPES)})
  (instance $c (instantiate $C))
  (instance $d (instantiate $D (with "c" (instance $c))))
  (export "c" (instance $c))
  (export "d" (instance $d)))"""


class Model:
    """The two tables, by definitions.py, and what Python holds."""

    def __init__(self, d: Any) -> None:
        self.d = d
        self.hash = 0
        store = SimpleNamespace(lift=lambda dtor, *_: dtor, lower=lambda dtor, *_: lambda args: dtor(args[0]))
        self.c, self.d_instance = (
            SimpleNamespace(handles=d.Table(), may_leave=True, store=store) for _ in range(2)
        )
        self.types = {t: d.ResourceType(self.c, self._destroy) for t in TYPES}
        self.held: list[tuple[str, int]] = []  # (type, representation) of the handles that Python has

    def _destroy(self, rep: int) -> None:
        self.hash = (self.hash * 31 + rep) & MASK

    def tables(self) -> dict[str, list[int]]:
        """Return the indices in use."""
        return {
            name: [i for i, entry in enumerate(instance.handles.array) if entry is not None]
            for name, instance in (("c", self.c), ("d", self.d_instance))
        }

    def do(self, step: tuple[str, str, str, int, int]) -> int | None:
        """Do a step as definitions.py does; its Trap comes out."""
        where, what, t, x, how = step
        instance = self.c if where == "c" else self.d_instance
        self.d.current_instance = lambda: instance
        action: Callable[[str, int, int], int | None] = getattr(self, f"_{where}_{what}")
        return action(t, x, how)

    def _lift_own(self, instance: Any, t: str, x: int) -> int:
        return int(self.d.lift_own(SimpleNamespace(inst=instance), x, self.d.OwnType(self.types[t])))

    def _lower_own(self, instance: Any, t: str, rep: int) -> int:
        return int(self.d.lower_own(SimpleNamespace(inst=instance), rep, self.d.OwnType(self.types[t])))

    def _c_new(self, t: str, x: int, _: int) -> int:
        return int(self.d.canon_resource_new(self.types[t], x)[0])

    def _c_rep(self, t: str, x: int, _: int) -> int:
        return int(self.d.canon_resource_rep(self.types[t], x)[0])

    def _c_drop(self, t: str, x: int, _: int) -> None:
        self.d.canon_resource_drop(self.types[t], x)

    _d_drop = _c_drop

    def _d_give(self, t: str, x: int, _: int) -> int:
        return self._lower_own(self.d_instance, t, self._lift_own(self.c, t, x))

    def _d_take(self, t: str, x: int, _: int) -> int:
        return self._lower_own(self.c, t, self._lift_own(self.d_instance, t, x))

    def _d_lend(self, t: str, x: int, _: int) -> int:
        """C gets a borrow of its own resource: the representation."""
        rep, subtask = self._lift_borrow(t, x)
        self._return(subtask)
        return rep

    def _d_mix(self, t: str, x: int, y: int) -> int:
        """C gets a borrow, and another handle to own."""
        _, subtask = self._lift_borrow(t, x)
        rep = self._lift_own(self.d_instance, t, y)
        index = self._lower_own(self.c, t, rep)
        self._return(subtask)
        return index

    def _lift_borrow(self, t: str, x: int) -> tuple[int, Any]:
        subtask = self.d.Subtask()
        lends = SimpleNamespace(inst=self.d_instance, borrow_scope=subtask)
        return int(self.d.lift_borrow(lends, x, self.d.BorrowType(self.types[t]))), subtask

    def _return(self, subtask: Any) -> None:
        subtask.resolve(subtask.State.RETURNED, [])
        subtask.deliver_resolve()

    def _p_get(self, t: str, x: int, _: int) -> None:
        self.held.append((t, self._lift_own(self.c, t, x)))

    def _p_give(self, t: str, x: int, _: int) -> int:
        return self._lower_own(self.d_instance, t, self.held.pop(x)[1])

    def _p_hold(self, t: str, x: int, how: int) -> int:
        """D gets a borrow from Python."""
        task = self.d.Task(None, None, self.d_instance, None, None)
        cx = SimpleNamespace(inst=self.d_instance, borrow_scope=task)
        index = int(self.d.lower_borrow(cx, self.held[x][1], self.d.BorrowType(self.types[t])))
        if how == 3:
            self._d_lend(t, index, 0)
        if how == 5:
            self._d_take(t, index, 0)
        for _ in range(0 if how == 0 else 2 if how == 2 else 1):
            self.d.canon_resource_drop(self.types[t], index)
        if how == 4:
            self._d_lend(t, index, 0)
        self.d.trap_if(task.num_borrows > 0)
        return index


class Ours:
    """The same by the engine."""

    def __init__(self, program: Any) -> None:
        self.instance = instantiate(program, {})
        self.held: list[Any] = []

    def do(self, step: tuple[str, str, str, int, int]) -> int | None:
        """Do a step; Trap comes out."""
        where, what, t, x, how = step
        exports = self.instance.exports
        if what == "mix":
            return exports[where][f"{what}-{t}"](x, how)  # type: ignore[no-any-return]
        if where != "p":
            return exports[where][f"{what}-{t}"](x)  # type: ignore[no-any-return]
        if what == "get":
            self.held.append(exports["c"][f"give-{t}"](x))
            return None
        if what == "give":
            return exports["d"][f"keep-{t}"](self.held.pop(x))  # type: ignore[no-any-return]
        return exports["d"][f"hold-{t}"](self.held[x], how)  # type: ignore[no-any-return]


ACTIONS = (
    ("c", "new"), ("c", "new"), ("c", "rep"), ("c", "drop"), ("d", "give"), ("d", "give"), ("d", "take"),
    ("d", "lend"), ("d", "mix"), ("d", "drop"), ("p", "get"), ("p", "give"), ("p", "hold"),
)  # fmt: skip


def random_step(rng: random.Random, model: Model) -> tuple[str, str, str, int, int]:
    """Return a step (instance, what, type, index or representation, how): mostly of one that is there."""
    while True:
        where, what = rng.choice(ACTIONS)
        t = rng.choice(TYPES)
        if where == "p" and what != "get":
            if not model.held:
                continue
            x = rng.randrange(len(model.held))
            return where, what, model.held[x][0], x, rng.choice((0, 1, 1, 1, 1, 2, 3, 3, 4, 5))
        if what == "new":
            return where, what, t, rng.getrandbits(32), 0
        table = model.c if where == "c" or what in ("give", "get") else model.d_instance
        fits = [i for i, e in enumerate(table.handles.array) if e is not None and e.rt is model.types[t]]
        if fits and rng.random() < 0.97:
            x, y = rng.choice(fits), rng.choice(fits)
            if x != y or what != "mix" or rng.random() < 0.05:
                return where, what, t, x, y
        if rng.random() < 0.02:
            return where, what, t, rng.choice((0, 1, 2, 3, len(table.handles.array), 1 << 28, MASK)), 0


def script(d: Any, program: Any, seed: str, reached: dict[str, int]) -> Iterator[str]:
    """Run one script up to its first trap; yield what differs. `reached` counts steps, and traps of steps."""
    rng = random.Random(seed)
    model, ours = Model(d), Ours(program)
    for number in range(STEPS):
        step = random_step(rng, model)
        name = f"{step[0]}.{step[1]}"
        try:
            expected: object = model.do(step)
        except d.Trap:
            expected, name = "trap", f"{name} traps"
        reached[name] = reached.get(name, 0) + 1
        try:
            found: object = ours.do(step)
        except Trap as trap:
            found = "trap"
            told = str(trap)
        if found != expected:
            yield f"{seed}, step {number}, {step}: ours {found}, theirs {expected}"
        if "trap" in (found, expected):
            if found == "trap" and not told:
                yield f"{seed}, step {number}: a trap without words"
            return
        if (hash_ := ours.instance.exports["c"]["hash"]()) != model.hash:
            yield f"{seed}, step {number}, {step}: destructors differ: ours {hash_}, theirs {model.hash}"


def compare(folder: Path, count: int, seed: int) -> tuple[dict[str, int], list[str]]:
    """Run `count` scripts; return how often each step was done, and what differs."""
    d = load(folder)
    program = validate(decode(parse_component(TEXT)))
    reached: dict[str, int] = {}
    differences: list[str] = []
    for number in range(count):
        differences += script(d, program, f"{seed}:{number}", reached)
    return reached, differences


def wanted() -> set[str]:
    """Return the steps, and traps of steps, that scripts must have reached."""
    names = {f"{where}.{what}" for where, what in ACTIONS}
    return names | {f"{name} traps" for name in names - {"c.new", "p.give"}}
