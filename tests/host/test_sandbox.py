"""Where paths lead; the ways out, all refused, are in test_escapes.py."""

import errno
import os

import pytest

from wasi.host.files.filesystem import Directory, File
from wasi.host.files.hostfs import HostFolder, open_directory
from wasi.host.files.sandbox import MAX_LINKS, resolve


@pytest.fixture
def root(tree):
    # links that lead out, directly and by detours
    (tree / "up").symlink_to("..")
    (tree / "upsecret").symlink_to("../secret")
    (tree / "absolute").symlink_to("/etc/passwd")
    (tree / "absroot").symlink_to("/")
    (tree / "proc").symlink_to("/proc/self/root")
    (tree / "chain1").symlink_to("chain2")
    (tree / "chain2").symlink_to("dir/chain3")
    (tree / "dir" / "chain3").symlink_to("../../secret")
    (tree / "dir" / "back").symlink_to("../file")
    (tree / "dir" / "upup").symlink_to("../..")
    (tree / "outdir").symlink_to("../outside")
    (tree / "slashlink").symlink_to("file/")
    (tree / "dirslash").symlink_to("dir/")
    with_handle = open_directory(tree)
    yield with_handle
    with_handle.close()


@pytest.mark.parametrize("path", ["up", "absolute", "outdir", "chain1", "proc"])
def test_links_themselves_are_not_followed_unless_asked(root, path):
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        root.open_at(path, follow=False)
    assert root.stat_at(path, follow=False).st_mode & 0o170000 == 0o120000


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("", errno.ENOENT),
        ("file\0", errno.EINVAL),
        ("\0", errno.EINVAL),
        ("file/", errno.ENOTDIR),
        ("file/.", errno.ENOTDIR),
        ("file/..", errno.ENOTDIR),
        ("file/x", errno.ENOTDIR),
        ("slashlink", errno.ENOTDIR),
        ("nothing", errno.ENOENT),
        ("nothing/..", errno.ENOENT),
        ("nothing/../file", errno.ENOENT),
        ("dangling", errno.ENOENT),
        ("dangling/x", errno.ENOENT),
        ("loop", errno.ELOOP),
        ("loop/", errno.ELOOP),
        ("loop/x", errno.ELOOP),
        ("x" * 256, errno.ENAMETOOLONG),
        ("./" * 3000, errno.ENAMETOOLONG),
    ],
)
def test_path_that_leads_nowhere(root, path, code):
    for operation in (
        lambda: root.stat_at(path, follow=True),
        lambda: root.open_at(path, follow=True),
    ):
        with pytest.raises(OSError) as refused:  # noqa: PT011 (the errno is compared)
            operation()
        assert refused.value.errno == code


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("file", b"0123456789"),
        ("./file", b"0123456789"),
        ("dir/../file", b"0123456789"),
        ("dir/nested/../../file", b"0123456789"),
        ("dir//nested//..//..//file", b"0123456789"),
        ("dirlink/../file", b"0123456789"),
        ("link", b"0123456789"),
        ("dir/back", b"0123456789"),
        ("dirlink/back", b"0123456789"),
        ("dirslash/file", b"inner"),
        ("dirlink/file", b"inner"),
    ],
)
def test_path_inside(root, path, content):
    file = root.open_at(path, follow=True)
    assert isinstance(file, File)
    buffer = bytearray(20)
    assert file.readv([memoryview(buffer)]) == len(content)
    assert buffer.startswith(content)


@pytest.mark.parametrize(
    "path", [".", "./", "dir", "dir/", "dir/.", "dir/nested/..", "dirlink/", "dirslash", "./."]
)
def test_directory_inside(root, path):
    directory = root.open_at(path, follow=True, directory=True)
    assert isinstance(directory, Directory)
    assert root.stat_at(path, follow=True).st_ino == directory.stat().st_ino


def test_longest_chain_of_links(root, tree):
    (tree / "chain_0").symlink_to("file")
    for i in range(1, MAX_LINKS + 1):
        (tree / f"chain_{i}").symlink_to(f"chain_{i - 1}")
    assert root.stat_at(f"chain_{MAX_LINKS - 1}", follow=True).st_size == 10
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        root.stat_at(f"chain_{MAX_LINKS}", follow=True)


def test_dangling_link_can_be_created_through(root, tree):
    root.open_at("dangling", follow=True, write=True, create=True).close()
    assert (tree / "nothing").exists()


def test_no_handle_leaks(root):
    before = len(os.listdir("/proc/self/fd"))
    for path in [
        "..",
        "dir/nested/../../../secret",
        "up",
        "chain1",
        "dir/nested/../file",
        "loop",
        "file/x",
        "dir/nested/nothing/x",
    ]:
        for _ in range(3):
            try:
                root.stat_at(path, follow=True)
            except OSError:
                pass
    assert len(os.listdir("/proc/self/fd")) == before


def test_place_of_a_directory_is_in_itself(root):
    folder = HostFolder(os.dup(root.fileno()))
    with resolve(folder, "dir/nested/..", follow=True) as place:
        assert place.name == b"."
        assert place.stat().st_ino == root.stat_at("dir", follow=True).st_ino
