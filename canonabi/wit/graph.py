"""Topological order without recursion: texts may have chains of any length."""

from __future__ import annotations

from heapq import heappop, heappush

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from typing import TypeVar

    Node = TypeVar("Node", bound=Hashable)


class Cycle(Exception):
    """`node` depends on itself, the last step being from `last`."""

    def __init__(self, node: object, last: object) -> None:
        super().__init__(node, last)
        self.node = node
        self.last = last


def earliest(edges: Mapping[Node, Iterable[Node]]) -> list[Node]:
    """Return the nodes so that each comes after those it depends on, of those that can come always the first.

    There is no cycle, and what nodes depend on is among them.
    """
    nodes = list(edges)
    waiting: dict[Node, list[int]] = {}
    missing = []
    for position, node in enumerate(nodes):
        needed = set(edges[node])
        missing.append(len(needed))
        for other in needed:
            waiting.setdefault(other, []).append(position)
    ready = [position for position, count in enumerate(missing) if not count]
    found = []
    while ready:
        node = nodes[heappop(ready)]
        found.append(node)
        for position in waiting.get(node, ()):
            missing[position] -= 1
            if not missing[position]:
                heappush(ready, position)
    return found


def order(edges: Mapping[Node, Iterable[Node]]) -> list[Node]:
    """Return the nodes so that each comes after those it depends on, else as they were given.

    Raises Cycle.
    """
    found: list[Node] = []
    done: dict[Node, bool] = {}  # False while on the way
    for start in edges:
        if start in done:
            continue
        done[start] = False
        stack = [(start, iter(edges[start]))]
        while stack:
            node, rest = stack[-1]
            following = next(rest, None)
            if following is None:
                stack.pop()
                done[node] = True
                found.append(node)
            elif following not in done:
                done[following] = False
                stack.append((following, iter(edges[following])))
            elif not done[following]:
                raise Cycle(following, node)
    return found
