"""The environment: environ_get, environ_sizes_get."""

from __future__ import annotations

from wasi.p1.args import write_sizes, write_strings
from wasi.p1.errno import Errno
from wasi.p1.registry import host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from wasi.p1.process import Process


@host_function("environ_get", "i32 i32 -> i32")
def environ_get(process: Process, environ_ptr: int, buffer_ptr: int) -> Errno:
    """Write a u32 pointer to each `NAME=value` at environ_ptr, and the strings, NUL-ended, at buffer_ptr."""
    return write_strings(process, process.environ, environ_ptr, buffer_ptr)


@host_function("environ_sizes_get", "i32 i32 -> i32")
def environ_sizes_get(process: Process, count_ptr: int, size_ptr: int) -> Errno:
    """Write the number of variables and the bytes that `environ_get` needs for them, as u32."""
    return write_sizes(process, process.environ, count_ptr, size_ptr)
