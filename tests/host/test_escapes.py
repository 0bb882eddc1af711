"""Every way out that we know, through every WASI function that takes a path: refused, and why.

Each is tried on a directory of the host with secrets beside it, and on a file system in memory.
"""

import os
import stat
import struct
from pathlib import Path

import pytest

from wasi.grants import Grants, memfs, ro
from wasi.host.files.hostfs import open_directory
from wasi.p1.definitions import FdFlags, FstFlags, LookupFlags, OFlags, Rights
from wasi.p1.errno import Errno

READ, WRITE = Rights.FD_READ, Rights.FD_WRITE
FOLLOW = LookupFlags.SYMLINK_FOLLOW

# where it is, and its contents; those below "root" are made in both file systems
LINKS = {
    "up": "..",
    "upslash": "../",
    "upsecret": "../secret",
    "upnew": "../new",
    "outdir": "../outside",
    "absolute": "/etc/passwd",
    "absroot": "/",
    "proc": "/proc/self/root",
    "here": ".",
    "link": "file",
    "dirlink": "dir",
    "dangling": "nothing",
    "loop": "loop",
    "ping": "pong",
    "pong": "dir/../ping",
    "chain1": "chain2",
    "chain2": "dir/chain3",
    "dir/chain3": "../../secret",
    "dir/upup": "../..",
    "dir/back": "../file",
    "dir/nested/far": "../../../outside",
    "dir/abs": "/",
}

FUNCTIONS = {
    "open": lambda g, p, fd=3: g.call("path_open", fd, FOLLOW, p, 0, READ, READ, 0, 0x40),
    "open for writing": lambda g, p, fd=3: g.call("path_open", fd, FOLLOW, p, 0, WRITE, WRITE, 0, 0x40),
    "append": lambda g, p, fd=3: g.call("path_open", fd, FOLLOW, p, 0, WRITE, WRITE, FdFlags.APPEND, 0x40),
    "truncate": lambda g, p, fd=3: g.call("path_open", fd, FOLLOW, p, OFlags.TRUNC, WRITE, WRITE, 0, 0x40),
    "open directory": lambda g, p, fd=3: g.call("path_open", fd, FOLLOW, p, OFlags.DIRECTORY, 0, 0, 0, 0x40),
    "stat": lambda g, p, fd=3: g.call("path_filestat_get", fd, FOLLOW, p, 0x80),
    "times": lambda g, p, fd=3: g.call("path_filestat_set_times", fd, FOLLOW, p, 1, 1, FstFlags.MTIM),
    "readlink": lambda g, p, fd=3: g.call("path_readlink", fd, p, 0x80, 64, 0x40),
    "unlink": lambda g, p, fd=3: g.call("path_unlink_file", fd, p),
    "rmdir": lambda g, p, fd=3: g.call("path_remove_directory", fd, p),
    "rename from": lambda g, p, fd=3: g.call("path_rename", fd, p, 3, "gotten"),
    "rename to": lambda g, p, fd=3: g.call("path_rename", 3, "file", fd, p),
    "link from": lambda g, p, fd=3: g.call("path_link", fd, 0, p, 3, "gotten"),
    "link to": lambda g, p, fd=3: g.call("path_link", 3, 0, "file", fd, p),
    "mkdir": lambda g, p, fd=3: g.call("path_create_directory", fd, p),
    "symlink": lambda g, p, fd=3: g.call("path_symlink", "file", fd, p),
    "create": lambda g, p, fd=3: g.call("path_open", fd, FOLLOW, p, OFlags.CREAT, WRITE, WRITE, 0, 0x40),
    "create new": lambda g, p, fd=3: g.call(
        "path_open", fd, FOLLOW, p, OFlags.CREAT | OFlags.EXCL, WRITE, WRITE, 0, 0x40
    ),
}


def plant(directory, make_link):
    """Make the tree that is granted."""
    for path in ("dir", "dir/nested"):
        directory.create_directory_at(path)
    for path in ("file", "dir/file"):
        directory.open_at(path, follow=False, write=True, create=True).writev([memoryview(b"inside")])
    for path, target in LINKS.items():
        make_link(path, target)


def look(folder: Path) -> list:
    """Everything below a folder of the host, with sizes, times and contents."""
    found = []
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        data = path.read_bytes() if stat.S_ISREG(status.st_mode) else b""
        found.append((path.name, status.st_size, status.st_mtime_ns, data))
    return found


