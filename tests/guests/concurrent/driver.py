"""The driver of concurrent.wit in Python: it joins what the parts make."""

import asyncio

from wit_world import exports
from wit_world.imports import filter as filter_
from wit_world.imports import sink, source
from wit_world.imports.meters import Meter


class Runs(exports.Runs):
    """Takes and returns plain values only."""

    async def digest(self, count: int, piece: int, stages: int) -> tuple[int, int]:
        stream = await source.bytes(count, piece)
        for _ in range(stages):
            stream = await filter_.inverted(stream, piece // 2 + 1)
        return await sink.digest(stream, piece * 3)

    async def first(self, count: int, piece: int, taken: int) -> int:
        stream = await source.bytes(count, piece)
        return await sink.first(await filter_.inverted(stream, piece * 2), taken)

    async def sum(self, count: int) -> int:
        return await sink.sum(await source.numbers(count))

    async def text(self, text: str, stages: int) -> str:
        future = await source.word(text)
        for _ in range(stages):
            future = await filter_.stressed(future)
        return await sink.text(future)

    async def meters(self, start: int, adds: int, turns: int) -> int:
        a, b = Meter(start), Meter(start)
        await asyncio.gather(*(meter.add(1, turns) for _ in range(adds) for meter in (a, b)))
        with await Meter.merged(a, b) as merged:
            return await merged.add(0, 0)

    async def broken(self, count: int) -> tuple[int, int]:
        return await sink.digest(await source.broken(count), count)
