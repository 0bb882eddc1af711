"""Random scripts: what the host says to guests, recorded on `definitions.py` and replayed on either side.

A script is a list of entries in the order in which they happened, on all instances together: calls of the
host with their outcomes, activations that begin (`begin`) and words (`next`). Whoever replays it must
come by the same entries: the same activations ask, in the same order, with the same results.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from canonabi.calls.functions import HostFunc
from canonabi.errors import NotYet
from canonabi.instance.instantiation import instantiate
from ci.oracle.asynchronous import guestops, guests
from ci.oracle.asynchronous.linking import Func
from ci.oracle.asynchronous.machine import Fault, Machine, Trapped
from ci.oracle.asynchronous.states import Word
from engine.errors import WasmError

NUMBERS = {node: guestops.numbered(node) for node in guestops.NODES}


class Entry(NamedTuple):
    """Something that happened: what kind, what was said to the host, and what it answered."""

    kind: str  # "call", "begin", "next", "outcome"
    said: tuple[object, ...]
    answer: object = None


class Divergence(Exception):
    """A replay that came by another entry than the one recorded."""


class Host(Protocol):
    """What guests ask."""

    def begin(self, w: int, x: int, y: int, z: int) -> int:
        """Return the number of a new activation."""

    def next(self, me: int, result: int) -> int:
        """Return the next word of an activation, which got a result from the last."""


def encode(node: str, word: Word) -> int:
    """Return a word as the guest reads it."""
    return NUMBERS[node][word.op] | (word.a & 0xFFFF_FFFF) << 10 | word.b << 42 | word.c << 53


def decode(node: str, code: int) -> Word:
    """Return a word as it was before `encode`."""
    names = list(NUMBERS[node])
    return Word(names[code & 0x3FF], code >> 10 & 0xFFFF_FFFF, code >> 42 & 0x7FF, code >> 53)


class Call(NamedTuple):
    """A call of the host: an export, and its parameter."""

    export: str
    x: int


class Guests(Protocol):
    """The guests on one side."""

    def call(self, call: Call) -> tuple[str, object]:
        """Call an export; return kind and value of the outcome: "returns", "traps", "fault"."""


class TheirGuests:
    """The guests on `definitions.py`."""

    def __init__(self, machine: Machine, host: Host) -> None:
        machine.restart()
        self.machine = machine
        args = {
            "begin": Func(_func_inst(host.begin), guests.BEGIN, "begin"),
            "next": Func(_func_inst(host.next), guests.NEXT, "next"),
        }
        self.tree = machine.instantiate(guests.program(), args)

    def call(self, call: Call) -> tuple[str, object]:
        """Call an export."""
        try:
            return "returns", self.machine.invoke(self.tree, call.export, [call.x])[1]
        except Trapped as error:
            return "traps", str(error)
        except Fault as error:
            return "fault", str(error)


def _func_inst(function: Callable[..., int]) -> Any:
    """Return a function of the host as `Store.lift` would give it: it returns at once."""

    def run(on_start: Any, on_resolve: Any, caller: Any) -> Any:  # noqa: ARG001
        on_resolve([function(*on_start())])
        return lambda _: None

    return run


class OurGuests:
    """The guests on the project's run time."""

    def __init__(self, host: Host) -> None:
        imports = {
            "begin": HostFunc(host.begin, guests.BEGIN, "begin"),
            "next": HostFunc(host.next, guests.NEXT, "next"),
        }
        self.instance = instantiate(guests.program(), imports)

    def call(self, call: Call) -> tuple[str, object]:
        """Call an export."""
        try:
            return "returns", self.instance.exports[call.export](call.x)
        except NotYet as error:
            return "not yet", str(error)
        except WasmError as error:
            return "traps", str(error)
        except AssertionError as error:
            return "fault", repr(error)


class Replay:
    """A host that says what it said before; `told` gets a line for each entry."""

    def __init__(self, entries: list[Entry], told: Callable[[str], None] | None = None) -> None:
        self.entries = entries
        self.at = 0
        self.told = told
        self.nodes: dict[object, str] = {}  # of activations
        self.words: dict[object, Word] = {}  # that activations were told last

    def begin(self, w: int, x: int, y: int, z: int) -> int:
        """Return what was answered before."""
        return self._come_by("begin", (w, x, y, z))  # type: ignore[return-value]

    def next(self, me: int, result: int) -> int:
        """Return what was answered before."""
        return self._come_by("next", (me, result))  # type: ignore[return-value]

    def run(self, make: Callable[[Host], Guests]) -> str:
        """Run the script; return where it diverged, or ""."""
        side = make(self)
        try:
            while self.at < len(self.entries):
                entry = self.entries[self.at]
                self.at += 1
                assert entry.kind == "call", entry
                kind, value = side.call(Call(*entry.said))  # type: ignore[arg-type]
                # Why a trap is one is told in other words on each side.
                self._come_by("outcome", (kind, value if kind == "returns" else ""))
        except Divergence as error:
            return str(error)
        return ""

    def _come_by(self, kind: str, said: tuple[object, ...]) -> object:
        expected = self.entries[self.at] if self.at < len(self.entries) else Entry("end of the script", ())
        place = f"entry {self.at} of {len(self.entries)}: {self._shown(kind, said)}"
        if (expected.kind, expected.said) != (kind, said):
            raise Divergence(f"{place}, expected {self._shown(expected.kind, expected.said)}")
        self.at += 1
        if kind == "begin":
            self.nodes[expected.answer] = "abc"[said[0] >> 7]  # type: ignore[operator]
        elif kind == "next":
            self.words[said[0]] = decode(self.nodes[said[0]], expected.answer)  # type: ignore[arg-type]
            place += f" -> {' '.join(map(str, self.words[said[0]]))}"
        if self.told is not None:
            self.told(place)
        return expected.answer

    def _shown(self, kind: str, said: tuple[object, ...]) -> str:
        """Return an entry in words: of a result what it is the result of."""
        if kind != "next" or said[0] not in self.nodes:
            return f"{kind} {said}"
        me, result = said
        word = self.words.get(me)
        return (
            f"{me} in {self.nodes[me]}: {' '.join(map(str, word))} gave {result:#x}" if word else f"{me} asks"
        )
