"""The resource of `meters`: componentize-py looks for a module that is called as the interface."""

import asyncio
from typing import Self

from wit_world.exports import meters


class Meter(meters.Meter):
    """A resource with methods that wait."""

    def __init__(self, start: int) -> None:
        self.value = start

    async def add(self, n: int, turns: int) -> int:
        for _ in range(turns):
            await asyncio.sleep(0)
        self.value += n
        return self.value

    @classmethod
    async def merged(cls, a: Self, b: Self) -> Self:
        await asyncio.sleep(0)
        return cls(a.value + b.value)
