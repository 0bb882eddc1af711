"""The errno of every WASI 0.1 function: each succeeds and fails at least once."""

import socket

import pytest

from wasi.exiting import Exit
from wasi.grants import Grants
from wasi.host.clocks import VirtualClock
from wasi.p1 import FUNCTIONS
from wasi.p1.definitions import SUBSCRIPTION, FdFlags, OFlags, Rights
from wasi.p1.errno import Errno

READ, WRITE = Rights.FD_READ, Rights.FD_WRITE
ALL = Rights.FILE | Rights.DIRECTORY
OK = Errno.SUCCESS
END = 0x1_0000  # of the memory
MOST = 0xFFFF_FFFF
# descriptors of the guest
IN, OUT, DIR, SUB, CONNECTED, LISTENING, FILE, NONE = 0, 1, 3, 4, 5, 6, 7, 9
CLOCK = SUBSCRIPTION.pack(1, 0, 1, 1000, 0, 0)
UNKNOWN = SUBSCRIPTION.pack(1, 3, 1, 1000, 0, 0)

CASES = [
    ("args_get", (0x10, 0x30), OK),
    ("args_get", (END - 4, 0x10), Errno.FAULT),
    ("args_get", (0x10, END - 7), Errno.FAULT),
    ("args_sizes_get", (0x10, 0x20), OK),
    ("args_sizes_get", (END - 3, 0x10), Errno.FAULT),
    ("args_sizes_get", (0x10, MOST), Errno.FAULT),
    ("clock_res_get", (3, 0x10), OK),
    ("clock_res_get", (4, 0x10), Errno.INVAL),
    ("clock_res_get", (1, END), Errno.FAULT),
    ("clock_time_get", (0, 0, 0x10), OK),
    ("clock_time_get", (MOST, 0, 0x10), Errno.INVAL),
    ("clock_time_get", (0, 0, END - 4), Errno.FAULT),
    ("environ_get", (0x10, 0x30), OK),
    ("environ_get", (END - 3, 0x10), Errno.FAULT),
    ("environ_sizes_get", (0x10, 0x20), OK),
    ("environ_sizes_get", (0x10, END - 3), Errno.FAULT),
    ("fd_advise", (FILE, 0, 0, 5), OK),
    ("fd_advise", (FILE, 0, 0, 6), Errno.INVAL),
    ("fd_advise", (FILE, 1 << 63, 0, 0), Errno.INVAL),
    ("fd_advise", (NONE, 0, 0, 0), Errno.BADF),
    ("fd_allocate", (FILE, 0, 100), OK),
    ("fd_allocate", (FILE, 0, 0), Errno.INVAL),
    ("fd_allocate", (FILE, 1 << 63, 1), Errno.INVAL),
    ("fd_allocate", (DIR, 0, 1), Errno.ISDIR),
    ("fd_close", (FILE,), OK),
    ("fd_close", (DIR,), OK),
    ("fd_close", (IN,), OK),
    ("fd_close", (MOST,), Errno.BADF),
    ("fd_datasync", (FILE,), OK),
    ("fd_datasync", (DIR,), OK),
    ("fd_datasync", (OUT,), OK),
    ("fd_datasync", (IN,), Errno.NOTCAPABLE),
    ("fd_fdstat_get", (OUT, 0x10), OK),
    ("fd_fdstat_get", (OUT, END - 16), Errno.FAULT),
    ("fd_fdstat_get", (NONE, 0x10), Errno.BADF),
    ("fd_fdstat_set_flags", (FILE, FdFlags.APPEND | FdFlags.NONBLOCK), OK),
    ("fd_fdstat_set_flags", (FILE, FdFlags.SYNC), Errno.NOTSUP),
    ("fd_fdstat_set_flags", (FILE, 32), Errno.INVAL),
    ("fd_fdstat_set_flags", (DIR, FdFlags.APPEND), Errno.INVAL),
    ("fd_fdstat_set_rights", (FILE, READ, 0), OK),
    ("fd_fdstat_set_rights", (FILE, (1 << 64) - 1, 0), Errno.NOTCAPABLE),
    ("fd_fdstat_set_rights", (FILE, READ, READ), Errno.NOTCAPABLE),
    ("fd_filestat_get", (DIR, 0x10), OK),
    ("fd_filestat_get", (IN, 0x10), OK),
    ("fd_filestat_get", (FILE, END - 16), Errno.FAULT),
    ("fd_filestat_get", (NONE, 0x10), Errno.BADF),
    ("fd_filestat_set_size", (FILE, 3), OK),
    ("fd_filestat_set_size", (FILE, 1 << 63), Errno.INVAL),
    ("fd_filestat_set_size", (OUT, 3), Errno.BADF),
    ("fd_filestat_set_times", (FILE, 1, 2, 1 | 4), OK),
    ("fd_filestat_set_times", (DIR, 0, 0, 2 | 8), OK),
    ("fd_filestat_set_times", (FILE, 0, 0, 1 | 2), Errno.INVAL),
    ("fd_filestat_set_times", (FILE, 0, 0, 16), Errno.INVAL),
    ("fd_filestat_set_times", (FILE, 1 << 63, 0, 1), OK),
    ("fd_filestat_set_times", (OUT, 0, 0, 2), Errno.BADF),
    ("fd_pread", (FILE, [4], 2, 0x10), OK),
    ("fd_pread", (FILE, [4], 1 << 63, 0x10), Errno.INVAL),
    ("fd_pread", (FILE, [4], 0, END - 3), Errno.FAULT),
    ("fd_pread", (IN, [4], 0, 0x10), Errno.SPIPE),
    ("fd_prestat_get", (DIR, 0x10), OK),
    ("fd_prestat_get", (DIR, END - 4), Errno.FAULT),
    ("fd_prestat_get", (FILE, 0x10), Errno.BADF),
    ("fd_prestat_dir_name", (SUB, 0x10, 4), OK),
    ("fd_prestat_dir_name", (SUB, 0x10, 3), Errno.NAMETOOLONG),
    ("fd_prestat_dir_name", (DIR, END - 4, 8), Errno.FAULT),
    ("fd_prestat_dir_name", (OUT, 0x10, 4), Errno.BADF),
    ("fd_pwrite", (FILE, [b"XY"], 2, 0x10), OK),
    ("fd_pwrite", (FILE, [b"XY"], (1 << 64) - 1, 0x10), Errno.INVAL),
    ("fd_pwrite", (DIR, [b"XY"], 0, 0x10), Errno.ISDIR),
    ("fd_read", (IN, [8], 0x10), OK),
    ("fd_read", (FILE, [8], 0x10), OK),
    ("fd_read", (FILE, 0x10, 0, 0x20), OK),
    ("fd_read", (IN, 0x10, 1, END), Errno.FAULT),
    ("fd_read", (IN, END - 4, 1, 0x10), Errno.FAULT),
    ("fd_read", (DIR, 0x10, 0, 0x20), Errno.ISDIR),
    ("fd_read", (OUT, 0x10, 0, 0x20), Errno.NOTCAPABLE),
    ("fd_readdir", (DIR, 0x1000, 0x100, 0, 0x10), OK),
    ("fd_readdir", (DIR, 0x1000, 0, 0, 0x10), OK),
    ("fd_readdir", (DIR, 0x1000, 0x100, (1 << 64) - 1, 0x10), OK),
    ("fd_readdir", (DIR, END - 0x100, 0x200, 0, 0x10), Errno.FAULT),
    ("fd_readdir", (FILE, 0x10, 8, 0, 0x20), Errno.NOTDIR),
    ("fd_renumber", (FILE, IN), OK),
    ("fd_renumber", (FILE, FILE), OK),
    ("fd_renumber", (FILE, NONE), Errno.BADF),
    ("fd_renumber", (NONE, FILE), Errno.BADF),
    ("fd_seek", (FILE, 3, 0, 0x10), OK),
    ("fd_seek", (FILE, 0, 3, 0x10), Errno.INVAL),
    ("fd_seek", (FILE, (1 << 64) - 1, 0, 0x10), Errno.INVAL),
    ("fd_seek", (FILE, 3, 0, END - 4), Errno.FAULT),
    ("fd_seek", (DIR, 0, 0, 0x10), Errno.ISDIR),
    ("fd_seek", (IN, 0, 0, 0x10), Errno.SPIPE),
    ("fd_sync", (FILE,), OK),
    ("fd_sync", (OUT,), OK),
    ("fd_sync", (IN,), Errno.NOTCAPABLE),
    ("fd_tell", (FILE, 0x10), OK),
    ("fd_tell", (FILE, END - 4), Errno.FAULT),
    ("fd_tell", (DIR, 0x10), Errno.ISDIR),
    ("fd_write", (OUT, [b"a", b"", b"b"], 0x10), OK),
    ("fd_write", (FILE, [b"a"] * 1000, 0x10), OK),
    ("fd_write", (OUT, 0x10, 0x2000_0000, 0x10), Errno.FAULT),  # 2^32 bytes of table
    ("fd_write", (OUT, 0x10, MOST, 0x10), Errno.FAULT),
    ("fd_write", (OUT, [b"a"], END - 3), Errno.FAULT),
    ("fd_write", (IN, [b"a"], 0x10), Errno.NOTCAPABLE),
    ("path_create_directory", (DIR, "new"), OK),
    ("path_create_directory", (DIR, "dir"), Errno.EXIST),
    ("path_create_directory", (DIR, b"\xff"), Errno.ILSEQ),
    ("path_create_directory", (DIR, "a\0b"), Errno.INVAL),
    ("path_create_directory", (DIR, ""), Errno.NOENT),
    ("path_create_directory", (DIR, "x" * 256), Errno.NAMETOOLONG),
    ("path_create_directory", (DIR, 0, END), Errno.NAMETOOLONG),
    ("path_create_directory", (DIR, END - 1, 2), Errno.FAULT),
    ("path_create_directory", (DIR, 0x10, MOST), Errno.FAULT),
    ("path_create_directory", (OUT, "new"), Errno.NOTDIR),
    ("path_create_directory", (NONE, "new"), Errno.BADF),
    ("path_create_directory", (DIR, "../new"), Errno.PERM),
    ("path_filestat_get", (DIR, 0, "file", 0x10), OK),
    ("path_filestat_get", (DIR, 2, "file", 0x10), Errno.INVAL),
    ("path_filestat_get", (DIR, 1, "loop", 0x10), Errno.LOOP),
    ("path_filestat_get", (DIR, 0, "file", END - 0x30), Errno.FAULT),
    ("path_filestat_set_times", (DIR, 1, "link", 5, 0, 1), OK),
    ("path_filestat_set_times", (DIR, 0, "nothing", 5, 0, 1), Errno.NOENT),
    ("path_filestat_set_times", (DIR, 0, "file", 0, 0, 4 | 8), Errno.INVAL),
    ("path_link", (DIR, 0, "file", DIR, "hard"), OK),
    ("path_link", (DIR, 0, "file", SUB, "hard"), OK),
    ("path_link", (DIR, 1, "link", DIR, "hard"), Errno.INVAL),
    ("path_link", (DIR, 0, "file", DIR, "dir"), Errno.EXIST),
    ("path_open", (DIR, 0, "file", 0, READ, 0, 0, 0x10), OK),
    ("path_open", (DIR, 0, "link", 0, READ, 0, 0, 0x10), Errno.LOOP),
    ("path_open", (DIR, 0, "nothing", 0, READ, 0, 0, 0x10), Errno.NOENT),
    ("path_open", (DIR, 0, "file", OFlags.DIRECTORY, READ, 0, 0, 0x10), Errno.NOTDIR),
    ("path_open", (DIR, 0, "file", OFlags.CREAT | OFlags.EXCL, READ, 0, 0, 0x10), Errno.EXIST),
    ("path_open", (DIR, 0, "dir", OFlags.DIRECTORY, READ | WRITE, 0, 0, 0x10), Errno.ISDIR),
    ("path_open", (DIR, 0, "file", 16, READ, 0, 0, 0x10), Errno.INVAL),
    ("path_open", (DIR, 0, "file", 0, READ, 0, 32, 0x10), Errno.INVAL),
    ("path_open", (DIR, 0, "new", OFlags.CREAT, READ, 0, 0, END - 2), Errno.FAULT),
    ("path_open", (DIR, 0, "/file", 0, READ, 0, 0, 0x10), Errno.PERM),
    ("path_open", (IN, 0, "file", 0, READ, 0, 0, 0x10), Errno.NOTDIR),
    ("path_readlink", (DIR, "link", 0x10, 8, 0x20), OK),
    ("path_readlink", (DIR, "file", 0x10, 8, 0x20), Errno.INVAL),
    ("path_readlink", (DIR, "link", END - 2, 4, 0x10), Errno.FAULT),
    ("path_readlink", (DIR, "link", 0x10, 4, END - 2), Errno.FAULT),
    ("path_remove_directory", (DIR, "dir/nested"), OK),
    ("path_remove_directory", (DIR, "dir"), Errno.NOTEMPTY),
    ("path_rename", (DIR, "file", DIR, "dir/moved"), OK),
    ("path_rename", (DIR, "file", SUB, "moved"), OK),
    ("path_rename", (DIR, "file", DIR, "../moved"), Errno.PERM),
    ("path_rename", (DIR, "file", NONE, "moved"), Errno.BADF),
    ("path_symlink", ("file", DIR, "new"), OK),
    ("path_symlink", ("/etc", DIR, "new"), Errno.PERM),
    ("path_unlink_file", (DIR, "link"), OK),
    ("path_unlink_file", (DIR, "dir"), Errno.ISDIR),
    ("poll_oneoff", (0x200, 0x80, 1, 0x20), OK),
    ("poll_oneoff", (0x200, 0x80, 0, 0x20), Errno.INVAL),
    ("poll_oneoff", (0x200, 0x80, MOST, 0x20), Errno.INVAL),
    ("poll_oneoff", (0x240, 0x80, 1, 0x20), Errno.INVAL),  # no such kind of event
    ("poll_oneoff", (END - 16, 0x10, 1, 0x20), Errno.FAULT),
    ("poll_oneoff", (0x200, END - 16, 1, 0x20), Errno.FAULT),
    ("poll_oneoff", (0x200, 0x80, 1, END - 2), Errno.FAULT),
    ("proc_exit", (3,), Exit),
    ("proc_raise", (0,), OK),
    ("proc_raise", (6,), Exit),
    ("proc_raise", (18,), Errno.NOTSUP),
    ("proc_raise", (31,), Errno.INVAL),
    ("random_get", (0x10, 64), OK),
    ("random_get", (END - 16, 17), Errno.FAULT),
    ("random_get", (0, MOST), Errno.FAULT),
    ("sched_yield", (), OK),
    ("sock_accept", (LISTENING, 0, 0x10), OK),
    ("sock_accept", (DIR, 0, 0x10), Errno.NOTSOCK),
    ("sock_accept", (CONNECTED, 0, 0x10), Errno.NOTCAPABLE),
    ("sock_recv", (CONNECTED, [4], 0, 0x10, 0x20), OK),
    ("sock_recv", (DIR, 0, 0, 0, 0x10, 0x20), Errno.NOTSOCK),
    ("sock_recv", (LISTENING, [4], 0, 0x10, 0x20), Errno.NOTCONN),
    ("sock_send", (CONNECTED, [b"ab"], 0, 0x10), OK),
    ("sock_send", (OUT, 0, 0, 0, 0x10), Errno.NOTSOCK),
    ("sock_shutdown", (CONNECTED, 3), OK),
    ("sock_shutdown", (NONE, 1), Errno.BADF),
    ("sock_shutdown", (OUT, 1), Errno.NOTSOCK),
]  # fmt: skip
NEVER_FAILS = {"proc_exit", "sched_yield"}