def memory_tree():
    made = memfs()
    root = made.open_root()

    def make_link(path, target):  # below the check of a target that a guest gives: absolute ones are wanted
        parent, _, name = path.rpartition("/")
        folder = made._root
        for part in filter(None, parent.split("/")):
            folder = folder.enter(part.encode())
        folder.symlink(target.encode(), name.encode())

    plant(root, make_link)
    return made


@pytest.fixture(params=["host", "memory"])
def jail(request, tmp_path, guest):
    """A guest with the tree as descriptor 3; what lies outside is the same afterwards."""
    (tmp_path / "jail" / "outside").mkdir(parents=True)
    for path in ("secret", "outside/file", "outside/secret"):
        (tmp_path / "jail" / path).write_text("secret")
    before = look(tmp_path / "jail")
    root = tmp_path / "jail" / "root"
    if request.param == "host":
        root.mkdir()
        plant(open_directory(root), lambda path, target: os.symlink(target, root / path))
        granted = root
    else:
        granted = memory_tree()
    made = type(guest)(Grants(dirs={"/": granted}))
    yield made
    made.process.close()
    if request.param == "host":
        root.rename(tmp_path / "inside")
    assert look(tmp_path / "jail") == before


PERM, NOENT, NOTDIR, LOOP = Errno.PERM, Errno.NOENT, Errno.NOTDIR, Errno.LOOP
NAMETOOLONG, INVAL, ILSEQ = Errno.NAMETOOLONG, Errno.INVAL, Errno.ILSEQ


@pytest.mark.parametrize(
    ("path", "code"),
    [
        # out by dots
        ("..", PERM),
        ("../", PERM),
        ("../.", PERM),
        ("./..", PERM),
        (".//..//.", PERM),
        ("../secret", PERM),
        ("../root/file", PERM),
        ("./../secret", PERM),
        ("../../../../../../../../etc/passwd", PERM),
        ("dir/../..", PERM),
        ("dir/../../secret", PERM),
        ("dir/nested/../../../secret", PERM),
        ("dir/./.././../secret", PERM),
        ("dir//..//..//secret", PERM),
        ("dirlink/../../secret", PERM),
        ("here/here/../secret", PERM),
        # absolute
        ("/", PERM),
        ("//", PERM),
        ("/.", PERM),
        ("/..", PERM),
        ("/file", PERM),
        ("/etc/passwd", PERM),
        ("//etc/passwd", PERM),
        ("/proc/self/root", PERM),
        ("/proc/self/fd/0", PERM),
        ("/dev/null", PERM),
        ("/dev/mem", PERM),
        # through links
        ("up/secret", PERM),
        ("up/new", PERM),
        ("up/.", PERM),
        ("up/..", PERM),
        ("upslash/secret", PERM),
        ("outdir/file", PERM),
        ("outdir/../secret", PERM),
        ("outdir/new", PERM),
        ("here/up/secret", PERM),
        ("dir/upup/secret", PERM),
        ("dirlink/upup/secret", PERM),
        ("dir/../up/secret", PERM),
        ("dir/nested/far/file", PERM),
        ("dir/abs/etc/passwd", PERM),
        ("absroot/etc/passwd", PERM),
        ("absolute/x", PERM),
        ("proc/etc/passwd", PERM),
        ("proc/..", PERM),
        ("upsecret/x", PERM),
        ("chain1/x", PERM),
        # nowhere, in circles, through what is no directory
        ("", NOENT),
        ("nothing/x", NOENT),
        ("nothing/../file", NOENT),
        ("dangling/x", NOENT),
        ("dangling/../file", NOENT),
        ("file/x", NOTDIR),
        ("file/.", NOTDIR),
        ("file/..", NOTDIR),
        ("file/../../secret", NOTDIR),
        ("link/../file", NOTDIR),
        ("loop/x", LOOP),
        ("loop/..", LOOP),
        ("ping/x", LOOP),
        ("dir/../pong/.", LOOP),
        # what cannot be a path
        ("n" * 256, NAMETOOLONG),
        ("dir/" + "n" * 256, NAMETOOLONG),
        ("n" * 256 + "/../file", NAMETOOLONG),
        ("ü" * 128, NAMETOOLONG),
        ("./" * 2048, NAMETOOLONG),
        ("here/" * 40 + "here/" * 800, NAMETOOLONG),
        ("here/" * 41 + "file", LOOP),
        ("file\0", INVAL),
        ("\0", INVAL),
        ("dir/\0/../../secret", INVAL),
        (b"\xff", ILSEQ),
        (b"dir/\xc3\x28", ILSEQ),
        (b"\xed\xa0\x80", ILSEQ),  # a surrogate
        (b"\xc0\xae\xc0\xae/secret", ILSEQ),  # ".." in more bytes than needed
        (b"\xf4\x90\x80\x80", ILSEQ),  # beyond Unicode
    ],
    ids=lambda value: repr(value)[:40] if isinstance(value, (str, bytes)) else value.name,
)
def test_refused_by_every_function(jail, path, code):
    codes = {}
    for name, function in FUNCTIONS.items():
        jail.forget()
        codes[name] = function(jail, path)
    assert codes == dict.fromkeys(FUNCTIONS, code)


