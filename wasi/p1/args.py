"""The command line: args_get, args_sizes_get."""

from __future__ import annotations

from wasi.p1.errno import Errno
from wasi.p1.registry import host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from wasi.p1.process import Process


@host_function("args_get", "i32 i32 -> i32")
def args_get(process: Process, argv_ptr: int, buffer_ptr: int) -> Errno:
    """Write a u32 pointer to each argument at argv_ptr, and the arguments, NUL-ended, at buffer_ptr."""
    return write_strings(process, process.args, argv_ptr, buffer_ptr)


@host_function("args_sizes_get", "i32 i32 -> i32")
def args_sizes_get(process: Process, count_ptr: int, size_ptr: int) -> Errno:
    """Write the number of arguments and the bytes that `args_get` needs for them, as u32."""
    return write_sizes(process, process.args, count_ptr, size_ptr)


def write_strings(process: Process, strings: Sequence[bytes], pointers_ptr: int, buffer_ptr: int) -> Errno:
    """Write consecutive NUL-terminated strings, and a table of pointers to them."""
    # Both before anything is written: FAULT must leave the guest's memory as it was.
    pointers = process.window(pointers_ptr, 4 * len(strings))
    buffer = process.window(buffer_ptr, sum(len(string) + 1 for string in strings))
    offset = 0
    for index, string in enumerate(strings):
        pointers[4 * index : 4 * index + 4] = (buffer_ptr + offset).to_bytes(4, "little")
        buffer[offset : offset + len(string) + 1] = string + b"\0"
        offset += len(string) + 1
    return Errno.SUCCESS


def write_sizes(process: Process, strings: Sequence[bytes], count_ptr: int, size_ptr: int) -> Errno:
    """Write the number of strings and their total size in bytes including NULs."""
    process.check(size_ptr, 4)
    process.memory.store_u32(count_ptr, len(strings))
    process.memory.store_u32(size_ptr, sum(len(string) + 1 for string in strings))
    return Errno.SUCCESS
