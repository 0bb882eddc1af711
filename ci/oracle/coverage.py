"""What the comparison with `definitions.py` must reach: a cell for each combination that can exist.

Values: direction × type constructor × encoding (of strings) × pointer size × place. Traps: direction ×
each check of the program's lifting and lowering × constructor × encoding × pointer size × place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ci.oracle.specification import ENCODINGS
from ci.oracle.values import CONSTRUCTORS, WITH_CASES

PLACES = ("flat", "spilled", "memory")  # core values; the pointer of parameters or results; elements of lists
MOVES = ("flat→flat", "flat→spilled", "spilled→flat", "spilled→spilled", "memory→memory")
POINTERS = ("32", "64")
ACROSS = tuple(f"{a}→{b}" for a in POINTERS for b in POINTERS)
DIRECTIONS = ("lower", "lift", "copy")
PREFIXES = ("load", "store", "lift", "lower", "convert")
TABLES = (
    "lift_own",
    "lift_borrow",
    "lift_error_context",
    "lift_async_value",
)  # compared with tables of handles
COPIED = ("utf8→utf8", "utf16→utf16", "latin1→utf16", "tagged→utf16", "latin1→latin1+utf16")
SAME = ("utf8→utf8", "utf16→utf16", "latin1→latin1+utf16", "tagged→latin1+utf16")  # that a host stores

MORE = 200  # cases that a cell is tried with, if those that were asked for have not reached it


class Cell(NamedTuple):
    """One combination."""

    direction: str
    constructor: str
    encoding: str
    pointer: str  # of a trap, that of the side that traps
    place: str
    check: str = ""  # of definitions.py; "" for values that pass


class Rule(NamedTuple):
    """What the checks of a function of definitions.py are about."""

    lifts: bool
    constructors: tuple[str, ...] = ("string",)
    encodings: tuple[str, ...] = ("",)
    places: tuple[str, ...] = PLACES


RULES = {
    "convert_i32_to_char": Rule(True, ("char",)),
    "load_string_from_range": Rule(True, encodings=ENCODINGS),
    "load_list_from_range": Rule(True, ("list", "map")),
    "load_variant": Rule(True, WITH_CASES, places=PLACES[1:]),
    "lift_flat_variant": Rule(True, WITH_CASES, places=PLACES[:1]),
    "lift_flat_values": Rule(True, ("",), places=("flat",)),
    "lower_flat_values": Rule(False, ("",), places=("flat",)),
    "store_list_into_range": Rule(False, ("list", "map")),
    "store_string_copy": Rule(False, encodings=COPIED),
    "store_string_to_utf8": Rule(False, encodings=("utf16→utf8", "latin1→utf8", "tagged→utf8")),
    "store_utf8_to_utf16": Rule(False, encodings=("utf8→utf16",)),
    "store_string_to_latin1_or_utf16": Rule(False, encodings=("utf8→latin1+utf16", "utf16→latin1+utf16")),
    "store_probably_utf16_to_latin1_or_utf16": Rule(False, encodings=("tagged→latin1+utf16",)),
}


def value_cells() -> Iterator[Cell]:
    """Yield the cells of values that pass."""
    for name in CONSTRUCTORS:
        encodings = ENCODINGS if name == "string" else ("",)
        for direction in ("lower", "lift"):
            for encoding in encodings:
                yield from (Cell(direction, name, encoding, p, place) for p in POINTERS for place in PLACES)
        pairs = [f"{a}→{b}" for a in encodings for b in encodings] if name == "string" else [""]
        for pair in pairs:
            yield from (Cell("copy", name, pair, p, move) for p in ACROSS for move in MOVES)


def trap_cells(checks: Iterable[str]) -> Iterator[Cell]:
    """Yield the cells of the checks of definitions.py; a function that RULES does not know is an error."""
    for check in checks:
        function = check.partition(":")[0]
        if function in TABLES or not function.startswith(PREFIXES):
            continue
        rule = RULES[function]
        for direction in ("lift", "copy") if rule.lifts else ("lower", "copy"):
            for name in rule.constructors:
                for encoding in rule.encodings:
                    if _can_trap(check, direction, encoding):
                        for pointer in POINTERS:
                            yield from (
                                Cell(direction, name, encoding, pointer, p, check) for p in rule.places
                            )


def _can_trap(check: str, direction: str, encoding: str) -> bool:
    function, _, condition = check.partition(": ")
    if "align" in condition and not condition.startswith("traps") and encoding in ("utf8", "utf8→utf8"):
        return False  # whose alignment is 1
    if direction == "lower" and RULES[function].constructors == ("string",):
        # a host knows the size beforehand: it neither guesses nor shrinks
        return encoding in SAME and "latin1_size" not in condition
    if condition == "undecodable":
        return True
    if encoding == "utf16→latin1+utf16":
        # of one code unit for each character, and never of more than the worst case: nothing to shrink
        shrinks = ("worst_case_size, 2, len", "len(encoded)", "dst_byte_length", "(3)", "(4)")
        return not any(part in condition for part in shrinks)
    return True


class Coverage:
    """Counts the cases of each cell."""

    def __init__(self, checks: Iterable[str]) -> None:
        self.counts: Counter[Cell] = Counter()
        self.wanted = [*value_cells(), *trap_cells(checks)]

    def aim(self, number: int) -> Cell:
        """Return the cell that the case of a number is made for."""
        return self.wanted[number % len(self.wanted)]

    def more(self, after: int) -> Iterator[int]:
        """Yield numbers of more cases, from `after` on, for cells still empty; in the end it gives up."""
        start = -(-after // len(self.wanted)) * len(self.wanted)
        for index, cell in enumerate(self.wanted):
            for round_ in range(MORE):
                if not self.counts[cell]:
                    yield start + round_ * len(self.wanted) + index

    def empty(self) -> list[Cell]:
        """Return the cells that no case has reached."""
        return [cell for cell in self.wanted if not self.counts[cell]]

    def unknown(self) -> list[Cell]:
        """Return the cells that were reached though the table does not have them."""
        return sorted(set(self.counts) - set(self.wanted))

    def lines(self) -> Iterator[str]:
        """Yield the table, a line for each constructor or check: how many cells, and cases in the fewest."""
        groups: dict[tuple[str, str, str], list[int]] = {}
        for cell in self.wanted:
            key = (cell.direction, cell.constructor or "pointer of spilled values", cell.check)
            groups.setdefault(key, []).append(self.counts[cell])
        yield "direction | of | check | cells | fewest cases | cases"
        for (direction, constructor, check), counts in groups.items():
            fewest, total = min(counts), sum(counts)
            yield f"{direction} | {constructor} | {check or 'passes'} | {len(counts)} | {fewest} | {total}"