@pytest.mark.parametrize(
    ("name", "path", "code"),
    [
        # a link in the last place is followed or not, never out
        ("open", "upsecret", PERM),
        ("open", "chain1", PERM),
        ("open", "absolute", PERM),
        ("open", "dangling", NOENT),
        ("open", "loop", LOOP),
        ("open for writing", "upsecret", PERM),
        ("append", "upsecret", PERM),
        ("truncate", "upsecret", PERM),
        ("truncate", "chain2", PERM),
        ("truncate", "absolute", PERM),
        ("create", "upsecret", PERM),
        ("create", "upnew", PERM),
        ("create", "absolute", PERM),
        ("create", "up", PERM),
        ("create", "up/", Errno.ISDIR),
        ("create new", "upnew", Errno.EXIST),
        ("create new", "upsecret", Errno.EXIST),
        ("open directory", "up", PERM),
        ("open directory", "outdir/", PERM),
        ("open directory", "absroot", PERM),
        ("open directory", "absroot/", PERM),
        ("stat", "upsecret", PERM),
        ("stat", "proc", PERM),
        ("stat", "up/", PERM),
        ("times", "upsecret", PERM),
        ("times", "absroot", PERM),
        ("readlink", "absolute", PERM),
        ("readlink", "proc", PERM),
        ("readlink", "up/", PERM),
        ("readlink", "file", INVAL),
        ("readlink", ".", INVAL),
        ("unlink", "up/", NOTDIR),
        ("rmdir", "up", NOTDIR),
        ("rmdir", "up/", NOTDIR),
        ("rmdir", "dirlink", NOTDIR),
        ("mkdir", "upnew", Errno.EXIST),
        ("mkdir", "up/", Errno.EXIST),
        ("symlink", "upnew", Errno.EXIST),
        ("symlink", "upnew/", NOTDIR),
        ("link from", "up/", PERM),
        ("link from", "outdir/", PERM),
        ("link to", "upnew", Errno.EXIST),
        ("rename from", "up/", NOTDIR),
        ("rename to", "up/", NOTDIR),
        ("rename to", "dir/..", Errno.BUSY),
        ("rename from", ".", Errno.BUSY),
        # directories are no files, and the root stays
        ("open for writing", "dir", Errno.ISDIR),
        ("open for writing", ".", Errno.ISDIR),
        ("truncate", "dir", Errno.ISDIR),
        ("create", "dir/", Errno.ISDIR),
        ("create", "file/", Errno.ISDIR),
        ("open", "file/", NOTDIR),
        ("open directory", "link", NOTDIR),
        ("unlink", "dir", Errno.ISDIR),
        ("unlink", "dir/nested/", Errno.ISDIR),
        ("unlink", ".", Errno.ISDIR),
        ("rmdir", ".", INVAL),
        ("rmdir", "dir/..", INVAL),
        ("rmdir", "./", INVAL),
        ("rmdir", "dir", Errno.NOTEMPTY),
        ("link from", "dir", PERM),
        ("link from", ".", PERM),
        ("mkdir", ".", Errno.EXIST),
    ],
)
def test_refused(jail, name, path, code):
    assert FUNCTIONS[name](jail, path) == code