@pytest.fixture
def equipped(guest, tree):
    """A guest with every kind of descriptor."""
    ours, theirs = socket.socketpair()
    with ours, theirs, socket.create_server(("127.0.0.1", 0)) as listener:
        client = socket.create_connection(listener.getsockname())
        ours.sendall(b"data")
        made = type(guest)(
            Grants(
                args=["prog", "-v"],
                env={"A": "1"},
                stdin=b"input",
                dirs={"/": tree, "/sub": tree / "dir"},
                sockets=[theirs, listener],
                clock=VirtualClock(),
            )
        )
        made.memory.write(0x200, CLOCK)
        made.memory.write(0x240, UNKNOWN)
        assert made.open("file", rights=ALL) == FILE
        yield made
        made.process.close()
        client.close()


@pytest.mark.parametrize(("name", "params", "expected"), CASES)
def test_errno(equipped, name, params, expected):
    if expected is Exit:
        with pytest.raises(Exit):
            equipped.call(name, *params)
    else:
        assert equipped.call(name, *params) == expected


@pytest.mark.parametrize(("name", "params"), [case[:2] for case in CASES if case[2] == Errno.FAULT])
def test_fault_has_no_effect(equipped, tree, name, params):
    equipped.wipe()
    equipped.memory.write(0x200, CLOCK)
    before = equipped.memory.read(0, equipped.SCRATCH)
    descriptors, paths = set(equipped.process.descriptors), sorted(tree.rglob("*"))
    assert equipped.call(name, *params) == Errno.FAULT
    assert equipped.memory.read(0, equipped.SCRATCH) == before
    assert set(equipped.process.descriptors) == descriptors
    assert sorted(tree.rglob("*")) == paths
    assert (tree / "file").read_bytes() == b"0123456789"
    if name == "fd_read":
        assert equipped.call("fd_read", IN, [8], 0x10) == OK
        assert equipped.u32(0x10) == 5, "nothing was read"


def test_every_function_has_a_success_and_an_error():
    good = {name for name, _, expected in CASES if expected in (OK, Exit)}
    bad = {name for name, _, expected in CASES if expected not in (OK, Exit)}
    assert set(FUNCTIONS) - good == set()
    assert set(FUNCTIONS) - bad == NEVER_FAILS
