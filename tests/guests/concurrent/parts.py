"""The parts of concurrent.wit in Python; componentize-py makes a component of it."""

import wit_world
from componentize_py_async_support import spawn
from componentize_py_async_support.futures import FutureReader, FutureWriter
from componentize_py_async_support.streams import (
    ByteStreamReader,
    ByteStreamWriter,
    StreamReader,
    StreamWriter,
)
from wit_world import exports


async def _write_bytes(writer: ByteStreamWriter, count: int, piece: int) -> None:
    with writer:
        for start in range(0, count, piece):
            await writer.write_all(bytes(i % 251 for i in range(start, min(start + piece, count))))
            if writer.reader_dropped:
                break


async def _write_numbers(writer: StreamWriter[int], count: int) -> None:
    with writer:
        for start in range(0, count, 5000):
            await writer.write_all(list(range(start, min(start + 5000, count))))


async def _write_text(writer: FutureWriter[str], text: str) -> None:
    await writer.write(text)


async def _write_broken(writer: ByteStreamWriter, count: int) -> None:
    await writer.write_all(bytes(count))
    raise AssertionError("as wanted")


class Source(exports.Source):
    """Makes streams and futures."""

    async def bytes(self, count: int, piece: int) -> ByteStreamReader:
        writer, reader = wit_world.byte_stream()
        spawn(_write_bytes(writer, count, piece))
        return reader

    async def numbers(self, count: int) -> StreamReader[int]:
        writer, reader = wit_world.u32_stream()
        spawn(_write_numbers(writer, count))
        return reader

    async def word(self, text: str) -> FutureReader[str]:
        writer, reader = wit_world.string_future(str)
        spawn(_write_text(writer, text))
        return reader

    async def broken(self, count: int) -> ByteStreamReader:
        writer, reader = wit_world.byte_stream()
        spawn(_write_broken(writer, count))
        return reader


async def _invert(source: ByteStreamReader, sink: ByteStreamWriter, piece: int) -> None:
    with source, sink:
        while not (source.writer_dropped or sink.reader_dropped):
            await sink.write_all(bytes(byte ^ 0xFF for byte in await source.read(piece)))


async def _stress(source: FutureReader[str], sink: FutureWriter[str]) -> None:
    await sink.write(await source.read() + "!")


class Filter(exports.Filter):
    """Passes on."""

    async def inverted(self, input: ByteStreamReader, piece: int) -> ByteStreamReader:
        writer, reader = wit_world.byte_stream()
        spawn(_invert(input, writer, piece))
        return reader

    async def stressed(self, input: FutureReader[str]) -> FutureReader[str]:
        writer, reader = wit_world.string_future(str)
        spawn(_stress(input, writer))
        return reader


class Sink(exports.Sink):
    """Uses."""

    async def digest(self, input: ByteStreamReader, piece: int) -> tuple[int, int]:
        count = total = 0
        with input:
            while not input.writer_dropped:
                read = await input.read(piece)
                count += len(read)
                total += sum(read)
        return count, total

    async def first(self, input: ByteStreamReader, count: int) -> int:
        have = 0
        with input:
            while have < count and not input.writer_dropped:
                have += len(await input.read(count - have))
        return have

    async def sum(self, input: StreamReader[int]) -> int:
        total = 0
        with input:
            while not input.writer_dropped:
                total += sum(await input.read(5000))
        return total

    async def text(self, input: FutureReader[str]) -> str:
        return await input.read()