@pytest.mark.parametrize(
    ("name", "params", "code"),
    [
        ("path_symlink", ("/etc/passwd", 3, "new"), PERM),
        ("path_symlink", ("/", 3, "new"), PERM),
        ("path_symlink", ("//secret", 3, "dir/new"), PERM),
        ("path_symlink", ("", 3, "new"), NOENT),
        ("path_symlink", ("a\0/../..", 3, "new"), INVAL),
        ("path_symlink", (b"\xff", 3, "new"), ILSEQ),
        ("path_symlink", ("x" * 4096, 3, "new"), NAMETOOLONG),
        ("path_link", (3, FOLLOW, "upsecret", 3, "gotten"), INVAL),
        ("path_rename", (3, "dir", 3, "dir/nested/dir"), INVAL),
        ("path_rename", (3, "dir", 3, "dirlink/new"), INVAL),
        ("path_rename", (3, "dir/nested", 3, "dir"), Errno.NOTEMPTY),
        ("path_open", (3, 0, "upsecret", 0, READ, READ, 0, 0x40), LOOP),
        ("path_open", (3, 0, "up", OFlags.DIRECTORY, 0, 0, 0, 0x40), NOTDIR),
        ("path_open", (3, 0, "upsecret", OFlags.TRUNC, WRITE, WRITE, 0, 0x40), LOOP),
        ("path_open", (3, 0, "dir", OFlags.DIRECTORY, WRITE, WRITE, 0, 0x40), Errno.ISDIR),
        ("path_open", (3, 0, "new", OFlags.DIRECTORY | OFlags.CREAT, READ, READ, 0, 0x40), INVAL),
    ],
)
def test_refused_with_these_parameters(jail, name, params, code):
    assert jail.call(name, *params) == code


def test_links_that_lead_out_can_be_made_and_moved_but_not_followed(jail):
    assert jail.call("path_symlink", "../secret", 3, "fresh") == Errno.SUCCESS
    assert FUNCTIONS["open"](jail, "fresh") == PERM
    assert jail.call("path_rename", 3, "fresh", 3, "dir/fresh") == Errno.SUCCESS
    assert FUNCTIONS["open"](jail, "dir/fresh") == NOENT  # dir/../secret
    assert jail.call("path_link", 3, 0, "up", 3, "dir/nested/up") == Errno.SUCCESS
    assert FUNCTIONS["open directory"](jail, "dir/nested/up") == Errno.SUCCESS
    assert FUNCTIONS["unlink"](jail, "upsecret") == Errno.SUCCESS
    assert FUNCTIONS["stat"](jail, "upsecret") == NOENT


def test_moving_a_directory_while_it_is_open_opens_no_way_out(jail):
    """`..` is where a path came from, never what the file system says is above."""
    inner = jail.open("dir/nested", rights=Rights.DIRECTORY)
    assert jail.call("path_rename", 3, "dir/nested", 3, "moved") == Errno.SUCCESS
    assert FUNCTIONS["open"](jail, "..", inner) == PERM
    assert FUNCTIONS["open"](jail, "../secret", inner) == PERM
    assert FUNCTIONS["open directory"](jail, ".", inner) == Errno.SUCCESS


def test_hard_links_share_the_file_and_nothing_else(jail):
    assert FUNCTIONS["link from"](jail, "file") == Errno.SUCCESS
    assert FUNCTIONS["truncate"](jail, "gotten") == Errno.SUCCESS
    assert FUNCTIONS["stat"](jail, "file") == Errno.SUCCESS
    links, size = struct.unpack_from("<QQ", jail.memory.read(0x80, 64), 24)
    assert (links, size) == (2, 0)


LOCKED = [name for name in FUNCTIONS if name not in ("open", "open directory", "stat", "readlink")]


@pytest.mark.parametrize("name", LOCKED)
@pytest.mark.parametrize("kind", ["host", "memory"])
def test_read_only_on_the_other_side(tmp_path, guest, name, kind):
    """Descriptor 3 may be written, 4 is the same tree for reading only: nothing moves either way."""
    granted = tmp_path if kind == "host" else memfs()
    both = type(guest)(Grants(dirs={"/": granted, "/locked": ro(granted)}))
    assert FUNCTIONS["create"](both, "file") == Errno.SUCCESS
    assert FUNCTIONS["mkdir"](both, "dir") == Errno.SUCCESS
    path = {"rmdir": "dir", "mkdir": "new", "create new": "new", "symlink": "new"}.get(name, "file")
    path = "new" if name.endswith(" to") else path
    assert FUNCTIONS["create"](both, "new", 4) == Errno.ROFS
    assert FUNCTIONS[name](both, path, 4) == Errno.ROFS
    assert FUNCTIONS["open"](both, "new") == NOENT


@pytest.mark.parametrize("name", ["rename from", "rename to", "link from", "link to"])
@pytest.mark.parametrize("other", ["memory", "host"])
def test_nothing_moves_between_file_systems(tmp_path, guest, name, other):
    first = memfs({"file": b"1"})
    (tmp_path / "file").write_text("2")
    second = memfs({"file": b"2"}) if other == "memory" else tmp_path
    both = type(guest)(Grants(dirs={"/": first, "/other": second}))
    path = "new" if name.endswith(" to") else "file"
    assert FUNCTIONS[name](both, path, 4) == Errno.XDEV
    assert dict(first) == {"file": b"1"}
