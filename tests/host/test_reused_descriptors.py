"""A call that is in the system keeps its descriptor of the host, whoever closes the guest's meanwhile."""

import os
import signal
import threading

import pytest

import wasi
from wasi.grants import Grants
from wasi.host.waiting import Waiting
from wasi.p1.errno import Errno

RESULT = 0x10


@pytest.fixture
def fifo(guest, tree, monkeypatch):
    """A guest that has a FIFO open, and an event that is set when it begins to read."""
    os.mkfifo(tree / "fifo")
    (tree.parent / "secret").write_bytes(b"secret")
    made = type(guest)(Grants(dirs={"/": tree}))
    made.fd = made.open("fifo")
    made.host_fd = made.process.descriptors[made.fd].handle.fileno()
    entered = threading.Event()
    transfer = Waiting.transfer

    def enter(*arguments):
        entered.set()
        return transfer(*arguments)

    monkeypatch.setattr(Waiting, "transfer", enter)
    yield made, entered
    made.process.close()


def open_until(number, path):
    """Open a file again and again until it would have got the number if that were free; close them all."""
    opened = []
    while not opened or opened[-1] <= number:
        opened.append(os.open(path, os.O_RDONLY))
    for fd in opened:
        os.close(fd)
    return number in opened


CLOSING = {
    "close the instance": lambda guest: guest.process.close(),
    "close it twice": lambda guest: (guest.process.close(), guest.process.close()),
    "fd_close": lambda guest: guest.call("fd_close", guest.fd),
    "fd_renumber": lambda guest: guest.call("fd_renumber", 3, guest.fd),
}


@pytest.mark.parametrize("close", CLOSING.values(), ids=CLOSING)
def test_another_thread_closes(fifo, tree, close):
    guest, entered = fifo
    codes = []
    iovs = guest.iovs(8)
    reader = threading.Thread(target=lambda: codes.append(guest.call("fd_read", guest.fd, *iovs, RESULT)))
    reader.start()
    entered.wait()
    close(guest)
    assert not open_until(guest.host_fd, tree.parent / "secret")
    assert guest.call("fd_read", guest.fd, *iovs, 0x40) in (Errno.BADF, Errno.ISDIR)
    (tree / "fifo").write_bytes(b"data")
    reader.join()
    assert codes == [Errno.SUCCESS]
    assert guest.memory.load_u32(RESULT) == 4
    assert open_until(guest.host_fd, tree.parent / "secret"), "the last call has closed it"


def test_a_signal_handler_closes(fifo, tree):
    """The system call is made anew after the handler, with the same number."""
    guest, entered = fifo
    handled = threading.Event()
    reused = []

    def handler(*_):
        guest.process.close()
        reused.append(open_until(guest.host_fd, tree.parent / "secret"))
        handled.set()

    def interrupt():
        entered.wait()
        os.kill(os.getpid(), signal.SIGUSR1)
        handled.wait()
        (tree / "fifo").write_bytes(b"data")

    old = signal.signal(signal.SIGUSR1, handler)
    thread = threading.Thread(target=interrupt)
    thread.start()
    try:
        code = guest.call("fd_read", guest.fd, *guest.iovs(8), RESULT)
    finally:
        signal.signal(signal.SIGUSR1, old)
        handled.set()
        thread.join()
    assert (code, guest.memory.load_u32(RESULT), reused) == (Errno.SUCCESS, 4, [False])
    assert open_until(guest.host_fd, tree.parent / "secret")


@pytest.mark.parametrize("error", [KeyboardInterrupt, ZeroDivisionError, OSError, wasi.Exit, wasi.Trap])
def test_a_call_that_fails_has_returned(guest, tree, error):
    class Failing:
        def write(self, data):
            raise error(5)

    made = type(guest)(Grants(stdout=Failing(), dirs={"/": tree}))
    try:
        made.call("fd_write", 1, [b"x"], RESULT)
    except error:
        pass
    number = made.process.descriptors[3].handle.fileno()
    made.process.close()
    assert open_until(number, tree / "file")


def test_a_stream_that_closes_the_instance_ends_no_descriptor_before_its_call(guest, tree):
    closed = []

    class Closing:
        def write(self, data):
            made.process.close()
            closed.append(open_until(number, tree / "file"))
            return len(data)

    made = type(guest)(Grants(stdout=Closing(), dirs={"/": tree}))
    number = made.process.descriptors[3].handle.fileno()
    assert made.call("fd_write", 1, [b"x"], RESULT) == Errno.SUCCESS
    assert closed == [False]
    assert open_until(number, tree / "file")
