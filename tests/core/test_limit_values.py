"""Values of `Limits`: sizes as text, and what is refused at once instead of misunderstood later."""

import pickle
import re

import pytest

from engine.features import Limits, parse_size


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("0", 0),
        ("65536", 65536),
        ("10_000", 10_000),
        ("7B", 7),
        ("64KiB", 65536),
        ("64MiB", 64 << 20),
        ("64mib", 64 << 20),
        ("2GiB", 2 << 30),
        ("1TiB", 1 << 40),
        ("3kB", 3000),
        ("5MB", 5_000_000),
        ("1 GB", 1_000_000_000),
        ("2tb", 2_000_000_000_000),
    ],
)
def test_size(text, size):
    assert parse_size(text) == size
    assert Limits(memory=text, stack=text) == Limits(memory=size, stack=size)


@pytest.mark.parametrize(
    "text", ["", "MiB", "64M", "64 pages", "-1", "+1", "1.5GiB", "0x10", "²", "1 2", "_"]
)
def test_no_size(text):
    message = (
        f"`{text}` is not a valid size: write 65536, 64KiB, 16MiB or 2GiB; kB, MB and GB are powers of 1000"
    )
    with pytest.raises(ValueError, match=re.escape(message) + "$"):
        parse_size(text)
    with pytest.raises(ValueError, match=f"^Limits: memory: {re.escape(message)}$"):
        Limits(memory=text)


RANGE = "must be from 0 to 2**63 - 1, not"


@pytest.mark.parametrize(
    ("name", "value", "error", "message"),
    [
        ("memory", True, TypeError, 'must be an int, a string such as "64MiB" or None, not bool: True'),
        ("memory", 1e6, TypeError, 'must be an int, a string such as "64MiB" or None, not float: 1000000.0'),
        ("memory", -1, ValueError, f"{RANGE} -1"),
        ("memory", 1 << 63, ValueError, f"{RANGE} 9223372036854775808"),
        ("memory", "9000000TiB", ValueError, f"{RANGE} {9000000 << 40}"),
        ("stack", None, TypeError, 'must be a size, such as 8388608 or "8MiB": it cannot be unlimited'),
        ("stack", -1, ValueError, f"{RANGE} -1"),
        ("table", "10", TypeError, "must be an int or None, not str: '10'"),
        ("table", -5, ValueError, f"{RANGE} -5"),
        ("instances", False, TypeError, "must be an int or None, not bool: False"),
        ("instances", 2.0, TypeError, "must be an int or None, not float: 2.0"),
        ("files", True, TypeError, "must be an int or None, not bool: True"),
        ("files", -1, ValueError, f"{RANGE} -1"),
        ("output", 1.0, TypeError, 'must be an int, a string such as "64MiB" or None, not float: 1.0'),
        ("output", -1, ValueError, f"{RANGE} -1"),
        ("fuel", 1e9, TypeError, "must be an int or None, not float: 1000000000.0"),
        ("fuel", "1000", TypeError, "must be an int or None, not str: '1000'"),
        ("fuel", -1, ValueError, f"{RANGE} -1"),
        ("total_fuel", 1e9, TypeError, "must be an int or None, not float: 1000000000.0"),
        ("total_fuel", True, TypeError, "must be an int or None, not bool: True"),
        ("total_fuel", 1 << 63, ValueError, f"{RANGE} 9223372036854775808"),
        ("seconds", "5", TypeError, "must be a number or None, not str: '5'"),
        ("seconds", True, TypeError, "must be a number or None, not bool: True"),
        ("seconds", 0, ValueError, "must be more than 0 and finite, not 0"),
        ("seconds", -0.5, ValueError, "must be more than 0 and finite, not -0.5"),
        ("seconds", float("inf"), ValueError, "must be more than 0 and finite, not inf"),
        ("seconds", float("nan"), ValueError, "must be more than 0 and finite, not nan"),
    ],
)
def test_refused(name, value, error, message):
    with pytest.raises(error) as caught:
        Limits(**{name: value})
    assert str(caught.value) == f"Limits: {name} {message}"


def test_largest_values():
    most = (1 << 63) - 1
    limits = Limits(
        memory=most, table=most, instances=most, stack=most, fuel=most, total_fuel=most, seconds=1e18
    )
    assert pickle.loads(pickle.dumps(limits)) == limits
    assert limits.replace(memory="1KiB").memory == 1024


def test_no_limits():
    names = ("memory", "table", "instances", "files", "output", "fuel", "seconds")
    limits = Limits(**dict.fromkeys(names))
    assert [getattr(limits, name) for name in names] == [None] * len(names)
